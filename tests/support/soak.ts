import { existsSync, readdirSync, statSync } from 'node:fs'
import { createGlance, type Glance } from '../../src/main/compose.ts'
import type { Channel, RequestOf } from '../../src/shared/contract.ts'
import type { Presence } from '../../src/main/platform/presence.ts'
import { createFakePresence } from './fake-presence.ts'
import { lonePorts } from './lone-ports.ts'
import { longer, startTurnWatch, type LongestTurn } from './turn-watch.ts'
import { createSeededRandom } from './seeded-random.ts'
import { createUnsteadyTenant, type UnsteadyTenant } from './unsteady-tenant.ts'
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts'

/** How much is done. Every round does the same, so that what is open at its end must be what was open at the end of the one before. */
export interface SoakPlan {
  readonly rounds: number
  readonly lookups: number
  /** How many companies are looked up in turn. All of them are stored at the end of a round. */
  readonly companies: number
  readonly hides: number
  readonly locks: number
  /** Virtual time. */
  readonly roundMs: number
  readonly idleMs: number
}

/** What is open at the end of a round, before the agent signs out. */
export interface SoakCheckpoint {
  readonly handles: Readonly<Record<string, number>>
  readonly timers: number
  /** Of this process, and of the core at the ports that it was given. */
  readonly listeners: number
  readonly walBytes: number
  readonly storeBytes: number
  /** Databases that were set aside as damaged. */
  readonly setAside: number
  readonly heapBytes: number
  /** How long each lookup that was answered at once took, in ms of real time. */
  readonly lookupMs: readonly number[]
  /** Of the lookups, with what the tenant itself does in this process. A lock collects garbage, which takes longer. */
  readonly longestTurn: LongestTurn
}

export interface Soak {
  readonly checkpoints: readonly SoakCheckpoint[]
  readonly requests: number
  readonly faults: number
  readonly failedLookups: number
  /** While the window was hidden for a long time at the end. `shortestTimerMs` is `null` when no timer was set. */
  readonly idle: { readonly requests: number; readonly shortestTimerMs: number | null }
  /** What is left when the core has ended, and what was there before it began. */
  readonly end: OpenThings
  readonly start: OpenThings
}

/** What was open before the core was there, too, is this process's own. */
type OpenThings = Pick<SoakCheckpoint, 'handles' | 'timers' | 'listeners'>

const startMs = Date.UTC(2026, 10, 30, 8)
/** After this, whatever an action began has ended: the longest wait of a call, and the last probe. */
const settlingMs = 60_000

/** Runs a core on real files through rounds of work, in virtual time, with a tenant that fails now and then. */
export const soak = async (
  folder: string,
  plan: SoakPlan,
  collectGarbage: () => void,
  onRound: (checkpoint: SoakCheckpoint) => void = () => undefined
): Promise<Soak> => {
  let shortestTimerMs: number | null = null
  const ticking = createVirtualClock(startMs)
  const beganMs = performance.now()
  const passedMs = (): number => Math.floor(performance.now() - beganMs)
  const clock: VirtualClock = {
    ...ticking,
    // The time of this computer passes as well, because the core limits by it how long it works.
    now: () => ticking.now() + passedMs(),
    nextDueMs: () => {
      const dueMs = ticking.nextDueMs()
      return dueMs === null ? null : dueMs + passedMs()
    },
    // A millisecond may have passed since the caller asked what is due.
    run: (untilMs) => ticking.run(Math.max(ticking.now(), untilMs - passedMs() + 1)),
    after: (delayMs, task) => {
      shortestTimerMs = Math.min(shortestTimerMs ?? Infinity, delayMs)
      return ticking.after(delayMs, task)
    }
  }
  const tenant = createUnsteadyTenant(createSeededRandom(17), clock)
  const presence = countSubscriptions(createFakePresence())
  const window = { isShown: true }
  const measure = (): OpenThings => ({
    handles: countHandles(),
    timers: clock.waiting(),
    listeners: presence.count() + countProcessListeners()
  })
  const start = measure()
  const ports = lonePorts(folder)
  const glance = createGlance({
    ...ports,
    clock,
    fetch: tenant.fetch,
    presence: presence.port,
    window: { ...ports.window, isShown: () => window.isShown }
  })
  const act = createAct(glance, clock, tenant)
  const signIn = async (): Promise<void> => {
    tenant.steady(true)
    await act('session:sign-in', {
      kind: 'basic',
      serverAddress: 'https://crm.example.com/SuperOffice',
      userName: 'eva',
      password: 'secret'
    })
    tenant.steady(false)
    if (glance.session().kind !== 'signed-in') throw new Error('Nobody is signed in')
  }

  await glance.whenReady
  await signIn()
  const turns = startTurnWatch()
  const checkpoints: SoakCheckpoint[] = []
  let failedLookups = 0
  for (let round = 0; round < plan.rounds; round++) {
    const lookupMs: number[] = []
    let longestTurn: LongestTurn = { clockMs: 0, workMs: 0 }
    for (let lookup = 0; lookup < plan.lookups; lookup++) {
      const isDue = (times: number): boolean => isNth(round * plan.lookups + lookup, plan.lookups, times)
      if (isDue(plan.hides)) {
        window.isShown = false
        await clock.run(clock.now() + 500)
        window.isShown = true
        glance.handleWindowShown(true)
      }
      if (isDue(plan.locks)) {
        glance.lock()
        await act('session:unlock', null)
      }
      const companyId = tenant.companyIds[lookup % plan.companies] ?? 0
      turns.take()
      const took = await lookUp(act, tenant, companyId)
      longestTurn = longer(longestTurn, turns.take())
      if (took === 'failed') failedLookups++
      else if (took !== null) lookupMs.push(took)
      await clock.run(clock.now() + plan.roundMs / plan.lookups)
    }
    await rest(clock)
    collectGarbage()
    const checkpoint = {
      longestTurn,
      ...measure(),
      ...measureFiles(folder),
      heapBytes: process.memoryUsage().heapUsed,
      lookupMs
    }
    checkpoints.push(checkpoint)
    onRound(checkpoint)
    await act('session:sign-out', null)
    await signIn()
  }
  turns.stop()

  window.isShown = false
  await rest(clock)
  const requestsBefore = tenant.requests()
  shortestTimerMs = null
  await clock.run(clock.now() + plan.idleMs)
  const idle = {
    requests: tenant.requests() - requestsBefore,
    shortestTimerMs
  }
  await glance.dispose()
  await rest(clock)
  return {
    checkpoints,
    requests: tenant.requests(),
    faults: tenant.faults(),
    failedLookups,
    idle,
    end: measure(),
    start
  }
}

