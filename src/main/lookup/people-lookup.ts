import type { CardHeader, Person, Section } from '../../shared/company.ts'
import type { PeopleList } from '../../shared/contract.ts'
import { CodedError } from '../../shared/outcome.ts'
import { runSteps, type Steps } from '../platform/steps.ts'
import type { ActiveSession } from './active-session.ts'
import { toContact, type Contact } from './card/contact-address.ts'
import { toShownContactPoints } from './card/contact-points.ts'
import { maskPeople } from './card/mask.ts'
import { phoneCountryOf } from './phone-country.ts'

/** A company's people, from what is stored and from SuperOffice. */
export interface PeopleLookup {
  /** `null` when nothing is stored, or the session has ended meanwhile. */
  readonly recall: (companyId: number) => Promise<PeopleList | null>
  /** Cancels a `refresh` that is still running. Rejects with a `CodedError`. */
  readonly refresh: (companyId: number) => Promise<PeopleList>
  /** Cancels a `refresh` that is running. */
  readonly cancel: () => void
  /** A stored company (`personId` is `null`) or person; `null` when it is not stored. */
  readonly contact: (companyId: number | null, personId: number | null) => Contact | null
}

export interface PeopleLookupOptions {
  readonly activeSession: () => ActiveSession | null
  /** Throws when nobody is signed in. */
  readonly requireSession: () => ActiveSession
  readonly isScreenShared: () => boolean
  /** Two letters: the country of numbers without a country code whose company has no known country. */
  readonly phoneCountry: () => string
  readonly nowMs: () => number
  /** Reports how a call to SuperOffice ended. */
  readonly reportCall: <T>(session: ActiveSession, call: Promise<T>) => Promise<T>
}

export const createPeopleLookup = (options: PeopleLookupOptions): PeopleLookup => {
  const { activeSession, requireSession, isScreenShared, phoneCountry, nowMs, reportCall } = options
  let latestRefresh = new AbortController()

  const present = async (
    { section, fetchedAt }: PeopleList,
    company: CardHeader | null
  ): Promise<PeopleList> => {
    const shown = await runSteps(withContactPoints(section, company, phoneCountry()))
    return { section: isScreenShared() ? maskPeople(shown) : shown, fetchedAt }
  }

  return {
    recall: async (companyId) => {
      const session = activeSession()
      const stored = session?.results.readCard({ companyId })
      if (session === null || stored?.people == null) return null
      const people = await present(stored.people, stored.header)
      return session.ended.aborted ? null : people
    },

    refresh: async (companyId) => {
      latestRefresh.abort()
      latestRefresh = new AbortController()
      const session = requireSession()
      const signal = AbortSignal.any([latestRefresh.signal, session.ended])
      const section = await reportCall(session, session.superoffice.readPeople(companyId, signal))
      throwIfAborted(signal)
      const people = { section, fetchedAt: new Date(nowMs()).toISOString() }
      const stored = session.results.readCard({ companyId })
      // People who are stored stay, in the store and on the card.
      if (!hasPeople(section) && isUnreadable(section) && hasPeople(stored?.people?.section))
        throw new CodedError('unreadable-answer')
      // People are stored with their company only, which the agent may have forgotten in the meantime.
      if (stored !== null) session.results.saveCardSoon({ ...stored, people })
      const shown = await present(people, stored?.header ?? null)
      throwIfAborted(signal)
      return shown
    },

    cancel: () => {
      latestRefresh.abort()
    },

    contact: (companyId, personId) => {
      const results = activeSession()?.results
      const company = companyId === null ? null : (results?.readCard({ companyId }) ?? null)
      const companyHeader = company?.header ?? null
      if (personId === null) {
        const country = phoneCountryOf(companyHeader, null, '')
        return companyId === null ? null : toContact(companyId, companyHeader ?? {}, country)
      }
      const people = company?.people?.section.state === 'read' ? company.people.section.rows : []
      const person = results?.readCard({ personId })?.header ?? people.find(({ id }) => id === personId)
      return person === undefined
        ? null
        : toContact(personId, person, phoneCountryOf(companyHeader, person, ''))
    }
  }
}

/** A field this long may take milliseconds to be taken apart, so a person with one takes a step. */
const longField = 100

const withContactPoints = function* (
  section: Section<Person>,
  company: CardHeader | null,
  agentCountry: string
): Steps<Section<Person>> {
  if (section.state === 'unreadable') return section
  const rows: Person[] = []
  for (const person of section.rows) {
    const country = phoneCountryOf(company, person, agentCountry)
    rows.push({ ...person, ...toShownContactPoints(person, country) })
    if ([person.phone, person.mobilePhone, person.email].some((field) => (field ?? '').length > longField))
      yield
  }
  return { ...section, rows }
}

const hasPeople = (section: Section<Person> | undefined): boolean =>
  section?.state === 'read' && section.rows.length > 0

const isUnreadable = (section: Section<Person>): boolean =>
  section.state === 'unreadable' || section.unreadableRows > 0

const throwIfAborted = (signal: AbortSignal): void => {
  if (signal.aborted) throw new CodedError('cancelled')
}
