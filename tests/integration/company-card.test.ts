import { describe, expect, it } from 'vitest'
import { sectionNames, type SectionName } from '../../src/shared/company.ts'
import type { Card } from '../../src/shared/card.ts'
import type { RefreshedCard, RefreshOptions } from '../../src/shared/contract.ts'
import type { Outcome } from '../../src/shared/outcome.ts'
import type { FaultRequest } from '../tenant/faults.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { openCore } from '../support/open-core.ts'
import { openTenant, toSignIn } from '../support/open-tenant.ts'

const companyId = 201
const summaryPath = 'GetContactSummary'

/** The core with the card of one company stored, a minute ago, from a tenant that can fail. */
const openWithStoredCard = async () => {
  const clock = createFakeClock()
  const tenant = await openTenant()
  const core = await openCore({ clock })
  await core.call('session:sign-in', toSignIn(tenant))
  const refresh = (parts: Partial<RefreshOptions> = {}): Promise<Outcome<RefreshedCard>> =>
    core.call('card:refresh', { companyId, isForced: true, ...parts })
  const recall = async (): Promise<Card | null> => {
    const outcome = await core.call('card:recall', { companyId })
    return outcome.ok ? outcome.value : null
  }
  const first = await refresh()
  if (!first.ok) throw new Error(first.failure.code)
  await clock.pass(60_000)
  return { clock, tenant, refresh, recall, stored: first.value.card }
}

const rowsOf = (card: Card | null, name: SectionName): number => {
  const section = card?.[name]
  return section?.state === 'read' ? section.rows.length : 0
}

describe('a stored card', () => {
  it.each<[string, FaultRequest, string]>([
    ['null', { kind: 'null', path: summaryPath }, 'empty-answer'],
    ['null, and null for the company itself', { kind: 'null', path: 'Contact/' }, 'empty-answer'],
    ['404 for the summary alone', { kind: 'status', status: 404, path: summaryPath }, 'server-error'],
    ['a 404 page for everything', { kind: 'status', status: 404, body: 'html' }, 'server-error'],
    ['500', { kind: 'status', status: 500 }, 'server-error'],
    ['broken JSON', { kind: 'broken-json', path: summaryPath }, 'unreadable-answer']
  ])('survives any number of answers with %s', async (_, fault, code) => {
    const { tenant, refresh, recall, stored } = await openWithStoredCard()
    tenant.faults.add(fault)
    for (let times = 0; times < 3; times++)
      expect(await refresh()).toMatchObject({ ok: false, failure: { code } })
    expect(await recall()).toMatchObject({ fetchedAt: stored.fetchedAt, requests: stored.requests })
  })

  it('is erased when SuperOffice’s REST API says that there is no such company', async () => {
    const { tenant, refresh, recall } = await openWithStoredCard()
    tenant.faults.add({ kind: 'null', path: summaryPath }, { kind: 'status', status: 404, path: '/Simple' })
    expect(await refresh()).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    expect(await recall()).toBeNull()
  })

  it('keeps the rows, and their age, of what has the wrong type in the answer', async () => {
    const { tenant, refresh, recall, stored } = await openWithStoredCard()
    tenant.faults.add({ kind: 'wrong-types', path: summaryPath })
    const outcome = await refresh()
    expect(outcome.ok).toBe(true)
    const card = await recall()
    for (const name of sectionNames) {
      expect(rowsOf(card, name)).toBe(rowsOf(stored, name))
      if (rowsOf(stored, name) > 0) expect(card?.[name]).toMatchObject({ keptFrom: stored.fetchedAt })
    }
    tenant.faults.clear()
    await refresh()
    for (const name of sectionNames) expect((await recall())?.[name]).not.toHaveProperty('keptFrom')
  })

  it('gets more rows in one section, and keeps them when it is refreshed', async () => {
    const { clock, tenant, refresh, recall, stored } = await openWithStoredCard()
    const few = await refresh({ limit: 1 })
    expect(few.ok && rowsOf(few.value.card, 'requests')).toBe(1)
    await clock.pass(60_000)
    const more = await refresh({ section: 'requests', limit: 50 })
    expect(more.ok && more.value.card.requests).toMatchObject({ limit: 50, mayHaveMore: false })
    expect(await recall()).toMatchObject({ sales: few.ok && few.value.card.sales })
    expect(rowsOf(await recall(), 'requests')).toBeGreaterThanOrEqual(rowsOf(stored, 'requests'))
    const selected = (): readonly (string | undefined)[] =>
      tenant
        .requests()
        .filter(({ path }) => path.includes(summaryPath))
        .map(({ query }) => query['$select'])
    expect(selected().at(-1)).toBe('Tickets')
    await refresh()
    expect(rowsOf(await recall(), 'requests')).toBeGreaterThanOrEqual(rowsOf(stored, 'requests'))
  })
})
