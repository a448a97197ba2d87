import { describe, expect, test } from 'vitest'
import {
  decodePolicy,
  toFileKey,
  type PolicyReading,
  type PolicySource
} from '../../../src/main/settings/policy-decode.ts'
import { createPolicyStore } from '../../../src/main/settings/policy-store.ts'
import { silentLog } from '../../../src/main/platform/log.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const toReading = (part: object): PolicyReading => {
  const decoded = decodePolicy({ version: 1, ...part })
  if (!decoded.ok) throw new Error('The test wrote an invalid policy.')
  return { kind: 'read', document: decoded.document, leftOut: decoded.leftOut, toKey: toFileKey }
}

const absent: PolicyReading = { kind: 'absent' }
const refused: PolicyReading = { kind: 'refused', reason: 'unknown-key', key: 'fixd' }
const dark = toReading({ fixed: { theme: 'dark' } })
const light = toReading({ fixed: { theme: 'light' } })

/** A source whose content and announcements a test controls. */
const createSource = (name: PolicySource['name'], first: PolicyReading = absent) => {
  let reading = first
  let reads = 0
  let listeners: readonly (() => void)[] = []
  const source: PolicySource = {
    name,
    read: () => {
      reads += 1
      return Promise.resolve(reading)
    },
    watch: (listener) => {
      listeners = [...listeners, listener]
      return () => {
        listeners = listeners.filter((each) => each !== listener)
      }
    }
  }
  return {
    source,
    set: (next: PolicyReading) => (reading = next),
    announce: () => {
      for (const listener of listeners) listener()
    },
    reads: () => reads,
    watchers: () => listeners.length
  }
}

const open = (...sources: readonly ReturnType<typeof createSource>[]) => {
  const clock = createFakeClock()
  const store = createPolicyStore({ sources: sources.map(({ source }) => source), clock, log: silentLog })
  let changes = 0
  store.onChanged(() => {
    changes += 1
  })
  return { store, clock, changes: () => changes }
}

