/** Letters that Unicode does not take apart, and what they are searched as. */
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
 * One form for all the ways in which a Nordic or German name is spelt: case and accents go, and a letter and its
 * two-letter spelling become the same (`å`, `aa`; `ä`, `æ`, `ae`; `ö`, `ø`, `oe`; `ü`, `ue`; `ß`, `ss`). Both sides of
 * a comparison are folded, so that `molle`, `moelle` and `mölle` all find *Mølle*.
 *
 * A beginning of a text folds to a beginning of the folded text, which is what makes prefixes work while typing.
 * Apostrophes go; all other punctuation separates words, which come out divided by single spaces.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    // Afterwards: taken apart, `℡` is `TEL` and `K` (Kelvin) is `K`.
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[æøœßðđþłıς]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/(?:a[ae]|oe|ue|ss)/gu, (pair) => pair.charAt(0))
    .replace(/['’`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
