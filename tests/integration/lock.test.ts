import { describe, expect, test } from 'vitest'
import type { CredentialStore } from '../../src/main/credentials/credential-store.ts'
import { createKeychain } from '../../src/main/credentials/keychain.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeKeytar } from '../support/fake-keytar.ts'
import { createFakePresence } from '../support/fake-presence.ts'
import { createFakeKeychain } from '../support/open-core.ts'
import { openTenant, type OpenTenant } from '../support/open-tenant.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// The whole core, on real files and against a tenant over HTTP, locked in every way.

const companyId = 1131
const minuteMs = 60_000

const signIn = (core: RunningCore, tenant: OpenTenant) =>
  core.ask('session:sign-in', {
    kind: 'basic',
    serverAddress: tenant.url,
    userName: tenant.user.name,
    password: tenant.user.password
  })

const setUp = async (options: Parameters<typeof startCore>[0] = {}) => {
  const tenant = await openTenant()
  const presence = createFakePresence()
  const core = await startCore({ presence, ...options })
  await signIn(core, tenant)
  const { card } = await core.ask('company:refresh', { companyId, isForced: false })
  return { tenant, presence, core, title: card.title }
}

const kindOf = (core: RunningCore) => core.glance.session().kind

describe('a lock', () => {
  test('stops every answer, list and request, and unlocking restores them without a network', async () => {
    const { tenant, core, title } = await setUp()
    expect(core.glance.recentCompanies()).toHaveLength(1)

    expect(await core.ask('session:lock', null)).toMatchObject({ kind: 'locked' })
    tenant.forgetRequests()
    expect(core.glance.recentCompanies()).toEqual([])
    expect(await core.ask('company:recall', { companyId })).toBeNull()
    expect(await core.ask('matches:recent', null)).toEqual([])
    expect((await core.ask('matches:recall', { text: title })).rows).toEqual([])
    const refused = { code: 'locked' }
    await expect(core.ask('company:refresh', { companyId, isForced: true })).rejects.toMatchObject(refused)
    await expect(core.ask('matches:search', { text: title })).rejects.toMatchObject(refused)
    await expect(core.ask('people:refresh', { companyId })).rejects.toMatchObject(refused)
    await expect(core.ask('company:forget', { companyId })).rejects.toMatchObject(refused)
    expect(tenant.requests()).toEqual([])

    await tenant.stop()
    expect(await core.ask('session:unlock', null)).toMatchObject({ kind: 'signed-in' })
    expect(await core.ask('company:recall', { companyId })).toMatchObject({ title })
    expect((await core.ask('matches:recall', { text: title })).rows[0]).toMatchObject({ companyId })
  })

  test('reaches the window at once, without anything that was shown before', async () => {
    const { core, title } = await setUp()
    const before = core.reachedWindow().length
    core.glance.lock()
    const told = core.reachedWindow().slice(before)
    expect(told.some((text) => text.startsWith('["session:changed",{"kind":"locked"'))).toBe(true)
    expect(told.join('\n')).not.toContain(title)
  })

  test('drops a late answer before it reaches the window or the file', async () => {
    const { tenant, core } = await setUp()
    tenant.faults.add({ kind: 'delay', ms: 300 })
    const late = core.ask('company:refresh', { companyId: 1132, isForced: false })
    await until(() => tenant.requests().some(({ body }) => body.includes('1132')))
    core.glance.lock()
    await expect(late).rejects.toMatchObject({ code: 'cancelled' })
    tenant.faults.clear()
    await core.ask('session:unlock', null)
    expect(await core.ask('company:recall', { companyId: 1132 })).toBeNull()
    expect(await core.ask('matches:recent', null)).toHaveLength(1)
  })

  test('cancels a pending sign-in, which does not unlock', async () => {
    const { tenant, core } = await setUp()
    tenant.faults.add({ kind: 'delay', ms: 300 })
    tenant.forgetRequests()
    const waiting = signIn(core, tenant)
    await until(() => tenant.requests().length > 0)
    core.glance.lock()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    expect(kindOf(core)).toBe('locked')
  })

  test('allows signing out, which leaves nothing behind', async () => {
    const { core } = await setUp()
    core.glance.lock()
    expect(await core.ask('session:sign-out', null)).toEqual({ kind: 'signed-out' })
    expect([...(await core.files()).keys()].filter((file) => file.includes('.db'))).toEqual([])
    expect(await core.ask('session:unlock', null)).toEqual({ kind: 'signed-out' })
  })

  test('changes nothing when nobody is signed in', async () => {
    const core = await startCore()
    expect(await core.ask('session:lock', null)).toEqual({ kind: 'signed-out' })
    const tenant = await openTenant()
    expect(await signIn(core, tenant)).toMatchObject({ kind: 'signed-in' })
  })
})

