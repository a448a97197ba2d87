import { mapSections, type SectionName } from '../../shared/company.ts'
import type { Card } from '../../shared/card.ts'
import type { RefreshedCard, RefreshRequest } from '../../shared/contract.ts'
import { toSubject, toSubjectKey, type Subject, type SubjectKey } from '../../shared/subject.ts'
import { CodedError, codeOf } from '../../shared/outcome.ts'
import { nextTurn } from '../platform/steps.ts'
import type { StoredCard } from '../results/stored-card.ts'
import type { ReadHeader } from '../superoffice/to-header.ts'
import type { ActiveSession, MatchHints } from './active-session.ts'
import { mergeHeader, mergeSections, type SectionLimits } from './card/merge-summary.ts'
import { keepDetails } from './row-details-list.ts'
import { readSummary } from './card/read-summary.ts'
import { readEmployedPerson } from './employed-person.ts'

/** Reads cards, or one section of a card, from SuperOffice, and stores them. */
export interface CardRefresh {
  /** A newer refresh of the same card or section cancels it. Rejects with a `CodedError`. */
  readonly refresh: (request: RefreshRequest) => Promise<RefreshedCard>
  /** Cancels every refresh that is running. */
  readonly cancel: () => void
}

export interface CardRefreshOptions {
  /** Throws when nobody is signed in. */
  readonly requireSession: () => ActiveSession
  readonly rowsPerSection: () => number
  readonly nowMs: () => number
  /** Tells whether what was fetched at this time need not be fetched again. */
  readonly isCurrent: (fetchedAt: string | null) => boolean
  readonly presentCard: (session: ActiveSession, stored: StoredCard) => Card
  readonly matchHintsFor: (session: ActiveSession, companyId: number) => MatchHints | null
  readonly erase: (session: ActiveSession, subject: Subject) => void
  readonly onStored: () => void
  /** Reports how a call to SuperOffice ended. */
  readonly reportCall: <T>(session: ActiveSession, call: Promise<T>) => Promise<T>
}

/** How often a card is merged at most; the last time, it is shown in the same turn. */
const maxAttempts = 3
/** A card of which no section has more rows is merged and shown in one turn: another turn takes as long as both. */
const shortSection = 50

