import { describe, expect, it } from 'vitest'
import { toLanguageText } from '../../../src/main/superoffice/language-string.ts'

const supplier =
  'US:"Supplier";NO:"Leverandør";GE:"Lieferant";SW:"Leverantör";DA:"Leverandør (da)";NL:"Leverancier"'

describe('a text in several languages', () => {
  it.each([
    ['en', 'Supplier'],
    ['nb', 'Leverandør'],
    ['no', 'Leverandør'],
    ['sv', 'Leverantör'],
    ['da', 'Leverandør (da)'],
    ['de', 'Lieferant'],
    ['nl', 'Leverancier'],
    ['en-GB', 'Supplier']
  ])('is shown in %s', (language, expected) => {
    expect(toLanguageText(supplier, language)).toBe(expected)
  })

  it.each([
    ['a language that is missing: English', 'NO:"Leverandør";US:"Supplier"', 'Supplier'],
    ['English missing too: the first', 'NO:"Leverandør";FR:"Fournisseur"', 'Leverandør'],
    ['a language that is empty: the next best', 'GE:"";US:"Supplier"', 'Supplier'],
    ['all of them empty', 'GE:"";US:" "', ''],
    ['one language only', 'NO:"Leverandør"', 'Leverandør'],
    ['a doubled quotation mark', 'GE:"Der ""Große"" Kunde"', 'Der "Große" Kunde'],
    ['a semicolon inside', 'GE:"a;US:b";US:"c"', 'a;US:b'],
    ['a quotation mark at the end', 'GE:"""x""";US:"c"', '"x"'],
    ['spaces and a last semicolon', ' GE : "a" ; US:"b" ; ', 'a'],
    ['small letters', 'ge:"a";us:"b"', 'a'],
    ['a language twice: the first counts', 'GE:"a";GE:"b"', 'a'],
    ['codes with a country', 'de-CH:"a";en-US:"b"', 'a']
  ])('reads %s', (_, text, expected) => {
    expect(toLanguageText(text, 'de')).toBe(expected)
  })

  it.each([
    '',
    'Supplier',
    '[SR_VFC_ALL]',
    'Re: invoice 4711',
    'NO: not quoted',
    'US:"open end',
    'US:"Supplier" and more',
    'see US:"Supplier"',
    'US:"Supplier";;NO:"x"',
    '"US":"Supplier"'
  ])('is not what this is, and it stays as it is: %s', (text) => {
    expect(toLanguageText(text, 'en')).toBe(text)
  })

  it('is read in no time, however long it is', () => {
    const text = 'US:"' + '""'.repeat(200_000)
    expect(toLanguageText(text, 'en')).toBe(text)
  })
})
