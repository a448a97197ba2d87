import type { Language } from '../../shared/languages.ts'
import type { QueryKind } from '../../shared/match.ts'

/** A text that shows a newcomer what the box takes. */
export interface Sample {
  readonly kind: Extract<QueryKind, 'name' | 'phone' | 'email' | 'id'>
  readonly text: string
}

const toSamples = (name: string, phone: string, email: string, id: string): readonly Sample[] => [
  { kind: 'name', text: name },
  { kind: 'phone', text: phone },
  { kind: 'email', text: email },
  { kind: 'id', text: id }
]

const inNorway = toSamples('Nordlys', '55 12 34 56', 'eva.dahl@nordlys.example', '#202')

/** For the demo in each language: each of them finds something there, in the country of the language. */
export const demoSamples: Readonly<Record<Language, readonly Sample[]>> = {
  en: inNorway,
  nb: inNorway,
  sv: toSamples('Älvbacka', '08-465 004 90', 'marta.lindqvist@alvbacka.example', '#211'),
  da: toSamples('Klitholm', '95 13 90 46', 'signe.sorensen@klitholm-data.example', '#2012'),
  de: toSamples('Birkenfurt', '089 99998 861', 'soren.kruger@birkenfurt-datentechnik.example', '#2279'),
  nl: toSamples('Eikendijk', '040 001 1121', 'maarten.brouwer@eikendijk-energie.example', '#2532')
}

const anywhere = toSamples('Nordlys Energi', '+47 55 12 34 56', 'eva@nordlys.example', '#201')

/** Only examples of the forms: nobody has these names and numbers. */
export const exampleSamples: Readonly<Record<Language, readonly Sample[]>> = {
  en: anywhere,
  nb: anywhere,
  sv: toSamples('Älvbacka Data', '+46 8 465 004 90', 'marta@alvbacka.example', '#211'),
  da: toSamples('Klitholm Data', '+45 95 13 90 46', 'signe@klitholm.example', '#201'),
  de: toSamples('Birkenfurt Technik', '+49 89 99998 861', 'soeren@birkenfurt.example', '#201'),
  nl: toSamples('Eikendijk Energie', '+31 40 001 1121', 'maarten@eikendijk.example', '#201')
}
