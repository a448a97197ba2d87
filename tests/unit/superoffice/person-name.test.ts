import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitPersonName } from '../../../src/main/superoffice/person-name.ts'

describe('a person’s name in a list', () => {
  it.each([
    ['a person and a company', 'Eva Dahl (Nordlys AS)', '', ['Eva Dahl', 'Nordlys AS']],
    ['a department', 'Eva Dahl (Nordlys AS, Service)', '', ['Eva Dahl', 'Nordlys AS, Service']],
    ['brackets of the person', 'Eva Dahl (Ekstern) (Nordlys AS)', '', ['Eva Dahl (Ekstern)', 'Nordlys AS']],
    ['brackets of the company', 'Eva Dahl (Vestby (Norge))', '', ['Eva Dahl', 'Vestby (Norge)']],
    [
      'the full name, which tells both kinds of brackets apart',
      'Eva Dahl (Vestby) (Norge)',
      'Eva Dahl',
      ['Eva Dahl', 'Vestby) (Norge']
    ],
    ['no brackets', 'Eva Dahl', 'Eva Dahl', ['Eva Dahl', undefined]],
    ['brackets that are not closed', 'Eva Dahl (Nordlys', '', ['Eva Dahl (Nordlys', undefined]],
    ['brackets that are not opened', 'Eva Dahl Nordlys)', '', ['Eva Dahl Nordlys)', undefined]],
    ['text after the brackets', 'Eva (Nordlys) Dahl', '', ['Eva (Nordlys) Dahl', undefined]],
    ['nothing before the brackets', '(Nordlys)', '', ['(Nordlys)', undefined]],
    ['empty brackets', 'Eva Dahl ()', '', ['Eva Dahl', undefined]]
  ])('is split by its last pair of brackets: %s', (_what, text, fullName, [name, companyName]) => {
    expect(splitPersonName(text, fullName)).toEqual({
      name,
      ...(companyName !== undefined && { companyName })
    })
  })

  it('has exactly the parts that it was put together from', () => {
    const word = fc.stringMatching(/^[a-zæøå.,-]{1,9}$/u)
    const company = fc.oneof(
      word,
      fc.tuple(word, word).map(([one, other]) => `${one} (${other})`)
    )
    fc.assert(
      fc.property(word, company, (name, companyName) => {
        expect(splitPersonName(`${name} (${companyName})`)).toEqual({ name, companyName })
      })
    )
  })
})
