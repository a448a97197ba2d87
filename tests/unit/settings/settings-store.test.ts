import { describe, expect, it } from 'vitest'
import { silentLog } from '../../../src/main/platform/log.ts'
import type { LoadedDocument, SettingsDocument } from '../../../src/main/settings/settings-file.ts'
import { defaultSettings } from '../../../src/main/settings/settings-schema.ts'
import { createSettingsStore } from '../../../src/main/settings/settings-store.ts'

const profile = {
  id: '0b0e7c3e-3c9b-4d8e-9a59-1c1f1a0a2b01',
  kind: 'own-server',
  access: 'basic',
  name: 'crm.example',
  serverAddress: 'https://crm.example',
  user: { kind: 'named', name: 'eva' }
} as const

const setUp = (loaded: LoadedDocument = { kind: 'absent' }, isWritable = true) => {
  const saved: SettingsDocument[] = []
  const writes: string[] = []
  const notices: string[] = []
  const changes: unknown[] = []
  const store = createSettingsStore({
    file: {
      load: () => Promise.resolve(loaded),
      save: (document) => {
        if (!isWritable) return Promise.reject(new Error('ENOSPC'))
        saved.push(document)
        writes.push('save')
        return Promise.resolve()
      },
      backUp: (version) => {
        if (!isWritable) return Promise.reject(new Error('ENOSPC'))
        writes.push(`back up version ${String(version)}`)
        return Promise.resolve()
      }
    },
    log: silentLog,
    onNotice: (code) => notices.push(code)
  })
  store.onChanged((settings) => changes.push(settings))
  return { store, saved, writes, notices, changes }
}

const document = (parts: Record<string, unknown>): LoadedDocument => ({
  kind: 'read',
  document: { version: 2, ...parts }
})

describe('a saved shortcut whose keys other programs need', () => {
  it.each(['CommandOrControl+Q', 'Alt+F4', 'Alt+Space', 'Ctrl+C', 'F8', 'Shift+F10', 'Shift+A'])(
    '(%s) gives way to the default, which is said once',
    async (shortcut) => {
      const { store, notices, saved } = setUp(document({ shortcut, theme: 'dark', fromLater: 1 }))
      await store.load()
      expect(store.settings()).toEqual({ ...defaultSettings, theme: 'dark' })
      expect(notices).toEqual(['settings-shortcut-refused'])
      expect(saved).toEqual([expect.not.objectContaining({ shortcut })])
      expect(saved[0]).toMatchObject({ theme: 'dark', fromLater: 1 })
      const next = setUp({ kind: 'read', document: saved[0] ?? {} })
      await next.store.load()
      expect([next.notices, next.saved]).toEqual([[], []])
    }
  )

  it('is left out for the clipboard, which then has none', async () => {
    const { store, notices } = setUp(document({ shortcut: 'Ctrl+Shift+Y', clipboardShortcut: 'Ctrl+V' }))
    await store.load()
    expect(store.settings()).toMatchObject({ shortcut: 'Ctrl+Shift+Y', clipboardShortcut: null })
    expect(notices).toEqual(['settings-clipboard-shortcut-refused'])
  })

  it.each([undefined, null, 'Ctrl+Shift+Y', 'F13', 'Strg+G'])('is not %s', async (shortcut) => {
    const { store, notices, saved } = setUp(document({ shortcut }))
    await store.load()
    expect([notices, saved]).toEqual([[], []])
  })
})

describe('settings', () => {
  it('are the defaults before loading, and when there is no file', async () => {
    const { store, notices, saved } = setUp()
    expect(store.settings()).toEqual(defaultSettings)
    await store.load()
    expect([store.settings(), store.profiles(), notices, saved]).toEqual([
      defaultSettings,
      { all: [], activeId: null },
      [],
      []
    ])
  })

  it('are loaded one by one: an invalid value is replaced by its default', async () => {
    const { store, changes } = setUp(document({ theme: 'dark', storeDays: 'many', rowsPerSection: 5 }))
    await store.load()
    expect(store.settings()).toEqual({ ...defaultSettings, theme: 'dark', rowsPerSection: 5 })
    expect(changes).toEqual([store.settings()])
  })

  it('have the default shortcut when the stored one is no accelerator, and keep the rest, also in the file', async () => {
    const stored = {
      shortcut: 'Strg+Umschalt+G',
      clipboardShortcut: 'Ctrl+G+H',
      theme: 'dark',
      profiles: [profile]
    }
    const { store, saved } = setUp(document(stored))
    await store.load()
    expect(store.settings()).toEqual({ ...defaultSettings, theme: 'dark' })
    expect(store.profiles().all).toEqual([profile])
    await store.change({ storeDays: 7 })
    expect(saved.at(-1)).toMatchObject({ ...stored, storeDays: 7 })
  })

  it('are the defaults when the file was set aside, and the agent is told once', async () => {
    const { store, notices } = setUp({ kind: 'set-aside', copy: null })
    await store.load()
    expect([store.settings(), notices]).toEqual([defaultSettings, ['settings-set-aside']])
  })

  it('are restored from the copy if there is one, with the profiles, and saved again', async () => {
    const copy = {
      version: 2,
      theme: 'dark',
      profiles: [profile],
      activeProfile: profile.id,
      fromTheFuture: 1
    }
    const { store, notices, saved } = setUp({ kind: 'set-aside', copy })
    await store.load()
    expect(store.settings().theme).toBe('dark')
    expect(store.profiles()).toEqual({ all: [profile], activeId: profile.id })
    expect([notices, saved]).toEqual([['settings-restored'], [copy]])
  })

  it('change at once and are then saved, with keys that this version does not know', async () => {
    const { store, saved, changes } = setUp(document({ fromTheFuture: { a: 1 }, storeDays: 7 }))
    await store.load()
    const saving = store.change({ theme: 'dark' })
    expect([store.settings().theme, changes.length]).toEqual(['dark', 2])
    expect(await saving).toEqual({ ...defaultSettings, theme: 'dark', storeDays: 7 })
    expect(saved).toEqual([expect.objectContaining({ fromTheFuture: { a: 1 }, theme: 'dark', storeDays: 7 })])
  })

  it.each([
    ['too small', { storeDays: 0 }],
    ['too large', { storeCompanies: 5001 }],
    ['not a whole number', { rowsPerSection: 7.5 }],
    ['empty', { shortcut: '' }]
  ])('refuse a value that is %s, and stay unchanged', async (_what, change) => {
    const { store, saved } = setUp()
    await expect(store.change(change)).rejects.toMatchObject({ name: 'ZodError' })
    expect([store.settings(), saved]).toEqual([defaultSettings, []])
  })

  it('last until Glance closes when the disk refuses, and the agent is told', async () => {
    const { store, notices } = setUp({ kind: 'absent' }, false)
    await store.change({ theme: 'dark' })
    expect([store.settings().theme, notices]).toEqual(['dark', ['settings-not-saved']])
  })
})

