import { describe, expect, it } from 'vitest'
import { toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'
import { createStoredMatchSearch } from '../../../../src/main/lookup/search/stored-match-search.ts'
import type { IndexedCard } from '../../../../src/main/results/indexed-card.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import {
  aChat,
  aRequest,
  aStoredCard,
  noSections,
  section,
  storedPeople
} from '../../../support/companies.ts'

interface Parts {
  readonly person?: string
  readonly chat?: string
  readonly title?: string
  readonly ourContact?: string
  readonly timesViewed?: number
}

const aCompany = (companyId: number, name: string, parts: Parts = {}): IndexedCard => {
  const { person, chat, title, ourContact, timesViewed = 1 } = parts
  return toIndexedCard(
    aStoredCard({
      companyId,
      timesViewed,
      header: { name, ...(ourContact !== undefined && { ourContact }) },
      sections: {
        ...noSections,
        requests: section(...(title === undefined ? [] : [aRequest({ title })])),
        chats: section(...(chat === undefined ? [] : [aChat({ firstMessage: chat })]))
      },
      ...(person !== undefined && { people: storedPeople({ id: 7, name: person }) })
    }),
    0
  )
}

const find = (typed: string, ...companies: readonly IndexedCard[]): readonly string[] =>
  createStoredMatchSearch()
    .find(companies, typed, toReadings(typed, 'NO'), {
      language: 'nb',
      phoneCountry: 'NO',
      nowMs: 0,
      limit: 50
    })
    .map(({ kind, name }) => `${kind}: ${name.replace(/ \(.*/u, '')}`)

describe('the order of stored matches', () => {
  it('has a person before companies whose texts name them, however often those are opened', () => {
    const often = { timesViewed: 60 }
    expect(
      find(
        'eva dahl',
        aCompany(1, 'Chatty', { chat: 'Eva Dahl', ...often }),
        aCompany(2, 'Title', { title: 'Eva Dahl', ...often }),
        aCompany(3, 'Contact', { ourContact: 'Eva Dahl', ...often }),
        aCompany(4, 'Employer', { person: 'Eva Dahl' })
      )
    ).toEqual(['person: Eva Dahl', 'company: Chatty', 'company: Title', 'company: Contact'])
  })

  it('has names before texts, of companies and of people, and better matches of either first', () => {
    expect(
      find(
        'dahl',
        aCompany(1, 'Text', { title: 'Dahl' }),
        aCompany(2, 'Employer', { person: 'Eva Dahl' }),
        aCompany(3, 'Odahl'),
        aCompany(4, 'Nye Dahl'),
        aCompany(5, 'Dahls Bakeri'),
        aCompany(6, 'Employer', { person: 'Dahl Olsen' }),
        aCompany(7, 'Dahl')
      )
    ).toEqual([
      'company: Dahl',
      'company: Dahls Bakeri',
      'person: Dahl Olsen',
      'company: Nye Dahl',
      'person: Eva Dahl',
      'company: Odahl',
      'company: Text'
    ])
  })

  it('has who called before companies of which only our contact has the name', () => {
    expect(
      find(
        'kari',
        aCompany(1, 'Ours', { ourContact: 'Kari Nordmann', timesViewed: 60 }),
        aCompany(2, 'Visitor', { chat: 'Here is Kari' }),
        aCompany(3, 'Kari Interiør'),
        aCompany(4, 'Employer', { person: 'Kari Lie' })
      )
    ).toEqual(['company: Kari Interiør', 'person: Kari Lie', 'company: Visitor', 'company: Ours'])
  })

  it('has a whole number before texts with a number of which it is a part', () => {
    expect(
      find(
        '202',
        aCompany(1, 'Year', { title: '2026 budget', timesViewed: 60 }),
        aCompany(2, 'Inside', { title: 'Invoice 12021', timesViewed: 60 }),
        aCompany(3, 'Whole', { title: 'Room 202 is cold' })
      )
    ).toEqual(['company: Whole', 'company: Year', 'company: Inside'])
  })

  it('has the company of an organisation number first, and alone where nothing else matches', () => {
    const other = aCompany(1, 'Texts', { title: 'Asked for 923 609 016 today', timesViewed: 60 })
    const company = toIndexedCard(
      aStoredCard({ companyId: 2, header: { name: 'Equinor', organisationNumber: '923609016' } }),
      0
    )
    expect(find('923 609 016', other, company)).toEqual(['company: Equinor', 'company: Texts'])
    expect(find('923609016', company)).toEqual(['company: Equinor'])
  })

  it('lists a company and its person when both have the name', () => {
    expect(find('eva dahl', aCompany(1, 'Eva Dahl Consulting', { person: 'Eva Dahl' }))).toEqual([
      'person: Eva Dahl',
      'company: Eva Dahl Consulting'
    ])
  })

  it('does not list a person beside their company for letters inside the name', () => {
    expect(find('lys', aCompany(1, 'Lys', { person: 'Nina Solys' }))).toEqual(['company: Lys'])
  })

  it('has the person whose company is in brackets before others of the same name', () => {
    expect(
      find(
        'Eva Dahl (Nordlys)',
        aCompany(1, 'Sol', { person: 'Eva Dahl', timesViewed: 60 }),
        aCompany(2, 'Nordlys', { person: 'Eva Dahl' })
      )
    ).toEqual(['person: Eva Dahl', 'person: Eva Dahl'])
    const [first] = createStoredMatchSearch().find(
      [
        aCompany(1, 'Sol', { person: 'Eva Dahl', timesViewed: 60 }),
        aCompany(2, 'Nordlys', { person: 'Eva Dahl' })
      ],
      'Eva Dahl (Nordlys)',
      toReadings('Eva Dahl (Nordlys)', 'NO'),
      { language: 'nb', phoneCountry: 'NO', nowMs: 0, limit: 50 }
    )
    expect(first?.companyId).toBe(2)
  })
})
