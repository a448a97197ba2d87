import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CredentialStore } from '../../../src/main/credentials/credential-store.ts'
import { splitLongSecrets } from '../../../src/main/credentials/long-secrets.ts'
import { propertyRuns } from '../../support/sizes.ts'
import { anyCharacter } from '../../support/any-character.ts'

/** Refuses long entries, like Windows' Credential Manager. */
const createShortStore = () => {
  const entries = new Map<string, string>()
  const read: string[] = []
  const store: CredentialStore = {
    storage: () => 'keychain',
    onUnavailable: () => () => undefined,
    tryAgain: () => undefined,
    read: (account) => {
      read.push(account)
      return Promise.resolve(entries.get(account) ?? null)
    },
    save: (account, secret) => {
      if (Buffer.byteLength(secret) > 2560) return Promise.reject(new Error('too long'))
      entries.set(account, secret)
      return Promise.resolve()
    },
    erase: (account) => {
      entries.delete(account)
      return Promise.resolve()
    }
  }
  return { entries, read, store: splitLongSecrets(store) }
}

describe('a secret', () => {
  test('is stored as one entry when it fits', async () => {
    const { entries, store } = createShortStore()
    await store.save('p/refresh-token', 'short')
    expect([...entries]).toEqual([['p/refresh-token', 'short']])
  })

  test('is read unchanged at any length and script, and leaves nothing when it is erased', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: anyCharacter, minLength: 1, maxLength: 4000 }).map((text) => text.toWellFormed()),
        fc.string({ minLength: 1, maxLength: 9000 }),
        async (first, second) => {
          const { entries, store } = createShortStore()
          for (const secret of [first, second, first]) {
            await store.save('p/refresh-token', secret)
            expect(await store.read('p/refresh-token')).toBe(secret)
          }
          await store.erase('p/refresh-token')
          expect(entries.size).toBe(0)
        }
      ),
      { numRuns: propertyRuns(50) }
    )
  })

  test('leaves no part of a longer one that it replaces', async () => {
    const { entries, store } = createShortStore()
    await store.save('p/refresh-token', 'a'.repeat(9000))
    await store.save('p/refresh-token', 'b'.repeat(3000))
    expect([...entries.values()].some((entry) => entry.includes('aaa'))).toBe(false)
    await store.save('p/refresh-token', 'c')
    expect(entries.size).toBe(1)
  })

  test('is read unchanged even when it looks like the first entry of a long secret', async () => {
    const { store } = createShortStore()
    await store.save('p/password', 'glance-parts:9:x')
    expect(await store.read('p/password')).toBe('glance-parts:9:x')
  })
})

describe('a damaged secret', () => {
  const damaged: readonly [string, (entries: Map<string, string>) => void][] = [
    ['a part is missing', (entries) => entries.delete('p/refresh-token/2')],
    ['a part was changed', (entries) => entries.set('p/refresh-token/1', 'x')],
    [
      'the first entry names too many parts',
      (entries) => entries.set('p/refresh-token', 'glance-parts:99:x')
    ],
    ['a save was cut short', (entries) => entries.set('p/refresh-token/1', 'b'.repeat(2500))]
  ]
  test.each(damaged)('reads as never saved when %s', async (_what, damage) => {
    const { entries, store } = createShortStore()
    await store.save('p/refresh-token', 'a'.repeat(6000))
    damage(entries)
    expect(await store.read('p/refresh-token')).toBeNull()
    await store.save('p/refresh-token', 'new')
    expect(await store.read('p/refresh-token')).toBe('new')
  })
})

test('an account that was never saved is read as one entry', async () => {
  const { read, store } = createShortStore()
  await store.read('p/refresh-token')
  expect(read).toEqual(['p/refresh-token'])
})