describe('settings of an earlier version', () => {
  const earlier = {
    kind: 'read',
    document: {
      version: 1,
      theme: 'dark',
      profiles: [{ ...profile, access: 'password', user: undefined, userName: 'eva' }],
      activeProfile: profile.id,
      fromTheFuture: 1
    }
  } as const

  it('are read, and not written before something changes', async () => {
    const { store, writes, notices } = setUp(earlier)
    await store.load()
    expect(store.settings().theme).toBe('dark')
    expect(store.profiles()).toEqual({ all: [profile], activeId: profile.id })
    expect([writes, notices]).toEqual([[], []])
  })

  it('are backed up once, before the first write', async () => {
    const { store, saved, writes } = setUp(earlier)
    await store.load()
    await store.change({ theme: 'light' })
    await store.change({ theme: 'dark' })
    expect(writes).toEqual(['back up version 1', 'save', 'save'])
    expect(saved[0]).toMatchObject({ version: 2, profiles: [profile], fromTheFuture: 1 })
  })

  it('are backed up before settings from the copy replace a damaged file', async () => {
    const { store, writes, notices } = setUp({ kind: 'set-aside', copy: earlier.document })
    await store.load()
    expect([writes, notices]).toEqual([['back up version 1', 'save'], ['settings-restored']])
  })

  it('are not written when they can’t be backed up', async () => {
    const { store, writes, notices } = setUp(earlier, false)
    await store.load()
    await store.change({ theme: 'light' })
    expect([writes, notices]).toEqual([[], ['settings-not-saved']])
  })
})

describe('settings of a newer version', () => {
  const newer = { version: 3, theme: 'dark', profiles: [profile], activeProfile: profile.id }

  it.each<[string, LoadedDocument]>([
    ['in the file', { kind: 'read', document: newer }],
    ['in the copy of a damaged file', { kind: 'set-aside', copy: newer }]
  ])('%s are neither used nor overwritten, and the agent is told once', async (_where, loaded) => {
    const { store, writes, notices, changes } = setUp(loaded)
    await store.load()
    expect(store.settings()).toEqual(defaultSettings)
    expect(store.profiles()).toEqual({ all: [], activeId: null })
    expect(changes).toEqual([defaultSettings])
    await store.change({ storeDays: 7 })
    await store.saveProfiles({ all: [profile], activeId: profile.id })
    await store.settled()
    expect(store.settings().storeDays).toBe(7)
    expect(store.profiles().activeId).toBe(profile.id)
    expect([writes, notices]).toEqual([[], ['settings-newer']])
  })
})

describe('profiles', () => {
  it('are saved with the settings', async () => {
    const { store, saved } = setUp()
    await store.saveProfiles({ all: [profile], activeId: profile.id })
    const { store: again } = setUp(document({ ...saved[0] }))
    await again.load()
    expect(again.profiles()).toEqual({ all: [profile], activeId: profile.id })
  })

  it('are left out one by one when they can’t be read', async () => {
    const { store } = setUp(
      document({ profiles: [{ ...profile, id: 'no uuid' }, 7, profile], activeProfile: profile.id })
    )
    await store.load()
    expect(store.profiles()).toEqual({ all: [profile], activeId: profile.id })
  })

  it.each([
    ['is not among them', { profiles: [profile], activeProfile: '5b0e7c3e-3c9b-4d8e-9a59-1c1f1a0a2b05' }],
    ['is not text', { profiles: [profile], activeProfile: 7 }],
    ['is missing', { profiles: [profile] }]
  ])('have no active one when the saved id %s', async (_what, parts) => {
    const { store } = setUp(document(parts))
    await store.load()
    expect(store.profiles()).toEqual({ all: [profile], activeId: null })
  })

  it('are empty when they are not a list', async () => {
    const { store } = setUp(document({ profiles: { 0: profile } }))
    await store.load()
    expect(store.profiles().all).toEqual([])
  })
})
