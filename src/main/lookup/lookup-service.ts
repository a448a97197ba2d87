import type { Card } from '../../shared/card.ts'
import type {
  PeopleList,
  RefreshedCard,
  RefreshRequest,
  RowRefreshRequest,
  RowRequest
} from '../../shared/contract.ts'
import type { Erasure } from '../../shared/erasure.ts'
import type { Match, MatchDetails, Matches, QueryKind } from '../../shared/match.ts'
import { CodedError, codeOf, type FailureCode } from '../../shared/outcome.ts'
import type { DatedDetails } from '../../shared/row-details.ts'
import type { Language } from '../../shared/languages.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Subject } from '../../shared/subject.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { StoredCard } from '../results/stored-card.ts'
import type { ActiveSession } from './active-session.ts'
import type { Contact } from './card/contact-address.ts'
import { maskCard, maskDetails, maskMatch, maskMatches } from './card/mask.ts'
import { toCard } from './card/present-card.ts'
import { createUsableParts } from './card/usable-parts.ts'
import { createCardRefresh } from './card-refresh.ts'
import { createCurrentCheck } from './current-check.ts'
import { createPeopleLookup } from './people-lookup.ts'
import { createRowDetailsLookup } from './row-details-lookup.ts'
import { createSearchService } from './search/search-service.ts'
import type { StoredMatchSearch } from './search/stored-match-search.ts'

/**
 * Looks companies and persons up in what is stored (`recent`, `recall…`: at once, never the network) and in SuperOffice
 * (`searchMatches`, `refresh…`). Rejects with a `CodedError`. While the screen is shared, everything is masked here,
 * before it leaves the main process.
 */
export interface LookupService {
  readonly recent: () => readonly Match[]
  /** With `kind`, the text is read as this kind and as no other. */
  readonly recallMatches: (text: string, kind?: QueryKind) => Matches
  readonly searchMatches: (text: string, kind?: QueryKind) => Promise<Matches>
  /** The companies that the agent opened lately in SuperOffice, and their favourites there. */
  readonly history: () => Promise<readonly Match[]>
  readonly matchDetails: (companyIds: readonly number[]) => Promise<readonly MatchDetails[]>
  readonly recall: (subject: Subject) => Card | null
  /** The agent opens the card. Opening one that is not stored counts as its first view once it is stored. */
  readonly view: (subject: Subject) => void
  readonly refresh: (request: RefreshRequest) => Promise<RefreshedCard>
  readonly recallRow: (row: RowRequest) => DatedDetails | null
  readonly refreshRow: (row: RowRefreshRequest) => Promise<DatedDetails>
  readonly recallPeople: (companyId: number) => Promise<PeopleList | null>
  readonly refreshPeople: (companyId: number) => Promise<PeopleList>
  /** A stored company (`personId` is `null`) or person; `null` when it is not stored. */
  readonly contact: (companyId: number | null, personId: number | null) => Contact | null
  /** The agent has left the card: changes are counted from what it showed. */
  readonly leave: (subject: Subject) => void
  readonly pin: (subject: Subject, isPinned: boolean) => void
  /** Erases everything that is stored about the company, its people included, or about the person. */
  readonly forget: (subject: Subject) => Erasure
  /** A call to SuperOffice has ended: `null` for success, otherwise the failure. */
  readonly onAnswered: Subscribe<FailureCode | null>
  /** A card was stored, viewed, pinned or erased, so the list of recent ones may differ. */
  readonly onListChanged: Subscribe<void>
}

export interface LookupServiceOptions {
  /** `null` when nobody is signed in. */
  readonly activeSession: () => ActiveSession | null
  /** The failure code while nobody is signed in. */
  readonly whyClosed: () => FailureCode
  readonly storedMatches: StoredMatchSearch
  readonly settings: () => Settings
  readonly language: () => Language
  /** Two letters: the country of phone numbers without a country code. */
  readonly phoneCountry: () => string
  readonly nowMs: () => number
  readonly toLanguageText: (text: string, language: string) => string
}

