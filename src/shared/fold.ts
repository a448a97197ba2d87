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
export const fold = (text: string): string => {
  if (isAscii.test(text)) return foldAscii(text)
  return isLatin(text)
    ? foldAscii(text.toLowerCase().replace(/[\x80-\uffff]/gu, toAscii))
    : foldUnicode(tidy(text))
}

/** The same for each of many lines, in a fraction of the time. There is at least one line, and none contains a line end. */
export const foldLines = (lines: readonly string[]): readonly string[] => {
  const text = lines.join('\n')
  return isLatin(text)
    ? simplify(text.toLowerCase().replace(/[\x80-\uffff]/gu, toAscii))
        .replace(/[^a-z0-9\n]+/gu, ' ')
        .split('\n')
        .map((line) => line.trim())
    : lines.map(fold)
}

const isAscii = /^[\n\x20-\x7e]*$/u

/** ASCII, and letters that become ASCII letters one by one. Most texts are, and take a third of the time. */
export const isLatin = (text: string): boolean => latin.test(text)

const latin = /^[\n\x20-\x7eÀ-ÖØ-öø-ĥĨ-įĴ-ķĹ-ľŁ-ňŌ-ťŨ-ž]*$/u

const toAscii = (letter: string): string =>
  // eslint-disable-next-line glance/own-keys -- one letter, and nothing that is inherited has such a name
  commonLetters[letter] ?? plainLetters[letter] ?? letter.normalize('NFKD').charAt(0)

const commonLetters: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', ü: 'u', é: 'e' }

const foldAscii = (text: string): string =>
  simplify(text.toLowerCase())
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

const simplify = (text: string): string => text.replace(letterPairs, firstOfPair).replace(/['`]/gu, '')

const foldUnicode = (text: string): string =>
  text
    // NFKD would make a space and an accent of these.
    .replace(greekApostrophes, '')
    .normalize('NFKD')
    // Lower case comes after NFKD, which produces capitals: it turns `℡` into `TEL` and `K` (Kelvin) into `K`.
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    // eslint-disable-next-line glance/own-keys -- one letter of these
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
