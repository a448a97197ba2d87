import { describe, expect, it } from 'vitest'
import { mainTexts } from '../../../../src/main/language/catalogues.ts'
import { da } from '../../../../src/renderer/language/da.ts'
import { de } from '../../../../src/renderer/language/de.ts'
import { en } from '../../../../src/renderer/language/en.ts'
import { nb } from '../../../../src/renderer/language/nb.ts'
import { nl } from '../../../../src/renderer/language/nl.ts'
import { sv } from '../../../../src/renderer/language/sv.ts'
import { languages, type Language } from '../../../../src/shared/languages.ts'

interface Tree {
  readonly [key: string]: string | Tree
}

const toTexts = (tree: Tree, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : toTexts(value, `${before}${key}.`)
  )

const catalogues: Readonly<Record<Language, Tree>> = { en, nb, sv, da, de, nl }
const english = new Map(toTexts(en))

/** The quotation marks of each language, opening and closing. */
const quotes: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  nb: ['«', '»'],
  sv: ['”', '”'],
  da: ['»', '«'],
  de: ['„', '“'],
  nl: ['‘', '’']
}

describe.each(languages)('the words of %s', (language) => {
  const texts = toTexts(catalogues[language])

  it('have no blank, straight quote or three dots where a sign belongs', () => {
    for (const [key, text] of texts) {
      expect.soft(text.trim(), key).toBe(text)
      expect.soft(text, key).not.toMatch(/["']|\.\.\.| {2}/u)
    }
  })

  it('have the quotation marks of the language, in pairs', () => {
    const [open, close] = quotes[language]
    for (const [key, text] of texts) {
      // An apostrophe is the same sign as a closing single quote.
      const signs = text.replace(/(?<=\p{L})’(?=\p{L}|\s)/gu, '').replace(/[^“”„«»‘’]/gu, '')
      expect.soft(signs, `${key}: ${text}`).toMatch(new RegExp(`^(?:${open}${close}|’)*$`, 'u'))
    }
  })

  it('begin with a capital where English does', () => {
    for (const [key, text] of texts) {
      const original = english.get(key) ?? ''
      if (/^\p{Lu}/u.test(original)) expect.soft(text, key).toMatch(/^[\p{Lu}\d✓{]/u)
    }
  })
})

describe.each(languages.filter((language) => language !== 'en'))('the translation into %s', (language) => {
  it('leaves no sentence in English', () => {
    const untranslated = toTexts(catalogues[language]).filter(([key, text]) => {
      const words = text.replace(/\{\w+\}/gu, '').match(/\p{L}{2,}/gu) ?? []
      return words.length > 2 && text === english.get(key)
    })
    expect(untranslated).toEqual([])
  })

  it('translates what the main process says', () => {
    const toValues = (value: unknown): readonly string[] => {
      if (typeof value === 'string') return [value]
      if (typeof value === 'function') return [String(Reflect.apply(value, null, ['A', 'B']))]
      return Object.values(value as object).flatMap(toValues)
    }
    const own = toValues(mainTexts[language])
    const same = toValues(mainTexts.en).filter((text, index) => text === own[index])
    expect(own).toHaveLength(toValues(mainTexts.en).length)
    expect(same.filter((text) => text !== 'offline')).toEqual([])
  })
})

/** A sentence with its values, in the form that the count takes: what `useWords` does with vue-i18n. */
const say = (
  language: Language,
  key: string,
  values: Readonly<Record<string, string>>,
  count = 2
): string => {
  const [one = '', many = one] = (new Map(toTexts(catalogues[language])).get(key) ?? '').split(' | ')
  return (count === 1 ? one : many).replace(/\{(\w+)\}/gu, (_placeholder, name: string) => values[name] ?? '')
}

describe('a text that agrees with what it describes', () => {
  it.each<readonly [Language, one: string, many: string]>([
    ['en', '1 open, 5 d', '2 open, 5 d'],
    ['nb', '1 åpen, 5 d', '2 åpne, 5 d'],
    ['sv', '1 öppet, 5 d', '2 öppna, 5 d'],
    ['da', '1 åben, 5 d', '2 åbne, 5 d'],
    ['de', '1 offen, 5 d', '2 offen, 5 d'],
    ['nl', '1 open, 5 d', '2 open, 5 d']
  ])('has its singular in %s: %s, %s', (language, one, many) => {
    const key = 'company.briefs.short.openAged'
    expect(say(language, key, { count: '1', age: '5 d' }, 1)).toBe(one)
    expect(say(language, key, { count: '2', age: '5 d' }, 2)).toBe(many)
  })

  it.each<readonly [Language, badge: string, sentence: string]>([
    ['nb', '1 forfalt', 'oppfølging forfalt for 3 d siden'],
    ['sv', '1 förfallen', 'händelse förfallen sedan 3 d'],
    ['da', '1 forfalden', 'opfølgning forfaldt for 3 d siden'],
    ['de', '1 überfällig', 'Folgeaufgabe seit 3 d überfällig'],
    ['nl', '1 te laat', 'vervolgactiviteit 3 d te laat']
  ])('says in %s what is overdue: %s, %s', (language, badge, sentence) => {
    expect(say(language, 'company.briefs.short.overdueUndated', { count: '1' }, 1)).toBe(badge)
    expect(say(language, 'company.briefs.overdue', { age: '3 d' })).toBe(sentence)
  })

  it.each<readonly [Language, request: string, document: string, sale: string]>([
    ['nb', 'Ny', 'Nytt', 'Nytt'],
    ['sv', 'Nytt', 'Nytt', 'Ny'],
    ['da', 'Ny', 'Nyt', 'Nyt']
  ])('has the gender of the row in %s: %s, %s, %s', (language, request, document, sale) => {
    const labels = ['requests', 'documents', 'sales'].map((section) =>
      say(language, `company.changes.added.${section}`, {})
    )
    expect(labels).toEqual([request, document, sale])
  })
})

describe('an ellipsis', () => {
  it.each(languages)('stands in %s as the language spaces it', (language) => {
    const isSpaced = language !== 'en' && language !== 'nl'
    for (const [key, text] of toTexts(catalogues[language]))
      if (text.includes('…')) expect.soft(/\u00a0…/u.test(text), key).toBe(isSpaced)
  })
})

describe('a line', () => {
  const unit = String.raw`(?:[sthdu]|min|tim|kl)\b`
  it.each(languages)('ends in %s neither before an ellipsis, a percent sign nor a unit', (language) => {
    for (const [key, text] of toTexts(catalogues[language])) {
      // A length of time is put together by `createFormat`.
      if (/^time\./u.test(key)) continue
      expect.soft(text, key).not.toMatch(new RegExp(String.raw` (?:…|%)|(?:\d|\{count\}) ${unit}`, 'iu'))
    }
  })
})
