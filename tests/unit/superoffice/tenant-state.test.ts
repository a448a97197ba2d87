import { describe, expect, test } from 'vitest'
import { createTenantState } from '../../../src/main/superoffice/tenant-state.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const setUp = (answer: Readonly<Record<string, unknown>>, signInUrl = 'https://sod.superoffice.com') => {
  const clock = createFakeClock(Date.parse('2026-11-24T10:00:00Z'))
  const state = { answer, requests: 0 }
  const tenant = createTenantState({
    fetch: () => {
      state.requests++
      return Promise.resolve(Response.json(state.answer))
    },
    clock,
    signInUrl,
    tenantId: 'Cust12345'
  })
  return { clock, state, tenant }
}

const running = {
  ContextIdentifier: 'Cust12345',
  Endpoint: 'https://sod2.superoffice.com/Cust12345/',
  State: 'Running',
  IsRunning: true,
  ValidUntil: '2026-11-24T10:05:00Z',
  Api: 'https://sod2.superoffice.com/Cust12345/api'
}

describe('a tenant that can be called', () => {
  test.each([['Running'], ['OnlineMaintenance'], ['running'], [2], ['5']])(
    'is found in state %s',
    async (State) => {
      const { tenant } = setUp({ ...running, State })
      expect(await tenant.apiRoot()).toBe('https://sod2.superoffice.com/Cust12345/api')
      expect(await tenant.webRoot()).toBe('https://sod2.superoffice.com/Cust12345')
    }
  )

  test('is used until ValidUntil and requested again after it', async () => {
    const { tenant, clock, state } = setUp(running)
    await tenant.apiRoot()
    await clock.pass(299_999)
    await tenant.apiRoot()
    expect(state.requests).toBe(1)
    await clock.pass(1)
    await tenant.apiRoot()
    expect(state.requests).toBe(2)
  })

  test.each([
    ['is missing', undefined, 60_000],
    ['is no time', 'soon', 60_000],
    ['is in the past, because this computer’s clock is ahead', '2026-11-24T09:00:00Z', 60_000],
    ['has no time zone', '2026-11-24T10:05:00', 300_000]
  ])('when ValidUntil %s (%s), is used for %i ms', async (_what, ValidUntil, validMs) => {
    const { tenant, clock, state } = setUp({ ...running, ValidUntil })
    await tenant.apiRoot()
    await clock.pass(validMs - 1)
    await tenant.apiRoot()
    expect(state.requests).toBe(1)
    await clock.pass(1)
    await tenant.apiRoot()
    expect(state.requests).toBe(2)
  })
})

describe('a tenant that can’t be called', () => {
  test.each([
    ['Unknown', 0, 'tenant-unknown'],
    ['Provisioning', 1, 'tenant-provisioning'],
    ['Deleted', 3, 'tenant-deleted'],
    ['Suspended', 4, 'tenant-suspended'],
    ['OfflineMaintenance', 6, 'tenant-maintenance'],
    ['ProvisioningFailed', 8, 'tenant-provisioning-failed'],
    ['Deleting', 10, 'tenant-deleting'],
    ['DeleteFailed', 11, 'tenant-delete-failed'],
    ['MigrationPending', 12, 'tenant-migrating'],
    ['SomethingNew', 99, 'tenant-unknown']
  ])('has its own failure in state %s', async (name, number, code) => {
    for (const State of [name, number, String(number)]) {
      await expect(setUp({ ...running, State }).tenant.apiRoot()).rejects.toMatchObject({ code })
    }
  })

  test('reports the remaining time, and is requested again at the next call', async () => {
    const { tenant, state } = setUp({ ...running, State: 'OfflineMaintenance' })
    await expect(tenant.apiRoot()).rejects.toMatchObject({
      code: 'tenant-maintenance',
      retryAfterMs: 300_000
    })
    state.answer = running
    expect(await tenant.apiRoot()).toBe('https://sod2.superoffice.com/Cust12345/api')
  })
})

describe('the address in a response', () => {
  test.each([
    ['another tenant', { ContextIdentifier: 'Cust99999' }],
    ['no address', { Api: null }],
    ['an address that is not safe', { Api: 'http://sod2.superoffice.com/Cust12345/api' }],
    ["a host that is not the vendor's", { Api: 'https://sod2.superoffice.com.evil.example/Cust12345/api' }],
    ['an invalid address', { Api: 'sod2' }],
    ['none of the documented fields', { State: undefined }]
  ])('is refused when the response has %s', async (_what, change) => {
    await expect(setUp({ ...running, ...change }).tenant.apiRoot()).rejects.toMatchObject({
      code: 'unreadable-answer'
    })
  })

  test('may have any safe host in a partner’s cloud', async () => {
    const { tenant } = setUp({ ...running, Api: 'https://crm.partner.example/api' }, 'https://signin.example')
    expect(await tenant.apiRoot()).toBe('https://crm.partner.example/api')
  })
})
