import { describe, expect, it } from 'vitest'
import { decodeFilter } from '../../../src/demo-tenant/search/odata-filter.ts'
import { QueryError } from '../../../src/demo-tenant/search/query-error.ts'

const columns = {
  name: "O'Brien and Sons",
  contactId: 42,
  'phone/formattedNumber': '+353 20 910 0011',
  emailMatch: 'post@obrien.example\nSeán O’Brien'
}

const isMet = (filter: string): boolean => decodeFilter(filter, (name) => name)(columns)

describe('an OData filter', () => {
  it.each([
    ['no condition', '', true],
    ['a doubled quote', "name begins 'o''brien'", true],
    ['a wildcard at the end', "name begins 'O''B%'", true],
    ['and, inside a text', "name contains 'and'", true],
    ['a bracket and a comma inside a text', "name is 'a (b, c)'", false],
    ['two conditions', "name contains 'sons' and contactId eq 42", true],
    ['two conditions of which one fails', "name contains 'sons' and contactId eq 43", false],
    ['a list', 'contactId in (1, 42)', true],
    ['a list without it', 'contactId in (1,2)', false],
    ['an equals sign without spaces', 'contactId=42', true],
    ['substringof, whose column comes last', "substringof('brien',name)", true],
    ['endswith', "endswith(name,'SONS')", true],
    ['not', "name notContains 'daughters'", true],
    ['greater', 'contactId gt 9', true],
    ['a phone number in a different spelling', "phone/formattedNumber begins '00353 (20) 910'", true],
    ['the second line of a column', "emailMatch begins 'seán'", true]
  ])('is evaluated with %s', (_, filter, expected) => {
    expect(isMet(filter)).toBe(expected)
  })

  it.each([
    ['or', "name is 'a' or name is 'b'"],
    ['an open quote', "name is 'O'Brien'"],
    ['an unknown operator', "name like 'a'"],
    ['no value', 'name is'],
    ['an open list', 'contactId in (1,2'],
    ['brackets around a condition', "(name is 'a')"],
    ['a condition after a condition', "name is 'a' name is 'b'"]
  ])('is refused with %s', (_, filter) => {
    expect(() => isMet(filter)).toThrow(QueryError)
  })
})
