import { ownValue } from '../../shared/own-value.ts'

/** The codes that SuperOffice may use for a language: its own old ones (`US`, `GE`, `SW`) and those of ISO 639. */
const codesOf: Readonly<Record<string, readonly string[]>> = {
  en: ['US', 'EN', 'UK', 'GB'],
  nb: ['NO', 'NB', 'NN'],
  no: ['NO', 'NB', 'NN'],
  sv: ['SV', 'SW', 'SE'],
  da: ['DA', 'DK'],
  de: ['GE', 'DE'],
  nl: ['NL', 'DU']
}

const english = codesOf['en'] ?? []

/**
 * Picks one language from a text such as `US:"Supplier";NO:"Leverandør"`: `language`, otherwise English, otherwise the
 * first one that is not empty. A quotation mark inside a text is written twice. Text of any other form, such as `[SR_…]`,
 * is returned unchanged.
 */
export const toLanguageText = (text: string, language: string): string => {
  const texts = decodeLanguages(text)
  if (texts === null) return text
  const two = language.slice(0, 2).toLowerCase()
  for (const code of [...(ownValue(codesOf, two) ?? [two.toUpperCase()]), ...english]) {
    const inLanguage = texts.get(code)
    if (inLanguage !== undefined) return inLanguage
  }
  const [first] = texts.values()
  return first ?? ''
}

/** The text in each of its languages; a text of another form is returned as the only one, unchanged. */
export const toLanguageTexts = (text: string): readonly string[] => [
  ...(decodeLanguages(text)?.values() ?? [text])
]

/** The texts by language code; `null` when any part of the text has another form. */
const decodeLanguages = (text: string): ReadonlyMap<string, string> | null => {
  const part = /\s*([A-Za-z]{2})(?:-[A-Za-z]{2,4})?\s*:\s*"((?:[^"]|"")*)"\s*(?:;\s*|$)/y
  const texts = new Map<string, string>()
  let end = 0
  while (end < text.length) {
    const match = part.exec(text)
    if (match === null) return null
    const code = (match[1] ?? '').toUpperCase()
    const value = (match[2] ?? '').replaceAll('""', '"').trim()
    if (value !== '' && !texts.has(code)) texts.set(code, value)
    end = part.lastIndex
  }
  return end === 0 ? null : texts
}
