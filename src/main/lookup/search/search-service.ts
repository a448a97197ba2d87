import {
  maxMatches,
  minSearchLength,
  type Match,
  type MatchDetails,
  type Matches,
  type QueryKind
} from '../../../shared/match.ts'
import type { CardHeader } from '../../../shared/company.ts'
import { isCurrent } from '../../../shared/freshness.ts'
import type { Language } from '../../../shared/languages.ts'
import type { ListedCards } from '../../results/card-list.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import type { ActiveSession, MatchHints } from '../active-session.ts'
import type { SearchResult } from '../../superoffice/search-result.ts'
import { maxRows } from './crowded-companies.ts'
import { byPhoneFit, toFoundMatchRow, toStoredMatch, withoutRepeats } from './match-rows.ts'
import { toMatchedBy } from './matched-by.ts'
import { runQueries } from './run-queries.ts'
import { cardBehind, withBadges, withStoredCompany } from './stored-rows.ts'
import type { QueryReading } from '../reading/query-reading.ts'
import { isTooLong, kindOf, toReadings } from '../reading/to-readings.ts'
import type { StoredMatchSearch } from './stored-match-search.ts'
import { toSuggestions } from './suggestions.ts'
import { toSuperOfficeQueries } from './superoffice-queries.ts'

/** Finds what the agent typed, in what is stored and in SuperOffice. */
export interface SearchService {
  /** Pinned companies and persons without a company, then the ones viewed last. */
  readonly recent: () => readonly Match[]
  /** Searches what is stored: at once, never the network. */
  readonly recall: (text: string, kind?: QueryKind) => Matches
  /** Searches SuperOffice. Cancels a search that is still running. Rejects with a `CodedError`. */
  readonly search: (text: string, kind?: QueryKind) => Promise<Matches>
  /** The companies that the agent opened lately in SuperOffice, and their favourites there. Rejects with a `CodedError`. */
  readonly history: () => Promise<readonly Match[]>
  /** Reads what a search did not say about these companies. Cancels a call that is still running. */
  readonly details: (companyIds: readonly number[]) => Promise<readonly MatchDetails[]>
  /** What the latest search and its details say about this company; `null` when it was not among the matches. */
  readonly matchHintsFor: (session: ActiveSession, companyId: number) => MatchHints | null
}

export interface SearchServiceOptions {
  readonly activeSession: () => ActiveSession | null
  /** Throws when nobody is signed in. */
  readonly requireSession: () => ActiveSession
  readonly storedMatches: StoredMatchSearch
  readonly language: () => Language
  /** Two letters: the country of phone numbers without a country code. */
  readonly phoneCountry: () => string
  readonly nowMs: () => number
  /** Reports how a call to SuperOffice ended. */
  readonly reportCall: <T>(session: ActiveSession, call: Promise<T>) => Promise<T>
}

const maxRecent = 12
/** How long a keystroke waits for stored texts that are not prepared yet. The others follow after `matches:prepared`. */
const maxPreparingMs = 3
const noCards: ListedCards = { cards: [], isComplete: true }

