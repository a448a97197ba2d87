import type { Page } from '@playwright/test'
import { createLanguage } from '../../src/renderer/language/i18n.ts'
import type { Language } from '../../src/shared/languages.ts'
import { expect } from './glance.ts'

interface Tree {
  readonly [key: string]: string | Tree
}

/** All texts of the window. */
const catalogues = createLanguage('en').global.messages.value

const toTexts = (tree: Tree): readonly string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? value.split(' | ') : toTexts(value)))

/** Matches the text with anything in its placeholders. */
const toPattern = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^$()[\]\\|]/gu, '\\$&').replace(/\{\w+\}/gu, '[^·]+')}$`, 'u')

/** The English texts that the language says in another way. */
const patternsOf = (language: Language): readonly RegExp[] => {
  const own = new Set(toTexts(catalogues[language]).map((text) => text.toLowerCase()))
  return [...new Set(toTexts(catalogues.en))]
    .filter((text) => /\p{L}{3}/u.test(text.replace(/\{\w+\}/gu, '')) && !own.has(text.toLowerCase()))
    .map(toPattern)
}
const englishFor = new Map<Language, readonly RegExp[]>([['en', []]])

const readTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'])
          texts.push(node.getAttribute(name) ?? '')
      else texts.push(node.textContent ?? '')
    }
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]
  })

/** Fails when a text or a name on the page is one of Glance's own in English. */
export const expectNoEnglish = async (page: Page, language: Language): Promise<void> => {
  const english = englishFor.get(language) ?? patternsOf(language)
  englishFor.set(language, english)
  const shown = await readTexts(page)
  expect(shown.filter((text) => english.some((pattern) => pattern.test(text)))).toEqual([])
}
