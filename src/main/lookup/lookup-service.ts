import type { CompanyCard } from '../../shared/card.ts'
import type { CompanyRef } from '../../shared/company.ts'
import type { PeopleList, RefreshedCard, RefreshRequest } from '../../shared/contract.ts'
import type { Erasure } from '../../shared/erasure.ts'
import { isCurrent } from '../../shared/freshness.ts'
import type { Match, Matches } from '../../shared/match.ts'
import { CodedError, codeOf, type FailureCode } from '../../shared/outcome.ts'
import type { Settings } from '../../shared/settings.ts'
import type { IndexedCompany } from '../results/result-index.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { StoredCompany } from '../results/stored-company.ts'
import type { ActiveSession } from './active-session.ts'
import { toContact, type Contact } from './card/contact-address.ts'
import { maskCard, maskMatch, maskPeople } from './card/mask.ts'
import { createMatchSearch } from './search/match-search.ts'
import { toCard } from './card/present-card.ts'
import { readWhole, withSaid } from './card/read-whole.ts'

/**
 * Answers the agent from what is stored (`recent`, `recallMatches`, `recall`: at once, never the network) and from
 * SuperOffice (`searchMatches`, `refresh`). Rejects with an error whose `code` is a `FailureCode`. While the screen is
 * shared, everything is masked here, before it goes on to the window.
 */
export interface LookupService {
  readonly recent: () => readonly Match[]
  readonly recallMatches: (text: string) => Matches
  readonly searchMatches: (text: string) => Promise<Matches>
  /** Gets at most `most` of these ready to be found, which the first key would else wait for; `true` once all are. */
  readonly prepareMatches: (companies: readonly IndexedCompany[], most: number) => boolean
  readonly recall: (company: CompanyRef) => CompanyCard | null
  /** The agent opens the card. One that is not stored yet is viewed for the first time when it comes. */
  readonly view: (companyId: number) => void
  readonly refresh: (request: RefreshRequest) => Promise<RefreshedCard>
  readonly recallPeople: (companyId: number) => PeopleList | null
  readonly refreshPeople: (companyId: number) => Promise<PeopleList>
  /** Whom to reach: the company or one of its people, as stored. `null` when that is not there. */
  readonly contact: (companyId: number, personId: number | null) => Contact | null
  /** The agent has left the card: what it showed is what they have seen. */
  readonly leave: (companyId: number) => void
  readonly pin: (companyId: number, isPinned: boolean) => void
  /** Answers with what was erased. */
  readonly forget: (companyId: number) => Erasure
  /** A call to SuperOffice ended, with this failure or, for `null`, with success. */
  readonly onAnswered: Subscribe<FailureCode | null>
  /** The stored companies, or what is listed of them, changed. */
  readonly onListChanged: Subscribe<void>
}

export interface LookupServiceOptions {
  /** `null` while nobody is signed in. */
  readonly session: () => ActiveSession | null
  /** What a question is refused with then. */
  readonly whyClosed: () => FailureCode
  readonly settings: () => Settings
  /** Two letters: where a phone number without a country code belongs. */
  readonly phoneCountry: () => string
  readonly nowMs: () => number
  readonly toLanguageText: (text: string, language: string) => string
}

