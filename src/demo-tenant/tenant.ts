import { personsWithoutCompany } from './companies/callers.ts'
import type { DemoCompany, DemoPerson } from './companies/demo-company.ts'
import { createDirectory, type Directory } from './companies/directory.ts'
import { fixedCompanies } from './companies/fixed-companies.ts'
import type { FixedCompany } from './companies/fixed-company.ts'
import { fixedIds } from './companies/fixed-ids.ts'
import { homes, type Home } from './companies/homes.ts'
import { toRequestDetails, type RequestDetails } from './requests/request-details.ts'
import type { WrittenMessages } from './requests/turns.ts'
import { createChanges } from './simulation/changes.ts'
import { createHistories, toListsOfPerson, type History } from './summaries/history.ts'
import { createMoments, type Moments } from './summaries/moments.ts'
import { findRow, toFoundRows, type FoundRow } from './summaries/row-finder.ts'
import type { ListName, SummaryLists } from './summaries/summary-lists.ts'
import { toContact } from './web/contact-carriers.ts'
import { toPerson } from './web/person-carrier.ts'

/** The data of a fictional installation. It is generated when it is first read. */
export interface Tenant {
  /** The points in time that generated rows are at. */
  readonly moments: Moments
  /** The present, in ISO format. */
  readonly now: () => string
  /** Where the agent works, as far as the language of the latest request tells; `null` when it doesn't. */
  readonly home: () => Home | null
  /** A request has asked for answers in this language, one of SuperOffice's own codes, or for untranslated ones. */
  readonly hear: (language: string | null) => void
  /** Rises whenever something in the tenant changes. */
  readonly revision: () => number
  readonly directory: () => Directory
  /** `null` for an unknown id. */
  readonly company: (companyId: number) => DemoCompany | null
  /** What has happened at a company. */
  readonly lists: (company: DemoCompany) => SummaryLists
  /** Replaces the lists of a company. `ticketId` is the request that this changes, if it does. */
  readonly replaceLists: (company: DemoCompany, lists: SummaryLists, ticketId: number | null) => void
  /** The same with whose each row is, also of a person's company, or with a person who has none. */
  readonly history: (subject: DemoCompany | DemoPerson) => History
  /** A row by its id; `null` for an unknown id. */
  readonly find: <Name extends ListName>(list: Name, id: number) => FoundRow<Name> | null
  /** A document by its own id, which is not that of its row. */
  readonly findDocument: (documentId: number) => FoundRow<'Documents'> | null
  /** All rows of a list at a company, or of a person without one. */
  readonly rows: <Name extends ListName>(
    subject: DemoCompany | DemoPerson,
    list: Name
  ) => readonly FoundRow<Name>[]
  /** Everything about a request, with its messages. */
  readonly request: (found: FoundRow<'Tickets'>) => RequestDetails
  /** The whole answer of `GetContactSummary`; `null` for an unknown id. */
  readonly summary: (companyId: number) => unknown
  /** The whole answer of `GetPersonSummary`; `null` for an unknown id. */
  readonly personSummary: (personId: number) => unknown
}

export interface TenantOptions {
  /** A different seed generates different companies; 1 when absent. */
  readonly seed?: number
  /** The time that all dates are relative to, and that never passes, in ms since 1970; when absent, the start of the tenant. */
  readonly nowMs?: number
  readonly fixed?: readonly FixedCompany[]
}

export const createTenant = ({ seed = 1, nowMs, fixed = fixedCompanies }: TenantOptions = {}): Tenant => {
  const moments = createMoments(nowMs ?? Date.now())
  const now = (): string => new Date(nowMs ?? Date.now()).toISOString()
  const changes = createChanges()
  let home: Home | null = null
  const histories = createHistories(seed, moments, fixed)
  const messages: WrittenMessages = Object.fromEntries(
    fixed.flatMap((each) => Object.entries(each.messages ?? {}))
  )
  let generated: Directory | null = null
  const directory = (): Directory =>
    (generated ??= createDirectory(
      seed,
      fixed.map(({ company }) => company),
      personsWithoutCompany
    ))

  const company: Tenant['company'] = (companyId) => directory().company(companyId)

  const history: Tenant['history'] = (subject) => {
    const ofCompany = (employer: DemoCompany): History => {
      const original = histories.ofCompany(employer)
      return { ...original, lists: changes.lists(employer.companyId) ?? original.lists }
    }
    if (!('personId' in subject)) return ofCompany(subject)
    const employer = company(subject.companyId)
    return employer === null ? histories.ofPersonAlone(subject) : ofCompany(employer)
  }

  const rows = {
    directory,
    history,
    changedCompanies: () => changes.changedCompanyIds().flatMap((companyId) => company(companyId) ?? [])
  }

  return {
    moments,
    now,
    home: () => home,
    hear: (language) => {
      home = homes[language ?? ''] ?? null
    },
    revision: changes.revision,
    directory,
    company,
    lists: (target) => history(target).lists,
    replaceLists: (target, lists, ticketId) => {
      changes.replace(target.companyId, lists, ticketId, now())
    },
    history,
    find: (list, id) => findRow(rows, list, id),
    findDocument: (documentId) => findRow(rows, 'Documents', documentId, ({ DocumentId }) => DocumentId),
    rows: (subject, list) => toFoundRows(rows, subject, list),
    request: (found) => {
      const { TicketId } = found.row
      return toRequestDetails(found, seed, moments, changes.changedAt(TicketId), messages[TicketId] ?? [])
    },
    summary: (companyId) => {
      const target = company(companyId)
      if (target === null) return null
      // In the vendor's published sample, `Contact` is `null`.
      const contact = companyId === fixedIds.publishedSample ? null : toContact(target)
      return { Contact: contact, ...history(target).lists }
    },
    personSummary: (personId) => {
      const person = directory().person(personId)
      if (person === null) return null
      return {
        Person: toPerson(person, company(person.companyId)),
        ...toListsOfPerson(history(person), personId)
      }
    }
  }
}
