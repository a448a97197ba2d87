import { describe, expect, it } from 'vitest'
import { createDesk, shortcut, until } from './desk.ts'

const platforms = ['win32', 'darwin', 'linux'] as const

describe('a log-off', () => {
  it.each(platforms)('that another program cancels leaves Glance as it was, on %s', async (platform) => {
    const desk = createDesk({ platform })
    const glance = await desk.startUp()
    expect(glance.logOff({ isCancelled: true })).toBe(true)
    await new Promise(setImmediate)
    expect(glance.tray().isDestroyed()).toBe(false)
    desk.computer.press(shortcut)
    await until(() => glance.window().isFocused())
    expect(await glance.bridge().recallSession()).toMatchObject({ ok: true })
    expect(glance.life.hasEnded()).toBe(false)
    expect(await glance.quit()).toBe(0)
  })

  it.each(platforms)('ends Glance without being delayed, on %s', async (platform) => {
    const desk = createDesk({ platform })
    const glance = await desk.startUp()
    expect(glance.logOff({ isCancelled: false })).toBe(true)
    expect(await glance.life.whenEnded).toBe(0)
    expect([glance.tray().isDestroyed(), desk.computer.hasShortcut(shortcut)]).toEqual([true, false])
  })
})
