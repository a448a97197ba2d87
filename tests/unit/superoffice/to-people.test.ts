import { describe, expect, it } from 'vitest'
import { toPeople } from '../../../src/main/superoffice/to-people.ts'

const eva = {
  PrimaryKey: '20',
  EntityName: 'person',
  personId: '20',
  fullName: 'Eva Dahl',
  title: 'Buyer',
  'personDirectPhone/formattedNumber': '+47 55 12 34 57',
  'personMobilePhone/formattedNumber': '',
  'email/emailAddress': 'eva@nordlys.example'
}

describe('a company’s people', () => {
  it('have the fields that are not empty', () => {
    expect(toPeople({ value: [eva] }, 100)).toEqual({
      state: 'read',
      rows: [
        { id: 20, name: 'Eva Dahl', title: 'Buyer', phone: '+47 55 12 34 57', email: 'eva@nordlys.example' }
      ],
      unreadableRows: 0,
      mayHaveMore: false
    })
  })

  it.each([
    ['its name', { personCountry: 'Danmark' }, 'DK'],
    ['its name in several languages', { personCountry: 'US:"Sweden";NO:"Sverige"' }, 'SE'],
    ['its id, when its name is not known', { personCountry: 'Narnia', personCountryId: '578' }, 'NO']
  ])('have their own country by %s', (_what, columns, countryCode) => {
    expect(toPeople({ value: [{ ...eva, ...columns }] }, 100)).toMatchObject({ rows: [{ countryCode }] })
  })

  it('have no country when SuperOffice names none that is known', () => {
    const answer = { value: [{ ...eva, personCountry: 'Narnia' }] }
    expect(toPeople(answer, 100)).toEqual(toPeople({ value: [eva] }, 100))
  })

  it('become one person when several rows differ only in the email address', () => {
    const people = toPeople({ value: [eva, { ...eva, 'email/emailAddress': 'eva@dahl.example' }] }, 100)
    expect(people).toMatchObject({ rows: [{ email: 'eva@nordlys.example' }] })
  })

  it('lose only the unreadable rows', () => {
    const people = toPeople({ value: [null, eva, { personId: 21, fullName: null }] }, 3)
    expect(people).toMatchObject({ rows: [{ id: 20 }], unreadableRows: 2, mayHaveMore: true })
  })

  it('are distinguished by name when they have no id', () => {
    const people = toPeople({ value: [{ fullName: 'Eva' }, { fullName: 'Ola', personId: -1 }] }, 100)
    expect(people).toMatchObject({
      rows: [
        { id: null, name: 'Eva' },
        { id: null, name: 'Ola' }
      ]
    })
  })

  it.each([null, [eva], { value: 'x' }])('are unreadable in %j', (answer) => {
    expect(toPeople(answer, 100)).toEqual({ state: 'unreadable' })
  })
})
