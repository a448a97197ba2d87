import { describe, expect, it } from 'vitest'
import { openTenant, toSignIn, type OpenTenant } from '../support/open-tenant.ts'
import { startCore, until } from '../support/running-core.ts'
import { openScriptedAgent, type ScriptedAgent } from '../support/scripted-agent.ts'
import { countRecords } from '../tenant/meter.ts'

// What a lookup costs, in calls to SuperOffice, with the window's own stores and a real core.

const openDesk = async () => {
  const tenant = await openTenant()
  const core = await startCore()
  await core.call('session:sign-in', toSignIn(tenant))
  await core.call('settings:change', { phoneCountry: 'NO' })
  // The list of statuses is read once a day, whatever is looked up.
  await until(() => tenant.requests().some(({ path }) => path.endsWith('/List/TicketStatus/Items')))
  const agent = openScriptedAgent(core)
  return { tenant, agent }
}

interface Lookup {
  readonly what: string
  /** Follows at once on the lookup before. */
  readonly isAgain?: true
  readonly maxCalls: number
  readonly play: (agent: ScriptedAgent) => Promise<void>
}

/** Typed key by key; the first row is opened as soon as SuperOffice has answered. */
const byName = (text: string): Lookup => ({
  what: `name ${text}`,
  maxCalls: 2,
  play: async (agent) => {
    await agent.type(text)
    await agent.waitForMatches()
    await agent.openMatch()
  }
})

/** Like `byName`, but the agent reads the list first, and its rows are filled in. */
const byNameFromList = (text: string): Lookup => ({
  what: `name ${text}, read in the list`,
  maxCalls: 3,
  play: async (agent) => {
    await agent.type(text)
    await agent.waitForMatches()
    await agent.readList()
    await agent.openMatch()
  }
})

const byPaste = (text: string, maxCalls = 2): Lookup => ({
  what: `pasted ${text}`,
  maxCalls,
  play: async (agent) => {
    agent.paste(text)
    await agent.waitForMatches()
    await agent.openMatch()
  }
})

/** The company of the lookup before, within a minute: the stored row is opened before the pause in typing ends. */
const again = (text: string): Lookup => ({
  what: `${text} again`,
  isAgain: true,
  maxCalls: 0,
  play: async (agent) => {
    await agent.type(text)
    await agent.openMatch()
  }
})

const play = async (
  lookups: readonly Lookup[],
  { tenant, agent }: { tenant: OpenTenant; agent: ScriptedAgent }
): Promise<readonly { what: string; calls: number; records: number; maxCalls: number }[]> => {
  const costs = []
  for (const { what, isAgain, maxCalls, play: playOne } of lookups) {
    if (isAgain !== true) await agent.passTime(60_000)
    tenant.meter.reset()
    await playOne(agent)
    // Whatever was still planned when the card was opened would be called now.
    await agent.passTime(3_000)
    costs.push({ what, maxCalls, ...tenant.meter.usage() })
    agent.leave()
    await agent.passTime(5_000)
  }
  return costs
}

describe('a morning of 60 lookups', () => {
  it('costs at most two calls for a row that is opened at once, three for one that is filled in or a person, and none within a minute', async () => {
    const desk = await openDesk()
    const names = ['nordlys', 'konopelski', 'havbris', 'kaia', 'brygga', "o'neill", 'vestby', 'stans eiendom']
    const lookups = [
      ...names.map(byName),
      ...['tvilling', 'havbris', 'travle', 'nordlys', 'dobbelt', 'tidløs', 'mange'].map(byNameFromList),
      ...['20 00 01 04', '+47 20 00 01 13', '0047 20000106', '20000114'].map((text) => byPaste(text)),
      ...['55 12 34 57', '55123461', '+44 7700 900123'].map((text) => byPaste(text, 3)),
      ...['eva.dahl@nordlys.example', "niamh.o'neill@oneill.example"].map((text) => byPaste(text, 3)),
      byPaste('post@kaia.example'),
      ...['#199', '#104', 'r20103', 'konopelski.example'].map((text) => byPaste(text)),
      // Digits can be several things, and a second query finds out.
      byPaste('912 345 678', 3),
      ...names.slice(0, 5).flatMap((text) => [byName(text), again(text)]),
      ...names.slice(0, 5).flatMap((text) => [byName(text), again(text), again(text)]),
      ...names.slice(0, 5).map(byName)
    ]
    expect(lookups).toHaveLength(60)
    const costs = await play(lookups, desk)
    expect(costs.filter(({ calls, maxCalls }) => calls > maxCalls)).toEqual([])
    expect(costs.filter(({ maxCalls }) => maxCalls > 0).every(({ calls }) => calls > 0)).toBe(true)
    const sum = (key: 'calls' | 'records'): number => costs.reduce((total, cost) => total + cost[key], 0)
    expect(sum('calls')).toBeLessThanOrEqual(110)
    expect(sum('records')).toBeLessThanOrEqual(1_000)
  })
})

describe('the records of an answer', () => {
  it.each([
    ['null', null, 0],
    ['a list', [{}, {}], 2],
    ['rows of an archive', { 'odata.metadata': '', value: [{}, {}, {}] }, 3],
    ['a summary with its company', { Contact: { ContactId: 1 }, Tickets: [{}, {}], Sales: null }, 3],
    ['a summary of one section', { Contact: null, Tickets: [{}] }, 1],
    ['a company', { ContactId: 1, Name: 'A' }, 1]
  ])('are counted: %s', (_what, answer, expected) => {
    expect(countRecords(answer)).toBe(expected)
  })
})