describe('the policy in use', () => {
  test('is none until it is loaded, and what the source says from then on', async () => {
    const { store, changes } = open(createSource('file', dark))
    expect(store.current().fixed).toEqual({})
    await store.load()
    expect(store.current().fixed).toEqual({ theme: 'dark' })
    expect(store.problem()).toBeNull()
    expect(changes()).toBe(0)
  })

  test('is none of a source that is refused, and all of the other one', async () => {
    const registry = createSource('registry', toReading({ updates: 'off' }))
    const { store } = open(registry, createSource('file', refused))
    await store.load()
    expect(store.current()).toMatchObject({ updates: 'off', fixed: {} })
    expect(store.problem()).toEqual({
      source: 'file',
      reason: 'unknown-key',
      key: 'fixd',
      inUse: 'nothing'
    })
  })

  test('is used without a shortcut that is refused, which is told as long as that policy is in use', async () => {
    const file = createSource('file', toReading({ preset: { shortcut: 'F8' }, ceilings: { storeDays: 7 } }))
    const registry = createSource('registry')
    const { store, clock } = open(registry, file)
    await store.load()
    expect(store.current()).toMatchObject({ preset: {}, ceilings: { storeDays: 7 } })
    const problem = { source: 'file', reason: 'refused-shortcut', key: 'preset.shortcut', inUse: 'rest' }
    expect(store.problem()).toEqual(problem)
    file.set({ kind: 'unavailable' })
    await clock.pass(15 * 60_000)
    expect(store.problem()).toEqual(problem)
    file.set(refused)
    await clock.pass(15 * 60_000)
    expect(store.problem()).toMatchObject({ reason: 'unknown-key', inUse: 'earlier' })
    file.set(dark)
    await clock.pass(15 * 60_000)
    expect(store.problem()).toBeNull()
  })

  test('is none when a profile names an environment that nobody has', async () => {
    const profiles = [{ id: 'main', name: 'Main', kind: 'online', environment: 'nowhere' }]
    const { store } = open(createSource('file', toReading({ profiles, updates: 'off' })))
    await store.load()
    expect(store.current().updates).toBeUndefined()
    expect(store.problem()).toMatchObject({ reason: 'wrong-value', key: 'profiles[0].environment' })
  })

  test('stays as it was when a change is refused, and the change counts once it is mended', async () => {
    const file = createSource('file', dark)
    const { store, clock, changes } = open(file)
    await store.load()
    file.set(refused)
    file.announce()
    await clock.pass(1_000)
    expect(store.current().fixed).toEqual({ theme: 'dark' })
    expect(store.problem()).toMatchObject({ reason: 'unknown-key', inUse: 'earlier' })
    file.set(light)
    file.announce()
    await clock.pass(1_000)
    expect(store.current().fixed).toEqual({ theme: 'light' })
    expect(store.problem()).toBeNull()
    expect(changes()).toBe(2)
  })

  test('keeps the earlier policy of a source whose new one leans on an unknown environment', async () => {
    const file = createSource('file', dark)
    const { store, clock } = open(file)
    await store.load()
    file.set(toReading({ profiles: [{ id: 'a', name: 'A', kind: 'online', environment: 'nowhere' }] }))
    file.announce()
    await clock.pass(1_000)
    expect(store.current()).toMatchObject({ fixed: { theme: 'dark' }, profiles: [] })
    expect(store.problem()).toMatchObject({ inUse: 'earlier' })
  })

  test('drops a profile whose environment another source no longer has', async () => {
    const environments = [{ id: 'p', name: 'P', signInUrl: 'https://signin.example', clientId: 'a' }]
    const profiles = [{ id: 'a', name: 'A', kind: 'online', environment: 'p' }]
    const registry = createSource('registry', toReading({ environments, updates: 'off' }))
    const file = createSource('file', toReading({ profiles }))
    const { store, clock } = open(registry, file)
    await store.load()
    expect(store.current().profiles).toHaveLength(1)
    registry.set(toReading({ updates: 'off' }))
    await clock.pass(15 * 60_000)
    expect(store.current()).toMatchObject({ profiles: [], environments: [], updates: 'off' })
    expect(store.problem()).toMatchObject({ source: 'file', inUse: 'nothing' })
  })

  test('ends when the administrator takes it away, and stays when the source can’t be asked', async () => {
    const registry = createSource('registry', dark)
    const { store, clock } = open(registry)
    await store.load()
    registry.set({ kind: 'unavailable' })
    await clock.pass(15 * 60_000)
    expect(store.current().fixed).toEqual({ theme: 'dark' })
    registry.set(absent)
    await clock.pass(15 * 60_000)
    expect(store.current().fixed).toEqual({})
  })
})

describe('reading again', () => {
  test('waits until a file that is being written has come to rest', async () => {
    const file = createSource('file')
    const { store, clock } = open(file)
    await store.load()
    for (let step = 0; step < 5; step++) {
      file.announce()
      await clock.pass(100)
    }
    expect(file.reads()).toBe(1)
    await clock.pass(500)
    expect(file.reads()).toBe(2)
  })

  test('happens every 15 minutes, and never sooner by itself', async () => {
    const registry = createSource('registry')
    const { store, clock } = open(registry)
    await store.load()
    await clock.pass(15 * 60_000 - 1)
    expect(registry.reads()).toBe(1)
    await clock.pass(15 * 60_000)
    expect(registry.reads()).toBe(2)
  })

  test('happens when the window is shown, at most twice a minute', async () => {
    const registry = createSource('registry')
    const { store, clock } = open(registry)
    await store.load()
    await store.refresh()
    expect(registry.reads()).toBe(1)
    await clock.pass(30_000)
    await store.refresh()
    await store.refresh()
    expect(registry.reads()).toBe(2)
    expect(registry.watchers()).toBe(1)
  })

  test('reports nothing when nothing has changed', async () => {
    const file = createSource('file', dark)
    const { store, clock, changes } = open(file)
    await store.load()
    file.announce()
    await clock.pass(1_000)
    expect(file.reads()).toBe(2)
    expect(changes()).toBe(0)
  })

  test('ends with Glance', async () => {
    const file = createSource('file', dark)
    const { store, clock } = open(file)
    await store.load()
    file.announce()
    store.dispose()
    await clock.pass(60 * 60_000)
    expect(file.reads()).toBe(1)
    expect(file.watchers()).toBe(0)
    expect(clock.waiting()).toBe(0)
  })
})
