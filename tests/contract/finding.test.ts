import { describe, expect, it } from 'vitest'
import { systemClock, type Clock } from '../../src/main/platform/clock.ts'
import { openTenant, type OpenTenant } from '../support/open-tenant.ts'
import { startCore, until, type RunningCore } from '../support/running-core.ts'

// What an agent has at hand, from the core to a tenant on 127.0.0.1 and back.

const signIn = async (core: RunningCore, { url, user }: OpenTenant): Promise<void> => {
  await core.ask('session:sign-in', {
    kind: 'password',
    serverAddress: url,
    userName: user.name,
    password: user.password
  })
}

/** The machine's clock, but for what is to be done at once: that waits until a test lets it. */
const createHeldClock = () => {
  const held = new Set<() => void>()
  const clock: Clock = {
    now: systemClock.now,
    after: (delayMs, task) => {
      if (delayMs > 0) return systemClock.after(delayMs, task)
      held.add(task)
      return () => {
        held.delete(task)
      }
    }
  }
  return {
    clock,
    waiting: () => held.size,
    run: (): void => {
      for (const task of held) {
        held.delete(task)
        task()
      }
    }
  }
}

describe('getting the search ready', () => {
  it('begins when the store is opened and with every save, ends, and stops with the session', async () => {
    const { clock, waiting, run } = createHeldClock()
    const core = await startCore({ clock })
    const tenant = await openTenant()
    await signIn(core, tenant)
    expect(waiting()).toBe(1)
    run()
    expect(waiting()).toBe(0)

    await core.ask('company:refresh', { companyId: 201, isForced: true })
    expect(waiting()).toBe(1)
    expect(await core.ask('matches:recall', { text: 'nordlys' })).toMatchObject({
      rows: [{ companyId: 201 }]
    })
    run()
    expect(waiting()).toBe(0)
    expect(await core.ask('matches:recall', { text: 'nordlys' })).toMatchObject({
      rows: [{ companyId: 201 }]
    })

    await core.ask('company:leave', { companyId: 201 })
    expect(waiting()).toBe(1)
    await core.ask('session:sign-out', null)
    expect(waiting()).toBe(0)
  })

  it('stops when Glance quits', async () => {
    const { clock, waiting } = createHeldClock()
    const core = await startCore({ clock })
    await signIn(core, await openTenant())
    expect(waiting()).toBe(1)
    await core.glance.dispose()
    expect(waiting()).toBe(0)
  })
})

describe('a web domain', () => {
  const search = async (text: string) => {
    const tenant = await openTenant()
    const core = await startCore()
    await signIn(core, tenant)
    // The list of statuses is fetched once a day, whatever is looked up.
    await until(() => tenant.requests().some(({ path }) => path.endsWith('/List/TicketStatus/Items')))
    tenant.forgetRequests()
    const matches = await core.ask('matches:search', { text })
    const asked = (): readonly string[] =>
      tenant
        .requests()
        .map(
          ({ path, query }) => `${path.replace(/^.*\/v1\//u, '')} ${query['$filter'] ?? query['query'] ?? ''}`
        )
    return { core, asked, matches }
  }

  it.each([
    ['as it stands in an address', 'konopelski.example', [199]],
    ['as the browser shows it', 'https://www.konopelski.example/om-oss?a=1', [199]],
    ['in capitals', 'Konopelski.EXAMPLE', [199]],
    ['that two companies share, as a tie', 'nordlys.example', [201, 202]]
  ])(
    'finds the companies whose own or whose people’s addresses end in it, in one call: %s',
    async (_what, text, ids) => {
      const { matches, asked } = await search(text)
      const domain = ids.length > 1 ? 'nordlys.example' : 'konopelski.example'
      expect(matches.kind).toBe('domain')
      expect(matches.rows.map(({ companyId, kind, by }) => [companyId, kind, by])).toEqual(
        ids.map((id) => [id, 'company', 'domain'])
      )
      expect(asked()).toEqual([`Archive/EmailAddress emailMatch contains '@${domain}'`])
    }
  )

  it('that nobody has is asked for as a name, and that is all', async () => {
    const { matches, asked } = await search('nobody.example')
    expect(matches).toEqual({ kind: 'domain', rows: [] })
    expect(asked()).toEqual([
      "Archive/EmailAddress emailMatch contains '@nobody.example'",
      'MDOList/locatecontact_new nobody.example'
    ])
  })

  it('is not found in the middle of another', async () => {
    const { matches } = await search('lys.example')
    expect(matches.rows).toEqual([])
  })

  it('costs two calls from the box to the card, and none while the card is young', async () => {
    const { core, matches, asked } = await search('nordlys.example')
    const [{ companyId, name } = { companyId: 0, name: '' }] = matches.rows
    const { card } = await core.ask('company:refresh', { companyId, name, isForced: false })
    expect(card.company).toMatchObject({ email: 'post@nordlys.example' })
    await core.ask('company:refresh', { companyId, name, isForced: false })
    expect(asked()).toHaveLength(2)
    // From now on it is found with no call at all.
    expect(await core.ask('matches:recall', { text: 'nordlys.example' })).toMatchObject({
      rows: [{ companyId: 201, by: 'domain' }]
    })
    expect(asked()).toHaveLength(2)
  })
})
