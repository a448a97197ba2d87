import { computed, type Ref } from 'vue'
import { createI18n, useI18n } from 'vue-i18n'
import type { Language } from '../../shared/settings.ts'
import { en } from './en.ts'

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`
}[keyof T & string]

/** What every language has to say. */
export type Catalogue = Shape<typeof en>

/** Names one text of the catalogue, `search.box` for instance; a name that English lacks does not compile. */
export type WordKey = Path<typeof en>

/** `count` chooses between the forms of a text that is written `one | many`. */
export type Translate = (
  key: WordKey,
  values?: Readonly<Record<string, string | number>>,
  count?: number
) => string

const catalogues: Readonly<Record<Language, Catalogue>> = { en }

/** The plugin that brings every text of the window; `locale` is switched by the setting, without a restart. */
export const createLanguage = (language: Language) =>
  createI18n({ legacy: false, locale: language, fallbackLocale: 'en', messages: { ...catalogues } })

/** The texts of the language in use: `t` answers anew when the language is switched. */
export const useWords = (): { readonly t: Translate; readonly language: Readonly<Ref<Language>> } => {
  const { t, locale } = useI18n({ useScope: 'global' })
  return {
    // Only languages of the catalogue are ever set.
    language: computed(() => locale.value as Language),
    t: (key, values = {}, count) =>
      count === undefined ? t(key, values) : t(key, { count, ...values }, count)
  }
}
