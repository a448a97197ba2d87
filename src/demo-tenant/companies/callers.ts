import { ireland, sweden } from './countries.ts'
import type { DemoPerson, StoredPhone } from './demo-company.ts'
import { createFixedCompany, createPerson, type FixedCompany } from './fixed-company.ts'
import { fixedIds, fixedPersonIds } from './fixed-ids.ts'
import { businesses } from './tenant-lists.ts'

const officePhone: StoredPhone = { text: '20 00 02 50', dialable: '+4720000250' }
const switchboard: StoredPhone = { text: '+47 20 00 02 90', dialable: '+4720000290' }
const workshopPhone: StoredPhone = { text: '20 00 02 92', dialable: '+4720000292' }

/** Companies whose people call in the ways that make it hard to tell who it is. */
export const companiesOfCallers: readonly FixedCompany[] = [
  // Two companies in one building, and a person at each, with the same number.
  createFixedCompany(fixedIds.sharedPhone, 'Kaia Kontorhotell AS', {
    organisationNumber: '987000205',
    phone: officePhone,
    email: 'post@kaia.example',
    people: [{ firstName: 'Marit', lastName: 'Vik', title: 'Resepsjon', directPhone: officePhone }]
  }),
  createFixedCompany(fixedIds.sameSharedPhone, 'Brygga Arkitekter AS', {
    organisationNumber: '987 000 206',
    phone: { text: '+47 200 00 250', dialable: '+4720000250' },
    email: 'post@brygga.example',
    people: [
      { firstName: 'Jonas', lastName: 'Vik', title: 'Arkitekt', directPhone: officePhone },
      { firstName: 'Tuva', lastName: 'Lie', title: 'Arkitekt', isRetired: true }
    ]
  }),
  createFixedCompany(fixedIds.namesakeOfPersonInBergen, 'Havbris Rederi AS', {
    organisationNumber: 'NO 987 000 207 MVA',
    email: 'bergen@havbris.example',
    webAddress: 'https://havbris.example',
    zip: '5003',
    city: 'Bergen',
    people: [{ firstName: 'Ingrid', lastName: 'Berg', email: 'ingrid.berg@havbris.example' }]
  }),
  createFixedCompany(fixedIds.namesakeOfPersonInTromso, 'Havbris Rederi AS', {
    organisationNumber: '987 000 208',
    email: 'tromso@havbris.example',
    webAddress: 'https://havbris.example',
    zip: '9008',
    city: 'Tromsø',
    people: [{ firstName: 'Ingrid', lastName: 'Berg', email: 'ingrid.berg.tromso@havbris.example' }]
  }),
  // Its people call in every way that makes it hard to tell who it is.
  createFixedCompany(fixedIds.callers, 'Fjellvang Bygg AS', {
    organisationNumber: '987 000 209',
    phone: switchboard,
    email: 'post@fjellvang.example',
    webAddress: 'https://fjellvang.example',
    business: businesses[1],
    isLively: true,
    people: [
      {
        firstName: 'Silje',
        lastName: 'Aune',
        title: 'Innkjøpssjef',
        directPhone: { text: '20 00 02 91', dialable: '+4720000291' },
        mobilePhone: { text: '+47 20 00 02 94', dialable: '+4720000294' },
        email: 'silje.aune@fjellvang.example'
      },
      {
        firstName: 'Oddvar',
        lastName: 'Rønning',
        title: 'Resepsjon',
        directPhone: switchboard,
        email: 'oddvar.ronning@fjellvang.example'
      },
      // Has kept the mobile phone, which answers at the next company as well.
      {
        firstName: 'Turid',
        lastName: 'Hauge',
        title: 'Prosjektleder',
        directPhone: { text: '20 00 02 93', dialable: '+4720000293' },
        mobilePhone: { text: '20 00 02 95', dialable: '+4720000295' },
        email: 'turid.hauge@fjellvang.example',
        isRetired: true
      },
      {
        firstName: 'Espen',
        lastName: 'Sand',
        title: 'Verksted',
        directPhone: workshopPhone,
        email: 'espen.sand@fjellvang.example'
      },
      {
        firstName: 'Mona',
        lastName: 'Lien',
        title: 'Verksted',
        directPhone: workshopPhone,
        email: 'mona.lien@fjellvang.example'
      }
    ]
  }),
  createFixedCompany(fixedIds.formerColleague, 'Storhaug Transport AS', {
    organisationNumber: 'NO987000210MVA',
    email: 'post@storhaug.example',
    webAddress: 'https://storhaug.example',
    phone: { text: '20 00 02 96', dialable: '+4720000296' },
    business: businesses[2],
    people: [
      {
        firstName: 'Turid',
        lastName: 'Hauge',
        title: 'Daglig leder',
        mobilePhone: { text: '+47 20 00 02 95', dialable: '+4720000295' },
        email: 'turid.hauge@storhaug.example'
      }
    ]
  }),
  // The generated companies of Sweden share the few numbers that are safe there.
  createFixedCompany(fixedIds.swedish, 'Älvbacka Data AB', {
    country: sweden,
    organisationNumber: '559000-0211',
    phone: { text: '08-465 004 90', dialable: '+46846500490' },
    email: 'info@alvbacka.example',
    webAddress: 'https://alvbacka.example',
    street: 'Älvgatan 4',
    zip: '111 22',
    city: 'Stockholm',
    business: businesses[4],
    isLively: true,
    people: [
      {
        firstName: 'Märta',
        lastName: 'Lindqvist',
        title: 'Inköpschef',
        directPhone: { text: '08-465 004 91', dialable: '+46846500491' },
        email: 'marta.lindqvist@alvbacka.example'
      },
      {
        firstName: 'Åke',
        lastName: 'Öberg',
        title: 'IT-ansvarig',
        directPhone: { text: '+46 8 465 004 92', dialable: '+46846500492' },
        email: 'ake.oberg@alvbacka.example'
      },
      {
        firstName: 'Örjan',
        lastName: 'Ström',
        title: 'Ekonomichef',
        directPhone: { text: '+46 8 465 004 93', dialable: '+46846500493' },
        email: 'orjan.strom@alvbacka.example',
        isRetired: true
      }
    ]
  })
]

export const personsWithoutCompany: readonly DemoPerson[] = [
  createPerson(fixedPersonIds.withoutCompany, {
    firstName: 'Solveig',
    lastName: 'Enslig',
    title: 'Frilanser',
    mobilePhone: { text: '20 00 03 01', dialable: '+4720000301' },
    email: 'solveig@enslig.example'
  }),
  // Has the same name as a person at two companies.
  createPerson(fixedPersonIds.namesakeWithoutCompany, {
    firstName: 'Ingrid',
    lastName: 'Berg',
    directPhone: { text: '+47 20 00 03 02', dialable: '+4720000302' }
  }),
  createPerson(fixedPersonIds.withoutCompanyAbroad, {
    firstName: 'Ciarán',
    lastName: 'Doyle',
    title: 'Consultant',
    mobilePhone: { text: '+353 20 919 9003', dialable: '+353209199003' },
    email: 'ciaran@doyle.example',
    country: ireland
  })
]
