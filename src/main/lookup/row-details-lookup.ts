import type { RowRefreshRequest, RowRequest } from '../../shared/contract.ts'
import { CodedError, codeOf } from '../../shared/outcome.ts'
import type { DatedDetails } from '../../shared/row-details.ts'
import { isSameSubject, toOwnerKey, toSubject, toSubjectKey, type Subject } from '../../shared/subject.ts'
import type { StoredCard, StoredDetails } from '../results/stored-card.ts'
import type { ActiveSession, ResultsPort } from './active-session.ts'
import { maskRowDetails } from './card/mask-row-details.ts'
import { findDetails, withDetails, withoutDetails } from './row-details-list.ts'

/**
 * Closer looks at rows of cards, from what is stored and from SuperOffice. What is read is stored with the card on which the
 * row was opened, and found from a company's card and from those of its people, because a row may be on both.
 */
export interface RowDetailsLookup {
  readonly recall: (row: RowRequest) => DatedDetails | null
  /**
   * Rejects with a `CodedError`. `not-found` and `no-access` are about the row: its stored details are erased. After any
   * other failure, they stay.
   */
  readonly refresh: (row: RowRefreshRequest) => Promise<DatedDetails>
  /** Cancels every `refresh` that is running. */
  readonly cancel: () => void
}

export interface RowDetailsLookupOptions {
  readonly activeSession: () => ActiveSession | null
  /** Throws when nobody is signed in. */
  readonly requireSession: () => ActiveSession
  readonly isScreenShared: () => boolean
  readonly nowMs: () => number
  /** The language that SuperOffice is asked in. */
  readonly language: () => string
  /** Tells whether what was fetched at this time need not be fetched again. */
  readonly isCurrent: (fetchedAt: string | null) => boolean
  /** Reports how a call to SuperOffice ended. */
  readonly reportCall: <T>(session: ActiveSession, call: Promise<T>) => Promise<T>
}

interface PendingRead {
  readonly session: ActiveSession
  /** The language that it was asked in. */
  readonly language: string
  readonly end: AbortController
  readonly answer: Promise<DatedDetails>
}

export const createRowDetailsLookup = (options: RowDetailsLookupOptions): RowDetailsLookup => {
  const { activeSession, requireSession, isScreenShared, nowMs, language, isCurrent, reportCall } = options
  const pending = new Map<string, PendingRead>()

  const present = (details: DatedDetails): DatedDetails =>
    isScreenShared() ? maskRowDetails(details) : details

  const read = async (
    session: ActiveSession,
    row: RowRequest,
    signal: AbortSignal
  ): Promise<DatedDetails> => {
    const { kind, id } = row
    // Not the time of the answer: the language may change in between, and what was asked before is not current then.
    const fetchedAt = new Date(nowMs()).toISOString()
    try {
      const call = session.superoffice.readRowDetails({ kind, id }, signal)
      const details = await reportCall(session, call)
      if (signal.aborted) throw new CodedError('cancelled')
      const dated = { ...details, fetchedAt }
      // The agent may have forgotten the card in the meantime.
      const card = session.results.readCard(toSubject(row))
      if (card !== null) session.results.saveCardSoon(withDetails(card, { ...dated, id }))
      return dated
    } catch (error) {
      const code = codeOf(error)
      if ((code === 'not-found' || code === 'no-access') && !signal.aborted) erase(session.results, row)
      throw error
    }
  }

  const begin = (session: ActiveSession, row: RowRequest, key: string): Promise<DatedDetails> => {
    pending.get(key)?.end.abort()
    const end = new AbortController()
    const answer = read(session, row, AbortSignal.any([end.signal, session.ended])).finally(() => {
      if (pending.get(key)?.end === end) pending.delete(key)
    })
    pending.set(key, { session, language: language(), end, answer })
    return answer
  }

  return {
    recall: (row) => {
      const session = activeSession()
      const stored = session === null ? null : newest(session.results, row)
      return stored === null ? null : present(stored)
    },

    refresh: async ({ isForced, ...row }) => {
      const session = requireSession()
      if (!isForced) {
        const stored = newest(session.results, row)
        if (isCurrent(stored?.fetchedAt ?? null) && stored !== null) return present(stored)
      }
      const key = `${toSubjectKey(row)} ${row.kind} ${String(row.id)}`
      const running = pending.get(key)
      const isShared = !isForced && running?.session === session && running.language === language()
      return present(await (isShared ? running.answer : begin(session, row, key)))
    },

    cancel: () => {
      for (const { end } of pending.values()) end.abort()
      pending.clear()
    }
  }
}

/** The stored cards that may have the row: the one that it was opened on, and those of the same company and its people. */
const cardsAround = (results: ResultsPort, subject: Subject): readonly StoredCard[] => {
  const cards = results.cards()
  const own = cards.find((card) => isSameSubject(card, subject))
  const owner = toOwnerKey(own ?? subject)
  return cards
    .filter((card) => toOwnerKey(card) === owner)
    .flatMap((card) => results.readCard(toSubject(card)) ?? [])
}

const newest = (results: ResultsPort, row: RowRequest): DatedDetails | null => {
  const found = cardsAround(results, row).flatMap((card) => findDetails(card, row) ?? [])
  const latest = found.toSorted((a, b) => Date.parse(b.fetchedAt) - Date.parse(a.fetchedAt))[0]
  return latest === undefined ? null : withoutId(latest)
}

const withoutId = ({ id: _id, ...details }: StoredDetails): DatedDetails => details

const erase = (results: ResultsPort, row: RowRequest): void => {
  for (const card of cardsAround(results, row))
    if (findDetails(card, row) !== undefined) results.saveCardSoon(withoutDetails(card, row))
}
