import { parseArgs } from 'node:util'
import { toSubjectKey, type SubjectKey } from '../src/shared/subject.ts'
import { createStoredMatchSearch } from '../src/main/lookup/search/stored-match-search.ts'
import type { StoredCard } from '../src/main/results/stored-card.ts'
import { createAgent, keyMs, type Caller, type Lookup } from './fleet/agent.ts'
import { createLightStore, createSharedCards } from './fleet/light-store.ts'
import {
  callsPerHour,
  endMs,
  hourMs,
  peakCallsPerHour,
  playMorning,
  startMs,
  toCallers,
  type Morning
} from './fleet/morning.ts'
import { createDraw } from './fleet/random.ts'
import { createAnswers, createStandIn, type Answers, type Outage, type OutageKind } from './fleet/stand-in.ts'
import { createTraffic } from './fleet/traffic.ts'
import { percentile } from './measure.ts'
import { createVirtualClock } from '../tests/support/virtual-clock.ts'

const outageKinds = ['refused', 'unavailable', 'retry-after'] as const satisfies readonly OutageKind[]
const outageStartMs = startMs + hourMs
const outageEndMs = outageStartMs + 10 * 60_000
/** After an outage, the rest of the morning says nothing new. */
const outageRunMs = startMs + 1.5 * hourMs
const companies = 1_000

/**
 * Simulates a Monday morning of a fleet of agents, in virtual time, and prints what SuperOffice and the agents notice of it. The same
 * seed gives the same figures.
 */
export const runFleet = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: { agents: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } }
  })
  const [agents, seed] = [Number(values.agents), Number(values.seed)]
  if (!(agents >= 1 && agents <= 5_000 && Number.isInteger(seed)))
    throw new Error('--agents N --seed N: whole numbers')
  const { tenant, answers } = createAnswers(startMs)
  const pool = toCallers(tenant, companies, createDraw(seed))
  const shared = createSharedCards(await readOldCards(pool, answers))
  const play = (outage: Outage | null): Promise<Morning> =>
    playMorning({
      ...{ agents, seed, outage, tenant, answers, shared, pool },
      untilMs: outage === null ? endMs : outageRunMs
    })

  const print = (text: string): void => {
    process.stdout.write(`${text}\n`)
  }
  print(
    `${String(agents)} agents, seed ${String(seed)}: ${String(callsPerHour)} calls an hour each, ${peakCallsPerHour.toFixed(1)} at 09:15`
  )
  const normal = await play(null)
  const normalPeak = normal.traffic.peak(startMs, endMs)
  print(describeMorning(normal))
  print(describePerKey(normal, await countPerKey(normal, answers)))
  for (const kind of outageKinds) {
    const outage = { kind, startMs: outageStartMs, endMs: outageEndMs }
    const morning = await play(outage)
    print(describeOutage(morning, outage, normalPeak))
  }
}

/** The pool's cards as agents stored them on the Friday before. */
const readOldCards = async (
  pool: readonly Caller[],
  answers: Answers
): Promise<ReadonlyMap<SubjectKey, StoredCard>> => {
  const clock = createVirtualClock(startMs - 3 * 24 * hourMs)
  const cards = new Map<SubjectKey, StoredCard>()
  const traffic = createTraffic(clock.now)
  const draw = createDraw(0)
  const agent = createAgent({
    clock,
    draw,
    fetch: createStandIn({ clock, draw, traffic, outage: null, answers }).fetch,
    results: {
      ...createLightStore(createSharedCards(new Map()), new Set()),
      saveCardSoon: (card) => cards.set(toSubjectKey(card), card)
    },
    storedMatches: createStoredMatchSearch(),
    onLookup: () => undefined,
    onRefreshedAfterLoss: () => undefined
  })
  for (const { companyId } of pool) {
    void agent.open({ companyId })
    await clock.run(clock.now() + 10_000)
  }
  agent.dispose()
  return cards
}

interface PerKey {
  readonly calls: number
  readonly records: number
  readonly peak: number
}

