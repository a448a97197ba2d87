import type { Moments } from '../summaries/moments.ts'
import type { SummaryLists } from '../summaries/summary-lists.ts'
import { norway } from './countries.ts'
import type { DemoCompany, DemoPerson } from './demo-company.ts'
import { associates, businesses, categories } from './tenant-lists.ts'

/** A company that is written down instead of generated: its id and its texts are the same for every seed. */
export interface FixedCompany {
  readonly company: DemoCompany
  /** What has happened there. It is generated when this is absent. */
  readonly summary?: (moments: Moments) => SummaryLists
}

export interface FixedCompanyParts extends Partial<Omit<DemoCompany, 'companyId' | 'name' | 'persons'>> {
  readonly people?: readonly Partial<DemoPerson>[]
  readonly summary?: (moments: Moments) => SummaryLists
}

/** Completes a company with an address in Oslo and a phone number of its own, unless `parts` has others. */
export const createFixedCompany = (
  companyId: number,
  name: string,
  { people = [], summary, ...parts }: FixedCompanyParts = {}
): FixedCompany => {
  const lastDigits = String(companyId % 100).padStart(2, '0')
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
      country: norway,
      associate: associates[0],
      category: categories[0],
      business: businesses[9],
      isStopped: false,
      isOwner: false,
      isMessy: false,
      persons: people.map((person, index) => ({
        personId: companyId * 10 + index,
        companyId,
        firstName: '',
        lastName: '',
        title: '',
        directPhone: null,
        mobilePhone: null,
        email: '',
        isRetired: false,
        ...person
      })),
      ...parts
    },
    ...(summary !== undefined && { summary })
  }
}
