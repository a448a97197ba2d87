import { describe, expect, it } from 'vitest'
import { createDesk, shortcut, until } from './desk.ts'

const another = 'CommandOrControl+Alt+Space'

describe('a shortcut that another program has', () => {
  it('is refused: the old one still works, the settings say so again, and the agent is told once', async () => {
    const { computer, startUp } = createDesk()
    computer.hold(another, () => undefined)
    const glance = await startUp()
    await glance.bridge().changeSettings({ shortcut: another })
    await until(() => computer.isHeld(shortcut))
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { shortcut } })
    expect(await glance.bridge().takeNotices()).toEqual({ ok: true, value: ['shortcut-taken'] })
    computer.press(shortcut)
    expect(glance.window().isFocused()).toBe(true)
  })

  it('leaves the tray, the link and the second start when it was the first one', async () => {
    const { computer, start, startUp } = createDesk()
    computer.hold(shortcut, () => undefined)
    const glance = await startUp()
    await until(() => glance.windows.size > 0)
    expect(await glance.bridge().takeNotices()).toEqual({ ok: true, value: ['shortcut-taken'] })
    expect(glance.tray().openMenu().items[0]).toMatchObject({ label: 'Look up', accelerator: null })
    await (
      await start()
    ).life.whenEnded
    await until(() => glance.window().isFocused())
  })
})

describe('a new shortcut', () => {
  it('takes the place of the old one, in the tray too', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    await glance.bridge().changeSettings({ shortcut: another })
    expect(computer.isHeld(shortcut)).toBe(false)
    expect(computer.press(another)).toBe(true)
    expect(glance.window().isFocused()).toBe(true)
    expect(glance.tray().openMenu().items[0]).toMatchObject({ accelerator: another })
  })

  it('is still there in the next run', async () => {
    const { computer, start, startUp } = createDesk()
    const first = await startUp()
    await first.bridge().changeSettings({ shortcut: another })
    await first.quit()
    expect(computer.isHeld(another)).toBe(false)
    await start()
    await until(() => computer.isHeld(another))
  })

  it('that Electron knows no keys for is refused like one that is taken', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    await glance.bridge().changeSettings({ shortcut: 'Strg+Umschalt+G' })
    await until(() => computer.isHeld(shortcut))
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { shortcut } })
  })
})
