import { describe, expect, test } from 'vitest'
import { createProfileRegistry, type SavedProfiles } from '../../../src/main/session/profile-registry.ts'
import type { OwnServerProfile, ProfileSummary } from '../../../src/shared/session.ts'

const server = (id: string, change: Partial<OwnServerProfile> = {}): OwnServerProfile => ({
  id,
  kind: 'own-server',
  access: 'password',
  name: `${id}.example`,
  serverAddress: `https://${id}.example`,
  userName: 'kari',
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

describe('the order of profiles', () => {
  test('stays as they were added, whichever is in use: a digit goes on meaning the same one', async () => {
    const { registry, ids } = setUp()
    for (const id of ['a', 'b', 'c']) await registry.activate(server(id))
    await registry.activate(server('a', { userName: 'ola' }))
    expect(ids()).toEqual(['a', 'b', 'c'])
    expect(registry.active()).toEqual(server('a', { userName: 'ola' }))
  })

  test("begins with the administrator's, in theirs, whoever was first to sign in", async () => {
    const managed = [server('m1', { userName: '' }), server('m2', { userName: '' })]
    const { registry, ids } = setUp([], managed)
    await registry.activate(server('own'))
    await registry.activate(server('m2'))
    expect(ids()).toEqual(['m1', 'm2', 'own'])
  })

  test('closes the gap of one that was removed', async () => {
    const { registry, ids } = setUp([server('a'), server('b'), server('c')])
    await registry.remove('b')
    expect(ids()).toEqual(['a', 'c'])
  })
})

describe('who has just signed in', () => {
  const signedIn = (userName: string) => server('', { serverAddress: 'https://a.example', userName })

  test('gets the profile they had', () => {
    const { registry } = setUp([server('a'), server('b', { serverAddress: 'https://a.example' })])
    expect(registry.findOrCreate(signedIn('kari'), undefined).id).toBe('a')
    expect(registry.findOrCreate(signedIn('kari'), 'b').id).toBe('b')
  })

  test('never gets the profile of another user, even when it was the one asked for', () => {
    const { registry } = setUp([server('a')])
    const { id } = registry.findOrCreate(signedIn('ola'), 'a')
    expect(id).not.toBe('a')
    expect(id).not.toBe('')
  })

  test('gets the one that waits for its first user', () => {
    const { registry } = setUp(
      [],
      [server('m', { name: 'Main', serverAddress: 'https://a.example', userName: '' })]
    )
    expect(registry.findOrCreate(signedIn('ola'), undefined)).toMatchObject({
      id: 'm',
      name: 'Main',
      userName: 'ola'
    })
  })
})