/** The same lookups with one search for each key from the second on, and one call for each card. */
const countPerKey = async ({ lookups, traffic }: Morning, answers: Answers): Promise<PerKey> => {
  const seconds = new Map<number, number>()
  let [calls, records] = [0, 0]
  const count = (atMs: number, found: number): void => {
    calls++
    records += found
    const second = Math.floor(atMs / 1_000)
    seconds.set(second, (seconds.get(second) ?? 0) + 1)
  }
  const perCard = traffic.recordsOf('card') / traffic.callsOf('card')
  const perSearch = traffic.recordsOf('search') / traffic.callsOf('search')
  for (const { way, text, atMs, liveMs } of lookups) {
    if (way !== 'typed') count(atMs, perSearch)
    for (let length = 2; length <= text.length; length++)
      count(atMs - (text.length - length) * keyMs, await countFound(text.slice(0, length), answers))
    if (liveMs !== null) count(atMs + liveMs, perCard)
  }
  return { calls, records, peak: Math.max(...seconds.values()) }
}

const countFound = async (text: string, answers: Answers): Promise<number> => {
  const url = `https://online.example.com/SuperOffice/api/v1/MDOList/contactwithpersonsearch_new?query=${encodeURIComponent(text)}`
  return (await answers(url, { headers: { Accept: 'application/json' } })).records
}

const pick = (lookups: readonly Lookup[], of: 'storedMs' | 'liveMs'): readonly number[] =>
  lookups.flatMap((lookup) => lookup[of] ?? [])

const ms = (value: number): string => (Number.isNaN(value) ? '–' : `${value.toFixed(0)} ms`)

const describeTimes = (lookups: readonly Lookup[]): string => {
  const [stored, live] = [pick(lookups, 'storedMs'), pick(lookups, 'liveMs')]
  const part = (count: number): string => `${((100 * count) / lookups.length).toFixed(1)} %`
  return (
    `stored card in ${part(stored.length)}: median ${ms(percentile(stored, 0.5))}, p95 ${ms(percentile(stored, 0.95))}; ` +
    `live card in ${part(live.length)}: median ${ms(percentile(live, 0.5))}, p95 ${ms(percentile(live, 0.95))}; ` +
    `no card in ${part(lookups.filter(({ storedMs, liveMs }) => storedMs === null && liveMs === null).length)}`
  )
}

const describeMorning = ({ calls, lookups, traffic, waitedCalls }: Morning): string => {
  const peak = traffic.peak(startMs, endMs)
  const per = (value: number): string => (value / lookups.length).toFixed(2)
  return [
    `  without an outage: ${String(calls)} phone calls (${String(waitedCalls)} waited for an agent), ${String(lookups.length)} lookups`,
    `  calls to SuperOffice: ${String(traffic.calls())}, ${per(traffic.calls())} per lookup; records: ${String(traffic.records())}, ${per(traffic.records())} per lookup`,
    `  by kind: ${['search', 'card', 'probe', 'other'].map((kind) => `${kind} ${String(traffic.callsOf(kind))}`).join(', ')}; refused with 429: ${String(traffic.throttled())}`,
    `  peak: ${String(peak.second)} requests in a second, ${peak.tenSeconds.toFixed(1)} a second over ten`,
    `  ${describeTimes(lookups)}`
  ].join('\n')
}

const describePerKey = ({ lookups }: Morning, { calls, records, peak }: PerKey): string => {
  const per = (value: number): string => (value / lookups.length).toFixed(2)
  return `  one call per key instead: ${per(calls)} calls and ${per(records)} records per lookup, peak ${String(peak)} in a second`
}

const describeOutage = (
  { lookups, traffic, backMs }: Morning,
  { kind, startMs: fromMs, endMs: untilMs }: Outage,
  normalPeak: { readonly second: number; readonly tenSeconds: number }
): string => {
  const during = traffic.peak(fromMs, untilMs)
  const after = traffic.peak(untilMs, untilMs + 15 * 60_000)
  const ratio = (one: number, other: number): string => `${(one / other).toFixed(2)} ×`
  const hit = lookups.filter(({ atMs }) => atMs >= fromMs && atMs < untilMs)
  return [
    `  outage, ${kind}: ${String(traffic.callsWhileDown())} requests in ten minutes, peak ${String(during.second)} in a second (${ratio(during.second, normalPeak.second)} normal)`,
    `  recovery: peak ${String(after.second)} in a second, ${ratio(after.second, normalPeak.second)} normal; ${after.tenSeconds.toFixed(1)} over ten, ${ratio(after.tenSeconds, normalPeak.tenSeconds)} normal`,
    `  cards on screen live again: ${String(backMs.length)}, median ${ms(percentile(backMs, 0.5))}, p95 ${ms(percentile(backMs, 0.95))}`,
    `  lookups meanwhile: ${describeTimes(hit)}`
  ].join('\n')
}
