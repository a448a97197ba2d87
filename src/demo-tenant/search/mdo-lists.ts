import { toFullName, toPersonName, type DemoCompany } from '../companies/demo-company.ts'
import { sortByLikelihood, type PersonHit, type Search } from './search.ts'
import { businesses, categories, requestStatuses } from '../companies/tenant-lists.ts'

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
  // A person has the id and the type of the company. Stopped companies are not marked.
  locatecontact_new: (search, query) => [
    ...search.companies(query).map((company) => companyItem(company, '')),
    ...search.persons(query).map(personAsCompanyItem)
  ],
  contactperson_freetextsearch: (search, query) => [
    ...sortByLikelihood(search.companies(query)).map((company) => companyItem(company)),
    ...search.persons(query).map((hit) => ({ ...personAsCompanyItem(hit), StyleHint: styleOf(hit.company) }))
  ],
  contact_and_person_freetextsearch: (search, query) => [
    ...sortByLikelihood(search.companies(query)).map((company) => ({
      ...companyItem(company),
      ExtraInfo: `contact_id=${String(company.companyId)}`
    })),
    ...search.persons(query).map(({ person, company }) => ({
      ...companyItem(company),
      Id: person.personId,
      Name: `${toPersonName(person)} (${toFullName(company)})`,
      FullName: toPersonName(person),
      Type: 'Person',
      IconHint: 'Person',
      ExtraInfo: `contact_id=${String(company.companyId)}`
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
      .map(({ phone, company, person }) => ({
        ...companyItem(company),
        Id: person?.personId ?? company.companyId,
        Name:
          person === null
            ? `${toFullName(company)} ${phone.text}`
            : `${toPersonName(person)} (${toFullName(company)}) ${phone.text}`,
        FullName: person === null ? toFullName(company) : toPersonName(person),
        Type: person === null ? 'Contact' : 'Person',
        IconHint: person === null ? 'Contact' : 'Person',
        ExtraInfo: phone.dialable,
        ToolTip: phone.dialable,
        StyleHint: ''
      })),
  ticket_freetextsearch: (search, query) =>
    search.tickets(query).map(({ ticketId, title, company, person }) => ({
      ...plainItem(
        ticketId,
        `${title} (${person === null ? '' : `${toPersonName(person)} `}(${toFullName(company)}))`
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

const personAsCompanyItem = ({ person, company }: PersonHit): MdoListItem => ({
  ...companyItem(company, ''),
  Name: `${toPersonName(person)} (${toFullName(company)})`
})