export const createLookupService = (options: LookupServiceOptions): LookupService => {
  const { session, whyClosed, settings, phoneCountry, nowMs, toLanguageText } = options
  const answered = createEvent<FailureCode | null>()
  const listChanged = createEvent()
  let refreshing = new AbortController()
  let asksPeople = new AbortController()

  const signedIn = (): ActiveSession => {
    const active = session()
    if (active === null) throw new CodedError(whyClosed())
    return active
  }

  const present = (active: ActiveSession, stored: StoredCompany): CompanyCard => {
    const card = toCard(stored, {
      nowMs: nowMs(),
      statuses: active.statuses.known(),
      toLanguageText: (text) => toLanguageText(text, settings().language)
    })
    return settings().isScreenShared ? maskCard(card) : card
  }

  const presentMatches = (rows: readonly Match[]): readonly Match[] =>
    settings().isScreenShared ? rows.map(maskMatch) : rows

  const presentPeople = ({ section, fetchedAt }: PeopleList): PeopleList => ({
    section: settings().isScreenShared ? maskPeople(section) : section,
    fetchedAt
  })

  /** What comes when its profile has been left says nothing about the one in use. */
  const asking = async <T>({ ended }: ActiveSession, question: Promise<T>): Promise<T> => {
    try {
      const answer = await question
      if (!ended.aborted) answered.emit(null)
      return answer
    } catch (error) {
      if (!ended.aborted) answered.emit(codeOf(error))
      throw error
    }
  }

  const matches = createMatchSearch({ session, signedIn, settings, phoneCountry, nowMs, asking })

  const erase = (active: ActiveSession, companyId: number): Erasure => {
    const erasure = active.results.eraseCompany(companyId)
    listChanged.emit()
    return erasure
  }

  return {
    recent: () => presentMatches(matches.recent()),

    recallMatches: (text) => {
      const { kind, rows } = matches.recall(text)
      return { kind, rows: presentMatches(rows) }
    },

    searchMatches: async (text) => {
      const { kind, rows } = await matches.search(text)
      return { kind, rows: presentMatches(rows) }
    },

    prepareMatches: matches.prepare,

    recall: ({ companyId }) => {
      const active = session()
      const stored = active?.results.readCompany(companyId) ?? null
      return active === null || stored === null ? null : present(active, stored)
    },

    view: (companyId) => {
      const active = session()
      const stored = active?.results.readCompany(companyId) ?? null
      if (active === null || stored === null) return
      active.results.saveCompany({ ...stored, timesViewed: stored.timesViewed + 1 }, nowMs())
      listChanged.emit()
    },

    refresh: async (request) => {
      refreshing.abort()
      refreshing = new AbortController()
      const active = signedIn()
      const { companyId } = request
      const stored = active.results.readCompany(companyId)
      // SuperOffice documents no cap; what is stored was asked for within Glance's own.
      const limit = request.limit ?? Math.max(settings().rowsPerSection, stored?.limit ?? 0)

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
          active,
          readWhole(
            active.superoffice,
            { companyId, limit, isNamed: request.name !== undefined },
            stored,
            signal
          )
        )
        if (signal.aborted) throw new CodedError('cancelled')
        // Read again: it may have been pinned while SuperOffice was thinking.
        const before = active.results.readCompany(companyId)
        const fetched: StoredCompany = {
          companyId,
          matchName: request.name ?? before?.matchName ?? null,
          company: withSaid(company, matches.saidOf(active, companyId), before?.company ?? null),
          sections,
          limit,
          fetchedAt: new Date(nowMs()).toISOString(),
          isPinned: before?.isPinned ?? false,
          timesViewed: before?.timesViewed ?? 1,
          people: before?.people ?? null,
          seen: before?.seen ?? null
        }
        active.results.saveCompany(fetched)
        active.statuses.ensure()
        listChanged.emit()
        return { card: present(active, fetched), source: 'superoffice' }
      } catch (error) {
        const code = codeOf(error)
        if ((code === 'not-found' || code === 'no-access') && !signal.aborted) erase(active, companyId)
        throw error
      }
    },

    recallPeople: (companyId) => {
      const people = session()?.results.readCompany(companyId)?.people ?? null
      return people === null ? null : presentPeople(people)
    },

    refreshPeople: async (companyId) => {
      asksPeople.abort()
      asksPeople = new AbortController()
      const active = signedIn()
      const signal = AbortSignal.any([asksPeople.signal, active.ended])
      const section = await asking(active, active.superoffice.readPeople(companyId, signal))
      if (signal.aborted) throw new CodedError('cancelled')
      const people = { section, fetchedAt: new Date(nowMs()).toISOString() }
      const stored = active.results.readCompany(companyId)
      // Without a stored company there is no card to which they belong: it was forgotten in the meantime.
      if (stored !== null) active.results.saveCompany({ ...stored, people })
      return presentPeople(people)
    },

    contact: (companyId, personId) => {
      const stored = session()?.results.readCompany(companyId) ?? null
      if (personId === null) return toContact(companyId, stored?.company ?? null, null)
      const people = stored?.people?.section
      const person = people?.state === 'read' ? people.rows.find(({ id }) => id === personId) : undefined
      return person === undefined ? null : toContact(companyId, null, person)
    },

    leave: (companyId) => {
      const active = session()
      const stored = active?.results.readCompany(companyId) ?? null
      if (active === null || stored === null) return
      const seen = { sections: stored.sections, at: new Date(nowMs()).toISOString() }
      active.results.saveCompany({ ...stored, seen })
    },

    pin: (companyId, isPinned) => {
      const active = signedIn()
      const stored = active.results.readCompany(companyId)
      if (stored === null) throw new CodedError('not-found')
      active.results.saveCompany({ ...stored, isPinned })
      listChanged.emit()
    },

    forget: (companyId) => {
      refreshing.abort()
      asksPeople.abort()
      return erase(signedIn(), companyId)
    },

    onAnswered: answered.on,
    onListChanged: listChanged.on
  }
}
