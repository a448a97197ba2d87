import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

  it.each([
    ['Strg+Umschalt+G', 'G'],
    ['Ctrl+G+H', 'Ctrl+H'],
    ['Ctrl+Umschalt+G', 'Ctrl+G'],
    ['Shift+G', 'Shift+G']
  ])('is refused as %s, of which Electron would register %s', async (typed, registered) => {
    const { computer, startUp } = createDesk({ platform: 'win32' })
    const glance = await startUp()
    const refused = { failure: { code: 'invalid-request' } }
    expect(await glance.bridge().changeSettings({ shortcut: typed })).toMatchObject(refused)
    const trial = glance.bridge().tryShortcut({ setting: 'clipboardShortcut', accelerator: typed })
    expect(await trial).toMatchObject(refused)
    expect(computer.hasShortcut(registered)).toBe(false)
    expect(computer.hasShortcut(shortcut)).toBe(true)
    expect(await glance.bridge().recallSettings()).toMatchObject({ value: { shortcut } })
  })
})

describe('a shortcut that is not an accelerator', () => {
  it('in the settings file is replaced by the default, and nothing else is lost', async () => {
    const { computer, folder, startUp } = createDesk({ platform: 'win32' })
    const stored = { version: 2, shortcut: 'Strg+Umschalt+G', clipboardShortcut: 'Ctrl+G+H', theme: 'dark' }
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(stored))
    const glance = await startUp()
    expect(computer.hasShortcut('G')).toBe(false)
    expect(computer.hasShortcut('Ctrl+H')).toBe(false)
    expect(await glance.bridge().changeSettings({ storeDays: 7 })).toMatchObject({
      value: { shortcut, clipboardShortcut: null, theme: 'dark', storeDays: 7 }
    })
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject(stored)
  })

  it.each(['preset', 'fixed'])('in the policy’s %s settings makes the policy unreadable', async (part) => {
    const { computer, folder, startUp } = createDesk({ platform: 'win32' })
    const policyFile = join(folder, 'policy.json')
    writeFileSync(policyFile, JSON.stringify({ version: 1, [part]: { shortcut: 'Strg+Umschalt+G' } }))
    const glance = await startUp({ args: ['--policy', policyFile, '--credentials', 'memory'] })
    expect(computer.hasShortcut('G')).toBe(false)
    expect(await glance.bridge().takeNotices()).toMatchObject({ value: ['policy-broken'] })
  })
})

describe('a shortcut that is held', () => {
  it.each(['win32', 'darwin', 'linux'] as const)(
    'shows the window once, and the next one hides it, on %s',
    async (platform) => {
      const { computer, startUp } = createDesk({ platform })
      const window = (await startUp()).window()
      computer.press(shortcut, 21)
      expect(window.isFocused()).toBe(true)
      computer.press(shortcut, 21)
      expect(window.isVisible()).toBe(false)
    }
  )
})

describe('on macOS, a shortcut of another program', () => {
  it('is registered all the same, so that nothing is said at start', async () => {
    const { computer, startUp } = createDesk({ platform: 'darwin' })
    computer.registerShortcut(shortcut, () => undefined)
    const glance = await startUp()
    await until(() => glance.tray().openMenu().items[0]?.accelerator === shortcut)
    expect(await glance.bridge().takeNotices()).toEqual({ ok: true, value: [] })
  })

  it('is found out by the trial: Glance never sees the press, and the old one returns', async () => {
    const { computer, startUp } = createDesk({ platform: 'darwin' })
    let presses = 0
    computer.registerShortcut(another, () => presses++)
    const glance = await startUp()
    const trial = glance.bridge().tryShortcut({ setting: 'shortcut', accelerator: another })
    await until(() => !computer.hasShortcut(shortcut))
    computer.press(another)
    expect(presses).toBe(1)
    // Another change ends the trial at once.
    await glance.bridge().changeSettings({ shortcut: 'Alt+F9' })
    expect(await trial).toMatchObject({ failure: { code: 'shortcut-not-pressed' } })
    expect(computer.press('Alt+F9')).toBe(true)
    expect(glance.window().isFocused()).toBe(true)
  })
})
