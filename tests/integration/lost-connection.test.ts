import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../support/fake-clock.ts'
import { openTenant, toSignIn } from '../support/open-tenant.ts'
import { startCore, until } from '../support/running-core.ts'

// Loses the connection of the whole core to a tenant over HTTP, and shows the window in each way.

const companyId = 1131

const loseConnection = async () => {
  const clock = createFakeClock()
  const tenant = await openTenant()
  const core = await startCore({ clock })
  await core.call('session:sign-in', toSignIn(tenant))
  const refresh = () => core.call('card:refresh', { companyId, isForced: true })
  const kind = async () => (await core.call('connection:recall', null)).kind
  const countOf = (part: string) => tenant.requests().filter(({ path }) => path.includes(part)).length
  const probes = () => countOf('currentPrincipal')
  const summaries = () => countOf('GetContactSummary')
  tenant.faults.add({ kind: 'reset' })
  await expect(refresh()).rejects.toMatchObject({ code: 'unreachable' })
  expect(await kind()).toBe('offline')
  tenant.faults.clear()
  tenant.forgetRequests()
  return { clock, core, refresh, kind, probes, summaries }
}

describe('showing the window while SuperOffice can’t be reached', () => {
  test('an agent who comes to the window has it tried at once', async () => {
    const { core, kind, probes } = await loseConnection()
    core.glance.handleWindowShown(true)
    await until(async () => (await kind()) === 'online')
    expect(probes()).toBe(1)
  })

  test('a link has it tried by its lookup alone', async () => {
    const { clock, core, refresh, kind, probes } = await loseConnection()
    core.glance.handleWindowShown(false)
    await refresh()
    expect(await kind()).toBe('online')
    await clock.pass(4_000)
    expect(probes()).toBe(0)
  })

  test('a window that appears by itself has it tried soon, with the call that was lost', async () => {
    const { clock, core, refresh, kind, summaries } = await loseConnection()
    core.glance.handleWindowShown(false)
    expect(summaries()).toBe(0)
    await clock.pass(4_000)
    await until(async () => (await kind()) === 'online')
    expect(summaries()).toBe(1)
    expect((await refresh()).source).toBe('superoffice')
    expect(summaries()).toBe(1)
  })
})
