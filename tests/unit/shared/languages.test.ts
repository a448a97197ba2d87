import { describe, expect, it } from 'vitest'
import { languageTable, languages, toSystemLanguage } from '../../../src/shared/languages.ts'

describe('toSystemLanguage', () => {
  it.each([
    [['nb-NO'], 'nb', 'Bokmål'],
    [['nn-NO', 'en-GB'], 'nb', 'Nynorsk: whoever writes it reads Bokmål'],
    [['no'], 'nb', 'Norwegian without saying which'],
    [['sv-FI'], 'sv', 'a country of its own'],
    [['de_AT.UTF-8', 'de_AT', 'de', 'C'], 'de', 'the form of Linux'],
    [['fr-CA', 'nl-BE', 'en-US'], 'nl', 'the first that Glance has'],
    [['DA-dk'], 'da', 'capitals'],
    [['fr-FR', 'ja'], 'en', 'none that Glance has'],
    [['den-CA', 'deu'], 'en', 'codes of three letters, which are other languages'],
    [['C', 'POSIX'], 'en', 'a system without a language'],
    [['', 'd'], 'en', 'no locale at all'],
    [[], 'en', 'nothing chosen']
  ] as readonly [readonly string[], string, string][])('%j is %s: %s', (locales, language) => {
    expect(toSystemLanguage(locales)).toBe(language)
  })
})

describe('languageTable', () => {
  it.each(languages)('has a locale for %s that the system knows', (language) => {
    const { locale } = languageTable[language]
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale])
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale])
  })

  it.each(languages)('needs two plural forms for %s, as English does', (language) => {
    const { pluralCategories } = new Intl.PluralRules(languageTable[language].locale).resolvedOptions()
    expect(pluralCategories.toSorted()).toEqual(['one', 'other'])
  })
})
