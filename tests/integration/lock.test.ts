import { describe, expect, test } from 'vitest'
import type { CredentialStore } from '../../src/main/credentials/credential-store.ts'
import { createKeychain } from '../../src/main/credentials/keychain.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeKeytar } from '../support/fake-keytar.ts'
import { createFakePresence } from '../support/fake-presence.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { openTenant, toSignIn, type OpenTenant } from '../support/open-tenant.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// Locks the whole core in every way there is, on real files and against a tenant over HTTP.

const companyId = 1131
const minuteMs = 60_000

const signIn = (core: RunningCore, tenant: OpenTenant) => core.call('session:sign-in', toSignIn(tenant))

const setUp = async (options: Parameters<typeof startCore>[0] = {}) => {
  const tenant = await openTenant()
  const presence = createFakePresence()
  const core = await startCore({ presence, ...options })
  await signIn(core, tenant)
  const { card } = await core.call('card:refresh', { companyId, isForced: false })
  return { tenant, presence, core, title: card.title }
}

const kindOf = (core: RunningCore) => core.glance.session().kind

describe('a locked Glance', () => {
  test('returns and requests nothing while locked, and has all stored cards again after unlocking offline', async () => {
    const { tenant, core, title } = await setUp()
    expect(core.glance.recentCompanies()).toHaveLength(1)

    expect(await core.call('session:lock', null)).toMatchObject({ kind: 'locked' })
    tenant.forgetRequests()
    expect(core.glance.recentCompanies()).toEqual([])
    expect(await core.call('card:recall', { companyId })).toBeNull()
    expect(await core.call('matches:recent', null)).toEqual([])
    expect((await core.call('matches:recall', { text: title })).rows).toEqual([])
    const refused = { code: 'locked' }
    await expect(core.call('card:refresh', { companyId, isForced: true })).rejects.toMatchObject(refused)
    await expect(core.call('matches:search', { text: title })).rejects.toMatchObject(refused)
    await expect(core.call('people:refresh', { companyId })).rejects.toMatchObject(refused)
    await expect(core.call('card:forget', { companyId })).rejects.toMatchObject(refused)
    expect(tenant.requests()).toEqual([])

    await tenant.stop()
    expect(await core.call('session:unlock', null)).toMatchObject({ kind: 'signed-in' })
    expect(await core.call('card:recall', { companyId })).toMatchObject({ title })
    expect((await core.call('matches:recall', { text: title })).rows[0]).toMatchObject({ companyId })
  })

  test('sends the window the locked state at once, without any customer data', async () => {
    const { core, title } = await setUp()
    const before = core.reachedWindow().length
    core.glance.lock()
    const messages = core.reachedWindow().slice(before)
    expect(messages.some((text) => text.startsWith('["session:changed",{"kind":"locked"'))).toBe(true)
    expect(messages.join('\n')).not.toContain(title)
  })

  test('locking discards a pending answer instead of showing or storing it', async () => {
    const { tenant, core } = await setUp()
    tenant.faults.add({ kind: 'delay', ms: 300 })
    const late = core.call('card:refresh', { companyId: 1132, isForced: false })
    await until(() => tenant.requests().some(({ body }) => body.includes('1132')))
    core.glance.lock()
    await expect(late).rejects.toMatchObject({ code: 'cancelled' })
    tenant.faults.clear()
    await core.call('session:unlock', null)
    expect(await core.call('card:recall', { companyId: 1132 })).toBeNull()
    expect(await core.call('matches:recent', null)).toHaveLength(1)
  })

  test('locking cancels a pending sign-in, which then does not unlock', async () => {
    const { tenant, core } = await setUp()
    tenant.faults.add({ kind: 'delay', ms: 300 })
    tenant.forgetRequests()
    const waiting = signIn(core, tenant)
    await until(() => tenant.requests().length > 0)
    core.glance.lock()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    expect(kindOf(core)).toBe('locked')
  })

  test('signing out while locked erases the store', async () => {
    const { core } = await setUp()
    core.glance.lock()
    expect(await core.call('session:sign-out', null)).toEqual({ kind: 'signed-out' })
    expect([...(await core.files()).keys()].filter((file) => file.includes('.db'))).toEqual([])
    expect(await core.call('session:unlock', null)).toEqual({ kind: 'signed-out' })
  })

  test('locking does nothing while nobody is signed in', async () => {
    const core = await startCore()
    expect(await core.call('session:lock', null)).toEqual({ kind: 'signed-out' })
    const tenant = await openTenant()
    expect(await signIn(core, tenant)).toMatchObject({ kind: 'signed-in' })
  })
})