export const createCardRefresh = (options: CardRefreshOptions): CardRefresh => {
  const { requireSession, rowsPerSection, nowMs, isCurrent, presentCard } = options
  const { matchHintsFor, erase, onStored, reportCall } = options
  const pending = createPendingReads()

  const refreshCard = async (
    session: ActiveSession,
    request: RefreshRequest,
    stored: StoredCard | null,
    signal: AbortSignal
  ): Promise<RefreshedCard> => {
    const { name, isForced, section } = request
    const subject = toSubject(request)
    // Not fewer rows than are stored, because the agent may have requested more.
    const cardLimit = Math.max(rowsPerSection(), stored?.limit ?? 0)
    const limit = section === undefined ? (request.limit ?? cardLimit) : cardLimit

    const isYoung = isCurrent(stored?.fetchedAt ?? null)
    // This decides when a stored card is shown without a call to SuperOffice.
    const isStoredCardEnough = stored !== null && isYoung && stored.limit >= limit
    if (isStoredCardEnough && !isForced) return { card: presentCard(session, stored), source: 'stored' }

    // A section keeps the rows that "Show more" requested for it alone, now or earlier.
    const limits: SectionLimits = mapSections((each) =>
      Math.max(limit, limitOf(stored, each), each === section ? (request.limit ?? 0) : 0)
    )
    const { header, lists } = await reportCall(
      session,
      readSummary(session.superoffice, { subject, limits, hasHeader: true }, signal)
    )
    const foundHeader = header ?? (await readMissingHeader(session, request, stored, signal))
    if (signal.aborted) throw new CodedError('cancelled')
    const { companyId } = subject
    const hints = companyId === undefined ? null : matchHintsFor(session, companyId)
    return save(session, subject, signal, (latest) => {
      const sections = mergeSections(lists, limits, limit, latest)
      return {
        ...subject,
        matchName: name ?? latest?.matchName ?? null,
        header: mergeHeader(foundHeader, hints, latest?.header ?? null),
        sections,
        limit,
        fetchedAt: new Date(nowMs()).toISOString(),
        isPinned: latest?.isPinned ?? false,
        timesViewed: latest?.timesViewed ?? 1,
        people: latest?.people ?? null,
        seen: latest?.seen ?? null,
        ...keepDetails(latest?.details, sections)
      }
    })
  }

  /** The rest of the card, and `fetchedAt`, stay as they are. */
  const refreshSection = async (
    session: ActiveSession,
    { subject, section, limit }: { subject: Subject; section: SectionName; limit: number },
    signal: AbortSignal
  ): Promise<RefreshedCard> => {
    const limits = { [section]: limit }
    const { lists } = await reportCall(
      session,
      readSummary(session.superoffice, { subject, limits, hasHeader: false }, signal)
    )
    if (signal.aborted) throw new CodedError('cancelled')
    return save(session, subject, signal, (latest) => {
      if (latest === null) throw new CodedError('cancelled')
      return { ...latest, sections: mergeSections(lists, limits, latest.limit, latest) }
    })
  }

  /**
   * Puts what was read into the latest stored card: the agent may have pinned it, or requested more rows, in the meantime. Merging
   * and showing have a turn each if the card is long, and merging is repeated when it was changed in between. It is stored after it
   * was shown.
   */
  const save = async (
    session: ActiveSession,
    subject: Subject,
    signal: AbortSignal,
    merge: (latest: StoredCard | null) => StoredCard
  ): Promise<RefreshedCard> => {
    const { results, statuses } = session
    for (let attempt = 1; ; attempt++) {
      const entry = results.listed(subject)
      const card = merge(results.readCard(subject))
      const isShownLater = attempt < maxAttempts && !isShort(card)
      if (isShownLater) await nextTurn()
      throwIfAborted(signal)
      if (isShownLater && results.listed(subject) !== entry) continue
      const shown = presentCard(session, card)
      results.saveCardSoon(card, onStored)
      statuses.refreshIfStale()
      return { card: shown, source: 'superoffice' }
    }
  }

  return {
    refresh: async (request) => {
      const session = requireSession()
      const { section, limit } = request
      const subject = toSubject(request)
      const stored = session.results.readCard(subject)
      const read = <T>(part: SectionName | 'card', work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
        pending.run(subject, part, (newer) => work(AbortSignal.any([newer, session.ended])))
      try {
        // Without a stored card, there is nothing to add one section to.
        if (section === undefined || limit === undefined || stored === null)
          return await read('card', (signal) => refreshCard(session, request, stored, signal))
        return await read(section, (signal) => refreshSection(session, { subject, section, limit }, signal))
      } catch (error) {
        if (subject.personId !== undefined && stored === null) {
          const card = { limit: rowsPerSection(), fetchedAt: new Date(nowMs()).toISOString() }
          const { superoffice, ended } = session
          const person = await readEmployedPerson(superoffice, subject, error, card, ended)
          return { card: presentCard(session, person), source: 'superoffice' }
        }
        const code = codeOf(error)
        if ((code === 'not-found' || code === 'no-access') && !session.ended.aborted) erase(session, subject)
        throw error
      }
    },
    cancel: pending.cancel
  }
}

const isShort = ({ sections }: StoredCard): boolean =>
  Object.values(sections).every(
    (section) => section.state === 'unreadable' || section.rows.length <= shortSection
  )

const limitOf = (stored: StoredCard | null, name: SectionName): number => {
  const section = stored?.sections[name]
  return section?.state === 'read' ? (section.limit ?? 0) : 0
}

/** Another call for the header, only when nothing else names the company. The sections are worth showing without it. */
const readMissingHeader = async (
  { superoffice }: ActiveSession,
  { companyId, name }: RefreshRequest,
  stored: StoredCard | null,
  signal: AbortSignal
): Promise<ReadHeader | null> => {
  const isNamed = name !== undefined || (stored?.matchName ?? stored?.header ?? null) !== null
  if (isNamed || companyId === undefined) return null
  try {
    return { header: await superoffice.readCompany(companyId, signal), unreadableFields: [] }
  } catch {
    return null
  }
}

/**
 * One pending read of the card, and one of each section. A company and the person who led to it are read beside each other;
 * reading another company cancels the reads of the company before, and the same for persons.
 */
const createPendingReads = () => {
  const reads = new Map<string, { readonly of: SubjectKey; readonly end: AbortController }>()
  const cancel = (): void => {
    for (const { end } of reads.values()) end.abort()
    reads.clear()
  }
  return {
    cancel,
    /** `newer` is aborted by a newer read of the same. */
    run: async <T>(
      subject: Subject,
      part: SectionName | 'card',
      work: (newer: AbortSignal) => Promise<T>
    ): Promise<T> => {
      const kind = subject.companyId === undefined ? 'person' : 'company'
      const of = toSubjectKey(subject)
      for (const [name, read] of reads) {
        const isOtherSubject = name.startsWith(kind) && read.of !== of
        if (!isOtherSubject && name !== `${kind} ${part}`) continue
        read.end.abort()
        reads.delete(name)
      }
      const read = { of, end: new AbortController() }
      const key = `${kind} ${part}`
      reads.set(key, read)
      try {
        return await work(read.end.signal)
      } finally {
        // Aborting what has ended would cost as much as a small call.
        if (reads.get(key) === read) reads.delete(key)
      }
    }
  }
}

const throwIfAborted = (signal: AbortSignal): void => {
  if (signal.aborted) throw new CodedError('cancelled')
}
