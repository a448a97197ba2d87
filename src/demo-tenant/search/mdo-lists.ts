import { toFullName, toPersonName, type DemoCompany } from '../companies/demo-company.ts'
import { businesses, categories, requestStatuses } from '../companies/tenant-lists.ts'
import { byName, likelihood, sortByLikelihood } from './relevance.ts'
import type { PersonHit, Search } from './search.ts'

/** One row of an MDO list. */
export interface MdoListItem {
  readonly Id: number
  readonly Name: string
  readonly ToolTip: string
  readonly Deleted: boolean
  readonly Rank: number
  readonly Type: string
  readonly ChildItems: null
  readonly IconHint: string
  readonly ColorBlock: number
  readonly ExtraInfo: string
  readonly StyleHint: string
  readonly FullName: string
  readonly TableRight: null
  readonly FieldProperties: Readonly<Record<string, never>>
}

/** `null` for an unknown list. SuperOffice documents no maximum number of rows; here it is 50. */
export const readMdoList = (
  name: string,
  query: string,
  additional: string,
  search: Search
): readonly MdoListItem[] | null => {
  const rows = lists[name.toLowerCase()]?.(search, query, additional)
  return rows?.slice(0, 50).map((row, index) => ({ ...row, Rank: index + 1 })) ?? null
}

type ListReader = (search: Search, query: string, additional: string) => readonly MdoListItem[]

// The properties of each list follow the vendor's reference of MDO providers.
const lists: Readonly<Record<string, ListReader>> = {
  // `Type` says whether `Id` is a company's or a person's, and `ExtraInfo` is always the company's id.
  contactwithpersonsearch_new: (search, query) =>
    [
      ...search
        .companies(query)
        .map((company) => ({ company, country: company.country, item: companyItem(company) })),
      ...search.persons(query).map((hit) => ({
        company: hit.company,
        country: hit.person.country,
        item: { ...personItem(hit), ExtraInfo: String(hit.company?.companyId ?? 0) }
      }))
    ]
      .toSorted(
        (one, other) =>
          // What is at home comes before the user's own companies abroad.
          Number(search.isHome(other.country)) - Number(search.isHome(one.country)) ||
          likelihood(other.company) - likelihood(one.company) ||
          byName<MdoListItem>(query, ({ Name }) => Name)(one.item, other.item)
      )
      .map(({ item }) => item),
  // A person has the id and the type of the company. Stopped companies are not marked.
  locatecontact_new: (search, query) => [
    ...search.companies(query).map((company) => companyItem(company, '')),
    ...search.persons(query).flatMap((hit) => personAsCompanyItem(hit, ''))
  ],
  contactperson_freetextsearch: (search, query) => [
    ...sortByLikelihood(search.companies(query)).map((company) => companyItem(company)),
    ...search.persons(query).flatMap((hit) => personAsCompanyItem(hit))
  ],
  contact_and_person_freetextsearch: (search, query) => [
    ...sortByLikelihood(search.companies(query)).map((company) => ({
      ...companyItem(company),
      ExtraInfo: `contact_id=${String(company.companyId)}`
    })),
    ...search.persons(query).map((hit) => ({
      ...personItem(hit),
      ExtraInfo: `contact_id=${String(hit.company?.companyId ?? 0)}`
    }))
  ],
  contact_new: (search, query) => search.companies(query).map((company) => companyItem(company)),
  contact_freetextsearch: (search, query) =>
    sortByLikelihood(search.companies(query)).map((company) => companyItem(company)),
  // `Type` says whether `Id` is a person's or a company's. `additional` (`P` or `C`) selects one of the two.
  phonesearch: (search, query, additional) =>
    search
      .phones(query)
      .filter(({ person }) => additional === '' || (person === null ? 'C' : 'P') === additional.toUpperCase())
      .map(({ phone, ...hit }) => {
        const item = hit.person === null ? companyItem(hit.company) : personItem(hit)
        return {
          ...item,
          Name: `${item.Name} ${phone.text}`,
          ExtraInfo: phone.dialable,
          ToolTip: phone.dialable,
          // In the vendor's published sample, the style of a person's row is the person's type.
          StyleHint: hit.person === null ? '' : 'Person'
        }
      }),
  ticket_freetextsearch: (search, query) =>
    search.tickets(query).map(({ row: ticket, company, person }) => ({
      ...plainItem(
        ticket.TicketId,
        `${ticket.Title ?? ''} (${[
          person === null ? '' : toPersonName(person),
          company === null ? '' : `(${toFullName(company)})`
        ]
          .filter((part) => part !== '')
          .join(' ')})`
      ),
      Type: 'Ticket',
      IconHint: 'Ticket',
      ExtraInfo: String(person?.personId ?? -1)
    })),
  category: () => [...new Set(categories)].map((name, index) => plainItem(index + 1, name)),
  business: () => businesses.map((name, index) => plainItem(index + 1, name)),
  ticketstatus: () => requestStatuses.map(({ id, name }) => plainItem(id, name))
}

const plainItem = (Id: number, Name: string): MdoListItem => ({
  Id,
  Name,
  ToolTip: '',
  Deleted: false,
  Rank: 0,
  Type: '',
  ChildItems: null,
  IconHint: '',
  ColorBlock: 0,
  ExtraInfo: '',
  StyleHint: '',
  FullName: Name,
  TableRight: null,
  FieldProperties: {}
})

const styleOf = ({ isStopped }: DemoCompany): string => (isStopped ? 'stop' : '')

const companyItem = (company: DemoCompany, StyleHint = styleOf(company)): MdoListItem => ({
  ...plainItem(company.companyId, toFullName(company)),
  Type: 'Contact',
  IconHint: 'Contact',
  ExtraInfo: String(company.companyId),
  StyleHint
})

/** `Person (Company, Department)`, or the name alone of a person without a company. */
const personItem = ({ person, company }: PersonHit): MdoListItem => ({
  ...plainItem(
    person.personId,
    company === null ? toPersonName(person) : `${toPersonName(person)} (${toFullName(company)})`
  ),
  FullName: toPersonName(person),
  Type: 'Person',
  IconHint: 'Person'
})

/** A person without a company is in none of the lists that have companies' ids only. */
const personAsCompanyItem = (hit: PersonHit, StyleHint?: string): readonly MdoListItem[] =>
  hit.company === null ? [] : [{ ...companyItem(hit.company, StyleHint), Name: personItem(hit).Name }]
