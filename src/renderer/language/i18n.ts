import { computed, markRaw, type Ref } from 'vue'
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

/** Raw, because Vue would otherwise track every step to each text. */
const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: markRaw(en),
  nb: markRaw(nb),
  sv: markRaw(sv),
  da: markRaw(da),
  de: markRaw(de),
  nl: markRaw(nl)
}

/** The vue-i18n plugin with all texts. The language setting changes its `locale` without a restart. */
export const createLanguage = (language: Language) =>
  createI18n({ legacy: false, locale: language, fallbackLocale: 'en', messages: { ...catalogues } })

/** The texts without values that were used so far, by catalogue: a card has a hundred, and vue-i18n would read each anew. */
const plainTexts = new WeakMap<object, Map<WordKey, string>>()

const plainTextsOf = (catalogue: object): Map<WordKey, string> => {
  const known = plainTexts.get(catalogue)
  if (known !== undefined) return known
  const texts = new Map<WordKey, string>()
  plainTexts.set(catalogue, texts)
  return texts
}

/** Texts in the current language. `t` is reactive: it follows a change of the language. */
export const useWords = (): { readonly t: Translate; readonly language: Readonly<Ref<Language>> } => {
  const i18n = useI18n({ useScope: 'global' })
  const { t, locale } = i18n
  const toPlain = (key: WordKey): string => {
    const texts = plainTextsOf(i18n.getLocaleMessage(locale.value))
    const text = texts.get(key) ?? t(key)
    texts.set(key, text)
    return text
  }
  return {
    // `locale` is only ever set to a `Language`.
    language: computed(() => locale.value as Language),
    t: (key, values, count) => {
      if (count !== undefined) return t(key, { count, ...values }, count)
      return values === undefined ? toPlain(key) : t(key, values)
    }
  }
}