describe('locking while the agent is away', () => {
  test('Glance locks with the system, and unlocks when the agent shows the window', async () => {
    const { presence, core, title } = await setUp()
    presence.leave()
    expect(kindOf(core)).toBe('locked')
    presence.comeBack()
    core.glance.handleWindowShown(true)
    await until(() => kindOf(core) === 'signed-in')
    expect(await core.call('card:recall', { companyId })).toMatchObject({ title })
  })

  test('showing the window does not unlock what the agent locked by hand', async () => {
    const { presence, core } = await setUp()
    core.glance.lock()
    presence.leave()
    presence.comeBack()
    core.glance.handleWindowShown(true)
    await core.call('settings:recall', null)
    expect(kindOf(core)).toBe('locked')
    expect(await core.call('session:unlock', null)).toMatchObject({ kind: 'signed-in' })
  })

  test('Glance locks after the configured idle minutes, and not before', async () => {
    const clock = createFakeClock()
    const { presence, core } = await setUp({ clock })
    await clock.pass(10 * minuteMs)
    presence.idle = 14 * minuteMs
    await clock.pass(5 * minuteMs)
    expect(kindOf(core)).toBe('signed-in')
    presence.idle = 15 * minuteMs
    await clock.pass(minuteMs)
    expect(kindOf(core)).toBe('locked')
  })

  test('a shorter idle limit applies as soon as it is chosen', async () => {
    const clock = createFakeClock()
    const { presence, core } = await setUp({ clock })
    presence.idle = 3 * minuteMs
    await core.call('settings:change', { idleLockMinutes: 4 })
    expect(kindOf(core)).toBe('signed-in')
    presence.idle = 4 * minuteMs
    await clock.pass(minuteMs)
    expect(kindOf(core)).toBe('locked')
  })

  test('counts the time that the computer slept as idle', async () => {
    const { presence, core } = await setUp()
    presence.idle = 20 * minuteMs
    presence.wake()
    expect(kindOf(core)).toBe('locked')
  })

  test('a hidden or locked window does not check whether SuperOffice is back', async () => {
    const clock = createFakeClock()
    let isShown = true
    const { tenant, core } = await setUp({ clock, isShown: () => isShown })
    await tenant.stop()
    await core.call('card:refresh', { companyId, isForced: true }).catch(() => undefined)
    await tenant.start()
    tenant.forgetRequests()
    isShown = false
    await clock.pass(minuteMs)
    core.glance.lock()
    isShown = true
    await clock.pass(minuteMs)
    expect(tenant.requests()).toEqual([])
  })

  test('a start with a hidden window sends no request', async () => {
    const { tenant, core } = await setUp()
    await core.glance.dispose()
    tenant.forgetRequests()
    const again = await startCore({
      folder: core.folder,
      credentials: core.credentials,
      isShown: () => false
    })
    expect(kindOf(again)).toBe('signed-in')
    expect(tenant.requests()).toEqual([])
  })
})

