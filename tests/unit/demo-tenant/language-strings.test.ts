import { describe, expect, it } from 'vitest'
import { readLanguage, translate } from '../../../src/demo-tenant/web/language-strings.ts'

describe('the language of a request', () => {
  it.each([
    ['none at all', undefined, undefined, null],
    ['a star', undefined, '*', null],
    ['an empty header, as the vendor’s client sends it', undefined, '', null],
    ['translation turned off over a language', 'x', 'nb', null],
    ['Bokmål with a region', undefined, 'nb-NO', 'NO'],
    ['the first of several', undefined, 'sv;q=1, en;q=0.5', 'SW'],
    ['SO-Language first', 'da', 'de', 'DA'],
    ['one that this tenant does not have', undefined, 'fr', 'US']
  ])('%s', (_, soLanguage, acceptLanguage, expected) => {
    expect(readLanguage(soLanguage, acceptLanguage)).toBe(expected)
  })
})

describe('a language string', () => {
  it.each([
    ['the language asked for', 'US:"Quote";NO:"Tilbud"', 'NO', 'Tilbud'],
    ['English where that is missing', 'NO:"Tilbud";US:"Quote"', 'SW', 'Quote'],
    ['the only one there is', 'NO:"Tilbud"', 'SW', 'Tilbud'],
    ['doubled quotes', 'NO:"Nytt ""salg""";US:"New sale"', 'NO', 'Nytt "salg"'],
    ['a semicolon at the end', 'US:"Quote";NO:"Tilbud";', 'NO', 'Tilbud'],
    ['a known resource', '[SR_TASK_CALL]', 'GE', 'Telefonat'],
    ['a resource that nobody translated', '[SR_VFC_ALL]', 'GE', '[SR_VFC_ALL]'],
    ['text that only looks like one', 'NO:"Tilbud" og mer', 'NO', 'NO:"Tilbud" og mer'],
    ['plain text', 'Tilbud', 'NO', 'Tilbud']
  ])('%s', (_, text, language, expected) => {
    expect(translate(text, language)).toBe(expected)
  })
})
