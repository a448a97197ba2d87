import { describe, expect, it } from 'vitest'
import { toRowFacts } from '../../../../src/renderer/search/row-facts.ts'
import type { Match } from '../../../../src/shared/match.ts'
import { matchOf } from '../../../support/matches.ts'

const person = { kind: 'person', companyName: 'Nordlys Energi AS', personId: 7 } as const

describe('the second line of a row', () => {
  const cases: readonly [what: string, more: Partial<Match>, facts: readonly string[]][] = [
    ['nothing but its name', {}, []],
    [
      'everything',
      { department: 'Service', city: 'Oslo', phone: '55 12 34 56' },
      ['Service', 'Oslo', '55 12 34 56']
    ],
    ['a department in its name', { name: 'Nordlys, Service', department: 'Service', city: 'Oslo' }, ['Oslo']],
    [
      'a department like the end of its name',
      { name: 'Nordlys Service', department: 'Service' },
      ['Service']
    ],
    ['an empty city', { city: ' ', phone: '112' }, ['112']],
    ['a person', { ...person, city: 'Bergen', phone: '90 12' }, ['Nordlys Energi AS', 'Bergen', '90 12']],
    ['a person’s department', { ...person, department: 'Service' }, ['Nordlys Energi AS']],
    ['a company’s company', { companyName: 'Nordlys' }, []],
    [
      'a found phone number',
      { phone: '55 12', city: 'Oslo', found: { field: 'phone', text: '55 12', marks: [] } },
      ['Oslo']
    ]
  ]
  it.each(cases)('of a row with %s', (_what, more, facts) => {
    expect(toRowFacts(matchOf(1, 'Nordlys', more)).map(({ text }) => text)).toEqual(facts)
  })

  it('says that a person has no company', () => {
    const eva = { ...matchOf(1, 'Eva Dahl', { kind: 'person', phone: '90 12' }), companyId: null }
    expect(toRowFacts(eva).map(({ kind }) => kind)).toEqual(['no-company', 'phone'])
  })

  it('does not say that a person has no company when it could not be read', () => {
    const eva = {
      ...matchOf(1, 'Eva Dahl', { kind: 'person', phone: '90 12', isCompanyUnknown: true }),
      companyId: null
    }
    expect(toRowFacts(eva).map(({ kind }) => kind)).toEqual(['phone'])
    expect(toRowFacts({ ...eva, companyName: 'Nordlys' }).map(({ kind }) => kind)).toEqual([
      'company',
      'phone'
    ])
  })
})
