/**
 * The languages of Glance by their code in ISO 639-1: the locale of their dates and numbers, and their own name. English has
 * British dates, because American ones puzzle everybody else.
 */
export const languageTable = {
  en: { locale: 'en-GB', ownName: 'English' },
  nb: { locale: 'nb-NO', ownName: 'Norsk bokmål' },
  sv: { locale: 'sv-SE', ownName: 'Svenska' },
  da: { locale: 'da-DK', ownName: 'Dansk' },
  de: { locale: 'de-DE', ownName: 'Deutsch' },
  nl: { locale: 'nl-NL', ownName: 'Nederlands' }
} as const satisfies Record<string, { readonly locale: string; readonly ownName: string }>

export type Language = keyof typeof languageTable

/** In the order in which they are offered. */
export const languages = ['en', 'nb', 'sv', 'da', 'de', 'nl'] as const satisfies readonly Language[]

/** What can be chosen: `system` is the first language of the system that Glance has. */
export type LanguageChoice = 'system' | Language
export const languageChoices = ['system', ...languages] as const satisfies readonly LanguageChoice[]

/**
 * The first of Glance's languages among these locales, such as `nn-NO` or `de_AT.UTF-8`, which come in the order that the person
 * prefers; English when there is none. Whoever writes Nynorsk reads Bokmål.
 */
export const toSystemLanguage = (locales: readonly string[]): Language => {
  for (const locale of locales) {
    const code = locale.slice(0, 2).toLowerCase()
    const known = code === 'no' || code === 'nn' ? 'nb' : code
    const found = languages.find((language) => language === known)
    if (found !== undefined && !/^[a-z]{3}/iu.test(locale)) return found
  }
  return 'en'
}
