import { describe, expect, it } from 'vitest'
import { toReadings } from '../../../../src/main/lookup/reading/to-readings.ts'
import { createStoredMatchSearch } from '../../../../src/main/lookup/search/stored-match-search.ts'
import { withStoredCompany } from '../../../../src/main/lookup/search/stored-rows.ts'
import type { IndexedCard } from '../../../../src/main/results/indexed-card.ts'
import type { StoredCard } from '../../../../src/main/results/stored-card.ts'
import type { SearchResult } from '../../../../src/main/superoffice/search-result.ts'
import {
  aRequest,
  aStoredCard,
  aStoredPerson,
  noSections,
  section,
  storedPeople
} from '../../../support/companies.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import { toStoredSession } from '../../../support/stored-session.ts'

// Someone who works for a company is stored in two ways: among its people, and with a summary of their own.

const employer = { companyId: 42, name: 'Nordlys Energi AS' }
const header = { name: 'Eva Dahl', employer }
const eva = aStoredPerson({ personId: 7, header })
const withEva = aStoredCard({
  companyId: 42,
  people: storedPeople({ id: 7, name: 'Eva Dahl' })
})

describe('a person whose company SuperOffice did not name', () => {
  const found: SearchResult = {
    companyId: null,
    isCompanyUnknown: true,
    name: 'Eva Dahl',
    kind: 'person',
    personId: 7
  }
  const atCompany = {
    companyId: 42,
    companyName: 'Nordlys Energi AS',
    name: 'Eva Dahl',
    kind: 'person',
    personId: 7
  }

  it('gets the company of their own stored summary', () => {
    expect(withStoredCompany(toStoredSession([eva]), found)).toEqual(atCompany)
  })

  it('gets the company among whose people they are stored', () => {
    expect(withStoredCompany(toStoredSession([withEva]), found)).toEqual(atCompany)
  })

  it.each([
    ['nobody with their id is stored', toStoredSession([withEva]), { ...found, personId: 8 }],
    ['they are stored without a company', toStoredSession([aStoredPerson({ personId: 7 })]), found],
    [
      'SuperOffice says that they have none',
      toStoredSession([eva, withEva]),
      { ...found, isCompanyUnknown: undefined }
    ]
  ])('stays as found when %s', (_when, session, { isCompanyUnknown, ...rest }) => {
    const result: SearchResult = isCompanyUnknown === true ? { ...rest, isCompanyUnknown } : rest
    expect(withStoredCompany(session, result)).toEqual(result)
  })
})

describe('a person who is stored with several numbers', () => {
  it.each([
    ['+47 55 12 34 57', '+47 55 12 34 57'],
    ['912 34 567', '+47 912 34 567']
  ])('is shown with the one that was typed: %s', (typed, phone) => {
    const numbers = { phone: '+47 55 12 34 57', mobilePhone: '+47 912 34 567' }
    const people = storedPeople({ id: 7, name: 'Eva Dahl', ...numbers })
    const cards = [toIndexedCard(aStoredCard({ companyId: 42, people }), 0)]
    const rows = createStoredMatchSearch().find(cards, typed, toReadings(typed, 'NO'), {
      language: 'en',
      phoneCountry: 'NO',
      nowMs: 0,
      limit: 50
    })
    expect(rows).toMatchObject([{ name: 'Eva Dahl', phone, by: 'phone' }])
  })
})

describe('a request that is stored with an employee', () => {
  const sections = { ...noSections, requests: section(aRequest({ id: 4711, title: 'Late delivery' })) }
  const recall = (...stored: readonly StoredCard[]) => {
    const cards: readonly IndexedCard[] = stored.map((card, index) => toIndexedCard(card, index))
    return createStoredMatchSearch()
      .find(cards, 'request 4711', toReadings('request 4711', 'NO'), {
        language: 'en',
        phoneCountry: 'NO',
        nowMs: 0,
        limit: 50
      })
      .map(({ key, kind, name, by, requestId }) => ({ key, kind, name, by, requestId }))
  }
  const company = {
    key: 'company:42',
    kind: 'company',
    name: 'Nordlys Energi AS',
    by: 'request',
    requestId: 4711
  }

  it('is one match, the company’s, when that has it too', () => {
    const person = aStoredPerson({ personId: 7, header, sections })
    expect(recall(person, aStoredCard({ companyId: 42, sections }))).toEqual([company])
  })

  it('leads to the company when that does not have it', () => {
    const person = aStoredPerson({ personId: 7, header, sections })
    expect(recall(person, aStoredCard({ companyId: 42 }))).toEqual([company])
    expect(recall(person)).toEqual([company])
  })

  it('leads to the person when they have no company', () => {
    expect(recall(aStoredPerson({ personId: 7, sections }))).toMatchObject([
      { key: 'person:#7', requestId: 4711 }
    ])
  })
})
