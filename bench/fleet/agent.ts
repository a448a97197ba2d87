import type { Card } from '../../src/shared/card.ts'
import type { Match, QueryKind } from '../../src/shared/match.ts'
import { toSubject, toSubjectKey, type Subject, type SubjectKey } from '../../src/shared/subject.ts'
import { createAgentCore, type AgentCoreOptions } from './agent-core.ts'
import type { Draw } from './random.ts'

/** Who calls: a company of the tenant, by one of its numbers. */
export interface Caller {
  readonly companyId: number
  readonly name: string
  readonly organisationNumber: string
  /** As the phone system passes it on; `null` when the company and its people have none. */
  readonly phone: string | null
}

/** How the agent looks a caller up. */
export type Way = 'link' | 'typed' | 'pasted'

/** What became of a lookup. Times are in ms, from the last key or the link's arrival, without the agent's own time to read. */
export interface Lookup {
  readonly way: Way
  readonly text: string
  readonly atMs: number
  storedMs: number | null
  liveMs: number | null
}

export interface AgentOptions extends Omit<AgentCoreOptions, 'isWindowShown' | 'ended'> {
  readonly onLookup: (lookup: Lookup) => void
  /** What was on screen when the connection was lost, a card or a search that failed, has been asked for again and answered. */
  readonly onRefreshedAfterLoss: () => void
}

export interface Agent {
  /** Resolves when the agent is free for the next call. */
  readonly handleCall: (caller: Caller, other: Caller, talkMs: number) => Promise<void>
  readonly open: (subject: Subject) => Promise<Card | null>
  readonly dispose: () => void
}

const typingPauseMs = 250
export const keyMs = 150
const wrapUpMs = 60_000
/** The window is hidden after three calls of four; after the others it stays open beside the agent's work. */
const hidesAfterCall = 0.75
const looksUpAnother = 0.25
const readsPeople = 0.15
const readsListFirst = 0.3

/**
 * An agent with the product's own core. What the window decides (the pause in typing, the row that opens by itself, what is asked
 * for again after a loss) is repeated here.
 */
