import { describe, expect, it } from 'vitest'
import { findPerson, toShownPeople } from '../../../../../src/renderer/company/people/shown-people.ts'
import { section } from '../../../../support/companies.ts'

const people = toShownPeople(
  section(
    { id: 7, name: 'Eva Dahl', title: 'CFO', phone: '55 12 34 57', email: 'eva@nordlys.example' },
    { id: 8, name: 'Håkon  Moen', mobilePhone: '912 34 567', phone: ' ' },
    { id: 9, name: 'Per Berg' },
    { id: null, name: 'Per Berg' },
    { id: 10, name: 'Eva Dahl (Ekstern)' }
  ),
  199
)

describe('a person on the card', () => {
  it('has a contact point for each number and address that is filled in', () => {
    expect(people[0]?.contactPoints.map(({ kind, copy, action }) => [kind, copy, action])).toEqual([
      ['phone', 'copy-phone', 'call'],
      ['email', 'copy-email', 'write']
    ])
    expect(people[1]?.contactPoints.map(({ kind }) => kind)).toEqual(['mobile'])
  })

  it('has a unique key, although names repeat and ids may be missing', () => {
    expect(new Set(people.map(({ key }) => key)).size).toBe(5)
  })

  it('opens in SuperOffice as a person of the company', () => {
    expect(people[0]?.record).toEqual({ kind: 'person', companyId: 199, id: 7 })
  })
})

describe('the caller', () => {
  it.each([
    ['by id, whatever the name', { personId: 8, name: 'Someone else' }, 8],
    ['by name, in any case', { personId: null, name: 'eva dahl' }, 7],
    ['by a name with brackets', { personId: null, name: 'Eva Dahl (Ekstern)' }, 10],
    ['although spaces differ', { personId: null, name: 'Håkon Moen' }, 8],
    ['not when nobody has the id', { personId: 99, name: 'Eva Dahl' }, undefined],
    ['not when two people have the name', { personId: null, name: 'Per Berg' }, undefined]
  ])('is found %s', (_how, caller, id) => {
    expect(findPerson(people, caller)?.id).toBe(id)
  })
})
