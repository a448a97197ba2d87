import { createLanguage, type Translate } from '../../src/renderer/language/i18n.ts'
import type { Language } from '../../src/shared/languages.ts'

/** Translates to a language, with the same rules as `useWords` in the window. */
export const translateTo = (language: Language): Translate => {
  const { global } = createLanguage(language)
  return (key, values = {}, count) =>
    count === undefined ? global.t(key, values) : global.t(key, { count, ...values }, count)
}

export const english: Translate = translateTo('en')
