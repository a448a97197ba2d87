import { describe, expect, it } from 'vitest'
import { createAbsentUpdater, type Updater } from '../../src/main/updates/updater-port.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { openCore, type OpenCore } from '../support/open-core.ts'
import { openTenant, toSignIn } from '../support/open-tenant.ts'

const company = { companyId: 201 }

/** The core with version 1.2.0 ready, and an agent who looks at a card. */
const openWithCard = async (): Promise<OpenCore & { readonly restarts: () => number }> => {
  let restarts = 0
  const updater: Updater = {
    ...createAbsentUpdater('unpackaged'),
    absence: () => null,
    check: () => Promise.resolve('1.2.0'),
    restart: () => {
      restarts += 1
    }
  }
  const core = await openCore({ clock: createFakeClock(), updater })
  await core.call('session:sign-in', toSignIn(await openTenant()))
  await core.call('card:refresh', { ...company, isForced: true })
  await core.call('card:view', company)
  await core.call('updates:check', null)
  await expect.poll(() => core.glance.updates().kind).toBe('ready')
  return { ...core, restarts: () => restarts }
}

describe('a restart that the agent wants', () => {
  it('waits until the card is left', async () => {
    const { call, restarts, reachedWindow } = await openWithCard()
    expect(await call('updates:install', null)).toMatchObject({ value: { kind: 'ready', isWaiting: true } })
    await call('card:recall', company)
    expect(restarts()).toBe(0)
    await call('card:leave', company)
    expect(restarts()).toBe(1)
    expect(reachedWindow().filter((each) => each.includes('"updates:changed"'))).not.toHaveLength(0)
  })

  it('waits until Glance is locked, because no card is shown then', async () => {
    const { call, restarts } = await openWithCard()
    await call('updates:install', null)
    expect(restarts()).toBe(0)
    await call('session:lock', null)
    expect(restarts()).toBe(1)
  })
})

describe('the settings', () => {
  it('switch updates off and withdraw the one that is ready', async () => {
    const { call, restarts } = await openWithCard()
    await call('settings:change', { updateChannel: 'off' })
    expect(await call('updates:recall', null)).toEqual({ ok: true, value: { kind: 'off' } })
    await call('card:leave', company)
    await call('updates:install', null)
    expect(restarts()).toBe(0)
  })
})
