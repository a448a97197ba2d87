import { norway, type Country } from './countries.ts'
import type { DemoCompany, DemoPerson, StoredPhone } from './demo-company.ts'
import { associates, businesses, categories } from './tenant-lists.ts'

/**
 * Companies with fixed ids, for demonstrations and for tests: each stands for one thing that real tenants hold and that
 * a client must survive. What happened at them is in `awkward-summaries.ts`.
 */
export const awkward = {
  ownCompany: 1,
  withoutDates: 101,
  writtenDates: 102,
  unknownValues: 103,
  sameIdTwice: 104,
  untranslated: 105,
  stopped: 106,
  nullLists: 107,
  nullContact: 108,
  markup: 109,
  veryLong: 110,
  oddChats: 111,
  empty: 112,
  namesakeInOslo: 113,
  namesakeInBergen: 114,
  otherScripts: 115,
  veryBusy: 116,
  goneWhenOpened: 117,
  messyPhones: 118,
  publishedSample: 199,
  nordlys: 201,
  nordlysService: 202
} as const

const phone = (text: string, dialable: string): StoredPhone => ({ text, dialable })

const make = (
  companyId: number,
  name: string,
  parts: Partial<DemoCompany> & { readonly people?: readonly Partial<DemoPerson>[] } = {}
): DemoCompany => {
  const { people = [], ...company } = parts
  const country: Country = company.country ?? norway
  return {
    companyId,
    name,
    department: '',
    organisationNumber: '',
    number: String(10_000 + companyId),
    webAddress: '',
    email: '',
    phone: phone(
      `20 00 01 ${String(companyId % 100).padStart(2, '0')}`,
      `+47200001${String(companyId % 100).padStart(2, '0')}`
    ),
    street: 'Prøveveien 1',
    zip: '0250',
    city: 'Oslo',
    country,
    associate: associates[0] ?? { associateId: 0, name: '', fullName: '' },
    category: categories[0],
    business: businesses[9],
    isStopped: false,
    isOwner: false,
    isMessy: true,
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
    ...company
  }
}