export const createAgent = (options: AgentOptions): Agent => {
  const { clock, draw, results } = options
  const ended = new AbortController()
  const window = { isShown: false }
  const screen: Screen = { shown: null, caller: null, loading: new Set(), failedSearch: null }
  let turn = 0
  let isTalking = false

  const { lookup, watch } = createAgentCore({
    ...options,
    isWindowShown: () => window.isShown,
    ended: ended.signal
  })

  /** Whatever is looked up next, the card on screen gives way to the search box first. */
  const leaveCard = (): void => {
    for (const subject of [screen.shown, screen.caller])
      if (subject !== null) lookup.leave(toSubject(subject))
    screen.shown = null
    screen.caller = null
  }

  /** For a call. A link raises the window without its agent having come to it. */
  const show = (way: Way): void => {
    window.isShown = true
    leaveCard()
    if (way === 'link') watch.probeSoon()
    else void watch.probe()
  }

  /** Asks for a card. Resolves with it, or with `null` when it could not be had. */
  const refresh = async (subject: Subject, isForced: boolean): Promise<Card | null> => {
    const key = toSubjectKey(subject)
    screen.loading.add(key)
    try {
      return (await lookup.refresh({ ...subject, isForced })).card
    } catch {
      return null
    } finally {
      screen.loading.delete(key)
    }
  }

  const openCard = async (subject: Subject, noted: Lookup, startedMs: number): Promise<Card | null> => {
    screen.shown = subject
    screen.caller = null
    lookup.view(subject)
    if (lookup.recall(subject) !== null) noted.storedMs ??= clock.now() - startedMs
    const card = await refresh(subject, false)
    if (card !== null) noted.liveMs ??= clock.now() - startedMs
    return card
  }

  const openMatch = async (match: Match, noted: Lookup, startedMs: number): Promise<void> => {
    const { companyId, personId } = match
    if (companyId !== null) {
      const card = openCard({ companyId }, noted, startedMs)
      if (personId !== undefined) {
        screen.caller = { personId }
        void refresh({ personId }, false)
      }
      await card
      return
    }
    if (personId === undefined) return
    const person = await openCard({ personId }, noted, startedMs)
    const employer = person?.header.employer
    if (employer === undefined) return
    const card = openCard({ companyId: employer.companyId }, noted, startedMs)
    screen.caller = { personId }
    await card
  }

  /** The row of the caller among the matches, or the first. */
  const toRow = (rows: readonly Match[], { companyId }: Caller): Match | undefined =>
    rows.find((row) => row.companyId === companyId) ?? rows[0]

  const search = async (
    text: string,
    kind: QueryKind | undefined,
    caller: Caller,
    noted: Lookup,
    isRepeated = false
  ): Promise<void> => {
    const mine = turn
    let startedMs = clock.now()
    try {
      const { rows } = await lookup.searchMatches(text, kind)
      // A repeated search may have ended behind a card.
      if (mine !== turn || (isRepeated && screen.shown !== null)) return
      const row = toRow(rows, caller)
      if (row === undefined) return
      if (isRepeated) options.onRefreshedAfterLoss()
      // The only match opens by itself, unless the search was repeated.
      const readMs = isRepeated ? draw.logNormal(4_000, 15_000) : draw.logNormal(1_200, 3_000)
      if (isRepeated || rows.length > 1) {
        await clock.wait(readMs)
        if (draw.chance(readsListFirst)) void readList(rows)
        if (mine !== turn || !isTalking) return
        startedMs += readMs
      }
      await openMatch(row, noted, startedMs)
    } catch {
      if (mine !== turn) return
      screen.failedSearch = () => search(text, kind, caller, noted, true)
      if (isRepeated) return
      // Stored rows are on screen all the same, and the agent takes the caller's.
      const subject = { companyId: caller.companyId }
      if (results.readCard(subject) !== null) await openCard(subject, noted, startedMs)
    }
  }

  /** Rows that a search left unclear are filled in when they are read. */
  const readList = async (rows: readonly Match[]): Promise<void> => {
    const unclear = rows
      .slice(0, 10)
      .flatMap(({ companyId, city }) => (companyId === null || city !== undefined ? [] : [companyId]))
    if (unclear.length > 0) await lookup.matchDetails([...new Set(unclear)]).catch(() => undefined)
  }

  const lookUp = async (caller: Caller): Promise<void> => {
    turn++
    screen.failedSearch = null
    const way = chooseWay(draw, caller)
    show(way)
    const typed = caller.name.slice(0, 4 + Math.floor(draw.unit() * 8)).trimEnd()
    if (way === 'typed') await clock.wait(typed.length * keyMs)
    const noted: Lookup = {
      way,
      text: way === 'typed' ? typed : '',
      atMs: clock.now(),
      storedMs: null,
      liveMs: null
    }
    options.onLookup(noted)
    if (way === 'link') return search(caller.phone ?? '', 'phone', caller, noted)
    if (way === 'pasted') return search(caller.organisationNumber, undefined, caller, noted)
    // A stored row is there at the last key, and Enter opens it before typing has paused.
    const subject = { companyId: caller.companyId }
    if (results.readCard(subject) !== null) {
      await openCard(subject, noted, clock.now())
      return undefined
    }
    await clock.wait(typingPauseMs)
    return search(typed, undefined, caller, noted)
  }

  let wasLost = false
  watch.onChanged(({ kind }) => {
    const isBack = kind === 'online' && wasLost
    wasLost = kind === 'offline' || kind === 'not-responding'
    if (!isBack) return
    if (screen.failedSearch !== null) {
      const again = screen.failedSearch
      screen.failedSearch = null
      void again()
    }
    const { shown, caller } = screen
    if (shown !== null && !screen.loading.has(toSubjectKey(shown)))
      void refresh(shown, true).then((card) => {
        if (card !== null) options.onRefreshedAfterLoss()
      })
    if (caller !== null && !screen.loading.has(toSubjectKey(caller))) void refresh(caller, true)
  })

  return {
    handleCall: async (caller, other, talkMs) => {
      isTalking = true
      const whenTalked = clock.wait(talkMs)
      void lookUp(caller)
      if (draw.chance(readsPeople)) {
        await clock.wait(talkMs * 0.3)
        await lookup.refreshPeople(caller.companyId).catch(() => undefined)
      }
      if (draw.chance(looksUpAnother)) {
        await clock.wait(talkMs * 0.3)
        void lookUp(other)
      }
      await whenTalked
      isTalking = false
      await clock.wait(draw.exponential(wrapUpMs))
      if (!draw.chance(hidesAfterCall)) return
      window.isShown = false
      leaveCard()
      screen.failedSearch = null
    },
    open: (subject) => refresh(subject, true),
    dispose: () => {
      ended.abort()
      watch.dispose()
    }
  }
}

interface Screen {
  /** The card on screen, a company's or a person's. */
  shown: Subject | null
  /** The person beside a company's card who led to it. */
  caller: Subject | null
  readonly loading: Set<SubjectKey>
  failedSearch: (() => Promise<void>) | null
}

/** A phone system opens a link for three calls of five; the others give a name, a few a number to paste. */
const chooseWay = (draw: Draw, { phone, organisationNumber }: Caller): Way => {
  const chosen = draw.unit()
  if (chosen < 0.6 && phone !== null) return 'link'
  return chosen > 0.95 && organisationNumber !== '' ? 'pasted' : 'typed'
}
