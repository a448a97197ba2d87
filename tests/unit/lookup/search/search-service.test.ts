import { toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'
import { CodedError } from '../../../../src/shared/outcome.ts'
import { toStoredSession } from '../../../support/stored-session.ts'
import { unusedSuperOffice } from '../../../support/unused-superoffice.ts'
import { describe, expect, it } from 'vitest'
import type { ResultsPort, SuperOfficePort } from '../../../../src/main/lookup/active-session.ts'
import type { SearchResult } from '../../../../src/main/superoffice/search-result.ts'
import { createSearchService, type SearchService } from '../../../../src/main/lookup/search/search-service.ts'
import { createStoredMatchSearch } from '../../../../src/main/lookup/search/stored-match-search.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import type { StoredCard } from '../../../../src/main/results/stored-card.ts'
import {
  aChat,
  aRequest,
  aStoredCard,
  aStoredPerson,
  noSections,
  section,
  storedPeople
} from '../../../support/companies.ts'

const openChat = aChat({ ended: null, isOpen: true })

const found = (companyId: number, parts: Partial<SearchResult> = {}): SearchResult => ({
  companyId,
  name: `Company ${String(companyId)}`,
  kind: 'company',
  isStopped: false,
  ...parts
})

/** A search on a fake SuperOffice, which answers each call as `answers` says by kind and text, and otherwise finds nothing. */
const setUp = (
  answers: Readonly<Record<string, readonly SearchResult[]>> = {},
  stored: readonly StoredCard[] = [],
  {
    nowMs = (): number => 0,
    calls = {},
    cardsSoFar
  }: {
    readonly nowMs?: () => number
    readonly calls?: Partial<SuperOfficePort>
    readonly cardsSoFar?: ResultsPort['cardsSoFar']
  } = {}
) => {
  const requests: string[] = []
  const answer = (kind: string) => (text: string) => {
    requests.push(`${kind} ${text}`)
    return Promise.resolve(answers[`${kind} ${text}`] ?? [])
  }
  const superoffice: SuperOfficePort = {
    ...unusedSuperOffice,
    readCompany: (companyId) => {
      requests.push(`id ${String(companyId)}`)
      return companyId === 199
        ? Promise.resolve({ name: 'Nordlys', department: 'Service', city: 'Oslo' })
        : Promise.reject(new CodedError(companyId === 500 ? 'server-error' : 'not-found'))
    },
    findCompanies: answer('name'),
    findByPhone: answer('phone'),
    findByEmail: answer('email'),
    findByDomain: answer('domain'),
    findContaining: answer('containing'),
    findCompaniesContaining: answer('inside'),
    findByWeb: answer('web'),
    findByOrganisationNumber: (spellings) =>
      answer('org')(spellings.toSorted((a, b) => a.length - b.length)[0] ?? ''),
    findByCompanyNumber: answer('number'),
    findByRequest: (id) => answer('request')(String(id)),
    ...calls
  }
  const session = toStoredSession(stored, superoffice)
  const results = cardsSoFar === undefined ? session.results : { ...session.results, cardsSoFar }
  const active = { ...session, results }
  const search = createSearchService({
    activeSession: () => active,
    requireSession: () => active,
    storedMatches: createStoredMatchSearch(),
    language: () => 'en',
    phoneCountry: () => 'NO',
    nowMs,
    reportCall: (_session, call) => call
  })
  return { search, requests, active }
}

const idsAndReasons = ({
  rows
}: {
  rows: readonly { companyId: number | null; by: string }[]
}): readonly string[] => rows.map(({ companyId, by }) => `${String(companyId)} ${by}`)

describe('searching SuperOffice', () => {
  it.each([
    ['a name, and then names that contain it', 'nordlys', ['name nordlys', 'containing nordlys']],
    ['a name of two letters', 'hm', ['name hm']],
    ['an id that nobody has', '#7', ['id 7', 'request 7']],
    [
      'a Norwegian number, in two spellings, and then an organisation number',
      '55 12 34 56',
      ['phone 55123456', 'phone 4755123456', 'org 55123456', 'number 55123456']
    ],
    [
      'digits that no Norwegian phone has, also as a company’s number',
      '12345678',
      ['phone 12345678', 'org 12345678', 'phone 4712345678', 'number 12345678']
    ],
    ['a number with its country code', '+47 55 12 34 56', ['phone 55123456', 'phone 4755123456']],
    [
      'an address, and then its domain',
      'eva@nordlys.example',
      ['email eva@nordlys.example', 'domain nordlys.example', 'web nordlys.example']
    ],
    ['an address at a public provider', 'eva@gmail.com', ['email eva@gmail.com']],
    [
      'a domain, and then a company of that name',
      'nordlys.example',
      ['domain nordlys.example', 'web nordlys.example', 'name nordlys.example']
    ],
    [
      'digits of an id, and then of a number',
      '10011',
      ['id 10011', 'number 10011', 'request 10011', 'name 10011']
    ],
    ['an organisation number with its country', 'NO 987 654 321 MVA', ['org 987654321']],
    [
      'an organisation number with its label',
      'org.nr. 987 654 321',
      ['org 987654321', 'number 987654321', 'name org.nr. 987 654 321']
    ],
    ['a German VAT number', 'DE811234567', ['org 811234567']],
    [
      'a German VAT number that may be a phone number',
      'DE 811 234 567',
      ['org 811234567', 'phone 0811234567', 'phone 49811234567']
    ],
    ['one character', 'n', []],
    ['signs', '?!', []]
  ])('runs one query after the other while nothing is found, for %s: "%s"', async (_what, text, calls) => {
    const { search, requests } = setUp()
    await search.search(text)
    expect(requests).toEqual(calls)
  })

  it('stops at the first query that finds something', async () => {
    const { search, requests } = setUp({ 'phone 55123456': [found(1, { phone: '+47 55 12 34 56' })] })
    expect(idsAndReasons(await search.search('55 12 34 56'))).toEqual(['1 phone'])
    expect(requests).toEqual(['phone 55123456'])
  })

  it('shows the company of an id with its department', async () => {
    const { search } = setUp()
    expect(await search.search('#199')).toMatchObject({
      kind: 'id',
      rows: [{ companyId: 199, name: 'Nordlys, Service', city: 'Oslo', by: 'id' }]
    })
  })

  it('sorts equal phone numbers before partly equal ones, and says how well each fits', async () => {
    const { search } = setUp({
      'phone 55123456': [
        found(1, { phone: '+45 55 12 34 56' }),
        found(2, { phone: '+47 55 12 34 56' }),
        found(3, { phone: '55123456' }),
        found(4)
      ]
    })
    expect(idsAndReasons(await search.search('55 12 34 56'))).toEqual([
      '2 phone',
      '1 phone-last-eight',
      '3 phone-last-eight',
      '4 phone-last-eight'
    ])
  })

  it('lists a person and their company as two rows, with the person’s id', async () => {
    const { search } = setUp({ 'phone 55123456': [found(1), found(1, { kind: 'person', personId: 7 })] })
    const { rows } = await search.search('55 12 34 56')
    expect(rows.map(({ key, personId }) => [key, personId])).toEqual([
      ['company:1', undefined],
      ['company:1:person:#7', 7]
    ])
  })

  it('shows a person without a company', async () => {
    const { search } = setUp({
      'phone 55123456': [found(0, { companyId: null, kind: 'person', name: 'Eva Dahl', personId: 7 })]
    })
    expect((await search.search('55 12 34 56')).rows).toEqual([
      {
        key: 'person:#7',
        companyId: null,
        personId: 7,
        name: 'Eva Dahl',
        kind: 'person',
        isStopped: false,
        isPinned: false,
        by: 'phone-last-eight'
      }
    ])
  })

  it('finds names that contain the text when none begins with it', async () => {
    const { search } = setUp({ 'containing energi': [found(1)] })
    expect(idsAndReasons(await search.search('energi'))).toEqual(['1 name'])
  })

  it('says that there may be more than a full list, in which companies come first', async () => {
    const people = Array.from({ length: 50 }, (_, index) => ({
      companyId: 7,
      name: `Eva Berg ${String(index)}`,
      kind: 'person' as const,
      personId: index + 1
    }))
    const { search } = setUp({
      'name berg': people,
      'inside berg': [found(1), found(2)],
      'name bergli': people.slice(0, 20)
    })
    const { rows, hasMore } = await search.search('berg')
    expect(rows.map(({ kind }) => kind).slice(0, 3)).toEqual(['company', 'company', 'person'])
    expect([rows.length, hasMore]).toEqual([50, true])
    expect(await search.search('bergli')).not.toHaveProperty('hasMore')
  })

  it('says when an id was looked for as a request’s number too', async () => {
    const { search } = setUp()
    for (const answer of [search.recall('#7'), await search.search('#7')])
      expect(answer).toMatchObject({ kind: 'id', isRequestToo: true })
    expect(await search.search('#7', 'id')).not.toHaveProperty('isRequestToo')
    expect(await search.search('id 7')).not.toHaveProperty('isRequestToo')
  })

  it('rejects with SuperOffice’s failure', async () => {
    const { search } = setUp()
    await expect(search.search('#500')).rejects.toMatchObject({ code: 'server-error' })
  })
})

describe('a company that the text names by its id', () => {
  const fetchedAt = '2026-11-24T12:00:00.000Z'
  const nordlys = aStoredCard({ companyId: 201, fetchedAt })
  const searchAfter = async (text: string, ageMs: number) => {
    const { search, requests } = setUp({}, [nordlys], { nowMs: () => Date.parse(fetchedAt) + ageMs })
    return { answer: idsAndReasons(await search.search(text)), requests }
  }

  it.each([
    ['#201', ['201 id']],
    ['https://crm.example/default.aspx?contact.main?contact_id=201', ['201 link']]
  ])('is not searched for in SuperOffice while its card is current (%s)', async (text, answer) => {
    expect(await searchAfter(text, 59_000)).toEqual({ answer, requests: [] })
  })

  it('is searched for when its card is older, and when the digits may be something else', async () => {
    expect((await searchAfter('#201', 60_000)).requests).toContain('id 201')
    expect((await searchAfter('201', 59_000)).requests).toContain('id 201')
  })
})

it('says when a part of a search failed, with matches and without', async () => {
  const calls: Partial<SuperOfficePort> = {
    findByDomain: () => Promise.reject(new CodedError('server-error')),
    findContaining: () => Promise.reject(new CodedError('request-rejected'))
  }
  const { search } = setUp({ 'web nordlys.example': [found(1)] }, [], { calls })
  expect(await search.search('nordlys.example')).toMatchObject({ rows: [{ companyId: 1 }], isPartial: true })
  expect(await search.search('nordlys')).toMatchObject({ rows: [], isPartial: true })
  expect(await search.search('nordlys 2')).toMatchObject({ rows: [], isPartial: true })
})

describe('details of rows', () => {
  const headers = new Map([
    [1, { name: 'A', department: 'Oslo', city: 'Oslo', phone: '22 00 00 00', isStopped: true }],
    [2, { name: 'B' }]
  ])

  it('come with one call for all of them', async () => {
    const calls: (readonly number[])[] = []
    const { search } = setUp({}, [], {
      calls: {
        readCompanies: (companyIds) => {
          calls.push(companyIds)
          return Promise.resolve(headers)
        }
      }
    })
    expect(await search.details([1, 2, 3])).toEqual([
      { companyId: 1, department: 'Oslo', city: 'Oslo', phone: '22 00 00 00', isStopped: true },
      { companyId: 2 }
    ])
    expect(calls).toEqual([[1, 2, 3]])
  })

  it('are hints for the card of a company that the search says less about', async () => {
    const { search, active } = setUp({ 'name aa': [found(1, { isStopped: false })] }, [], {
      calls: { readCompanies: () => Promise.resolve(headers) }
    })
    expect(search.matchHintsFor(active, 1)).toBeNull()
    await search.details([1])
    expect(search.matchHintsFor(active, 1)).toEqual({ city: 'Oslo', phone: '22 00 00 00', isStopped: true })
    await search.search('a')
    expect(search.matchHintsFor(active, 1)).toBeNull()
    await search.search('aa')
    await search.details([1])
    expect(search.matchHintsFor(active, 1)).toEqual({ city: 'Oslo', phone: '22 00 00 00', isStopped: false })
  })

  it('reject with SuperOffice’s failure', async () => {
    const { search } = setUp({}, [], {
      calls: { readCompanies: () => Promise.reject(new CodedError('server-error')) }
    })
    await expect(search.details([1])).rejects.toMatchObject({ code: 'server-error' })
  })
})

describe('searching stored companies', () => {
  const nordlys = aStoredCard({
    companyId: 1,
    header: {
      name: 'Nordlys Energi AS',
      phone: '+47 55 12 34 56',
      email: 'post@nordlys.example',
      web: 'https://www.nordlys.example/kontakt',
      organisationNumber: 'NO 987 654 321 MVA'
    },
    sections: { ...noSections, chats: section(aChat({ lastMessage: 'The turbine stands still' })) }
  })
  const other = aStoredCard({ companyId: 199, header: { name: 'Mølle AS', phone: '+49 30 1234-0' } })

  it.each([
    ['a name', 'nordlys', ['1 name'], 'name'],
    ['folded letters', 'molle', ['199 name'], 'name'],
    ['a number in another spelling', '0047 55123456', ['1 phone'], 'phone'],
    ['a number with another country code', '+45 55 12 34 56', ['1 phone-last-eight'], 'phone'],
    ['an extension of a switchboard', '+49 30 1234-567', ['199 phone-switchboard'], 'phone'],
    ['an address', 'POST@nordlys.example', ['1 email'], 'email'],
    ['somebody else’s address at the domain', 'eva@nordlys.example', ['1 domain'], 'email'],
    ['a domain', 'nordlys.example', ['1 domain'], 'domain'],
    ['an id', '#199', ['199 id'], 'id'],
    ['an id whose digits occur in a number', '#123', [], 'id'],
    ['digits that occur in a number', '123', ['199 text', '1 text'], 'id'],
    ['groups of digits that occur in a number, but not side by side', '34 12 47', [], 'phone'],
    ['an organisation number', '987654321', ['1 organisation-number'], 'organisation-number'],
    ['a link', 'https://crm.example/default.aspx?contact.main?contact_id=199', ['199 link'], 'link'],
    ['a line of a chat', 'turbine', ['1 text'], 'name'],
    ['nothing that is stored', 'zzz', [], 'name']
  ])('finds the right companies for %s: "%s"', (_what, text, rows, kind) => {
    const { search, requests } = setUp({}, [nordlys, other])
    const answer = search.recall(text)
    expect(idsAndReasons(answer)).toEqual(rows)
    expect(answer.kind).toBe(kind)
    expect(requests).toEqual([])
  })

  it.each([
    ['an organisation number in another form', '987654321MVA', ['1 organisation-number']],
    ['an organisation number with a label', 'Org.nr. 987 654 321', ['1 organisation-number']],
    ['a number with a label and brackets', 'Tlf: (+47) 55 12 34 56,', ['1 phone']],
    ['an address among words', 'E-post: Post <post@nordlys.example>;', ['1 email']],
    ['a host below the domain', 'https://shop.nordlys.example/x', ['1 domain']],
    ['a name in quotes', '“Nordlys Energi”', ['1 name']],
    ['a name with a mark of a chat program', 'Nordlys Energi (Ekstern)', ['1 name']],
    ['a name with an invisible character', 'Nord\u00adlys\u200b', ['1 name']],
    ['a request by its number', '[300101] Re: Invoice', ['2 request']],
    ['a domain in its other spelling', 'xn--mlle-gra.example', ['2 domain']]
  ])('finds the right companies for %s: "%s"', (_what, text, rows) => {
    const moelle = aStoredCard({
      companyId: 2,
      header: { name: 'Mølle', web: 'www.mølle.example' },
      sections: { ...noSections, requests: section(aRequest({ id: 300_101, title: 'Invoice unclear' })) }
    })
    const { search } = setUp({}, [nordlys, other, moelle])
    expect(idsAndReasons(search.recall(text)).filter((row) => !row.endsWith(' text'))).toEqual(rows)
  })

  it('shows the request that was searched for', () => {
    const sections = { ...noSections, requests: section(aRequest({ id: 300_101, title: 'Invoice unclear' })) }
    const { search } = setUp({}, [aStoredCard({ companyId: 2, sections })])
    expect(search.recall('request 300101').rows[0]?.found).toMatchObject({ text: 'Invoice unclear' })
  })

  it.each([
    ['1001', 'name', []],
    ['1001', 'id', ['1001 id']],
    ['1001', 'phone', []],
    ['Kranes', 'name', ['1001 name']],
    ['post@kranes.example', 'name', []],
    ['post@kranes.example', 'email', ['1001 email']]
  ] as const)('reads %s as %s and as nothing else', (text, kind, rows) => {
    const header = { name: 'Kranes AS', email: 'post@kranes.example', phone: '55 10 01 00' }
    const { search } = setUp({}, [aStoredCard({ companyId: 1001, header })])
    expect(idsAndReasons(search.recall(text, kind))).toEqual(rows)
  })

  it('says that a text is too long when nothing is recognised in it', async () => {
    const text = 'Takk for henvendelsen, vi ser på saken. '.repeat(10)
    const { search, requests } = setUp()
    expect(search.recall(text)).toMatchObject({ rows: [], isTooLong: true })
    expect(await search.search(text)).toMatchObject({ rows: [], isTooLong: true })
    expect(requests).toEqual([])
    expect(search.recall(`${text} eva@x.test`)).not.toHaveProperty('isTooLong')
  })

  const foreign = [
    {
      companyId: 1,
      header: { name: 'Dansk A/S', country: 'Danmark', countryCode: 'DK', phone: '86 77 66 55' }
    },
    { companyId: 2, header: { name: 'Svensk AB', countryCode: 'SE', phone: '08-12 34 56' } },
    { companyId: 3, header: { name: 'Deutsche AG', countryCode: 'DE', phone: '0211 / 48 90-0' } },
    { companyId: 4, header: { name: 'Unknown', phone: '86 55 44 33' } },
    { companyId: 5, header: { name: 'By name', country: 'US:"Denmark";NO:"Danmark"', phone: '86 11 22 33' } }
  ].map(aStoredCard)

  it.each([
    ['the number with its country code', '+45 86 77 66 55', ['1 phone']],
    ['the same number in the agent’s country', '+47 86 77 66 55', ['1 phone-last-eight']],
    ['the number as it is dialled there', '86 77 66 55', ['1 phone-last-eight']],
    ['a Swedish number with its country code', '+46 8 12 34 56', ['2 phone']],
    ['a Swedish number as it is dialled there', '08-12 34 56', ['2 phone-last-eight']],
    ['an extension of a German switchboard', '+49 211 4890-123', ['3 phone-switchboard']],
    ['an extension as it is dialled there', '0211 4890-123', ['3 phone-switchboard']],
    ['the number of a company whose country is unknown', '+47 86 55 44 33', ['4 phone-last-eight']],
    ['the number of a company whose country was stored by name only', '+45 86 11 22 33', ['5 phone']]
  ])('reads a stored number in the country of its company: %s', (_what, text, rows) => {
    const { search } = setUp({}, foreign)
    expect(idsAndReasons(search.recall(text))).toEqual(rows)
  })

  it('reads it so in a listing that was stored before countries had codes', () => {
    const { countryCode, ...listing } = toIndexedCard(
      aStoredCard({
        companyId: 1,
        header: { name: 'Dansk', country: 'Danmark', phone: '86 77 66 55 / 20 12 34 56' }
      }),
      0
    )
    expect(countryCode).toBe('DK')
    const older = { ...listing, texts: { ...listing.texts, phone: '86 77 66 55 / 20 12 34 56' } }
    const search = createStoredMatchSearch()
    const reasons = (text: string): readonly string[] =>
      search
        .find([older], text, toReadings(text, 'NO'), {
          language: 'nb',
          phoneCountry: 'NO',
          nowMs: 0,
          limit: 5
        })
        .map(({ companyId, by }) => `${String(companyId)} ${by}`)
    expect(reasons('+45 86 77 66 55')).toEqual(['1 phone'])
    expect(reasons('+45 20 12 34 56')).toEqual(['1 phone'])
    expect(reasons('+47 86 77 66 55')).toEqual(['1 phone-last-eight'])
  })

  it('reads it so in SuperOffice’s answer too, when the company is stored', async () => {
    const answers = { 'phone 86776655': [found(1, { phone: '86 77 66 55' })] }
    expect(idsAndReasons(await setUp(answers, foreign).search.search('+47 86 77 66 55'))).toEqual([
      '1 phone-last-eight'
    ])
    expect(idsAndReasons(await setUp(answers, foreign).search.search('+45 86 77 66 55'))).toEqual(['1 phone'])
  })

  it.each([
    ['the first number', '+47 55 98 76 54', ['1 phone']],
    ['the second number', '900 98 765', ['1 phone']],
    ['a person’s second number', '900 11 222', ['1 phone']],
    ['a number with a note', '56 11 22 33', ['2 phone']],
    ['a note', 'sentralbord', ['2 text']],
    ['the second address', 'faktura@nordlys.example', ['1 email']],
    ['a person’s second address', 'eva@privat.example', ['1 email']],
    ['the domain of the second address', 'x@privat.example', ['1 domain']]
  ])('finds each number and address of a field: %s', (_what, text, rows) => {
    const several = aStoredCard({
      companyId: 1,
      header: {
        name: 'Nordlys',
        countryCode: 'NO',
        phone: '55 98 76 54 / 900 98 765',
        email: 'post@nordlys.example; faktura@nordlys.example'
      },
      people: storedPeople({
        id: 7,
        name: 'Eva Dahl',
        mobilePhone: '901 11 222 eller 900 11 222',
        email: 'eva@nordlys.example, eva@privat.example'
      })
    })
    const noted = aStoredCard({
      companyId: 2,
      header: { name: 'Mølle', countryCode: 'NO', phone: '56 11 22 33 (sentralbord)' }
    })
    const { search } = setUp({}, [several, noted])
    expect(idsAndReasons(search.recall(text))).toEqual(rows)
  })

  it.each(['815 00', '815 00 ext 5', '+47 815 00', '+4781500'])(
    'finds a short number in the field %s',
    (phone) => {
      const served = aStoredCard({ companyId: 1, header: { name: 'Nordlys', countryCode: 'NO', phone } })
      const staffed = aStoredCard({
        companyId: 2,
        people: storedPeople({ id: 7, name: 'Eva Dahl', phone })
      })
      const { search } = setUp({}, [served, staffed])
      // A link's number is searched in phone numbers alone.
      expect(search.recall('81500', 'phone').rows.map(({ companyId }) => companyId)).toEqual([1, 2])
    }
  )

  it('shows the matching line unless the name matches', () => {
    const { search } = setUp({}, [nordlys, other])
    expect(search.recall('turbine').rows[0]?.found).toMatchObject({
      field: 'chats',
      text: 'The turbine stands still'
    })
    expect(search.recall('nordlys').rows[0]?.found).toBeUndefined()
  })
})

describe('searching stored people', () => {
  const molle = aStoredCard({
    companyId: 1,
    header: { name: 'Mølle AS', department: 'Oslo', city: 'Oslo', phone: '+47 22 00 00 00' },
    people: storedPeople(
      {
        id: 7,
        name: 'Eva Dahl',
        title: 'Buyer',
        phone: '22 00 00 17',
        mobilePhone: '+47 912 34 567',
        email: 'Eva@molle.example'
      },
      { id: 8, name: 'Per Vik', title: 'Buyer', phone: '+47 22 00 00 18 x1' },
      { id: null, name: 'Nils Ås' }
    )
  })

  const rowsOf = (text: string, stored = [molle]): readonly string[] =>
    setUp({}, stored)
      .search.recall(text)
      .rows.map(
        ({ name, companyName, personId, by, phone, found }) =>
          `${[name, ...(companyName === undefined ? [] : [companyName])].join(', ')} #${String(personId)} ${by} ${phone ?? ''}${found === undefined ? '' : ` ${found.text}`}`
      )

  it.each([
    ['a name', 'eva dahl', ['Eva Dahl, Mølle AS, Oslo #7 name 22 00 00 17']],
    ['a name and the company’s', 'eva oslo', ['Eva Dahl, Mølle AS, Oslo #7 name 22 00 00 17']],
    ['a name without an id', 'nils', ['Nils Ås, Mølle AS, Oslo #undefined name ']],
    [
      'a title that two of them have',
      'buyer',
      [
        'Eva Dahl, Mølle AS, Oslo #7 text 22 00 00 17 Buyer',
        'Per Vik, Mølle AS, Oslo #8 text +47 22 00 00 18 x1 Buyer'
      ]
    ],
    ['a mobile number', '0047 91234567', ['Eva Dahl, Mølle AS, Oslo #7 phone +47 912 34 567']],
    [
      'a number with another country code',
      '+45 91 23 45 67',
      ['Eva Dahl, Mølle AS, Oslo #7 phone-last-eight +47 912 34 567']
    ],
    [
      'a number that is stored with an extension',
      '22000018',
      ['Per Vik, Mølle AS, Oslo #8 phone +47 22 00 00 18 x1']
    ],
    ['a number that is longer than theirs', '+47 22 00 00 17 55', []],
    [
      'an address, once and not again for its domain',
      'eva@molle.example',
      ['Eva Dahl, Mølle AS, Oslo #7 email 22 00 00 17']
    ],
    [
      'somebody else at their domain',
      'x@molle.example',
      ['Mølle AS, Oslo #undefined domain +47 22 00 00 00']
    ],
    ['their domain', 'molle.example', ['Mølle AS, Oslo #undefined domain +47 22 00 00 00']]
  ])('finds the right people for %s: "%s"', (_what, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it('lists the company before a person with the same number', () => {
    const shared = { ...molle, people: storedPeople({ id: 7, name: 'Eva Dahl', phone: '+4722000000' }) }
    expect(rowsOf('22 00 00 00', [shared])).toEqual([
      'Mølle AS, Oslo #undefined phone +47 22 00 00 00',
      'Eva Dahl, Mølle AS, Oslo #7 phone +47 22 00 00 00'
    ])
  })

  it('lists only the company when more than five of its people match', () => {
    const people = [1, 2, 3, 4, 5, 6].map((id) => ({ id, name: `Eva ${String(id)}` }))
    expect(rowsOf('eva', [{ ...molle, people: storedPeople(...people) }])).toEqual([
      'Mølle AS, Oslo #undefined text +47 22 00 00 00 Eva 1'
    ])
  })

  it('gives a person the same row from SuperOffice, even without an id', async () => {
    const names: readonly Partial<SearchResult>[] = [
      { kind: 'person', name: 'Eva Dahl', companyName: 'Mølle AS, Oslo', personId: 7 },
      { kind: 'person', name: 'Eva Dahl', companyName: 'Mølle AS, Oslo' },
      { kind: 'company', name: 'Eva Dahl (Mølle AS, Oslo)' }
    ]
    for (const name of names) {
      const { search } = setUp({ 'name eva': [found(1, { ...name, phone: '22 00 00 17' })] }, [molle])
      const [stored] = search.recall('eva').rows
      const [live] = (await search.search('eva')).rows
      expect(live).toEqual(stored)
      expect(live).toMatchObject({ key: 'company:1:person:#7', personId: 7, phone: '22 00 00 17' })
    }
  })

  it('keeps a company whose name has brackets a company', async () => {
    const name = 'ACME (closed)'
    const acme = { ...molle, header: { name } }
    const { search } = setUp({ 'name acme': [found(1, { name })] }, [acme])
    expect((await search.search('acme')).rows).toMatchObject([{ key: 'company:1', kind: 'company', name }])
  })

  it('sets no person id when two people have the same name', async () => {
    const twice = { ...molle, people: storedPeople({ id: 7, name: 'Eva' }, { id: 8, name: 'Eva' }) }
    const { search } = setUp({ 'name eva': [found(1, { kind: 'person', name: 'Eva' })] }, [twice])
    expect((await search.search('eva')).rows[0]).not.toHaveProperty('personId')
  })
})

describe('what needs attention', () => {
  const requests = section(aRequest({ statusId: 1 }))
  const nordlys = aStoredCard({
    companyId: 1,
    sections: { ...noSections, requests, chats: section(openChat) }
  })

  it.each([
    ['recent rows', (search: SearchService) => search.recent()],
    ['stored matches', (search: SearchService) => search.recall('nordlys').rows],
    ['matches in SuperOffice', async (search: SearchService) => (await search.search('nordlys')).rows]
  ])('is said in %s that are stored', async (_what, rowsIn) => {
    const { search } = setUp({ 'name nordlys': [found(1), found(2)] }, [nordlys])
    const [stored, other] = await rowsIn(search)
    expect(stored?.badges).toMatchObject({ hasOpenChat: true, openRequests: 0, changes: 0 })
    expect(other?.badges).toBeUndefined()
  })
})

describe('the agent’s history in SuperOffice', () => {
  it('has the rows of the search, the stored ones as stored, each once', async () => {
    const stored = aStoredCard({ companyId: 1, isPinned: true })
    const calls = {
      readHistory: () => Promise.resolve([found(1), found(2, { isFavourite: true }), found(1)])
    }
    const { search } = setUp({}, [stored], { calls })
    expect(await search.history()).toMatchObject([
      { companyId: 1, isPinned: true, storedAt: stored.fetchedAt },
      { companyId: 2, isFavourite: true }
    ])
  })
})

describe('searching stored persons', () => {
  const employer = { companyId: 1, name: 'Mølle AS' }
  const visit = { ...noSections, requests: section(aRequest({ title: 'Visit in spring' })) }
  const eva = aStoredPerson({ personId: 7, sections: visit })
  const employed = aStoredPerson({
    personId: 8,
    header: { name: 'Kari Hansen', phone: '+47 55 12 34 58', employer }
  })
  const molle = aStoredCard({ companyId: 1, header: { name: 'Mølle AS' }, sections: visit })
  const rowsOf = (stored: readonly StoredCard[], text: string) => setUp({}, stored).search.recall(text).rows

  it.each([
    ['their name', 'eva dahl', 'name'],
    ['their number', '55 12 34 57', 'phone'],
    ['the last digits of their number', '+44 55 12 34 57', 'phone-last-eight'],
    ['their address', 'eva@nordlys.example', 'email'],
    ['their title', 'purchasing', 'text'],
    ['a row of theirs', 'visit in spring', 'text']
  ])('finds a person without a company by %s', (_what, text, by) => {
    expect(rowsOf([eva], text)).toMatchObject([
      { key: 'person:#7', companyId: null, personId: 7, name: 'Eva Dahl', kind: 'person', by }
    ])
  })

  it('never takes a longer number for an extension of a person’s', () => {
    expect(rowsOf([eva], '55 12 34 57 99')).toEqual([])
  })

  it('finds a person who works for a company as a row of that company, once', () => {
    const listed = {
      ...molle,
      people: storedPeople({ id: 8, name: 'Kari Hansen', phone: '+47 55 12 34 58' })
    }
    for (const stored of [[employed], [employed, molle], [listed, employed]])
      expect(rowsOf(stored, '55 12 34 58')).toMatchObject([
        { key: 'company:1:person:#8', companyId: 1, companyName: 'Mølle AS', personId: 8, by: 'phone' }
      ])
  })

  it('finds a row that is the company’s and the person’s as the company’s', () => {
    const both = [{ ...employed, sections: visit }, molle]
    expect(rowsOf(both, 'visit').map(({ key }) => key)).toEqual(['company:1'])
    expect(rowsOf(both.slice(0, 1), 'visit').map(({ key }) => key)).toEqual(['company:1:person:#8'])
  })

  it('lists only persons without a company among the recent cards', () => {
    const { search } = setUp({}, [eva, employed, molle])
    expect(search.recent().map(({ key }) => key)).toEqual(['company:1', 'person:#7'])
  })

  it('knows a person whom SuperOffice finds as stored', async () => {
    const found: SearchResult = { companyId: null, personId: 7, name: 'Eva Dahl', kind: 'person' }
    const { search } = setUp({ 'name eva dahl': [found] }, [eva])
    expect((await search.search('eva dahl')).rows).toMatchObject([
      { key: 'person:#7', storedAt: eva.fetchedAt, isPinned: false }
    ])
  })
})

describe('whether a company is stopped', () => {
  it('comes from SuperOffice, or else from the store', async () => {
    const stopped = aStoredCard({ companyId: 1, header: { name: 'Nordlys', isStopped: true } })
    const { search } = setUp(
      {
        'name nordlys': [
          { companyId: 1, name: 'Nordlys', kind: 'company' },
          { companyId: 2, name: 'B', kind: 'company' }
        ],
        'phone 55123456': [found(1)]
      },
      [stopped]
    )
    expect((await search.search('nordlys')).rows.map(({ isStopped }) => isStopped)).toEqual([true, false])
    expect((await search.search('55 12 34 56')).rows.map(({ isStopped }) => isStopped)).toEqual([false])
  })
})

describe('a keystroke before the stored companies are prepared', () => {
  const stored = Array.from({ length: 60 }, (_, index) =>
    aStoredCard({
      companyId: index + 1,
      header: { name: `Nord ${String(index)}` },
      sections: { ...noSections, chats: section(aChat({ firstMessage: 'Hvor er lisensen?' })) }
    })
  )

  it('is answered after some milliseconds, and says that there may be more', () => {
    let timesRead = 0
    const { search } = setUp({}, stored, { nowMs: () => timesRead++ })
    const first = search.recall('lisens')
    expect(first.isIncomplete).toBe(true)
    expect(first.rows.length).toBeLessThan(10)
    expect(search.recall('nord 59').rows.map(({ name }) => name)).toEqual(['Nord 59'])
    while (search.recall('lisens').isIncomplete === true);
    expect(search.recall('lisens').rows).toHaveLength(50)
    expect(search.recall('lisens')).toHaveProperty('hasMore', true)
    expect(search.recall('nord 59')).not.toHaveProperty('hasMore')
  })

  it('searches the cards that the store has listed so far, and says that there may be more', () => {
    const { active } = setUp({}, stored)
    const { search } = setUp({}, stored, {
      cardsSoFar: () => ({ cards: active.results.cards().slice(0, 10), isComplete: false })
    })
    expect(search.recent().map(({ companyId }) => companyId)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(search.recall('lisens')).toMatchObject({ isIncomplete: true, rows: { length: 10 } })
    expect(search.recall('nord 59')).toMatchObject({ isIncomplete: true, rows: [] })
    expect(search.recall('nort 59')).not.toHaveProperty('suggestions')
  })

  it('is answered completely when there is time', () => {
    const { search } = setUp({}, stored)
    expect(search.recall('lisens')).not.toHaveProperty('isIncomplete')
  })
})

describe('a typing mistake', () => {
  const stored = [
    aStoredCard({
      companyId: 1,
      header: { name: 'Nordlys Energi AS' },
      people: storedPeople({ id: 7, name: 'Eva Dahl' })
    }),
    aStoredCard({ companyId: 2, header: { name: 'Tvilling' } })
  ]

  it.each([
    ['norlys', ['Nordlys Energi AS']],
    ['Norldys', ['Nordlys Energi AS']],
    ['twilling', ['Tvilling']],
    ['nordlys energy', ['Nordlys Energi AS', 'nordlys']],
    ['eva dahll', ['Eva Dahl', 'eva']],
    ['norlys consulting', ['consulting', 'nor']],
    ['northwell enginering', ['northwell', 'nort']],
    ['norlys tviling', ['nor']],
    ['alvbacka', ['lvba']],
    ['zzzzzz', ['zzz']],
    ['zzzzzz yy', ['zzzzzz', 'zzz']],
    ['zzzz', undefined]
  ])('%s suggests %j', (typed, texts) => {
    const { rows, suggestions } = setUp({}, stored).search.recall(typed)
    expect(rows).toEqual([])
    expect(suggestions?.map(({ text }) => text)).toEqual(texts)
  })

  it.each([
    'nordlys',
    'energi as',
    'eva dahl',
    '+47 55 12 34 56',
    'eva@nordlys.example',
    '#77',
    'request 4711'
  ])('is not suspected in %s', (typed) => {
    expect(setUp({}, stored).search.recall(typed)).not.toHaveProperty('suggestions')
  })
})
