import { computed, type Ref } from 'vue'
import { createI18n, useI18n } from 'vue-i18n'
import type { Language } from '../../shared/languages.ts'
import type { Catalogue } from './catalogue.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nl } from './nl.ts'
import { sv } from './sv.ts'

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`
}[keyof T & string]

/** The path of one text in the catalogue, such as `search.box`. A path that English lacks does not compile. */
export type WordKey = Path<typeof en>

/** Translates a text. `count` selects the form of a text that is written `one | many`. */
export type Translate = (
  key: WordKey,
  values?: Readonly<Record<string, string | number>>,
  count?: number
) => string

const catalogues: Readonly<Record<Language, Catalogue>> = { en, nb, sv, da, de, nl }

/** The vue-i18n plugin with all texts. The language setting changes its `locale` without a restart. */
export const createLanguage = (language: Language) =>
  createI18n({ legacy: false, locale: language, fallbackLocale: 'en', messages: { ...catalogues } })

/** Texts in the current language. `t` is reactive: it follows a change of the language. */
export const useWords = (): { readonly t: Translate; readonly language: Readonly<Ref<Language>> } => {
  const { t, locale } = useI18n({ useScope: 'global' })
  return {
    // `locale` is only ever set to a `Language`.
    language: computed(() => locale.value as Language),
    t: (key, values = {}, count) =>
      count === undefined ? t(key, values) : t(key, { count, ...values }, count)
  }
}
