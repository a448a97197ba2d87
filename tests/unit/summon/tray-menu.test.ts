import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  toIconFile,
  toTrayIcon,
  toTrayItems,
  toTrayTooltip,
  trayIcons,
  type TrayState
} from '../../../src/main/summon/tray-menu.ts'
import type { Match } from '../../../src/shared/match.ts'

const company = (companyId: number, name: string, city?: string): Match => ({
  key: `company:${String(companyId)}`,
  companyId,
  name,
  kind: 'company',
  isStopped: false,
  isPinned: false,
  by: 'name',
  ...(city === undefined ? {} : { city })
})

const state = (parts: Partial<TrayState> = {}): TrayState => ({
  language: 'en',
  session: 'signed-in',
  isOffline: false,
  pausedUntilMs: null,
  shortcut: 'CommandOrControl+Shift+G',
  recent: [],
  updates: 'unavailable',
  ...parts
})

const labels = (parts: Partial<TrayState>) =>
  toTrayItems(state(parts)).map((item) => (item.kind === 'item' ? item.label : '-'))

describe('updates in the menu', () => {
  it.each(['not-checked', 'checking', 'current', 'loading', 'failed'] as const)(
    'can be looked for: %s',
    (updates) => {
      expect(labels({ updates })).toContain('Check for updates')
      expect(labels({ updates })).not.toContain('Restart to update')
    }
  )

  it('can be installed when one is ready', () => {
    expect(labels({ updates: 'ready' })).toContain('Restart to update')
    expect(labels({ updates: 'ready' })).not.toContain('Check for updates')
  })

  it.each(['unavailable', 'off'] as const)(
    'are not there when Glance does not update itself: %s',
    (updates) => {
      expect(labels({ updates }).filter((label) => /update/iu.test(label))).toEqual([])
    }
  )
})

describe('the tray’s menu', () => {
  it('has no empty group without companies', () => {
    expect(labels({})).toEqual([
      'Look up',
      '-',
      'Lock',
      'Pause for an hour',
      'Pause until tomorrow',
      'Settings',
      '-',
      'Open log folder',
      'About Glance',
      'Quit Glance'
    ])
  })

  it.each([
    ['signed-in', true],
    ['sign-in-again', true],
    ['starting', false],
    ['signed-out', false],
    ['locked', false]
  ] as const)('while %s offers to lock: %s', (session, isOffered) => {
    expect(labels({ session }).includes('Lock')).toBe(isOffered)
  })

  it('has the five most recently viewed companies, and looks up the chosen one', () => {
    const recent = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, index) => company(index + 1, name))
    expect(labels({ recent })).toEqual([
      'Look up',
      '-',
      'A',
      'B',
      'C',
      'D',
      'E',
      '-',
      'Lock',
      'Pause for an hour',
      'Pause until tomorrow',
      'Settings',
      '-',
      'Open log folder',
      'About Glance',
      'Quit Glance'
    ])
    expect(toTrayItems(state({ recent }))[2]).toMatchObject({ action: { kind: 'look-up', text: 'A' } })
  })

  it.each([
    [
      'of the same name by their city',
      [company(1, 'Nord', 'Oslo'), company(2, 'Nord', 'Bergen')],
      ['Nord (Oslo)', 'Nord (Bergen)']
    ],
    [
      'of the same name and city by their id',
      [company(1, 'Nord', 'Oslo'), company(2, 'Nord', 'Oslo')],
      ['Nord (#1)', 'Nord (#2)']
    ],
    [
      'of the same name without a city by their id',
      [company(1, 'Nord'), company(2, 'Nord', 'Oslo')],
      ['Nord (#1)', 'Nord (Oslo)']
    ],
    [
      'by nothing when their names differ',
      [company(1, 'Nord', 'Oslo'), company(2, 'Sør', 'Oslo')],
      ['Nord', 'Sør']
    ]
  ])('distinguishes companies %s', (_how, recent, expected) => {
    expect(labels({ recent }).slice(2, 4)).toEqual(expected)
  })

  it.each([
    ['a single &, which would underline the next letter', 'Hansen & Sønn', 'Hansen && Sønn'],
    ['sixty letters, uncut', 'x'.repeat(60), 'x'.repeat(60)],
    ['sixty-one letters, cut', 'x'.repeat(61), `${'x'.repeat(59)}…`],
    ['surrogate pairs, which are never split', '𝔑'.repeat(61), `${'𝔑'.repeat(59)}…`]
  ])('writes %s', (_what, name, label) => {
    expect(labels({ recent: [company(1, name)] })[2]).toBe(label)
  })

  it.each([
    ['a time of day', new Date(2026, 10, 24, 16, 5), 'Resume (paused until 16:05)'],
    ['a day', new Date(2026, 10, 25), 'Resume (paused until Wednesday)']
  ])('offers to end a pause before %s', (_when, end, label) => {
    const shown = labels({ pausedUntilMs: end.getTime() })
    expect(shown).toContain(label)
    expect(shown.filter((one) => one.startsWith('Pause'))).toEqual([])
  })

  it('shows the shortcut beside Look up if one is registered', () => {
    expect(toTrayItems(state())[0]).toMatchObject({ accelerator: 'CommandOrControl+Shift+G' })
    expect(toTrayItems(state({ shortcut: null }))[0]).not.toHaveProperty('accelerator')
  })
})

