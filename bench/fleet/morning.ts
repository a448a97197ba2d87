import { createStoredMatchSearch } from '../../src/main/lookup/search/stored-match-search.ts'
import type { Tenant } from '../../src/demo-tenant/tenant.ts'
import { createAgent, type Agent, type Caller, type Lookup } from './agent.ts'
import { createLightStore, type SharedCards } from './light-store.ts'
import { createDraw, type Draw } from './random.ts'
import { createStandIn, type Answers, type Outage } from './stand-in.ts'
import { createTraffic, type Traffic } from './traffic.ts'
import { createVirtualClock } from '../../tests/support/virtual-clock.ts'

const minuteMs = 60_000
export const hourMs = 60 * minuteMs
/** A Monday. */
export const startMs = Date.UTC(2026, 10, 30, 8)
export const endMs = startMs + 4 * hourMs

/** Calls per agent and hour, on average over the morning. */
export const callsPerHour = 6
const talkMs = { median: 3.5 * minuteMs, p95: 9 * minuteMs }
/** Companies of its own that each agent has stored before this Monday. */
const keptCompanies = 250

/** How many calls arrive, in parts of the highest rate: few at eight, most at a quarter past nine, then fewer. */
const rateAt = (ms: number): number => {
  const minutes = (ms - startMs) / minuteMs - 75
  const width = minutes < 0 ? 35 : 70
  return 0.4 + 0.6 * Math.exp(-((minutes / width) ** 2))
}

/** The part of the highest rate that the morning has on average. */
const averageRate =
  Array.from({ length: 240 }, (_, minute) => rateAt(startMs + minute * minuteMs)).reduce((a, b) => a + b) /
  240
/** Calls per agent and hour at the peak. */
export const peakCallsPerHour = callsPerHour / averageRate

export interface Morning {
  readonly calls: number
  readonly lookups: readonly Lookup[]
  readonly traffic: Traffic
  /** How long after the end of the outage each card on screen was live again, in ms. */
  readonly backMs: readonly number[]
  /** The most agents whose window was open at once, while SuperOffice was away. */
  readonly waitedCalls: number
}

export interface MorningOptions {
  readonly agents: number
  readonly seed: number
  readonly outage: Outage | null
  readonly untilMs?: number
  readonly tenant: Tenant
  readonly answers: Answers
  readonly shared: SharedCards
  readonly pool: readonly Caller[]
}

/** Plays a morning of calls. A call that finds no free agent waits in the phone system's queue. */
export const playMorning = async (options: MorningOptions): Promise<Morning> => {
  const { agents, seed, outage, pool, untilMs = endMs } = options
  const clock = createVirtualClock(startMs)
  const traffic = createTraffic(clock.now)
  // Draws of their own, so that an outage changes neither who calls nor when.
  const arrivals = createDraw(seed)
  const { fetch } = createStandIn({
    clock,
    draw: createDraw(seed + 1),
    traffic,
    outage,
    answers: options.answers
  })
  const storedMatches = createStoredMatchSearch()
  const lookups: Lookup[] = []
  const backMs: number[] = []
  const people: Agent[] = Array.from({ length: agents }, (_, index) => {
    const draw = createDraw(seed * 10_007 + index)
    const kept = new Set(Array.from({ length: keptCompanies }, () => draw.pick(pool).companyId))
    return createAgent({
      clock,
      draw,
      fetch,
      results: createLightStore(options.shared, kept),
      storedMatches,
      onLookup: (lookup) => lookups.push(lookup),
      onRefreshedAfterLoss: () => {
        if (outage !== null) backMs.push(clock.now() - outage.endMs)
      }
    })
  })
  const free = [...people]
  const queue: (() => void)[] = []
  let calls = 0
  let waitedCalls = 0

  const answerCall = (): void => {
    const [caller, other] = [arrivals.pick(pool), arrivals.pick(pool)]
    const length = arrivals.logNormal(talkMs.median, talkMs.p95)
    const index = Math.floor(arrivals.unit() * 2 ** 20)
    const take = (): void => {
      const [agent] = free.splice(index % free.length, 1)
      void agent?.handleCall(caller, other, length).then(() => {
        free.push(agent)
        if (queue.length > 0) queue.shift()?.()
      })
    }
    calls++
    if (free.length > 0) take()
    else {
      waitedCalls++
      queue.push(take)
    }
  }

  // A Poisson process at the highest rate, thinned to the rate of each moment.
  const meanGapMs = hourMs / (agents * peakCallsPerHour)
  const planNext = (): void => {
    clock.after(arrivals.exponential(meanGapMs), () => {
      if (arrivals.unit() < rateAt(clock.now())) answerCall()
      if (clock.now() < endMs) planNext()
    })
  }
  planNext()
  await clock.run(untilMs)
  for (const agent of people) agent.dispose()
  return { calls, lookups, traffic, backMs, waitedCalls }
}

/** The companies that call, each by a number of its own or of its people. */
export const toCallers = (tenant: Tenant, count: number, draw: Draw): readonly Caller[] =>
  tenant
    .directory()
    .companies.filter(({ isOwner, companyId }) => !isOwner && companyId > 1_000)
    .slice(0, count)
    .map(({ companyId, name, organisationNumber, phone, persons }) => {
      const numbers = persons.flatMap(({ directPhone, mobilePhone }) =>
        [directPhone, mobilePhone].flatMap((each) => each?.dialable ?? [])
      )
      const all = [...(phone === null ? [] : [phone.dialable]), ...numbers]
      return {
        companyId,
        name,
        organisationNumber,
        phone: all.length === 0 ? null : draw.pick(all)
      }
    })