export const createLookupService = (options: LookupServiceOptions): LookupService => {
  const { activeSession, whyClosed, storedMatches, settings, language, phoneCountry, nowMs, toLanguageText } =
    options
  const answered = createEvent<FailureCode | null>()
  const listChanged = createEvent()

  const requireSession = (): ActiveSession => {
    const session = activeSession()
    if (session === null) throw new CodedError(whyClosed())
    return session
  }

  const reportCall = async <T>({ ended }: ActiveSession, call: Promise<T>): Promise<T> => {
    try {
      const answer = await call
      // An answer that arrives after its profile was closed says nothing about the profile in use.
      if (!ended.aborted) answered.emit(null)
      return answer
    } catch (error) {
      if (!ended.aborted) answered.emit(codeOf(error))
      throw error
    }
  }

  const usablePartsOf = createUsableParts()
  const isScreenShared = (): boolean => settings().isScreenShared
  const shared = { activeSession, requireSession, nowMs, reportCall }
  const isCurrent = createCurrentCheck({ language, nowMs })
  const people = createPeopleLookup({ ...shared, isScreenShared, phoneCountry })
  const rowDetails = createRowDetailsLookup({ ...shared, language, isCurrent, isScreenShared })
  const search = createSearchService({ ...shared, storedMatches, language, phoneCountry })

  const presentMatches = (rows: readonly Match[]): readonly Match[] =>
    isScreenShared() ? rows.map(maskMatch) : rows

  const present = (matches: Matches): Matches => (isScreenShared() ? maskMatches(matches) : matches)

  const presentCard = (session: ActiveSession, stored: StoredCard): Card => {
    const card = toCard(stored, {
      nowMs: nowMs(),
      statuses: session.statuses.current(),
      toLanguageText: (text) => toLanguageText(text, language()),
      phoneCountry: phoneCountry(),
      usablePartsOf
    })
    return isScreenShared() ? maskCard(card) : card
  }

  const erase = (session: ActiveSession, subject: Subject): Erasure => {
    const erasure = session.results.eraseCard(subject)
    listChanged.emit()
    return erasure
  }

  const cards = createCardRefresh({
    ...shared,
    isCurrent,
    rowsPerSection: () => settings().rowsPerSection,
    presentCard,
    matchHintsFor: search.matchHintsFor,
    erase,
    onStored: () => {
      listChanged.emit()
    }
  })

  return {
    recent: () => presentMatches(search.recent()),

    recallMatches: (text, kind) => {
      return present(search.recall(text, kind))
    },

    searchMatches: async (text, kind) => {
      return present(await search.search(text, kind))
    },

    history: async () => presentMatches(await search.history()),

    matchDetails: async (companyIds) => {
      const details = await search.details(companyIds)
      return isScreenShared() ? details.map(maskDetails) : details
    },

    recall: (subject) => {
      const session = activeSession()
      const stored = session?.results.readCard(subject) ?? null
      return session === null || stored === null ? null : presentCard(session, stored)
    },

    view: (subject) => {
      const isStored = activeSession()?.results.markCard(subject, { viewedMs: nowMs() }) ?? false
      if (isStored) listChanged.emit()
    },

    refresh: cards.refresh,

    recallRow: rowDetails.recall,
    refreshRow: rowDetails.refresh,
    recallPeople: people.recall,
    refreshPeople: people.refresh,
    contact: people.contact,

    leave: (subject) => {
      const session = activeSession()
      const stored = session?.results.readCard(subject) ?? null
      if (session === null || stored === null) return
      const seen = { sections: stored.sections, at: new Date(nowMs()).toISOString() }
      session.results.saveCardSoon({ ...stored, seen })
    },

    pin: (subject, isPinned) => {
      const isStored = requireSession().results.markCard(subject, { isPinned })
      if (!isStored) throw new CodedError('not-found')
      listChanged.emit()
    },

    forget: (subject) => {
      cards.cancel()
      people.cancel()
      rowDetails.cancel()
      return erase(requireSession(), subject)
    },

    onAnswered: answered.on,
    onListChanged: listChanged.on
  }
}
