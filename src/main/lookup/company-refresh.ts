import { mapSections, type SectionName } from '../../shared/company.ts'
import type { CompanyCard } from '../../shared/card.ts'
import type { RefreshedCard, RefreshRequest } from '../../shared/contract.ts'
import { isCurrent } from '../../shared/freshness.ts'
import { CodedError, codeOf } from '../../shared/outcome.ts'
import type { StoredCompany } from '../results/stored-company.ts'
import type { Header } from '../superoffice/to-company.ts'
import type { ActiveSession, MatchHints } from './active-session.ts'
import { mergeHeader, mergeSections, type SectionLimits } from './card/merge-summary.ts'
import { readSummary } from './card/read-summary.ts'

/** Reads cards, or one section of a card, from SuperOffice, and stores them. */
export interface CompanyRefresh {
  /** A newer refresh of the same card or section cancels it. Rejects with a `CodedError`. */
  readonly refresh: (request: RefreshRequest) => Promise<RefreshedCard>
  /** Cancels every refresh that is running. */
  readonly cancel: () => void
}

export interface CompanyRefreshOptions {
  /** Throws when nobody is signed in. */
  readonly requireSession: () => ActiveSession
  readonly rowsPerSection: () => number
  readonly nowMs: () => number
  readonly presentCard: (session: ActiveSession, stored: StoredCompany) => CompanyCard
  readonly matchHintsFor: (session: ActiveSession, companyId: number) => MatchHints | null
  readonly erase: (session: ActiveSession, companyId: number) => void
  readonly onStored: () => void
  /** Reports how a call to SuperOffice ended. */
  readonly reportCall: <T>(session: ActiveSession, call: Promise<T>) => Promise<T>
}

export const createCompanyRefresh = (options: CompanyRefreshOptions): CompanyRefresh => {
  const { requireSession, rowsPerSection, nowMs, presentCard, matchHintsFor, erase, onStored, reportCall } =
    options
  const pending = createPendingReads()

  const refreshCard = async (
    session: ActiveSession,
    request: RefreshRequest,
    stored: StoredCompany | null
  ): Promise<RefreshedCard> => {
    const { companyId, name, isForced, section } = request
    const signal = AbortSignal.any([pending.begin(companyId, 'card'), session.ended])
    // Not fewer rows than are stored, because the agent may have requested more.
    const cardLimit = Math.max(rowsPerSection(), stored?.limit ?? 0)
    const limit = section === undefined ? (request.limit ?? cardLimit) : cardLimit

    // This decides when a stored card is shown without a call to SuperOffice.
    const isStoredCardEnough =
      stored !== null && stored.limit >= limit && isCurrent(stored.fetchedAt, nowMs())
    if (isStoredCardEnough && !isForced) return { card: presentCard(session, stored), source: 'stored' }

    // A section keeps the rows that "Show more" requested for it alone, now or earlier.
    const limits: SectionLimits = mapSections((each) =>
      Math.max(limit, limitOf(stored, each), each === section ? (request.limit ?? 0) : 0)
    )
    const { header, lists } = await reportCall(
      session,
      readSummary(session.superoffice, { companyId, limits, hasHeader: true }, signal)
    )
    const foundHeader = header ?? (await readMissingHeader(session, request, stored, signal))
    if (signal.aborted) throw new CodedError('cancelled')
    // Read again: the agent may have pinned the company, or requested more rows, in the meantime.
    const latest = session.results.readCompany(companyId)
    const fetched: StoredCompany = {
      companyId,
      matchName: name ?? latest?.matchName ?? null,
      company: mergeHeader(foundHeader, matchHintsFor(session, companyId), latest?.company ?? null),
      sections: mergeSections(lists, limits, limit, latest),
      limit,
      fetchedAt: new Date(nowMs()).toISOString(),
      isPinned: latest?.isPinned ?? false,
      timesViewed: latest?.timesViewed ?? 1,
      people: latest?.people ?? null,
      seen: latest?.seen ?? null
    }
    return save(session, fetched)
  }

  /** The rest of the card, and `fetchedAt`, stay as they are. */
  const refreshSection = async (
    session: ActiveSession,
    { companyId, section, limit }: { companyId: number; section: SectionName; limit: number }
  ): Promise<RefreshedCard> => {
    const signal = AbortSignal.any([pending.begin(companyId, section), session.ended])
    const limits = { [section]: limit }
    const { lists } = await reportCall(
      session,
      readSummary(session.superoffice, { companyId, limits, hasHeader: false }, signal)
    )
    if (signal.aborted) throw new CodedError('cancelled')
    const latest = session.results.readCompany(companyId)
    if (latest === null) throw new CodedError('cancelled')
    const sections = mergeSections(lists, limits, latest.limit, latest)
    return save(session, { ...latest, sections })
  }

  const save = (session: ActiveSession, company: StoredCompany): RefreshedCard => {
    session.results.saveCompany(company)
    session.statuses.refreshIfStale()
    onStored()
    return { card: presentCard(session, company), source: 'superoffice' }
  }

  return {
    refresh: async (request) => {
      const session = requireSession()
      const { companyId, section, limit } = request
      const stored = session.results.readCompany(companyId)
      try {
        // Without a stored card, there is nothing to add one section to.
        if (section === undefined || limit === undefined || stored === null)
          return await refreshCard(session, request, stored)
        return await refreshSection(session, { companyId, section, limit })
      } catch (error) {
        const code = codeOf(error)
        if ((code === 'not-found' || code === 'no-access') && !session.ended.aborted)
          erase(session, companyId)
        throw error
      }
    },
    cancel: pending.cancel
  }
}

const limitOf = (stored: StoredCompany | null, name: SectionName): number => {
  const section = stored?.sections[name]
  return section?.state === 'read' ? (section.limit ?? 0) : 0
}

/** Another call for the header, only when nothing else names the company. The sections are worth showing without it. */
const readMissingHeader = async (
  { superoffice }: ActiveSession,
  { companyId, name }: RefreshRequest,
  stored: StoredCompany | null,
  signal: AbortSignal
): Promise<Header | null> => {
  if (name !== undefined || (stored !== null && (stored.matchName !== null || stored.company !== null)))
    return null
  try {
    return { company: await superoffice.readCompany(companyId, signal), unreadableFields: [] }
  } catch {
    return null
  }
}

/** One pending read of the card, and one of each section, of one company. */
const createPendingReads = () => {
  const reads = new Map<SectionName | 'card', AbortController>()
  let companyOnScreen: number | null = null
  const cancel = (): void => {
    for (const read of reads.values()) read.abort()
    reads.clear()
  }
  return {
    cancel,
    begin: (companyId: number, part: SectionName | 'card'): AbortSignal => {
      if (companyId !== companyOnScreen) cancel()
      companyOnScreen = companyId
      reads.get(part)?.abort()
      const read = new AbortController()
      reads.set(part, read)
      return read.signal
    }
  }
}
