import { nordlysMessages } from '../summaries/nordlys-messages.ts'
import { nordlysOwners, readNordlysSummary } from '../summaries/nordlys-summary.ts'
import sampleSummary from '../summaries/sample-summary-199.json' with { type: 'json' }
import { companiesOfCallers } from './callers.ts'
import { ireland } from './countries.ts'
import { createFixedCompany, type FixedCompany } from './fixed-company.ts'
import { fixedIds } from './fixed-ids.ts'
import { associates, businesses } from './tenant-lists.ts'

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
  createFixedCompany(fixedIds.namesakeInOslo, 'Tvilling Regnskap AS', {
    organisationNumber: '987000113',
    business: businesses[3],
    isMessy: true
  }),
  createFixedCompany(fixedIds.namesakeInBergen, 'Tvilling Regnskap AS', {
    organisationNumber: '987 000 114',
    business: businesses[3],
    city: 'Bergen',
    zip: '5003',
    isMessy: true
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
    summary: readNordlysSummary,
    owners: nordlysOwners,
    messages: nordlysMessages
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
  }),
  createFixedCompany(fixedIds.apostrophe, "O'Neill & Sons Ltd", {
    organisationNumber: 'IE 0000123W',
    webAddress: 'https://oneill.example',
    email: "o'neill@oneill.example",
    phone: { text: '+353 20 919 9001', dialable: '+353209199001' },
    street: "King's Inn 3",
    zip: 'D02 X285',
    city: 'Dublin',
    country: ireland,
    people: [
      {
        firstName: 'Niamh',
        lastName: "O'Neill",
        title: 'Owner',
        email: "niamh.o'neill@oneill.example",
        rank: 2
      },
      { firstName: 'Seán', lastName: 'Byrne', title: 'Buyer', email: 'sean.byrne@oneill.example', rank: 1 },
      {
        firstName: 'Róisín',
        lastName: 'Walsh',
        title: 'Buyer',
        email: 'roisin.walsh@oneill.example',
        isRetired: true,
        rank: 3
      }
    ]
  }),
  createFixedCompany(fixedIds.brackets, 'Vestby (Norge) AS', {
    organisationNumber: 'NO987000204MVA',
    email: 'post@vestby.example',
    webAddress: 'www.vestby.example',
    isStopped: true
  }),
  ...companiesOfCallers
]
