import { readNordlysSummary } from '../summaries/nordlys-summary.ts'
import sampleSummary from '../summaries/sample-summary-199.json' with { type: 'json' }
import { createFixedCompany, type FixedCompany } from './fixed-company.ts'
import { associates, businesses } from './tenant-lists.ts'

/** The ids of the companies that pictures, documentation and tests refer to. */
export const fixedIds = { ownCompany: 1, publishedSample: 199, nordlys: 201, nordlysService: 202 } as const

export const fixedCompanies: readonly FixedCompany[] = [
  createFixedCompany(fixedIds.ownCompany, 'Vårt Eget Firma AS', {
    isOwner: true,
    email: 'post@vartegetfirma.example',
    webAddress: 'https://vartegetfirma.example',
    people: associates.map(({ fullName }) => {
      const [firstName = '', lastName = ''] = fullName.split(' ')
      return { firstName, lastName, email: `${firstName.toLowerCase()}@vartegetfirma.example` }
    })
  }),
  createFixedCompany(fixedIds.publishedSample, 'Konopelski, Reinger and Roberts', {
    city: 'Sandnes',
    zip: '4306',
    email: 'post@konopelski.example',
    webAddress: 'https://konopelski.example',
    people: [{ firstName: 'Elna', lastName: 'Reinger', title: 'Partner', email: 'elna@konopelski.example' }],
    // The sample on the vendor's reference page for GetContactSummary.
    summary: () => sampleSummary
  }),
  createFixedCompany(fixedIds.nordlys, 'Nordlys Energi AS', {
    organisationNumber: '912 345 678',
    webAddress: 'https://nordlys.example',
    email: 'post@nordlys.example',
    phone: { text: '+47 55 12 34 56', dialable: '+4755123456' },
    street: 'Bryggen 7',
    zip: '5003',
    city: 'Bergen',
    business: businesses[0],
    people: [
      {
        firstName: 'Eva',
        lastName: 'Dahl',
        title: 'Kundeansvarlig',
        directPhone: { text: '+47 55 12 34 57', dialable: '+4755123457' },
        email: 'eva.dahl@nordlys.example'
      },
      { firstName: 'Håkon', lastName: 'Moen', title: 'Økonomisjef', email: 'hakon.moen@nordlys.example' }
    ],
    summary: readNordlysSummary
  }),
  createFixedCompany(fixedIds.nordlysService, 'Nordlys Energi AS', {
    department: 'Service',
    organisationNumber: '912 345 678',
    webAddress: 'https://nordlys.example',
    email: 'service@nordlys.example',
    phone: { text: '55 12 34 60', dialable: '+4755123460' },
    street: 'Havnegata 12',
    business: businesses[0],
    people: [
      {
        firstName: 'Sindre',
        lastName: 'Bråten',
        title: 'Driftsleder',
        directPhone: { text: '0047 55 12 34 61', dialable: '+4755123461' },
        email: 'sindre.braten@nordlys.example'
      }
    ]
  })
]
