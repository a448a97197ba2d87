import type { Language } from '../../shared/languages.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { MainTexts } from './main-texts.ts'
import { nb } from './nb.ts'
import { nl } from './nl.ts'
import { sv } from './sv.ts'

/** The main process's texts in every language. */
export const mainTexts: Readonly<Record<Language, MainTexts>> = { en, nb, sv, da, de, nl }
