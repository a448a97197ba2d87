import type { StoredPhone } from '../../src/demo-tenant/companies/demo-company.ts'
import {
  createFixedCompany,
  type FixedCompany,
  type FixedCompanyParts
} from '../../src/demo-tenant/companies/fixed-company.ts'
import { businesses } from '../../src/demo-tenant/companies/tenant-lists.ts'
import { awkwardSummaries } from './awkward-summaries.ts'
import { awkwardIds } from './awkward-ids.ts'

const phone = (text: string, dialable: string): StoredPhone => ({ text, dialable })

const create = (companyId: number, name: string, parts: FixedCompanyParts = {}): FixedCompany => {
  const summary = awkwardSummaries[companyId]
  return createFixedCompany(companyId, name, {
    isMessy: true,
    ...(summary !== undefined && { summary }),
    ...parts
  })
}

/** Companies that each have one irregularity of real tenants, which a client must cope with. */
export const awkwardCompanies: readonly FixedCompany[] = [
  create(awkwardIds.withoutDates, 'Tidløs Antikk AS', { business: businesses[12] }),
  create(awkwardIds.writtenDates, 'Tidssone Transport AS', { business: businesses[2] }),
  create(awkwardIds.unknownValues, 'Ukjent Verdi AS'),
  create(awkwardIds.sameIdTwice, 'Dobbelt Opp AS'),
  create(awkwardIds.untranslated, 'Oversetterkontoret AS', {
    category: '[SR_CATEGORY_UNKNOWN]',
    business: 'NO:"Leverandør";US:"Supplier"'
  }),
  create(awkwardIds.stopped, 'Stans Eiendom AS', { isStopped: true, business: businesses[8] }),
  create(awkwardIds.nullLists, 'Ingen Lister AS'),
  create(awkwardIds.nullContact, 'Uten Kort AS'),
  create(awkwardIds.markup, '<b>Fet & Søt</b> <script>alert("Glance")</script> AS', {
    department: '<img src=x onerror="alert(1)">',
    webAddress: 'javascript:alert(1)',
    email: '"><svg onload=alert(1)>@fetogsot.example',
    people: [{ firstName: '{{constructor}}', lastName: "Robert'); DROP TABLE--", title: '</title><h1>' }]
  }),
  create(
    awkwardIds.veryLong,
    `Aktieselskabet ${'Sammensluttede Vestjyske Andels-Mejerier og '.repeat(4).trim()} A/S`,
    {
      department: 'Avdeling for svært lange avdelingsnavn og alt det andre som ikke får plass på én linje',
      street: 'Den Aller Lengste Gaten I Hele Kommunen Som Ingen Husker 1234'
    }
  ),
  create(awkwardIds.oddChats, 'Snakk i Vei AS'),
  create(awkwardIds.empty, 'Tomt Kort', {
    number: '',
    phone: null,
    street: '',
    zip: '',
    city: '',
    category: '',
    business: '',
    associate: { associateId: 0, name: '', fullName: '' }
  }),
  create(awkwardIds.otherScripts, '🚀 Łódź «Ærlig» Ελλάς 株式会社 שלום AS', {
    people: [
      { firstName: 'Zo\u0065\u0308', lastName: 'O’Brien-Łukasiewicz', title: '👩‍💻' },
      { firstName: '山田', lastName: '太郎', title: '部長' }
    ]
  }),
  create(awkwardIds.veryBusy, 'Travle Dager AS'),
  create(awkwardIds.goneWhenOpened, 'Slått Sammen AS'),
  create(awkwardIds.messyPhones, 'Mange Numre AS', {
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
  // In the order of their ids.
  create(awkwardIds.people, 'Underlige Folk AS', {
    isMessy: false,
    isLively: true,
    people: [
      { firstName: 'Null', lastName: 'Verdi', directPhone: phone('20 00 04 01', '+4720000401') },
      { firstName: 'Vilde', lastName: 'Feil', directPhone: phone('20 00 04 02', '+4720000402') },
      {
        firstName: 'Annemarie Wilhelmina '.repeat(10).trim(),
        lastName: 'von Hohenstauffen-Sondershausen '.repeat(7).trim(),
        title: 'Leder for avdelingen som leder de andre avdelingene '.repeat(4).trim(),
        directPhone: phone('20 00 04 03', '+4720000403')
      },
      {
        firstName: 'Kari\u202e',
        lastName: 'nnamdroN\u2066',
        title: '\u200b\u00adשלום',
        email: 'kari\u202e@underlig.example'
      },
      {
        firstName: '<img src=x onerror=alert(1)>',
        lastName: '"><script>alert(1)</script>',
        title: '{{7*7}}',
        directPhone: phone('20 00 04 05', '+4720000405')
      },
      { firstName: 'Borte', lastName: 'Vekk', directPhone: phone('20 00 04 06', '+4720000406') },
      { firstName: 'Ingen', lastName: 'Kort', directPhone: phone('20 00 04 07', '+4720000407') },
      { firstName: 'Ingen', lastName: 'Lister', directPhone: phone('20 00 04 08', '+4720000408') },
      { firstName: 'Gal', lastName: 'Liste', directPhone: phone('20 00 04 09', '+4720000409') },
      { firstName: 'Helt', lastName: 'Annen', directPhone: phone('20 00 04 10', '+4720000410') }
    ]
  }),
  create(awkwardIds.messages, 'Rare Meldinger AS', {
    isMessy: false,
    people: [{ firstName: 'Rar', lastName: 'Kunde', email: 'rar@kunde.example' }]
  })
]
