import { createLanguage, type Translate } from '../../src/renderer/language/i18n.ts'

const { global } = createLanguage('en')

/** Translates to English, with the same rules as `useWords` in the window. */
export const english: Translate = (key, values = {}, count) =>
  count === undefined ? global.t(key, values) : global.t(key, { count, ...values }, count)