describe('unlocking', () => {
  const createKeychainOn = (keytar: ReturnType<typeof createFakeKeytar>): CredentialStore =>
    createKeychain({
      clock: systemClock,
      log: silentLog,
      loadKeytar: () => Promise.resolve(keytar)
    })

  test.each(['refusing', 'locked', 'forgetful'] as const)(
    'unlocking fails with a %s keychain, and succeeds without loss once the keychain works',
    async (behaviour) => {
      const keytar = createFakeKeytar()
      const { core, title } = await setUp({ credentials: createKeychainOn(keytar) })
      core.glance.lock()
      const kept = new Map(keytar.secrets)
      keytar.behaviour = behaviour
      await expect(core.call('session:unlock', null)).rejects.toMatchObject({ code: 'keychain-unavailable' })
      expect(kindOf(core)).toBe('locked')
      keytar.behaviour = 'working'
      expect(await core.call('session:unlock', null)).toMatchObject({ kind: 'signed-in', isInKeychain: true })
      expect(await core.call('card:recall', { companyId })).toMatchObject({ title })
      expect(keytar.secrets).toEqual(kept)
    }
  )

  test('Glance stays locked when it was locked during the start, before the keychain answered', async () => {
    const { core } = await setUp()
    await core.glance.dispose()
    const answer = Promise.withResolvers<undefined>()
    const keychain = core.credentials
    const presence = createFakePresence()
    const starting = startCore({
      folder: core.folder,
      presence,
      credentials: {
        ...keychain,
        read: async (account) => {
          await answer.promise
          return keychain.read(account)
        }
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    presence.leave()
    answer.resolve(undefined)
    const again = await starting
    expect(kindOf(again)).toBe('locked')
    expect(await again.call('session:unlock', null)).toMatchObject({ kind: 'signed-in' })
  })

  test('unlocking without a working keychain finds the cards in memory again', async () => {
    const keytar = createFakeKeytar()
    keytar.behaviour = 'refusing'
    const { tenant, core, title } = await setUp({ credentials: createKeychainOn(keytar) })
    core.glance.lock()
    expect(await core.call('card:recall', { companyId })).toBeNull()
    expect(await core.call('session:unlock', null)).toMatchObject({ kind: 'signed-in', isInKeychain: false })
    expect(await core.call('card:recall', { companyId })).toMatchObject({ title })
    expect([...(await core.files()).keys()].filter((file) => file.includes('.db'))).toEqual([])

    core.glance.lock()
    await core.call('session:sign-out', null)
    await signIn(core, tenant)
    expect(await core.call('matches:recent', null)).toEqual([])
  })
})

describe('renewing the data key', () => {
  const keyNames = async (keychain: CredentialStore, core: RunningCore) => {
    const [entry] = await core.call('profiles:recall', null)
    const id = entry?.profile.id ?? ''
    return {
      id,
      key: await keychain.read(`${id}/data-key`),
      next: await keychain.read(`${id}/data-key-next`)
    }
  }

  test('reseals every card with the new key and makes the old key useless', async () => {
    const { core, title } = await setUp()
    const before = await keyNames(core.credentials, core)
    await core.call('session:renew-key', null)
    const after = await keyNames(core.credentials, core)
    expect(after.key).not.toBe(before.key)
    expect(after.next).toBeNull()
    expect(await core.call('card:recall', { companyId })).toMatchObject({ title })
    const again = await core.restart()
    expect(await again.call('card:recall', { companyId })).toMatchObject({ title })

    await again.glance.dispose()
    await core.credentials.save(`${before.id}/data-key`, before.key ?? '')
    const withOldKey = await startCore({ folder: core.folder, credentials: core.credentials })
    expect(await withOldKey.call('card:recall', { companyId })).toBeNull()
  })

  // Renewing makes three keychain writes: it saves the next key, saves it again as the current one, and erases the next.
  test.each([0, 1, 2])('loses nothing when the process ends after %i keychain writes', async (writes) => {
    const keychain = createFakeKeychain()
    let remainingWrites = Infinity
    const limitWrites = async (write: () => Promise<void>): Promise<void> => {
      if (remainingWrites-- > 0) await write()
      // The process has ended: whatever follows this write never happens.
      else await new Promise(() => undefined)
    }
    const { core, title } = await setUp({
      credentials: {
        ...keychain,
        save: (account, secret) => limitWrites(() => keychain.save(account, secret)),
        erase: (account) => limitWrites(() => keychain.erase(account))
      }
    })
    remainingWrites = writes
    void core.call('session:renew-key', null).catch(() => undefined)
    await until(() => remainingWrites < 0)
    // Closes the file. The renewal itself never continues.
    await core.glance.dispose()
    const again = await startCore({ folder: core.folder, credentials: keychain })
    expect(await again.call('card:recall', { companyId })).toMatchObject({ title })
    expect((await keyNames(keychain, again)).next).toBeNull()
  })

  test('the next start finishes a renewal that left only the next key', async () => {
    const { core, title } = await setUp()
    const { id, key } = await keyNames(core.credentials, core)
    await core.glance.dispose()
    await core.credentials.save(`${id}/data-key-next`, key ?? '')
    await core.credentials.erase(`${id}/data-key`)
    const again = await startCore({ folder: core.folder, credentials: core.credentials })
    expect(await again.call('card:recall', { companyId })).toMatchObject({ title })
    expect(await keyNames(core.credentials, again)).toEqual({ id, key, next: null })
  })

  test('refuses to renew while locked, and when the keychain forgets the new key', async () => {
    const keychain = createFakeKeychain()
    let isForgetful = false
    const { core, title } = await setUp({
      credentials: {
        ...keychain,
        save: (account, secret) => (isForgetful ? Promise.resolve() : keychain.save(account, secret))
      }
    })
    isForgetful = true
    await expect(core.call('session:renew-key', null)).rejects.toMatchObject({ code: 'key-not-renewed' })
    const again = await core.restart()
    expect(await again.call('card:recall', { companyId })).toMatchObject({ title })
    again.glance.lock()
    await expect(again.call('session:renew-key', null)).rejects.toMatchObject({ code: 'key-not-renewed' })
  })
})
