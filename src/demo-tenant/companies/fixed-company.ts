import type { Moments } from '../summaries/moments.ts'
import type { WrittenMessages } from '../requests/turns.ts'
import type { WrittenOwners } from '../summaries/row-owners.ts'
import type { SummaryLists } from '../summaries/summary-lists.ts'
import { norway } from './countries.ts'
import type { DemoCompany, DemoPerson } from './demo-company.ts'
import { associates, businesses, categories } from './tenant-lists.ts'

/** A company that is written down instead of generated: its id and its texts are the same for every seed. */
export interface FixedCompany {
  readonly company: DemoCompany
  /** What has happened there. It is generated when this is absent. */
  readonly summary?: (moments: Moments) => SummaryLists
  /** Whose the rows of that summary are. Whoever is not named here is chosen. */
  readonly owners?: WrittenOwners
  /** What is written in the requests of that summary. It is put together for those that are not named here. */
  readonly messages?: WrittenMessages
}

export interface FixedCompanyParts extends Partial<Omit<DemoCompany, 'companyId' | 'name' | 'persons'>> {
  readonly people?: readonly Partial<DemoPerson>[]
  readonly summary?: (moments: Moments) => SummaryLists
  readonly owners?: WrittenOwners
  readonly messages?: WrittenMessages
}

/** Completes a company with an address in Oslo and a phone number of its own, unless `parts` has others. */
export const createFixedCompany = (
  companyId: number,
  name: string,
  { people = [], summary, owners, messages, ...parts }: FixedCompanyParts = {}
): FixedCompany => {
  const lastDigits = String(companyId % 100).padStart(2, '0')
  const { country = norway } = parts
  return {
    company: {
      companyId,
      name,
      department: '',
      organisationNumber: '',
      number: String(10_000 + companyId),
      webAddress: '',
      email: '',
      phone: { text: `20 00 01 ${lastDigits}`, dialable: `+47200001${lastDigits}` },
      street: 'Prøveveien 1',
      zip: '0250',
      city: 'Oslo',
      country,
      associate: associates[0],
      category: categories[0],
      business: businesses[9],
      isStopped: false,
      isOwner: false,
      isLively: false,
      isMessy: false,
      persons: people.map((person, index) => ({
        ...createPerson(companyId * 10 + index, person),
        companyId,
        rank: person.rank ?? index + 1,
        country: person.country ?? country
      })),
      ...parts
    },
    ...(summary !== undefined && { summary }),
    ...(owners !== undefined && { owners }),
    ...(messages !== undefined && { messages })
  }
}

/** A Norwegian without a company, a title, a phone number and an address, unless `parts` has them. */
export const createPerson = (personId: number, parts: Partial<DemoPerson>): DemoPerson => ({
  personId,
  companyId: 0,
  firstName: '',
  lastName: '',
  title: '',
  directPhone: null,
  mobilePhone: null,
  email: '',
  isRetired: false,
  rank: 1,
  country: norway,
  ...parts
})