describe('an absence', () => {
  test('locks when the system locks, and unlocks when the agent opens the window', async () => {
    const { presence, core, title } = await setUp()
    presence.leave()
    expect(kindOf(core)).toBe('locked')
    core.glance.windowShown()
    await until(() => kindOf(core) === 'signed-in')
    expect(await core.ask('company:recall', { companyId })).toMatchObject({ title })
  })

  test('does not unlock what the agent has locked', async () => {
    const { presence, core } = await setUp()
    core.glance.lock()
    presence.leave()
    core.glance.windowShown()
    await core.ask('settings:recall', null)
    expect(kindOf(core)).toBe('locked')
    expect(await core.ask('session:unlock', null)).toMatchObject({ kind: 'signed-in' })
  })

  test('locks after the idle minutes, and not before', async () => {
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

  test('is measured by a shorter limit as soon as it is chosen', async () => {
    const clock = createFakeClock()
    const { presence, core } = await setUp({ clock })
    presence.idle = 3 * minuteMs
    await core.ask('settings:change', { idleLockMinutes: 4 })
    expect(kindOf(core)).toBe('signed-in')
    presence.idle = 4 * minuteMs
    await clock.pass(minuteMs)
    expect(kindOf(core)).toBe('locked')
  })

  test('includes the time that the computer slept', async () => {
    const { presence, core } = await setUp()
    presence.idle = 20 * minuteMs
    presence.wake()
    expect(kindOf(core)).toBe('locked')
  })

  test('does not test the connection to SuperOffice while the window is hidden', async () => {
    const clock = createFakeClock()
    let isShown = true
    const { tenant, core } = await setUp({ clock, isShown: () => isShown })
    await tenant.stop()
    await core.ask('company:refresh', { companyId, isForced: true }).catch(() => undefined)
    await tenant.start()
    tenant.forgetRequests()
    isShown = false
    await clock.pass(minuteMs)
    core.glance.lock()
    isShown = true
    await clock.pass(minuteMs)
    expect(tenant.requests()).toEqual([])
  })

  test('sends no request at a start with a hidden window', async () => {
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

describe('the keychain when unlocking', () => {
  const createKeychainOn = (keytar: ReturnType<typeof createFakeKeytar>): CredentialStore =>
    createKeychain({
      clock: systemClock,
      log: silentLog,
      loadKeytar: () => Promise.resolve(keytar)
    })

  test.each(['refusing', 'locked', 'forgetful'] as const)(
    'leaves Glance locked when it is %s, and unlocks with everything once it answers again',
    async (behaviour) => {
      const keytar = createFakeKeytar()
      const { core, title } = await setUp({ credentials: createKeychainOn(keytar) })
      core.glance.lock()
      const kept = new Map(keytar.secrets)
      keytar.behaviour = behaviour
      await expect(core.ask('session:unlock', null)).rejects.toMatchObject({ code: 'keychain-unavailable' })
      expect(kindOf(core)).toBe('locked')
      keytar.behaviour = 'working'
      expect(await core.ask('session:unlock', null)).toMatchObject({ kind: 'signed-in', isKept: true })
      expect(await core.ask('company:recall', { companyId })).toMatchObject({ title })
      expect(keytar.secrets).toEqual(kept)
    }
  )

  test('does not undo a lock during the start, when it answers late', async () => {
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
    expect(await again.ask('session:unlock', null)).toMatchObject({ kind: 'signed-in' })
  })

  test('is not needed: without it, the profile is open again after unlocking', async () => {
    const keytar = createFakeKeytar()
    keytar.behaviour = 'refusing'
    const { tenant, core, title } = await setUp({ credentials: createKeychainOn(keytar) })
    core.glance.lock()
    expect(await core.ask('company:recall', { companyId })).toBeNull()
    expect(await core.ask('session:unlock', null)).toMatchObject({ kind: 'signed-in', isKept: false })
    expect(await core.ask('company:recall', { companyId })).toMatchObject({ title })
    expect([...(await core.files()).keys()].filter((file) => file.includes('.db'))).toEqual([])

    core.glance.lock()
    await core.ask('session:sign-out', null)
    await signIn(core, tenant)
    expect(await core.ask('matches:recent', null)).toEqual([])
  })
})

describe('renewing the data key', () => {
  const keyNames = async (keychain: CredentialStore, core: RunningCore) => {
    const [entry] = await core.ask('profiles:recall', null)
    const id = entry?.profile.id ?? ''
    return {
      id,
      key: await keychain.read(`${id}/data-key`),
      next: await keychain.read(`${id}/data-key-next`)
    }
  }

  test('seals everything again, and leaves one key, which a restart needs', async () => {
    const { core, title } = await setUp()
    const before = await keyNames(core.credentials, core)
    await core.ask('session:renew-key', null)
    const after = await keyNames(core.credentials, core)
    expect(after.key).not.toBe(before.key)
    expect(after.next).toBeNull()
    expect(await core.ask('company:recall', { companyId })).toMatchObject({ title })
    const again = await core.restart()
    expect(await again.ask('company:recall', { companyId })).toMatchObject({ title })

    await again.glance.dispose()
    await core.credentials.save(`${before.id}/data-key`, before.key ?? '')
    const withOldKey = await startCore({ folder: core.folder, credentials: core.credentials })
    expect(await withOldKey.ask('company:recall', { companyId })).toBeNull()
  })

  /** It saves the next key, saves it again in place of the old key, and erases the next key. Glance ends before each of these. */
  test.each([0, 1, 2])('loses nothing when Glance ends after %i writes to the keychain', async (writes) => {
    const keychain = createFakeKeychain()
    let left = Infinity
    const cut = async (write: () => Promise<void>): Promise<void> => {
      if (left-- > 0) await write()
      // The process has ended, so nothing that would follow happens.
      else await new Promise(() => undefined)
    }
    const { core, title } = await setUp({
      credentials: {
        ...keychain,
        save: (account, secret) => cut(() => keychain.save(account, secret)),
        erase: (account) => cut(() => keychain.erase(account))
      }
    })
    left = writes
    void core.ask('session:renew-key', null).catch(() => undefined)
    await until(() => left < 0)
    // Only the file remains, because the process has ended.
    await core.glance.dispose()
    const again = await startCore({ folder: core.folder, credentials: keychain })
    expect(await again.ask('company:recall', { companyId })).toMatchObject({ title })
    expect((await keyNames(keychain, again)).next).toBeNull()
  })

  test('loses nothing when only the newer of two keys is left', async () => {
    const { core, title } = await setUp()
    const { id, key } = await keyNames(core.credentials, core)
    await core.glance.dispose()
    await core.credentials.save(`${id}/data-key-next`, key ?? '')
    await core.credentials.erase(`${id}/data-key`)
    const again = await startCore({ folder: core.folder, credentials: core.credentials })
    expect(await again.ask('company:recall', { companyId })).toMatchObject({ title })
    expect(await keyNames(core.credentials, again)).toEqual({ id, key, next: null })
  })

  test('is refused without a keychain, and when the keychain loses the new key', async () => {
    const keychain = createFakeKeychain()
    let isForgetful = false
    const { core, title } = await setUp({
      credentials: {
        ...keychain,
        save: (account, secret) => (isForgetful ? Promise.resolve() : keychain.save(account, secret))
      }
    })
    isForgetful = true
    await expect(core.ask('session:renew-key', null)).rejects.toMatchObject({ code: 'key-not-renewed' })
    const again = await core.restart()
    expect(await again.ask('company:recall', { companyId })).toMatchObject({ title })
    again.glance.lock()
    await expect(again.ask('session:renew-key', null)).rejects.toMatchObject({ code: 'key-not-renewed' })
  })
})
