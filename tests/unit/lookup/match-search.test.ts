import { someErasure } from '../../support/some-erasure.ts'
import { describe, expect, it } from 'vitest'
import type { ActiveSession, FoundPort, SuperOfficePort } from '../../../src/main/lookup/active-session.ts'
import { LookupError } from '../../../src/main/lookup/lookup-error.ts'
import { createMatchSearch } from '../../../src/main/lookup/match-search.ts'
import { toIndexed } from '../../../src/main/results/result-index.ts'
import type { StoredCompany } from '../../../src/main/results/stored-company.ts'
import { defaultSettings } from '../../../src/main/settings/settings-schema.ts'
import { aChat, aStoredCompany, noSections, section } from '../../support/companies.ts'

const found = (companyId: number, parts: Partial<FoundPort> = {}): FoundPort => ({
  companyId,
  name: `Company ${String(companyId)}`,
  kind: 'company',
  isStopped: false,
  ...parts
})

/** A SuperOffice that answers each question as `answers` says, by its kind and text, and else finds nothing. */
const setUp = (
  answers: Readonly<Record<string, readonly FoundPort[]>> = {},
  stored: readonly StoredCompany[] = []
) => {
  const asked: string[] = []
  const answer = (kind: string) => (text: string) => {
    asked.push(`${kind} ${text}`)
    return Promise.resolve(answers[`${kind} ${text}`] ?? [])
  }
  const superoffice: SuperOfficePort = {
    readSummary: () => Promise.reject(new LookupError('unexpected')),
    readPeople: () => Promise.reject(new LookupError('unexpected')),
    readCompany: (companyId) => {
      asked.push(`id ${String(companyId)}`)
      return companyId === 199
        ? Promise.resolve({ name: 'Nordlys', department: 'Service', city: 'Oslo' })
        : Promise.reject(new LookupError(companyId === 500 ? 'server-error' : 'not-found'))
    },
    findCompanies: answer('name'),
    findByPhone: answer('phone'),
    findByEmail: answer('email'),
    findByDomain: answer('domain'),
    findByNumber: answer('number')
  }
  const companies = stored.map((company, index) => toIndexed(company, index))
  const active: ActiveSession = {
    superoffice,
    results: {
      companies: () => companies,
      readCompany: () => null,
      saveCompany: () => undefined,
      eraseCompany: () => someErasure
    },
    statuses: { known: () => new Map(), ensure: () => undefined },
    ended: new AbortController().signal
  }
  const search = createMatchSearch({
    session: () => active,
    signedIn: () => active,
    settings: () => defaultSettings,
    phoneCountry: () => 'NO',
    nowMs: () => 0,
    asking: (_active, question) => question
  })
  return { search, asked }
}

const idsAndReasons = ({ rows }: { rows: readonly { companyId: number; by: string }[] }): readonly string[] =>
  rows.map(({ companyId, by }) => `${String(companyId)} ${by}`)

describe('asking SuperOffice', () => {
  it.each([
    ['a name', 'nordlys', ['name nordlys']],
    ['an id that nobody has', '#7', ['id 7']],
    ['a Norwegian number, in two spellings', '55 12 34 56', ['phone 55123456', 'number 55123456']],
    ['a number with its country code', '+47 55 12 34 56', ['phone 55123456', 'phone 4755123456']],
    [
      'an address, and then its domain',
      'eva@nordlys.example',
      ['email eva@nordlys.example', 'domain nordlys.example']
    ],
    ['an address at a public provider', 'eva@gmail.com', ['email eva@gmail.com']],
    [
      'a domain, and then a company of that name',
      'nordlys.example',
      ['domain nordlys.example', 'name nordlys.example']
    ],
    ['digits of an id, and then of a number', '10011', ['id 10011', 'number 10011']],
    [
      'an organisation number with its country',
      'NO 987 654 321 MVA',
      ['number 987654321', 'name NO 987 654 321 MVA']
    ],
    ['one character', 'n', []],
    ['signs', '?!', []]
  ])('%s: "%s" costs at most two calls', async (_what, text, calls) => {
    const { search, asked } = setUp()
    await search.search(text)
    expect(asked).toEqual(calls)
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('stops at the first answer', async () => {
    const { search, asked } = setUp({ 'phone 55123456': [found(1)] })
    expect(idsAndReasons(await search.search('55 12 34 56'))).toEqual(['1 phone'])
    expect(asked).toEqual(['phone 55123456'])
  })

  it('names an id’s company with its department', async () => {
    const { search } = setUp()
    expect(await search.search('#199')).toMatchObject({
      kind: 'id',
      rows: [{ companyId: 199, name: 'Nordlys, Service', city: 'Oslo', by: 'id' }]
    })
  })

  it('shows a tie as a tie, and how well each number fits', async () => {
    const { search } = setUp({
      'phone 55123456': [
        found(1, { phone: '+45 55 12 34 56' }),
        found(2, { phone: '+47 55 12 34 56' }),
        found(3, { phone: '55123456' })
      ]
    })
    expect(idsAndReasons(await search.search('55 12 34 56'))).toEqual([
      '2 phone',
      '3 phone',
      '1 phone-last-eight'
    ])
  })

  it('keeps a person apart from their company, and says which person it is', async () => {
    const { search } = setUp({ 'phone 55123456': [found(1), found(1, { kind: 'person', personId: 7 })] })
    const { rows } = await search.search('55 12 34 56')
    expect(rows.map(({ key, personId }) => [key, personId])).toEqual([
      ['company:1', undefined],
      ['company:1:person:#7', 7]
    ])
  })

  it('fails as SuperOffice failed', async () => {
    const { search } = setUp()
    await expect(search.search('#500')).rejects.toMatchObject({ code: 'server-error' })
  })
})

describe('looking in what is stored', () => {
  const nordlys = aStoredCompany({
    companyId: 1,
    company: {
      name: 'Nordlys Energi AS',
      phone: '+47 55 12 34 56',
      email: 'post@nordlys.example',
      web: 'https://www.nordlys.example/kontakt',
      organisationNumber: 'NO 987 654 321 MVA'
    },
    sections: { ...noSections, chats: section(aChat({ lastMessage: 'The turbine stands still' })) }
  })
  const other = aStoredCompany({ companyId: 199, company: { name: 'Mølle AS', phone: '+49 30 1234-0' } })

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
    ['an organisation number', '987654321', ['1 organisation-number'], 'phone'],
    ['a link', 'https://crm.example/default.aspx?contact.main?contact_id=199', ['199 link'], 'link'],
    ['a line of a chat', 'turbine', ['1 text'], 'name'],
    ['nothing that is stored', 'zzz', [], 'name']
  ])('%s: "%s"', (_what, text, rows, kind) => {
    const { search, asked } = setUp({}, [nordlys, other])
    const answer = search.recall(text)
    expect(idsAndReasons(answer)).toEqual(rows)
    expect(answer.kind).toBe(kind)
    expect(asked).toEqual([])
  })

  it('shows the line that was found, where the name does not say it', () => {
    const { search } = setUp({}, [nordlys, other])
    expect(search.recall('turbine').rows[0]?.found).toMatchObject({
      field: 'chats',
      text: 'The turbine stands still'
    })
    expect(search.recall('nordlys').rows[0]?.found).toBeUndefined()
  })
})
