import {
  minSearchLength,
  type Match,
  type MatchDetails,
  type MatchedBy,
  type Matches,
  type QueryKind
} from '../../../shared/match.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { ActiveSession, FoundMatch, MatchHints } from '../active-session.ts'
import { byPhoneFit, toFoundMatchRow, toStoredMatch, withoutRepeats } from './match-rows.ts'
import { toPhoneNumber, toPhoneRank, type PhoneNumber } from './phone-match.ts'
import { kindOf, toReadings, type QueryReading } from './query-kind.ts'
import type { StoredMatchSearch } from './stored-match-search.ts'
import { toSuperOfficeQueries, type SuperOfficeQuery } from './superoffice-queries.ts'

/** Finds what the agent typed, in what is stored and in SuperOffice. */
export interface SearchService {
  /** Pinned companies, then the ones viewed last. */
  readonly recent: () => readonly Match[]
  /** Searches what is stored: at once, never the network. */
  readonly recall: (text: string, kind?: QueryKind) => Matches
  /** Searches SuperOffice. Cancels a search that is still running. Rejects with a `CodedError`. */
  readonly search: (text: string, kind?: QueryKind) => Promise<Matches>
  /** Reads what a search did not say about these companies. Cancels a call that is still running. */
  readonly details: (companyIds: readonly number[]) => Promise<readonly MatchDetails[]>
  /** What the latest search answered about this company; `null` when it was not among the matches. */
  readonly matchHintsFor: (session: ActiveSession, companyId: number) => MatchHints | null
}

export interface SearchServiceOptions {
  readonly activeSession: () => ActiveSession | null
  /** Throws when nobody is signed in. */
  readonly requireSession: () => ActiveSession
  readonly storedMatches: StoredMatchSearch
  readonly settings: () => Settings
  /** Two letters: the country of phone numbers without a country code. */
  readonly phoneCountry: () => string
  readonly nowMs: () => number
  /** Reports how a call to SuperOffice ended. */
  readonly reportCall: <T>(session: ActiveSession, call: Promise<T>) => Promise<T>
}

const maxMatches = 50
const maxRecent = 12

export const createSearchService = (options: SearchServiceOptions): SearchService => {
  const { activeSession, requireSession, storedMatches, settings, phoneCountry, nowMs, reportCall } = options
  let latestSearch = new AbortController()
  let latestDetails = new AbortController()
  // By session, so that it is dropped when the profile is closed.
  const latestFound = new WeakMap<ActiveSession, readonly FoundMatch[]>()

  const readingsOf = (text: string, kind?: QueryKind): readonly QueryReading[] =>
    toReadings(text, phoneCountry(), kind)

  return {
    recent: () =>
      (activeSession()?.results.companies() ?? [])
        .toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.viewedMs - a.viewedMs)
        .slice(0, maxRecent)
        .map((company) => toStoredMatch(company, 'name')),

    recall: (text, kind) => {
      const readings = readingsOf(text, kind)
      const rows = storedMatches.find(activeSession()?.results.companies() ?? [], text, readings, {
        language: settings().language,
        phoneCountry: phoneCountry(),
        nowMs: nowMs(),
        limit: maxMatches
      })
      return { kind: kindOf(readings), rows }
    },

    search: async (text, kind) => {
      latestSearch.abort()
      latestSearch = new AbortController()
      const session = requireSession()
      const readings = text.trim().length < minSearchLength ? [] : readingsOf(text, kind)
      const signal = AbortSignal.any([latestSearch.signal, session.ended])
      const { query, found } = await runUntilFound(toSuperOfficeQueries(readings), (each) =>
        reportCall(session, each.run(session.superoffice, signal))
      )
      latestFound.set(session, found)
      const stored = new Map(session.results.companies().map((company) => [company.companyId, company]))
      const typed = readings.find((reading) => reading.kind === 'phone')?.number
      const rows = found.flatMap((match) => {
        if (match.companyId === null) return []
        const by = toMatchedBy(query, match, typed, phoneCountry())
        return [toFoundMatchRow({ ...match, companyId: match.companyId }, stored.get(match.companyId), by)]
      })
      return { kind: kindOf(readings), rows: withoutRepeats(rows).toSorted(byPhoneFit).slice(0, maxMatches) }
    },

    details: async (companyIds) => {
      latestDetails.abort()
      latestDetails = new AbortController()
      const session = requireSession()
      const signal = AbortSignal.any([latestDetails.signal, session.ended])
      const companies = await Promise.allSettled(
        companyIds.map((companyId) => session.superoffice.readCompany(companyId, signal))
      )
      return companies.flatMap((outcome, index) => {
        const companyId = companyIds[index]
        if (outcome.status === 'rejected' || companyId === undefined) return []
        const { department, city, phone, isStopped } = outcome.value
        return [
          {
            companyId,
            ...(department !== undefined && { department }),
            ...(city !== undefined && { city }),
            ...(phone !== undefined && { phone }),
            ...(isStopped !== undefined && { isStopped })
          }
        ]
      })
    },

    matchHintsFor: (session, companyId) => {
      const found = latestFound
        .get(session)
        ?.find((match) => match.companyId === companyId && match.kind === 'company')
      if (found === undefined) return null
      const { isStopped, city, phone } = found
      return {
        ...(isStopped !== undefined && { isStopped }),
        ...(city !== undefined && { city }),
        ...(phone !== undefined && { phone })
      }
    }
  }
}

/** Runs one query after the other until one finds something. */
const runUntilFound = async (
  queries: readonly SuperOfficeQuery[],
  run: (query: SuperOfficeQuery) => Promise<readonly FoundMatch[]>
): Promise<{ readonly query: SuperOfficeQuery | null; readonly found: readonly FoundMatch[] }> => {
  for (const query of queries) {
    const found = await run(query)
    if (found.length > 0) return { query, found }
  }
  return { query: null, found: [] }
}

/** The rank of a phone number comes from the number in the answer, because SuperOffice has its own rules for a match. */
const toMatchedBy = (
  query: SuperOfficeQuery | null,
  { phone }: FoundMatch,
  typed: PhoneNumber | undefined,
  country: string
): MatchedBy => {
  if (query?.by !== 'phone' || typed === undefined || phone === undefined) return query?.by ?? 'name'
  const number = toPhoneNumber(phone, country)
  const rank = number === null ? null : toPhoneRank(typed, number)
  return rank === 'last-eight' || rank === 'switchboard' ? `phone-${rank}` : 'phone'
}
