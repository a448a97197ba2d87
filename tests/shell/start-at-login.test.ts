import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk, until } from './desk.ts'

describe('the start at login', () => {
  it('is off until the agent chooses it, and then runs the program hidden on Windows', async () => {
    const { computer, startUp } = createDesk({ platform: 'win32' })
    const { bridge } = await startUp({ isPackaged: true })
    expect([computer.loginItem.command, await bridge().recallStartup()]).toMatchObject([
      null,
      { value: 'off' }
    ])
    await bridge().changeSettings({ startAtLogin: true })
    expect(computer.loginItem.command).toMatch(/ --hidden$/u)
    expect(await bridge().recallStartup()).toMatchObject({ value: 'on' })
    await bridge().changeSettings({ startAtLogin: false })
    expect(computer.loginItem.command).toBeNull()
  })

  it('that the agent turned off in the Task Manager stays turned off at the next start', async () => {
    const { computer, startUp } = createDesk({ platform: 'win32' })
    const first = await startUp({ isPackaged: true })
    await first.bridge().changeSettings({ startAtLogin: true })
    await first.quit()
    computer.loginItem.isTurnedOff = true
    const second = await startUp({ isPackaged: true })
    expect(await second.bridge().recallStartup()).toMatchObject({ value: 'turned-off' })
    expect(computer.loginItem.isTurnedOff).toBe(true)
  })

  it('waits for consent on macOS', async () => {
    const { computer, startUp } = createDesk({ platform: 'darwin' })
    const { bridge } = await startUp({ isPackaged: true })
    computer.loginItem.needsApproval = true
    await bridge().changeSettings({ startAtLogin: true })
    expect(await bridge().recallStartup()).toMatchObject({ value: 'needs-approval' })
  })

  it('is a file on Linux', async () => {
    const { folders, startUp } = createDesk({ platform: 'linux' })
    const { bridge } = await startUp({ isPackaged: true })
    const file = join(folders.appData, 'autostart', 'glance.desktop')
    await bridge().changeSettings({ startAtLogin: true })
    expect(existsSync(file)).toBe(true)
    await bridge().changeSettings({ startAtLogin: false })
    expect(existsSync(file)).toBe(false)
  })

  it('is not offered by a development run, which would start something else', async () => {
    const { computer, startUp } = createDesk({ platform: 'win32' })
    const { bridge } = await startUp()
    await bridge().changeSettings({ startAtLogin: true })
    expect([computer.loginItem.command, await bridge().recallStartup()]).toMatchObject([
      null,
      { value: 'unavailable' }
    ])
  })

  it.each([
    ['win32', { args: ['--hidden'] }],
    ['darwin', { isStartedAtLogin: true }]
  ] as const)('shows no window, not even the first time, on %s', async (platform, how) => {
    const desk = createDesk({ platform, isFirstStart: true })
    const glance = await desk.start({ isPackaged: true, ...how })
    await until(() => glance.windows.size > 0 && glance.window().contents.hasPage())
    await until(() => glance.trays.length > 0)
    expect(glance.window().isVisible()).toBe(false)
  })

  it('shows no window either when the agent was faster and Glance runs already', async () => {
    const desk = createDesk({ platform: 'win32' })
    const first = await desk.startUp({ isPackaged: true })
    const second = await desk.start({ isPackaged: true, args: ['--hidden'], startedBy: 'program' })
    expect(await second.life.whenEnded).toBe(0)
    await new Promise(setImmediate)
    expect(first.window().isVisible()).toBe(false)
    const third = await desk.start({ isPackaged: true })
    await third.life.whenEnded
    await until(() => first.window().isVisible())
  })
})
