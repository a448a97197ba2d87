import { shallowRef } from 'vue'
import { ownValue } from '../../shared/own-value.ts'

/** What is printed on the keys of keyboards in these languages, where it is not the English name. */
const printed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { Ctrl: 'Strg', Shift: 'Umschalt', Del: 'Entf', Ins: 'Einfg', Home: 'Pos1', End: 'Ende' }
}

/** `null` until it is set. */
const shownLanguage = shallowRef<string | null>(null)

/** The language of the window, which its document names. Reactive, so that the names of keys follow a change of it. */
export const windowLanguage = (): string => shownLanguage.value ?? document.documentElement.lang

export const setWindowLanguage = (language: string): void => {
  shownLanguage.value = language
  document.documentElement.lang = language
}

/** The name of a key as it is printed, for its English name (`Ctrl` is `Strg` in German); any other key is unchanged. */
export const toPrintedKey = (name: string, language: string): string =>
  ownValue(ownValue(printed, language) ?? {}, name) ?? name
