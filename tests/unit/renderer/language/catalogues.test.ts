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
