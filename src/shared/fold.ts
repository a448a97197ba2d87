import { tidy } from './tidy.ts'

/** Letters that Unicode does not decompose, and the letters that they are searched as. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ'
}

/**
 * Folds all the spellings of a Nordic or German name into one: it drops case and accents, and makes a letter and its
 * two-letter spelling the same (`å`, `aa`; `ä`, `æ`, `ae`; `ö`, `ø`, `oe`; `ü`, `ue`; `ß`, `ss`). Both sides of a
 * comparison are folded, so that `molle`, `moelle` and `mölle` all find *Mølle*.
 *
 * A beginning of a text folds to a beginning of the folded text, so that prefixes match while the agent is typing.
 * Apostrophes of every kind are dropped; all other punctuation separates words, which are joined by single spaces.
 * Invisible characters count as absent.
 */
export const fold = (text: string): string => (isAscii.test(text) ? foldAscii(text) : foldUnicode(tidy(text)))

const isAscii = /^[\n\x20-\x7e]*$/u

const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replace(letterPairs, firstOfPair)
    .replace(/['`]/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

const foldUnicode = (text: string): string =>
  text
    // NFKD would make a space and an accent of these.
    .replace(greekApostrophes, '')
    .normalize('NFKD')
    // Lower case comes after NFKD, which produces capitals: it turns `℡` into `TEL` and `K` (Kelvin) into `K`.
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[æøœßðđþłıς]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(letterPairs, firstOfPair)
    .replace(apostrophes, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const letterPairs = /a[ae]|oe|ue|ss/gu
const firstOfPair = (pair: string): string => pair.charAt(0)

const greekApostrophes = /[\u0384\u1fbd\u1fbf\u1ffe]/gu

/** Most of them have become `'` by now. The others are letters to Unicode, and NFKD makes some of them of other letters. */
const apostrophes = /['\u2018-\u201b`\u02b9-\u02c1\u02c8\u02ca\u02cb\u07f4\u07f5\ua78b\ua78c]/gu
