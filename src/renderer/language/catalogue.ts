import type { en } from './en.ts'

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** The texts that every language must have. */
export type Catalogue = Texts<typeof en>

/** The names in braces: `'min' | 'max'` for `Enter {min}–{max}`. */
type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** One element for each form of a text that is written `one | many`. */
type Forms<Text> = Text extends `${string} | ${infer Rest}` ? readonly [0, ...Forms<Rest>] : readonly [0]

type Same<A, B> = [A, B] extends [B, A] ? true : false

type Translated<English, Text> =
  Same<Placeholders<English>, Placeholders<Text>> extends false
    ? { readonly error: 'has other placeholders than English'; readonly english: Placeholders<English> }
    : Same<Forms<English>, Forms<Text>> extends false
      ? { readonly error: 'has another number of plural forms than English' }
      : Text

type Translation<English, T> = {
  readonly [K in keyof T]: K extends keyof English
    ? English[K] extends string
      ? Translated<English[K], T[K]>
      : Translation<English[K], T[K]>
    : never
}

/**
 * A catalogue in another language. What English doesn't have, what is missing, another placeholder and another number of plural
 * forms don't compile. All of Glance's languages have the plural forms of English: one, and more.
 */
export const translateEnglish = <const T extends Catalogue>(
  texts: T & Translation<typeof en, T>
): Catalogue => texts