type Act = <C extends Channel>(channel: C, request: RequestOf<C>) => Promise<{ readonly ok: boolean }>

/** Calls the core as the window does. While SuperOffice owes nothing, the answer waits for a timer, so its time comes. */
const createAct =
  (glance: Glance, clock: VirtualClock, tenant: UnsteadyTenant): Act =>
  async (channel, request) => {
    const isOver = { now: false }
    const outcome = glance.dispatch(channel, request).finally(() => {
      isOver.now = true
    })
    let quietSinceMs = performance.now()
    while (!isOver.now) {
      await new Promise(setImmediate)
      if (tenant.isAnswering()) quietSinceMs = performance.now()
      if (performance.now() - quietSinceMs < quietMs) continue
      const dueMs = clock.nextDueMs()
      if (dueMs !== null && dueMs - clock.now() < maxWaitMs) await clock.run(dueMs)
      quietSinceMs = performance.now()
    }
    return outcome
  }

/** Longer than anything on this machine takes that is no timer: a file that is written. */
const quietMs = 25
/** No call waits longer for anything than for its time-out. */
const maxWaitMs = 10_000

/** A lookup as the window makes it. Resolves with its time, or with `null` when SuperOffice failed on the way. */
const lookUp = async (
  act: Act,
  tenant: UnsteadyTenant,
  companyId: number
): Promise<number | 'failed' | null> => {
  const faults = tenant.faults()
  const name = tenant.nameOf(companyId)
  for (let length = 2; length <= 6; length += 2) await act('matches:recall', { text: name.slice(0, length) })
  const startedMs = performance.now()
  await act('matches:search', { text: name })
  await act('card:view', { companyId })
  await act('card:recall', { companyId })
  const { ok } = await act('card:refresh', { companyId, isForced: true })
  const tookMs = performance.now() - startedMs
  await act('card:leave', { companyId })
  if (!ok) return 'failed'
  return tenant.faults() === faults ? tookMs : null
}

const rest = async (clock: VirtualClock): Promise<void> => {
  await clock.run(clock.now() + settlingMs)
  // Files that are still being written are handles, too.
  await new Promise((resolve) => setTimeout(resolve, 50))
}

const isNth = (index: number, of: number, times: number): boolean =>
  Math.floor((index * times) / of) !== Math.floor(((index - 1) * times) / of)

/** An `Immediate` is this script's own. */
const countHandles = (): Readonly<Record<string, number>> => {
  const kinds = process.getActiveResourcesInfo().filter((kind) => kind !== 'Immediate')
  return Object.fromEntries(
    [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length]).sort()
  )
}

const countProcessListeners = (): number =>
  process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)

const countSubscriptions = (
  presence: Presence
): { readonly port: Presence; readonly count: () => number } => {
  let count = 0
  const counted =
    (subscribe: Presence['onLeft']): Presence['onLeft'] =>
    (listener) => {
      count++
      const stop = subscribe(listener)
      return () => {
        count--
        stop()
      }
    }
  return {
    port: { ...presence, onLeft: counted(presence.onLeft), onWoken: counted(presence.onWoken) },
    count: () => count
  }
}

const measureFiles = (folder: string): Pick<SoakCheckpoint, 'walBytes' | 'storeBytes' | 'setAside'> => {
  const results = lonePorts(folder).paths.resultsFolder
  const files = existsSync(results) ? readdirSync(results) : []
  const sum = (end: string): number =>
    files
      .filter((name) => name.endsWith(end))
      .reduce((bytes, name) => bytes + statSync(`${results}/${name}`).size, 0)
  return {
    walBytes: sum('-wal'),
    storeBytes: sum('.db'),
    setAside: files.filter((name) => name.includes('.damaged')).length
  }
}
