import { describe, expect, test } from 'vitest'
import { createProfileBook, type KeptProfiles } from '../../../src/main/session/profile-book.ts'
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
  let kept: KeptProfiles = { all, activeId: null }
  const book = createProfileBook({
    kept: () => kept,
    save: (profiles) => {
      kept = profiles
      return Promise.resolve()
    },
    managed: () => managed,
    onChanged: () => undefined
  })
  return { book, ids: () => book.entries().map(({ profile }) => profile.id) }
}

describe('the order of profiles', () => {
  test('stays as they were added, whichever is in use: a digit goes on meaning the same one', async () => {
    const { book, ids } = setUp()
    for (const id of ['a', 'b', 'c']) await book.use(server(id))
    await book.use(server('a', { userName: 'ola' }))
    expect(ids()).toEqual(['a', 'b', 'c'])
    expect(book.active()).toEqual(server('a', { userName: 'ola' }))
  })

  test("begins with the administrator's, in theirs, whoever was first to sign in", async () => {
    const managed = [server('m1', { userName: '' }), server('m2', { userName: '' })]
    const { book, ids } = setUp([], managed)
    await book.use(server('own'))
    await book.use(server('m2'))
    expect(ids()).toEqual(['m1', 'm2', 'own'])
  })

  test('closes the gap of one that was removed', async () => {
    const { book, ids } = setUp([server('a'), server('b'), server('c')])
    await book.remove('b')
    expect(ids()).toEqual(['a', 'c'])
  })
})

describe('who has just signed in', () => {
  const signedIn = (userName: string) => server('', { serverAddress: 'https://a.example', userName })

  test('gets the profile they had', () => {
    const { book } = setUp([server('a'), server('b', { serverAddress: 'https://a.example' })])
    expect(book.toKeep(signedIn('kari'), undefined).id).toBe('a')
    expect(book.toKeep(signedIn('kari'), 'b').id).toBe('b')
  })

  test('never gets the profile of another user, even when it was the one asked for', () => {
    const { book } = setUp([server('a')])
    const { id } = book.toKeep(signedIn('ola'), 'a')
    expect(id).not.toBe('a')
    expect(id).not.toBe('')
  })

  test('gets the one that waits for its first user', () => {
    const { book } = setUp(
      [],
      [server('m', { name: 'Main', serverAddress: 'https://a.example', userName: '' })]
    )
    expect(book.toKeep(signedIn('ola'), undefined)).toMatchObject({ id: 'm', name: 'Main', userName: 'ola' })
  })
})
