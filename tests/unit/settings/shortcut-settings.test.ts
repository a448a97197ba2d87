import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../src/main/settings/settings-schema.ts'
import { createShortcutSettings, type ShortcutTrial } from '../../../src/main/settings/shortcut-settings.ts'
import type { Settings, SettingsChange } from '../../../src/shared/settings.ts'

/** A store that keeps what it is given unless it is fixed, and a system in which `taken` is another program's. */
const setUp = ({
  trial = 'pressed',
  fixed = []
}: { trial?: ShortcutTrial; fixed?: (keyof Settings)[] } = {}) => {
  let kept: SettingsChange = {}
  const held: string[] = []
  const settings = createShortcutSettings(
    {
      settings: () => defaultSettings,
      fixed: () => fixed,
      change: (change) => {
        if (fixed.some((setting) => change[setting] !== undefined)) return Promise.reject(new Error('fixed'))
        kept = { ...kept, ...change }
        return Promise.resolve({ ...defaultSettings, ...kept })
      }
    },
    {
      register: (setting, accelerator) => {
        if (accelerator === 'taken') return false
        held.push(`${setting} ${String(accelerator)}`)
        return true
      },
      tryOut: () => Promise.resolve(trial)
    }
  )
  return { settings, kept: () => kept, held }
}

describe('a change of settings', () => {
  test('holds the keys that are in it, and is kept', async () => {
    const { settings, kept, held } = setUp()
    await settings.change({ theme: 'dark', shortcut: 'F8', clipboardShortcut: null })
    expect(held).toEqual(['shortcut F8', 'clipboardShortcut null'])
    expect(kept()).toEqual({ theme: 'dark', shortcut: 'F8', clipboardShortcut: null })
  })

  test('is refused as a whole for keys that are taken: nothing of it is kept or held', async () => {
    const { settings, kept, held } = setUp()
    const change = { theme: 'dark', shortcut: 'F8', clipboardShortcut: 'taken' } as const
    await expect(settings.change(change)).rejects.toMatchObject({ code: 'shortcut-taken' })
    expect(kept()).toEqual({})
    expect(held.at(-1)).toBe(`shortcut ${defaultSettings.shortcut}`)
  })

  test('holds nothing when something in it is fixed', async () => {
    const { settings, held } = setUp({ fixed: ['theme'] })
    await expect(settings.change({ theme: 'dark', shortcut: 'F8' })).rejects.toThrow('fixed')
    expect(held).toEqual([])
  })
})

describe('a shortcut that is tried out', () => {
  test('is kept when it was pressed', async () => {
    const { settings, kept } = setUp()
    expect(await settings.tryOut('shortcut', 'F8')).toMatchObject({ shortcut: 'F8' })
    expect(kept()).toEqual({ shortcut: 'F8' })
  })

  test.each([
    ['taken', 'shortcut-taken'],
    ['not-pressed', 'shortcut-not-pressed'],
    ['unsupported', 'shortcut-unsupported']
  ] as const)('is not kept when it is %s', async (trial, code) => {
    const { settings, kept } = setUp({ trial })
    await expect(settings.tryOut('shortcut', 'F8')).rejects.toMatchObject({ code })
    expect(kept()).toEqual({})
  })

  test('is not even tried when it is fixed', async () => {
    const { settings } = setUp({ trial: 'taken', fixed: ['shortcut'] })
    await expect(settings.tryOut('shortcut', 'F8')).rejects.toThrow('fixed')
  })
})
