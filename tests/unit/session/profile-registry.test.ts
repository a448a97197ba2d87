import { describe, expect, test } from 'vitest'
import type { NewProfile } from '../../../src/main/session/profile-authenticator.ts'
import { createProfileRegistry, type SavedProfiles } from '../../../src/main/session/profile-registry.ts'
import type { OwnServerProfile, ProfileSummary, ProfileUser } from '../../../src/shared/session.ts'

const named = (name: string): ProfileUser => ({ kind: 'named', name })

const server = (id: string, change: Partial<OwnServerProfile> = {}): OwnServerProfile => ({
  id,
  kind: 'own-server',
  access: 'basic',
  name: `${id}.example`,
  serverAddress: `https://${id}.example`,
  user: named('kari'),
  ...change
})

const setUp = (all: readonly ProfileSummary[] = [], managed: readonly ProfileSummary[] = []) => {
  let saved: SavedProfiles = { all, activeId: null }
  const registry = createProfileRegistry({
    saved: () => saved,
    save: (profiles) => {
      saved = profiles
      return Promise.resolve()
    },
    managed: () => managed
  })
  return { registry, ids: () => registry.entries().map(({ profile }) => profile.id) }
}

describe('the list of profiles', () => {
  test('keeps its order when another profile becomes active, so that each digit key keeps its profile', async () => {
    const { registry, ids } = setUp()
    for (const id of ['a', 'b', 'c']) await registry.activate(server(id))
    await registry.activate(server('a', { user: named('ola') }))
    expect(ids()).toEqual(['a', 'b', 'c'])
    expect(registry.active()).toEqual(server('a', { user: named('ola') }))
  })

  test("begins with the administrator's profiles in their own order, whichever was signed in to first", async () => {
    const managed = [server('m1', { user: null }), server('m2', { user: null })]
    const { registry, ids } = setUp([], managed)
    await registry.activate(server('own'))
    await registry.activate(server('m2'))
    expect(ids()).toEqual(['m1', 'm2', 'own'])
  })

  test('closes the gap when a profile is removed', async () => {
    const { registry, ids } = setUp([server('a'), server('b'), server('c')])
    await registry.remove('b')
    expect(ids()).toEqual(['a', 'c'])
  })

  test('reports every change to each listener', async () => {
    const { registry } = setUp()
    const changes: (readonly string[])[] = []
    const stop = registry.onChanged((entries) => changes.push(entries.map(({ profile }) => profile.id)))
    await registry.activate(server('a'))
    await registry.remove('a')
    stop()
    await registry.activate(server('b'))
    expect(changes).toEqual([['a'], []])
  })
})

describe('the profile for a new sign-in', () => {
  const signedIn = (user: ProfileUser): NewProfile => {
    const { id: _id, ...profile } = server('new', { serverAddress: 'https://a.example', user })
    return profile
  }

  test('is the one that the user had before', () => {
    const { registry } = setUp([server('a'), server('b', { serverAddress: 'https://a.example' })])
    expect(registry.findOrCreate(signedIn(named('kari')), undefined).id).toBe('a')
    expect(registry.findOrCreate(signedIn(named('kari')), 'b').id).toBe('b')
  })

  test('is never the profile of another user, not even on request', () => {
    const { registry } = setUp([server('a')])
    const { id } = registry.findOrCreate(signedIn(named('ola')), 'a')
    expect(id).not.toBe('a')
    expect(id).not.toBe('')
  })

  test('is a new one for every user without a name, who may be somebody else each time', () => {
    const { registry } = setUp([server('a', { user: { kind: 'unnamed' } })])
    const [first, second] = [1, 2].map(() => registry.findOrCreate(signedIn({ kind: 'unnamed' }), 'a').id)
    expect(new Set(['a', first, second]).size).toBe(3)
  })

  test('can be an administrator’s profile that nobody has signed in to yet', () => {
    const { registry } = setUp(
      [],
      [server('m', { name: 'Main', serverAddress: 'https://a.example', user: null })]
    )
    expect(registry.findOrCreate(signedIn(named('ola')), undefined)).toMatchObject({
      id: 'm',
      name: 'Main',
      user: named('ola')
    })
  })
})
