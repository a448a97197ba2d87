import { describe, expect, it } from 'vitest'
import { planBrowserHost } from '../../../scripts/browser-window.mjs'

const plan = (parts: Partial<Parameters<typeof planBrowserHost>[0]> = {}) =>
  planBrowserHost({
    args: ['--port', '8080'],
    reason: 'Electron could not start',
    hasDisplay: true,
    browser: '/usr/bin/chromium',
    ...parts
  })

describe('the demo without Electron', () => {
  it('opens in a window of its own, and one line says that it has no tray, and why', () => {
    expect(plan()).toEqual({
      args: ['--port', '8080', '--window-of=/usr/bin/chromium'],
      line: 'opening Glance in a window of its own, without the tray: Electron could not start'
    })
  })

  it('opens in a tab where no browser can have such a window', () => {
    const { args, line } = plan({ browser: null })
    expect(args).toEqual(['--port', '8080'])
    expect(line).toContain('in a tab')
  })

  it('only prints the address without a display', () => {
    const { args, line } = plan({ hasDisplay: false })
    expect(args).toEqual(['--port', '8080', '--no-open'])
    expect(line).toContain('address below')
  })

  it.each([['--no-open'], ['--no-open=true']])('opens nothing with %s', (option) => {
    expect(plan({ args: [option] }).args).toEqual([option])
    expect(plan({ args: [option], hasDisplay: false }).args).toEqual([option])
  })
})
