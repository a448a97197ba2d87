import { describe, expect, it } from 'vitest'
import { createDesk, shortcut, until } from './desk.ts'

const another = 'CommandOrControl+Alt+Space'

describe('a shortcut that another program has', () => {
  it('is refused with the reason and not kept: the old one still works', async () => {
    const { computer, startUp } = createDesk()
    computer.hold(another, () => undefined)
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

  it('is kept once it was pressed, which leaves the window as it is', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    computer.press(shortcut)
    const trial = glance.bridge().tryShortcut({ setting: 'shortcut', accelerator: another })
    await until(() => computer.isHeld(another))
    expect(computer.isHeld(shortcut)).toBe(false)
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { shortcut } })
    computer.press(another)
    expect(await trial).toMatchObject({ ok: true, value: { shortcut: another } })
    expect(glance.window().isFocused()).toBe(true)
    computer.press(another)
    expect(glance.window().isVisible()).toBe(false)
  })

  it('that was not pressed is forgotten at the end of Glance', async () => {
    const { computer, start, startUp } = createDesk()
    const first = await startUp()
    void first.bridge().tryShortcut({ setting: 'shortcut', accelerator: another })
    await until(() => computer.isHeld(another))
    await first.quit()
    expect(computer.isHeld(another)).toBe(false)
    await start()
    await until(() => computer.isHeld(shortcut))
  })

  it('can’t be the one that the clipboard has', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    await glance.bridge().changeSettings({ clipboardShortcut: another })
    const trial = glance.bridge().tryShortcut({ setting: 'shortcut', accelerator: another })
    expect(await trial).toMatchObject({ failure: { code: 'shortcut-taken' } })
    expect(computer.isHeld(shortcut)).toBe(true)
  })

  it('that Electron knows no keys for is refused like one that is taken', async () => {
    const { computer, startUp } = createDesk()
    const glance = await startUp()
    const outcome = await glance.bridge().changeSettings({ shortcut: 'Strg+Umschalt+G' })
    expect(outcome).toMatchObject({ failure: { code: 'shortcut-taken' } })
    await until(() => computer.isHeld(shortcut))
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { shortcut } })
  })
})
