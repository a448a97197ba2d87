import { describe, expect, it } from 'vitest'
import { requestStatuses } from '../../../src/demo-tenant/companies/tenant-lists.ts'
import { readLanguage, translate } from '../../../src/demo-tenant/web/language-strings.ts'
import { languages } from '../../../src/shared/languages.ts'
import { translateTo } from '../../support/english.ts'

describe('the language of a request', () => {
  it.each([
    ['no header', undefined, undefined, null],
    ['a star', undefined, '*', null],
    ['an empty header, as the vendor’s client sends it', undefined, '', null],
    ['SO-Language x, whatever Accept-Language says', 'x', 'nb', null],
    ['Bokmål with a region', undefined, 'nb-NO', 'NO'],
    ['the first of several', undefined, 'sv;q=1, en;q=0.5', 'SW'],
    ['SO-Language, whatever Accept-Language says', 'da', 'de', 'DA'],
    ['an unknown language', undefined, 'fr', 'US']
  ])('is read from %s', (_, soLanguage, acceptLanguage, expected) => {
    expect(readLanguage(soLanguage, acceptLanguage)).toBe(expected)
  })
})

describe('the statuses of requests', () => {
  // A row says the base status too when the tenant's word for it is another one: a screen reader would say “closed” twice.
  it.each(languages)('have in %s the words that Glance has for open and closed', (language) => {
    const t = translateTo(language)
    const names = [1, 2].map((id) => requestStatuses.find((status) => status.id === id)?.name ?? '')
    expect(names.map((name) => translate(name, readLanguage(undefined, language) ?? ''))).toEqual([
      t('company.requests.open'),
      t('company.requests.closed')
    ])
  })
})

describe('a language string', () => {
  it.each([
    ['the requested language', 'US:"Quote";NO:"Tilbud"', 'NO', 'Tilbud'],
    ['English where that is missing', 'NO:"Tilbud";US:"Quote"', 'SW', 'Quote'],
    ['the only one there is', 'NO:"Tilbud"', 'SW', 'Tilbud'],
    ['doubled quotes', 'NO:"Nytt ""salg""";US:"New sale"', 'NO', 'Nytt "salg"'],
    ['a semicolon at the end', 'US:"Quote";NO:"Tilbud";', 'NO', 'Tilbud'],
    ['a resource with translations', '[SR_TASK_CALL]', 'GE', 'Telefonat'],
    ['a resource without translations', '[SR_VFC_ALL]', 'GE', '[SR_VFC_ALL]'],
    ['a text that only begins like one', 'NO:"Tilbud" og mer', 'NO', 'NO:"Tilbud" og mer'],
    ['plain text', 'Tilbud', 'NO', 'Tilbud']
  ])('is translated with %s', (_, text, language, expected) => {
    expect(translate(text, language)).toBe(expected)
  })
})
