import { createLanguage, type Translate } from '../../src/renderer/language/i18n.ts'

const { global } = createLanguage('en')

/** The English texts, as the window's components get them. */
export const english: Translate = (key, values = {}, count) =>
  count === undefined ? global.t(key, values) : global.t(key, { count, ...values }, count)