export const createSearchService = (options: SearchServiceOptions): SearchService => {
  const { activeSession, requireSession, storedMatches, language, phoneCountry, nowMs, reportCall } = options
  let latestSearch = new AbortController()
  let latestDetails = new AbortController()
  let latestHistory = new AbortController()
  // By session, so that it is dropped when the profile is closed.
  const latestFound = new WeakMap<ActiveSession, readonly SearchResult[]>()
  const latestRead = new WeakMap<ActiveSession, ReadonlyMap<number, CardHeader>>()

  const readingsOf = (text: string, kind?: QueryKind): readonly QueryReading[] =>
    toReadings(text, phoneCountry(), kind)

  return {
    recent: () => {
      const session = activeSession()
      const { cards } = session?.results.cardsSoFar() ?? noCards
      const rows = cards
        // A person who works for a company is listed by that company.
        .filter(({ employer }) => employer === undefined)
        .toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.viewedMs - a.viewedMs)
        .slice(0, maxRecent)
        .map((card) => toStoredMatch(card, 'name'))
      return withBadges(session, rows, nowMs())
    },

    recall: (text, kind) => {
      const readings = readingsOf(text, kind)
      const session = activeSession()
      const { cards, isComplete } = session?.results.cardsSoFar() ?? noCards
      const endMs = nowMs() + maxPreparingMs
      const rows = storedMatches.find(cards, text, readings, {
        language: language(),
        phoneCountry: phoneCountry(),
        nowMs: nowMs(),
        limit: maxMatches,
        hasTime: () => nowMs() < endMs,
        onlyKind: kind
      })
      const isIncomplete = !isComplete || !storedMatches.isPrepared(cards)
      const name = readings.find((reading) => reading.kind === 'name')?.text
      const suggestions =
        rows.length > 0 || isIncomplete || name === undefined
          ? []
          : toSuggestions(storedMatches, cards, name, kindOf(readings))
      return {
        kind: kindOf(readings),
        rows: withBadges(session, rows, nowMs()),
        ...(isIncomplete && { isIncomplete }),
        ...toHasMore(rows),
        ...toReadingHints(text, readings),
        ...(suggestions.length > 0 && { suggestions })
      }
    },

    search: async (text, kind) => {
      latestSearch.abort()
      latestSearch = new AbortController()
      const session = requireSession()
      const readings = text.trim().length < minSearchLength ? [] : readingsOf(text, kind)
      const signal = AbortSignal.any([latestSearch.signal, session.ended])
      const current = toCurrentCompany(readings, session, nowMs())
      if (current !== null) {
        latestFound.delete(session)
        latestRead.delete(session)
        return { kind: current.by, rows: [toStoredMatch(current.card, current.by)] }
      }
      const { matches, isPartial } = await runQueries(toSuperOfficeQueries(readings), (each) =>
        reportCall(session, each.run(session.superoffice, signal))
      )
      const found = matches.map(({ query, match }) => ({ query, match: withStoredCompany(session, match) }))
      latestFound.set(
        session,
        found.map(({ match }) => match)
      )
      latestRead.delete(session)
      const rows = found.map(({ query, match }) => {
        const card = cardBehind(session, match)
        return toFoundMatchRow(match, card, toMatchedBy(query, match, card, phoneCountry()))
      })
      const shown = withoutRepeats(rows).toSorted(byPhoneFit).slice(0, maxRows)
      return {
        kind: kindOf(readings),
        rows: withBadges(session, shown, nowMs()),
        ...(isPartial && { isPartial }),
        ...toHasMore(found),
        ...toReadingHints(text, readings)
      }
    },

    history: async () => {
      latestHistory.abort()
      latestHistory = new AbortController()
      const session = requireSession()
      const signal = AbortSignal.any([latestHistory.signal, session.ended])
      const found = await reportCall(session, session.superoffice.readHistory(signal))
      const rows = found.map((result) => toFoundMatchRow(result, cardBehind(session, result), 'name'))
      return withBadges(session, withoutRepeats(rows), nowMs())
    },

    details: async (companyIds) => {
      latestDetails.abort()
      latestDetails = new AbortController()
      const session = requireSession()
      const signal = AbortSignal.any([latestDetails.signal, session.ended])
      const companies = await reportCall(session, session.superoffice.readCompanies(companyIds, signal))
      latestRead.set(session, new Map([...(latestRead.get(session) ?? []), ...companies]))
      return [...companies].map(([companyId, { department, ...company }]) => ({
        companyId,
        ...(department !== undefined && { department }),
        ...toHints(company)
      }))
    },

    matchHintsFor: (session, companyId) => {
      const matches = latestFound.get(session)?.filter((match) => match.companyId === companyId) ?? []
      const read = latestRead.get(session)?.get(companyId)
      const match = matches.find(({ kind }) => kind === 'company') ?? matches[0]
      if (match === undefined && read === undefined) return null
      const { phone, ...hints } = toHints(match ?? {})
      // A person's phone number is not the company's.
      return { ...toHints(read ?? {}), ...hints, ...(match?.kind === 'company' && toHints({ phone })) }
    }
  }
}

const toHints = ({
  isStopped,
  city,
  phone
}: {
  readonly isStopped?: boolean | undefined
  readonly city?: string | undefined
  readonly phone?: string | undefined
}): MatchHints => ({
  ...(isStopped !== undefined && { isStopped }),
  ...(city !== undefined && { city }),
  ...(phone !== undefined && { phone })
})

/** The company that the text names by its id, when its stored card is so new that SuperOffice need not be asked. */
const toCurrentCompany = (
  [reading]: readonly QueryReading[],
  { results }: ActiveSession,
  nowMs: number
): { readonly card: IndexedCard; readonly by: 'id' | 'link' } | null => {
  if (reading?.kind !== 'link' && (reading?.kind !== 'id' || !reading.isCertain)) return null
  const card = results.listed({ companyId: reading.companyId })
  return card !== undefined && isCurrent(card.fetchedAt, nowMs) ? { card, by: reading.kind } : null
}

/** A full list may be one that SuperOffice itself cut. */
const toHasMore = ({ length }: readonly unknown[]): Pick<Matches, 'hasMore'> =>
  length < maxMatches ? {} : { hasMore: true }

const toReadingHints = (
  text: string,
  readings: readonly QueryReading[]
): Pick<Matches, 'isTooLong' | 'isRequestToo'> => ({
  ...(isTooLong(text, readings) && { isTooLong: true }),
  ...(kindOf(readings) === 'id' && readings.some(({ kind }) => kind === 'request') && { isRequestToo: true })
})
