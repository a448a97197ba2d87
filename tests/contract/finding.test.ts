import { describe, expect, it } from 'vitest'
import { systemClock, type Clock } from '../../src/main/platform/clock.ts'
import { openTenant, toSignIn, type OpenTenant } from '../support/open-tenant.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// Searching, from the core to a tenant on 127.0.0.1 and back.

const signIn = async (core: RunningCore, tenant: OpenTenant): Promise<void> => {
  await core.call('session:sign-in', toSignIn(tenant))
}

/** The system's clock, except that tasks without a delay wait for the test to run them. */
const createManualClock = () => {
  const pending = new Set<() => void>()
  const clock: Clock = {
    now: systemClock.now,
    after: (delayMs, task) => {
      if (delayMs > 0) return systemClock.after(delayMs, task)
      pending.add(task)
      return () => {
        pending.delete(task)
      }
    }
  }
  return {
    clock,
    pendingTasks: () => pending.size,
    runPending: (): void => {
      for (const task of pending) {
        pending.delete(task)
        task()
      }
    }
  }
}

describe('preparing the search', () => {
  it('starts when the store is opened and after every save, and stops when the session ends', async () => {
    const { clock, pendingTasks, runPending } = createManualClock()
    const core = await startCore({ clock })
    const tenant = await openTenant()
    await signIn(core, tenant)
    expect(pendingTasks()).toBe(1)
    runPending()
    expect(pendingTasks()).toBe(0)

    await core.call('card:refresh', { companyId: 201, isForced: true })
    await until(() => pendingTasks() === 1)
    expect(await core.call('matches:recall', { text: 'nordlys' })).toMatchObject({
      rows: [{ companyId: 201 }]
    })
    runPending()
    expect(pendingTasks()).toBe(0)
    expect(await core.call('matches:recall', { text: 'nordlys' })).toMatchObject({
      rows: [{ companyId: 201 }]
    })

    await core.call('card:leave', { companyId: 201 })
    await until(() => pendingTasks() === 1)
    await core.call('session:sign-out', null)
    expect(pendingTasks()).toBe(0)
  })

  it('stops when Glance quits', async () => {
    const { clock, pendingTasks } = createManualClock()
    const core = await startCore({ clock })
    await signIn(core, await openTenant())
    expect(pendingTasks()).toBe(1)
    await core.glance.dispose()
    expect(pendingTasks()).toBe(0)
  })
})

describe('a name that many people have', () => {
  it('finds companies before them, and says that there may be more', async () => {
    const tenant = await openTenant()
    const core = await startCore()
    await signIn(core, tenant)
    const { rows, hasMore } = await core.call('matches:search', { text: 'berg' })
    const companies = rows.filter(({ kind }) => kind === 'company').map(({ name }) => name)
    expect(companies).toContain('Nordberg Spedition GmbH')
    expect(rows.slice(0, companies.length).map(({ name }) => name)).toEqual(companies)
    expect(rows.filter(({ kind }) => kind === 'person').length).toBeGreaterThanOrEqual(25)
    expect(hasMore).toBe(true)
  })
})

describe('a typing mistake', () => {
  it.each([
    ['Northwell Enginering', 'single-word', 'Northwell Engineering plc'],
    ['Alvbacka', 'part', 'Älvbacka Data AB']
  ])('in %s leads to the company when nothing is stored', async (typed, kind, name) => {
    const tenant = await openTenant()
    const core = await startCore()
    await signIn(core, tenant)
    expect((await core.call('matches:search', { text: typed })).rows).toEqual([])
    const { suggestions } = await core.call('matches:recall', { text: typed })
    expect(suggestions?.[0]?.kind).toBe(kind)
    const { rows } = await core.call('matches:search', { text: suggestions?.[0]?.text ?? '' })
    expect(rows.map((row) => row.name)).toContain(name)
  })
})

describe('a search for a web domain', () => {
  const search = async (text: string) => {
    const tenant = await openTenant()
    const core = await startCore()
    await signIn(core, tenant)
    // The core reads the list of statuses once a day, whatever the search.
    await until(() => tenant.requests().some(({ path }) => path.endsWith('/List/TicketStatus/Items')))
    tenant.forgetRequests()
    const matches = await core.call('matches:search', { text })
    const requests = (): readonly string[] =>
      tenant
        .requests()
        .map(
          ({ path, query }) => `${path.replace(/^.*\/v1\//u, '')} ${query['$filter'] ?? query['query'] ?? ''}`
        )
    return { core, requests, matches }
  }

  it.each([
    ['as in an e-mail address', 'konopelski.example', [199]],
    ['as in the address bar of a browser', 'https://www.konopelski.example/om-oss?a=1', [199]],
    ['in capitals', 'Konopelski.EXAMPLE', [199]],
    ['of two companies, which rank equally', 'nordlys.example', [201, 202]]
  ])(
    'finds the companies with an e-mail address of their own or of their people in it, in one request: %s',
    async (_what, text, ids) => {
      const { matches, requests } = await search(text)
      const domain = ids.length > 1 ? 'nordlys.example' : 'konopelski.example'
      expect(matches.kind).toBe('domain')
      expect(matches.rows.map(({ companyId, kind, by }) => [companyId, kind, by])).toEqual(
        ids.map((id) => [id, 'company', 'domain'])
      )
      expect(requests()).toEqual([`Archive/EmailAddress emailMatch contains '${domain}'`])
    }
  )

  it('falls back to a search for a name when no company has the domain', async () => {
    const { matches, requests } = await search('nobody.example')
    expect(matches).toEqual({ kind: 'domain', rows: [] })
    expect(requests()).toEqual([
      "Archive/EmailAddress emailMatch contains 'nobody.example'",
      "Contact url/URLAddress contains 'nobody.example'",
      'MDOList/contactwithpersonsearch_new nobody.example'
    ])
  })

  it('does not find a longer domain', async () => {
    const { matches } = await search('lys.example')
    expect(matches.rows).toEqual([])
  })

  it('leads to a card with two requests in all, and with none while that card is current', async () => {
    const { core, matches, requests } = await search('nordlys.example')
    const [match] = matches.rows
    const { companyId, name } = { companyId: match?.companyId ?? 0, name: match?.name ?? '' }
    const { card } = await core.call('card:refresh', { companyId, name, isForced: false })
    expect(card.header).toMatchObject({ email: 'post@nordlys.example' })
    await core.call('card:refresh', { companyId, name, isForced: false })
    expect(requests()).toHaveLength(2)
    // The stored card is found without a request.
    expect(await core.call('matches:recall', { text: 'nordlys.example' })).toMatchObject({
      rows: [{ companyId: 201, by: 'domain' }]
    })
    expect(requests()).toHaveLength(2)
  })
})
