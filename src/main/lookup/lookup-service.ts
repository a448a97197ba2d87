import type { CompanyCard, CompanyRef } from '../../shared/company.ts'
import type { RefreshedCard, RefreshRequest } from '../../shared/contract.ts'
import { isCurrent } from '../../shared/freshness.ts'
import { shortestSearch, type Match } from '../../shared/match.ts'
import type { FailureCode } from '../../shared/outcome.ts'
import type { Settings } from '../../shared/settings.ts'
import type { IndexedCompany } from '../results/result-index.ts'
import type { StoredCompany } from '../results/stored-company.ts'
import type { ActiveSession, SummaryPort } from './active-session.ts'
import { codeOf, LookupError } from './lookup-error.ts'
import { createNameSearch } from './name-search.ts'
import { toCard } from './present-card.ts'
import { toFoundMatch, toStoredMatch, withoutRepeats } from './to-match.ts'

/**
 * Answers the agent from what is stored (`recent`, `recallMatches`, `recall`: at once, never the network) and from
 * SuperOffice (`searchMatches`, `refresh`). Rejects with an error whose `code` is a `FailureCode`.
 */
export interface LookupService {
  readonly recent: () => readonly Match[]
  readonly recallMatches: (text: string) => readonly Match[]
  readonly searchMatches: (text: string) => Promise<readonly Match[]>
  readonly recall: (company: CompanyRef) => CompanyCard | null
  readonly refresh: (request: RefreshRequest) => Promise<RefreshedCard>
  readonly pin: (companyId: number, isPinned: boolean) => void
  readonly forget: (companyId: number) => void
}

export interface LookupServiceOptions {
  /** `null` while nobody is signed in. */
  readonly session: () => ActiveSession | null
  readonly settings: () => Settings
  readonly nowMs: () => number
  readonly toLanguageText: (text: string, language: string) => string
  /** Told what each call to SuperOffice came to. */
  readonly onAnswer: (code: FailureCode | null) => void
  /** What is listed of stored companies has changed. */
  readonly onListed: () => void
}

const mostMatches = 50
const mostRecent = 12

export const createLookupService = (options: LookupServiceOptions): LookupService => {
  const { session, settings, nowMs, toLanguageText, onAnswer, onListed } = options
  const searchByName = createNameSearch<IndexedCompany>()
  let searching = new AbortController()
  let refreshing = new AbortController()

  const signedIn = (): ActiveSession => {
    const active = session()
    if (active === null) throw new LookupError('signed-out')
    return active
  }

  const present = (active: ActiveSession, stored: StoredCompany): CompanyCard =>
    toCard(stored, {
      nowMs: nowMs(),
      statuses: active.statuses.known(),
      toLanguageText: (text) => toLanguageText(text, settings().language)
    })

  const asking = async <T>(question: Promise<T>): Promise<T> => {
    try {
      const answer = await question
      onAnswer(null)
      return answer
    } catch (error) {
      onAnswer(codeOf(error))
      throw error
    }
  }

  /** A company is gone only when SuperOffice says so twice: one answer may be a slip of a server that just woke up. */
  const readConfirmed = async (
    active: ActiveSession,
    companyId: number,
    limit: number,
    signal: AbortSignal
  ): Promise<SummaryPort> => {
    try {
      return await active.superoffice.readSummary(companyId, limit, signal)
    } catch (error) {
      if (codeOf(error) !== 'not-found') throw error
      return await active.superoffice.readSummary(companyId, limit, signal)
    }
  }

  /** The header from the summary; asked for on its own only when the summary has none and no name is known either. */
  const readHeader = async (
    active: ActiveSession,
    summary: SummaryPort,
    request: RefreshRequest,
    stored: StoredCompany | null,
    signal: AbortSignal
  ): Promise<StoredCompany['company']> => {
    if (summary.company !== null) return summary.company
    if (request.name !== undefined || stored?.matchName != null) return stored?.company ?? null
    try {
      return await active.superoffice.readCompany(request.companyId, signal)
    } catch {
      // The sections were answered and are worth showing without a header.
      return stored?.company ?? null
    }
  }

  const erase = (active: ActiveSession, companyId: number): void => {
    active.results.eraseCompany(companyId)
    onListed()
  }

  return {
    recent: () => {
      const active = session()
      if (active === null) return []
      return [...active.results.companies()]
        .sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.viewedMs - a.viewedMs)
        .slice(0, mostRecent)
        .map(toStoredMatch)
    },

    recallMatches: (text) => {
      const active = session()
      if (active === null) return []
      const companies = active.results.companies()
      return searchByName(companies, text, settings().language, nowMs(), mostMatches).map(toStoredMatch)
    },

    searchMatches: async (text) => {
      searching.abort()
      searching = new AbortController()
      const active = signedIn()
      const typed = text.trim()
      if (typed.length < shortestSearch) return []
      const signal = AbortSignal.any([searching.signal, active.ended])
      const found = await asking(active.superoffice.findCompanies(typed, signal))
      const stored = new Map(active.results.companies().map((company) => [company.companyId, company]))
      return withoutRepeats(found.map((each) => toFoundMatch(each, stored.get(each.companyId))))
    },

    recall: ({ companyId }) => {
      const active = session()
      const stored = active?.results.readCompany(companyId) ?? null
      if (active === null || stored === null) return null
      active.results.saveCompany({ ...stored, timesViewed: stored.timesViewed + 1 }, nowMs())
      onListed()
      return present(active, stored)
    },

    refresh: async (request) => {
      refreshing.abort()
      refreshing = new AbortController()
      const active = signedIn()
      const { companyId } = request
      const limit = request.limit ?? settings().rowsPerSection
      const stored = active.results.readCompany(companyId)

      // This decides when a stored card is shown without asking SuperOffice.
      if (
        !request.isForced &&
        stored !== null &&
        stored.limit >= limit &&
        isCurrent(stored.fetchedAt, nowMs())
      ) {
        return { card: present(active, stored), source: 'stored' }
      }

      const signal = AbortSignal.any([refreshing.signal, active.ended])
      try {
        const { company, ...sections } = await asking(
          readConfirmed(active, companyId, limit, signal).then(async (summary) => ({
            ...summary,
            company: await readHeader(active, summary, request, stored, signal)
          }))
        )
        if (signal.aborted) throw new LookupError('cancelled')
        // Read again: it may have been pinned while SuperOffice was thinking.
        const before = active.results.readCompany(companyId)
        const fetched: StoredCompany = {
          companyId,
          matchName: request.name ?? before?.matchName ?? null,
          company,
          sections,
          limit,
          fetchedAt: new Date(nowMs()).toISOString(),
          isPinned: before?.isPinned ?? false,
          timesViewed: before?.timesViewed ?? 1
        }
        active.results.saveCompany(fetched, nowMs())
        active.statuses.ensure()
        onListed()
        return { card: present(active, fetched), source: 'superoffice' }
      } catch (error) {
        const code = codeOf(error)
        if ((code === 'not-found' || code === 'no-access') && !signal.aborted) erase(active, companyId)
        throw error
      }
    },

    pin: (companyId, isPinned) => {
      const active = signedIn()
      const stored = active.results.readCompany(companyId)
      if (stored === null) throw new LookupError('not-found')
      active.results.saveCompany({ ...stored, isPinned }, nowMs())
      onListed()
    },

    forget: (companyId) => {
      refreshing.abort()
      erase(signedIn(), companyId)
    }
  }
}
