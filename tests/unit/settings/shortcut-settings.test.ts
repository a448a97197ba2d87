import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../src/main/settings/settings-schema.ts'
import { createShortcutSettings, type ShortcutTrial } from '../../../src/main/settings/shortcut-settings.ts'
import type { Settings, SettingsChange } from '../../../src/shared/settings.ts'

/** A store that accepts every setting unless it is fixed, and a system where another program uses the shortcut `taken`. */
const setUp = ({
  trial = 'pressed',
  fixed = []
}: { trial?: ShortcutTrial; fixed?: (keyof Settings)[] } = {}) => {
  let saved: SettingsChange = {}
  const registered: string[] = []
  const settings = createShortcutSettings(
    {
      settings: () => defaultSettings,
      fixed: () => fixed,
      change: (change) => {
        if (fixed.some((setting) => change[setting] !== undefined)) return Promise.reject(new Error('fixed'))
        saved = { ...saved, ...change }
        return Promise.resolve({ ...defaultSettings, ...saved })
      }
    },
    {
      register: (setting, accelerator) => {
        if (accelerator === 'taken') return false
        registered.push(`${setting} ${String(accelerator)}`)
        return true
      },
      tryOut: (setting, accelerator, hasMoreTime) => {
        registered.push(`${setting} ${accelerator}${hasMoreTime ? ', with more time' : ''}`)
        return Promise.resolve(trial)
      }
    }
  )
  return { settings, saved: () => saved, registered }
}

describe('a change of settings', () => {
  test('registers its shortcuts, and is saved', async () => {
    const { settings, saved, registered } = setUp()
    await settings.change({ theme: 'dark', shortcut: 'F8', clipboardShortcut: null })
    expect(registered).toEqual(['shortcut F8', 'clipboardShortcut null'])
    expect(saved()).toEqual({ theme: 'dark', shortcut: 'F8', clipboardShortcut: null })
  })

  test('is refused as a whole when one shortcut is taken: nothing is saved or registered', async () => {
    const { settings, saved, registered } = setUp()
    const change = { theme: 'dark', shortcut: 'F8', clipboardShortcut: 'taken' } as const
    await expect(settings.change(change)).rejects.toMatchObject({ code: 'shortcut-taken' })
    expect(saved()).toEqual({})
    expect(registered.at(-1)).toBe(`shortcut ${defaultSettings.shortcut}`)
  })

  test('registers nothing when one of its settings is fixed', async () => {
    const { settings, registered } = setUp({ fixed: ['theme'] })
    await expect(settings.change({ theme: 'dark', shortcut: 'F8' })).rejects.toThrow('fixed')
    expect(registered).toEqual([])
  })
})

describe('a shortcut that is tried out', () => {
  test('is saved when it was pressed', async () => {
    const { settings, saved } = setUp()
    expect(await settings.tryOut('shortcut', 'F8')).toMatchObject({ shortcut: 'F8' })
    expect(saved()).toEqual({ shortcut: 'F8' })
  })

  test.each([
    ['taken', 'shortcut-taken'],
    ['not-pressed', 'shortcut-not-pressed'],
    ['unsupported', 'shortcut-unsupported']
  ] as const)('is not saved when it is %s', async (trial, code) => {
    const { settings, saved } = setUp({ trial })
    await expect(settings.tryOut('shortcut', 'F8')).rejects.toMatchObject({ code })
    expect(saved()).toEqual({})
  })

  test('has more time when the agent asks for it', async () => {
    const { settings, registered } = setUp()
    await settings.tryOut('shortcut', 'F8')
    await settings.tryOut('shortcut', 'Alt+F9', true)
    expect(registered).toEqual(['shortcut F8', 'shortcut Alt+F9, with more time'])
  })

  test('is not registered when the setting is fixed', async () => {
    const { settings, registered } = setUp({ trial: 'taken', fixed: ['shortcut'] })
    await expect(settings.tryOut('shortcut', 'F8')).rejects.toThrow('fixed')
    expect(registered).toEqual([])
  })
})
