import { describe, expect, it } from 'vitest'
import { createDesk, shortcut, until } from './desk.ts'

const another = 'CommandOrControl+Alt+Space'

describe('a shortcut of another program', () => {
  it('is refused, and the old one still works', async () => {
    const { computer, startUp } = createDesk()
    computer.registerShortcut(another, () => undefined)
    const glance = await startUp()
    const refused = { ok: false, failure: { code: 'shortcut-taken' } }
    expect(await glance.bridge().changeSettings({ shortcut: another })).toMatchObject(refused)
    expect(await glance.bridge().tryShortcut({ setting: 'shortcut', accelerator: another })).toMatchObject(
      refused
    )
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { shortcut } })
    computer.press(shortcut)
    expect(glance.window().isFocused()).toBe(true)
  })

  it('is reported at start, and the tray and a second start still work', async () => {
    const { computer, start, startUp } = createDesk()
    computer.registerShortcut(shortcut, () => undefined)
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
  it('replaces the old one, also in the tray', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    await glance.bridge().changeSettings({ shortcut: another })
    expect(computer.hasShortcut(shortcut)).toBe(false)
    expect(computer.press(another)).toBe(true)
    expect(glance.window().isFocused()).toBe(true)
    expect(glance.tray().openMenu().items[0]).toMatchObject({ accelerator: another })
  })

  it('is registered again in the next run', async () => {
    const { computer, start, startUp } = createDesk()
    const first = await startUp()
    await first.bridge().changeSettings({ shortcut: another })
    await first.quit()
    expect(computer.hasShortcut(another)).toBe(false)
    await start()
    await until(() => computer.hasShortcut(another))
  })

  it('is stored once it is pressed, and this press leaves the window unchanged', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    computer.press(shortcut)
    const trial = glance.bridge().tryShortcut({ setting: 'shortcut', accelerator: another })
    await until(() => computer.hasShortcut(another))
    expect(computer.hasShortcut(shortcut)).toBe(false)
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { shortcut } })
    computer.press(another)
    expect(await trial).toMatchObject({ ok: true, value: { shortcut: another } })
    expect(glance.window().isFocused()).toBe(true)
    computer.press(another)
    expect(glance.window().isVisible()).toBe(false)
  })

  it('is not stored when Glance quits before it is pressed', async () => {
    const { computer, start, startUp } = createDesk()
    const first = await startUp()
    void first.bridge().tryShortcut({ setting: 'shortcut', accelerator: another })
    await until(() => computer.hasShortcut(another))
    await first.quit()
    expect(computer.hasShortcut(another)).toBe(false)
    await start()
    await until(() => computer.hasShortcut(shortcut))
  })

  it('can’t be the one for the clipboard', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    await glance.bridge().changeSettings({ clipboardShortcut: another })
    const trial = glance.bridge().tryShortcut({ setting: 'shortcut', accelerator: another })
    expect(await trial).toMatchObject({ failure: { code: 'shortcut-taken' } })
    expect(computer.hasShortcut(shortcut)).toBe(true)
  })

  it('is refused like a taken one when it is not an accelerator', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    const outcome = await glance.bridge().changeSettings({ shortcut: 'Strg+Umschalt+G' })
    expect(outcome).toMatchObject({ failure: { code: 'shortcut-taken' } })
    await until(() => computer.hasShortcut(shortcut))
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { shortcut } })
  })
})
