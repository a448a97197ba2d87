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
 * Apostrophes are dropped; all other punctuation separates words, which are joined by single spaces.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    // Lower case comes after NFKD, which produces capitals: it turns `℡` into `TEL` and `K` (Kelvin) into `K`.
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[æøœßðđþłıς]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/(?:a[ae]|oe|ue|ss)/gu, (pair) => pair.charAt(0))
    .replace(/['’`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
