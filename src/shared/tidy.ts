/**
 * One pass over a text before it is compared or sent: composed letters (NFC), no invisible and no control characters,
 * and one sign of each kind: `-` for every dash, `'` and `"` for every quote, ` ` for every space, `\n` for every line
 * end, ASCII for full-width signs and for the digits of other scripts, and plain letters for ligatures. Its time grows with
 * the length of the text.
 */
export const tidy = (text: string): string =>
  tidyAlready.test(text)
    ? text
    : composed(
        text
          .toWellFormed()
          .replace(lineEnds, '\n')
          .replace(/[^\S\n\ufeff]/gu, ' ')
          .replace(/[[\p{Cc}\p{Cf}\p{DI}\p{Co}\p{NChar}]--\n]+/gv, '')
      )
        .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthOffset))
        .replace(presentationForms, (sign) => sign.normalize('NFKC'))
        .replace(blanks, ' ')
        .replace(dashes, '-')
        .replace(apostrophes, "'")
        .replace(quotes, '"')
        .replace(/(?![0-9])\p{Nd}/gu, toAsciiDigit)
        // An accent behind a full-width letter.
        .normalize('NFC')

/**
 * The same for a text that is shown: what can't be seen but can mislead is removed, such as characters that reverse the
 * reading direction, soft hyphens, zero-width spaces and characters that only some fonts have a picture for. Dashes, quotes
 * and spaces stay as they were written, and so do the joiners inside an emoji or between the letters of a script that needs
 * them. Line ends become `\n`, and other control characters spaces, as does the empty Braille pattern.
 */
export const withoutInvisible = (text: string): string =>
  visibleAlready.test(text)
    ? text
    : composed(
        text
          .toWellFormed()
          .replace(lineEnds, '\n')
          .replace(/[^\P{Cc}\n\t]/gu, ' ')
          .replace(blanks, ' ')
          .replace(neverShown, '')
          .replace(looseJoiners, '$<emoji>')
      )

/** What can't be seen, except what may be a part of an emoji or of a word. */
const neverShown = /[[\p{Cf}\p{DI}\p{Co}\p{NChar}]--[\u200c\u200d\ufe0e\ufe0f\u{e0020}-\u{e007f}]]+/gv

/** Most texts are Latin letters and ASCII signs, which stay as they are. */
const tidyAlready =
  /^[\n\x20-\x5f\x61-\x7e\u00a1-\u00aa\u00ac\u00ae-\u00b3\u00b5-\u00ba\u00bc-\u0131\u0134-\u0148\u014a-\u017e]*$/u
const visibleAlready = /^[\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027\u2030-\u205e]*$/u

/** NFC. Sorting a long run of accents takes a time that grows with its square, and no language writes one: it is cut. */
const composed = (text: string): string => cutAccents(cutAccents(text).normalize('NFC'))

const cutAccents = (text: string): string => text.replace(/(\p{M}{16})\p{M}+/gu, '$1')

const lineEnds = /\r\n?|[\u0085\u2028\u2029]/gu
const fullWidthOffset = 0xff01 - 0x21

/** Two letters in one sign (`ﬁ`, as a PDF has them), letters of another typeface (`𝐄`) and in circles. */
const presentationForms =
  /[\u0132\u0133\u0149\u017f\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134\u2139\u24b6-\u24e9\ufb00-\ufb06\ufb13-\ufb17\u{1d400}-\u{1d7cb}]/gu

/** The empty Braille pattern looks like a space, although Unicode counts it among the symbols. */
const blanks = /\u2800/gu

/** Minus signs and the hyphen bullet are used as dashes, but Unicode does not count them among its dashes. */
const dashes = /[\p{Pd}\u2212\u2043\u02d7\u207b]/gu

/** Besides quotes: primes, accents that stand alone, and the letters that some languages write as an apostrophe. */
const apostrophes =
  /[\u2018-\u201b\u2032\u2035\u2039\u203a\u00b4`\u02b9\u02bb-\u02bd\u02bf\u02ca\u02cb\u055a\u05f3\u275b\u275c\ua78c]/gu
const quotes = /[\u201c-\u201f\u2033\u2036\u00ab\u00bb\u02ba\u02ee\u05f4\u275d\u275e\u301d-\u301f]/gu

/** Unicode keeps the ten digits of a script in a row, from zero to nine, and whole sets of them behind each other. */
const toAsciiDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

/** Scripts in which a zero-width joiner or non-joiner between two letters changes how the word looks. */
const joinedLetter =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}]'

/**
 * The parts of an emoji that would be removed alone, with the emoji: sequences with joiners, keycaps, flags with tags, and signs in
 * colour. `\p{RGI_Emoji}` has them all, but tries thousands of emoji at each letter that is one.
 */
const wholeEmoji = [
  String.raw`(?=\p{Emoji}[\p{Emoji_Modifier}\ufe0f]?\u200d)\p{RGI_Emoji_ZWJ_Sequence}`,
  String.raw`[0-9#*]\ufe0f\u20e3`,
  String.raw`(?=\u{1f3f4}\u{e0067})\p{RGI_Emoji_Tag_Sequence}`,
  String.raw`(?![0-9#*]|\p{Emoji_Presentation})\p{Emoji}\ufe0f`
].join('|')

/** Whole emoji, which stay, and the selectors and tags outside of them, and the joiners that join neither emoji nor letters. */
const looseJoiners = new RegExp(
  `(?<emoji>${wholeEmoji})|(?<!${joinedLetter})[\\u200c\\u200d]|[\\u200c\\u200d](?!${joinedLetter})|[\\ufe0e\\ufe0f\\u{e0020}-\\u{e007f}]`,
  'gv'
)
