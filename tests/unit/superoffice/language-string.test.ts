import { describe, expect, it } from 'vitest'
import { toLanguageText, toLanguageTexts } from '../../../src/main/superoffice/language-string.ts'

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
  ])('has a text in %s', (language, expected) => {
    expect(toLanguageText(supplier, language)).toBe(expected)
  })

  it.each([
    ['English when the language is missing', 'NO:"Leverandør";US:"Supplier"', 'Supplier'],
    ['the first language when English is missing too', 'NO:"Leverandør";FR:"Fournisseur"', 'Leverandør'],
    ['English when the language is empty', 'GE:"";US:"Supplier"', 'Supplier'],
    ['nothing when all are empty', 'GE:"";US:" "', ''],
    ['a single language', 'NO:"Leverandør"', 'Leverandør'],
    ['a doubled quotation mark', 'GE:"Der ""Große"" Kunde"', 'Der "Große" Kunde'],
    ['a semicolon inside', 'GE:"a;US:b";US:"c"', 'a;US:b'],
    ['a quotation mark at the end', 'GE:"""x""";US:"c"', '"x"'],
    ['spaces and a last semicolon', ' GE : "a" ; US:"b" ; ', 'a'],
    ['small letters', 'ge:"a";us:"b"', 'a'],
    ['the first of two texts in one language', 'GE:"a";GE:"b"', 'a'],
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
  ])('leaves any other text unchanged: %s', (text) => {
    expect(toLanguageText(text, 'en')).toBe(text)
  })

  it('is read quickly even when it is very long', () => {
    const text = 'US:"' + '""'.repeat(200_000)
    expect(toLanguageText(text, 'en')).toBe(text)
  })
})

describe('toLanguageTexts', () => {
  it('returns the text in each of its languages', () => {
    expect(toLanguageTexts('US:"Supplier";NO:"Leverandør";GE:""')).toEqual(['Supplier', 'Leverandør'])
  })

  it('returns a text of any other form as it is', () => {
    expect(toLanguageTexts('see US:"Supplier"')).toEqual(['see US:"Supplier"'])
  })
})
