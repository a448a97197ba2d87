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

describe('renaming a profile', () => {
  const demo: ProfileSummary = { id: 'd', kind: 'demo', name: 'Demo', user: null }
  const online: ProfileSummary = {
    id: 'o',
    kind: 'online',
    name: 'Cust12345',
    environmentId: 'stage',
    tenantId: 'Cust12345',
    user: null
  }

  test('saves the name, keeps the place in the list and tells everybody', async () => {
    const { registry, ids } = setUp([server('a'), server('b')])
    const changes: (readonly string[])[] = []
    registry.onChanged((entries) => changes.push(entries.map(({ profile }) => profile.name)))
    expect(await registry.rename('a', ' Head \n office\u200b ')).toEqual(server('a', { name: 'Head office' }))
    expect(ids()).toEqual(['a', 'b'])
    expect(changes).toEqual([['Head office', 'b.example']])
  })

  test('with a blank name restores the default one', async () => {
    const unknown: ProfileSummary = { ...online, id: 'u', tenantId: null }
    const { registry } = setUp(
      [server('a'), demo, online, unknown].map((each) => ({ ...each, name: 'Other' }))
    )
    const names: string[] = []
    for (const id of ['a', 'd', 'o', 'u']) names.push((await registry.rename(id, ' \u200b')).name)
    expect(names).toEqual(['a.example', 'Demo', 'Cust12345', 'stage'])
  })

  test('survives the next sign-in of the same user', async () => {
    const { registry } = setUp([server('a')])
    await registry.rename('a', 'Head office')
    const { id: _id, ...signedIn } = server('a')
    expect(registry.findOrCreate(signedIn, undefined)).toMatchObject({ id: 'a', name: 'Head office' })
  })

  test('is refused for the administrator’s profiles and for unknown ones', async () => {
    const { registry } = setUp([server('m1', { user: named('kari') })], [server('m1', { user: null })])
    await expect(registry.rename('m1', 'Mine')).rejects.toMatchObject({ code: 'fixed-by-policy' })
    await expect(registry.rename('x', 'Mine')).rejects.toMatchObject({ code: 'profile-unknown' })
    expect(registry.entries()[0]?.profile.name).toBe('m1.example')
  })
})
