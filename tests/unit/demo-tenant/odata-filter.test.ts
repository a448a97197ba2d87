import { describe, expect, it } from 'vitest'
import { decodeFilter } from '../../../src/demo-tenant/search/odata-filter.ts'
import type { ColumnKind } from '../../../src/demo-tenant/search/archive-columns.ts'
import { QueryError } from '../../../src/demo-tenant/search/query-error.ts'

const columns = {
  name: "O'Brien and Sons",
  contactId: 42,
  stop: true,
  category: 'Customer',
  department: String.raw`C:\Sales`,
  'phone/formattedNumber': '+353 20 910 0011',
  emailMatch: 'post@obrien.example\nSeán O’Brien'
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  contactId: 'int sortable',
  stop: 'bool sortable',
  category: 'listAny sortable'
}

const isMet = (filter: string): boolean =>
  decodeFilter(filter, (name) => ({ name, kind: kinds[name] ?? 'string sortable' }))(columns)

describe('an OData filter', () => {
  it.each([
    ['no condition', '', true],
    ['a quote behind a backslash', String.raw`name begins 'o\'brien'`, true],
    ['a backslash behind a backslash', String.raw`department is 'c:\\sales'`, true],
    ['a wildcard at the end', String.raw`name begins 'O\'B%'`, true],
    ['a flag', 'stop set true', true],
    ['a list of texts', String.raw`name in ('x', 'O\'Brien and Sons')`, true],
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
    ['a doubled quote', "name begins 'o''brien'"],
    ['a quote behind two backslashes', String.raw`name is 'o\\'brien'`],
    ['an operator for texts with a number', 'contactId begins 4'],
    ['an operator for numbers with a text', "name eq 'a'"],
    ['an operator that the vendor documents and that fails', 'contactId ge 42'],
    ['a text where a number belongs', "contactId in ('42')"],
    ['a word where a number belongs', 'contactId eq many'],
    ['a word where a text belongs', 'name is OBrien'],
    ['an operator for texts with a list', "category is 'Customer'"],
    ['an operator for numbers with a flag', 'stop eq true'],
    ['an unknown operator', "name like 'a'"],
    ['no value', 'name is'],
    ['an open list', 'contactId in (1,2'],
    ['brackets around a condition', "(name is 'a')"],
    ['a condition after a condition', "name is 'a' name is 'b'"]
  ])('is refused with %s', (_, filter) => {
    expect(() => isMet(filter)).toThrow(QueryError)
  })
})
