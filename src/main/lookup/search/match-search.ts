import type { Company } from '../../../shared/company.ts'
import { shortestSearch, type Match, type Matches } from '../../../shared/match.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { IndexedCompany } from '../../results/result-index.ts'
import type { ActiveSession, FoundPort } from '../active-session.ts'
import { toPhoneNumber, toPhoneRank, type PhoneNumber } from './phone-match.ts'
import { kindOf, toReadings, type QueryReading } from './query-kind.ts'
import { toSearchSteps, type SearchStep } from './search-steps.ts'
import { createStoredLookup } from './stored-lookup.ts'
import { byPhoneFit, toFoundMatch, toStoredMatch, withoutRepeats } from './to-match.ts'

/** What was typed, answered from what is stored and from SuperOffice. */
export interface MatchSearch {
  /** Pinned companies, then the ones viewed last. */
  readonly recent: () => readonly Match[]
  /** At once, never the network. */
  readonly recall: (text: string) => Matches
  /** Cancels the search before it. Rejects with an error whose `code` is a `FailureCode`. */
  readonly search: (text: string) => Promise<Matches>
  /** What the latest search said of this company, if SuperOffice found it. */
  readonly saidOf: (active: ActiveSession, companyId: number) => SaidOfCompany | null
  /** Gets at most `most` of these ready to be found, which `recall` would else do itself; `true` once all are. */
  readonly prepare: (companies: readonly IndexedCompany[], most: number) => boolean
}

export interface MatchSearchOptions {
  readonly session: () => ActiveSession | null
  /** Rejects while nobody is signed in. */
  readonly signedIn: () => ActiveSession
  readonly settings: () => Settings
  /** Two letters: where a phone number without a country code belongs. */
  readonly phoneCountry: () => string
  readonly nowMs: () => number
  /** Reports what a call to SuperOffice came to. */
  readonly asking: <T>(active: ActiveSession, question: Promise<T>) => Promise<T>
}

/** What a match knows of a company beside its name. */
export type SaidOfCompany = Pick<Company, 'isStopped' | 'city' | 'phone'>

const mostMatches = 50
const mostRecent = 12

export const createMatchSearch = (options: MatchSearchOptions): MatchSearch => {
  const { session, signedIn, settings, phoneCountry, nowMs, asking } = options
  const storedLookup = createStoredLookup()
  let searching = new AbortController()
  // Gone with the profile it belongs to.
  const latestFound = new WeakMap<ActiveSession, readonly FoundPort[]>()

  const readingsOf = (text: string): readonly QueryReading[] => toReadings(text, phoneCountry())

  return {
    recent: () =>
      (session()?.results.companies() ?? [])
        .toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.viewedMs - a.viewedMs)
        .slice(0, mostRecent)
        .map((company) => toStoredMatch(company, 'name')),

    recall: (text) => {
      const readings = readingsOf(text)
      const rows = storedLookup.find(session()?.results.companies() ?? [], text, readings, {
        language: settings().language,
        phoneCountry: phoneCountry(),
        nowMs: nowMs(),
        most: mostMatches
      })
      return { kind: kindOf(readings), rows }
    },

    search: async (text) => {
      searching.abort()
      searching = new AbortController()
      const active = signedIn()
      const readings = text.trim().length < shortestSearch ? [] : readingsOf(text)
      const signal = AbortSignal.any([searching.signal, active.ended])
      const { step, found } = await askInTurn(toSearchSteps(readings), active, signal, asking)
      latestFound.set(active, found)
      const stored = new Map(active.results.companies().map((company) => [company.companyId, company]))
      const typed = readings.find((reading) => reading.kind === 'phone')?.number
      const rows = found.map((each) =>
        toFoundMatch(each, stored.get(each.companyId), matchedBy(step, each, typed, phoneCountry()))
      )
      return { kind: kindOf(readings), rows: withoutRepeats(rows).toSorted(byPhoneFit).slice(0, mostMatches) }
    },

    saidOf: (active, companyId) => {
      const found = latestFound
        .get(active)
        ?.find((each) => each.companyId === companyId && each.kind === 'company')
      if (found === undefined) return null
      const { isStopped, city, phone } = found
      return {
        ...(isStopped !== undefined && { isStopped }),
        ...(city !== undefined && { city }),
        ...(phone !== undefined && { phone })
      }
    },

    prepare: (companies, most) => storedLookup.prepare(companies, phoneCountry(), most)
  }
}

/** Asks one step after the other until one is answered with a match. */
const askInTurn = async (
  steps: readonly SearchStep[],
  active: ActiveSession,
  signal: AbortSignal,
  asking: MatchSearchOptions['asking']
): Promise<{ readonly step: SearchStep | null; readonly found: readonly FoundPort[] }> => {
  for (const step of steps) {
    const found = await asking(active, step.ask(active.superoffice, signal))
    if (found.length > 0) return { step, found }
  }
  return { step: null, found: [] }
}

/** SuperOffice compares phone numbers in its own way: what the row's number says about the fit goes before that. */
const matchedBy = (
  step: SearchStep | null,
  { phone }: FoundPort,
  typed: PhoneNumber | undefined,
  country: string
): Match['by'] => {
  if (step?.by !== 'phone' || typed === undefined || phone === undefined) return step?.by ?? 'name'
  const stored = toPhoneNumber(phone, country)
  const rank = stored === null ? null : toPhoneRank(typed, stored)
  return rank === 'last-eight' || rank === 'switchboard' ? `phone-${rank}` : 'phone'
}