describe('the tray’s icon', () => {
  it.each([
    ['signed-in', true, 'paused', 'Glance: paused'],
    ['locked', false, 'locked', 'Glance: locked'],
    ['signed-out', false, 'signed-out', 'Glance: signed out']
  ] as const)('in a pause, %s, offline %s: %s', (session, isOffline, icon, tooltip) => {
    const paused = state({ session, isOffline, pausedUntilMs: 0 })
    expect([toTrayIcon(paused), toTrayTooltip(paused)]).toEqual([icon, tooltip])
  })

  it.each([
    ['signed-in', false, 'normal', 'Glance'],
    ['signed-in', true, 'offline', 'Glance: offline'],
    ['starting', false, 'normal', 'Glance'],
    ['signed-out', false, 'signed-out', 'Glance: signed out'],
    ['signed-out', true, 'signed-out', 'Glance: signed out'],
    ['sign-in-again', true, 'signed-out', 'Glance: signed out'],
    ['locked', false, 'locked', 'Glance: locked'],
    ['locked', true, 'locked', 'Glance: locked']
  ] as const)('while %s, offline %s: %s', (session, isOffline, icon, tooltip) => {
    expect(toTrayIcon(state({ session, isOffline }))).toBe(icon)
    expect(toTrayTooltip(state({ session, isOffline }))).toBe(tooltip)
  })

  it.each(trayIcons)('has files in both sizes: %s', (icon) => {
    for (const platform of ['darwin', 'linux'] as const) {
      const file = join(import.meta.dirname, '../../../resources/tray', toIconFile(icon, platform))
      expect([file, existsSync(file)]).toEqual([file, true])
      expect([file, existsSync(file.replace('.png', '@2x.png'))]).toEqual([file, true])
    }
  })

  it.each(trayIcons)('has every size of Windows’ scales: %s', (icon) => {
    const file = readFileSync(join(import.meta.dirname, '../../../resources/tray', toIconFile(icon, 'win32')))
    // A directory of pictures, each with its width in the first byte (learn.microsoft.com/previous-versions/ms997538).
    expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1])
    const entries = Array.from({ length: file.readUInt16LE(4) }, (_, index) => 6 + 16 * index)
    expect(entries.map((at) => file.readUInt8(at))).toEqual([16, 20, 24, 32, 40, 48])
    for (const at of entries) {
      const start = file.readUInt32LE(at + 12)
      const picture = file.subarray(start, start + file.readUInt32LE(at + 8))
      expect(picture.subarray(1, 4).toString()).toBe('PNG')
      // The width in the picture's own header.
      expect(picture.readUInt32BE(16)).toBe(file.readUInt8(at))
    }
  })

  it('is a template image on macOS', () => {
    expect(toIconFile('offline', 'darwin')).toBe('tray-offline-Template.png')
    expect(toIconFile('offline', 'linux')).toBe('tray-offline.png')
  })
})