export const awkwardCompanies: readonly DemoCompany[] = [
  make(awkward.ownCompany, 'Vårt Eget Firma AS', {
    isOwner: true,
    isMessy: false,
    email: 'post@vartegetfirma.example',
    webAddress: 'https://vartegetfirma.example',
    people: associates.map(({ fullName }) => {
      const [firstName = '', lastName = ''] = fullName.split(' ')
      return { firstName, lastName, email: `${firstName.toLowerCase()}@vartegetfirma.example` }
    })
  }),
  make(awkward.withoutDates, 'Tidløs Antikk AS', { business: businesses[12] }),
  make(awkward.writtenDates, 'Tidssone Transport AS', { business: businesses[2] }),
  make(awkward.unknownValues, 'Ukjent Verdi AS'),
  make(awkward.sameIdTwice, 'Dobbelt Opp AS'),
  make(awkward.untranslated, 'Oversetterkontoret AS', {
    category: '[SR_CATEGORY_UNKNOWN]',
    business: 'NO:"Leverandør";US:"Supplier"'
  }),
  make(awkward.stopped, 'Stans Eiendom AS', { isStopped: true, business: businesses[8] }),
  make(awkward.nullLists, 'Ingen Lister AS'),
  make(awkward.nullContact, 'Uten Kort AS'),
  make(awkward.markup, '<b>Fet & Søt</b> <script>alert("Glance")</script> AS', {
    department: '<img src=x onerror="alert(1)">',
    webAddress: 'javascript:alert(1)',
    email: '"><svg onload=alert(1)>@fetogsot.example',
    people: [{ firstName: '{{constructor}}', lastName: "Robert'); DROP TABLE--", title: '</title><h1>' }]
  }),
  make(
    awkward.veryLong,
    `Aktieselskabet ${'Sammensluttede Vestjyske Andels-Mejerier og '.repeat(4).trim()} A/S`,
    {
      department: 'Avdeling for svært lange avdelingsnavn og alt det andre som ikke får plass på én linje',
      street: 'Den Aller Lengste Gaten I Hele Kommunen Som Ingen Husker 1234'
    }
  ),
  make(awkward.oddChats, 'Snakk i Vei AS'),
  make(awkward.empty, 'Tomt Kort', {
    number: '',
    phone: null,
    street: '',
    zip: '',
    city: '',
    category: '',
    business: '',
    associate: { associateId: 0, name: '', fullName: '' }
  }),
  make(awkward.namesakeInOslo, 'Tvilling Regnskap AS', { business: businesses[3] }),
  make(awkward.namesakeInBergen, 'Tvilling Regnskap AS', {
    business: businesses[3],
    city: 'Bergen',
    zip: '5003'
  }),
  make(awkward.otherScripts, '🚀 Łódź «Ærlig» Ελλάς 株式会社 שלום AS', {
    people: [
      { firstName: 'Zo\u0065\u0308', lastName: 'O’Brien-Łukasiewicz', title: '👩‍💻' },
      { firstName: '山田', lastName: '太郎', title: '部長' }
    ]
  }),
  make(awkward.veryBusy, 'Travle Dager AS'),
  make(awkward.goneWhenOpened, 'Slått Sammen AS'),
  make(awkward.messyPhones, 'Mange Numre AS', {
    phone: phone('(+47) 20 00 02 18 / 19, sentralbord (etter kl. 9)', '+4720000218'),
    people: [
      { firstName: 'Null', lastName: 'Null-Førtisju', directPhone: phone('004720000220', '+4720000220') },
      {
        firstName: 'Intern',
        lastName: 'Nummer',
        directPhone: phone('20 00 02 18 internnr. 12', '+4720000218')
      },
      { firstName: 'Uten', lastName: 'Sifre', directPhone: phone('se kort', '') },
      { firstName: 'Britt', lastName: 'Brite', mobilePhone: phone('+44 (0) 7700-900 123', '+447700900123') }
    ]
  }),
  make(awkward.publishedSample, 'Konopelski, Reinger and Roberts', {
    isMessy: false,
    city: 'Sandnes',
    zip: '4306',
    email: 'post@konopelski.example',
    webAddress: 'https://konopelski.example',
    people: [{ firstName: 'Elna', lastName: 'Reinger', title: 'Partner', email: 'elna@konopelski.example' }]
  }),
  make(awkward.nordlys, 'Nordlys Energi AS', {
    isMessy: false,
    organisationNumber: '912 345 678',
    webAddress: 'https://nordlys.example',
    email: 'post@nordlys.example',
    phone: phone('+47 55 12 34 56', '+4755123456'),
    street: 'Bryggen 7',
    zip: '5003',
    city: 'Bergen',
    business: businesses[0],
    people: [
      {
        firstName: 'Eva',
        lastName: 'Dahl',
        title: 'Kundeansvarlig',
        directPhone: phone('+47 55 12 34 57', '+4755123457'),
        email: 'eva.dahl@nordlys.example'
      },
      { firstName: 'Håkon', lastName: 'Moen', title: 'Økonomisjef', email: 'hakon.moen@nordlys.example' }
    ]
  }),
  make(awkward.nordlysService, 'Nordlys Energi AS', {
    isMessy: false,
    department: 'Service',
    organisationNumber: '912 345 678',
    webAddress: 'https://nordlys.example',
    email: 'service@nordlys.example',
    phone: phone('55 12 34 60', '+4755123460'),
    street: 'Havnegata 12',
    business: businesses[0],
    people: [
      {
        firstName: 'Sindre',
        lastName: 'Bråten',
        title: 'Driftsleder',
        directPhone: phone('0047 55 12 34 61', '+4755123461'),
        email: 'sindre.braten@nordlys.example'
      }
    ]
  })
]
