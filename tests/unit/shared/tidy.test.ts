import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidy, withoutInvisible } from '../../../src/shared/tidy.ts'
import { anyCharacter } from '../../support/any-character.ts'

const anyText = fc.string({
  unit: fc.oneof(anyCharacter, fc.constantFrom('\u0301', '\u0344', '\u200d', '👩', 'Ａ', '\r', '\n'))
})

describe('tidy', () => {
  it.each([
    ['nothing', '', ''],
    ['letters of the North and of Germany', 'Mølle & Sønn, Größe', 'Mølle & Sønn, Größe'],
    ['a letter and its accent', 'Mo\u0308lle', 'Mölle'],
    ['a zero-width space at the end', 'eva@x.test\u200b', 'eva@x.test'],
    ['a soft hyphen', 'Fjord\u00adlab', 'Fjordlab'],
    ['marks of the reading direction', '\u200e+47 55\u200f \u202a12\u202c \u206634\u2069', '+47 55 12 34'],
    ['a byte order mark', '\ufeffNordlys', 'Nordlys'],
    ['joiners and a word joiner', 'Nord\u2060lys\u200c\u200d', 'Nordlys'],
    ['variation selectors', '☎\ufe0f 55', '☎ 55'],
    ['a Hangul filler', 'Nord\u3164lys', 'Nordlys'],
    ['an accent behind an invisible character', 'e\u200b\u0301', 'é'],
    ['control characters', 'Nord\u0000lys\u001b\u009b', 'Nordlys'],
    ['every space', 'a\u00a0b\u2007c\u2009d\u202fe\u3000f\tg\u2800h', 'a b c d e f g h'],
    ['every line end', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['every dash', '1‐2‑3‒4–5—6―7−8﹣9－0⁃1', '1-2-3-4-5-6-7-8-9-0-1'],
    ['every apostrophe', 'D’A‘B‚C‛D′E´F`GʼHʹI＇J‹›', "D'A'B'C'D'E'F'G'H'I'J''"],
    ['every quotation mark', '“a”„b‟«c»″d″＂e＂〝f〞', '"a""b""c""d""e""f"'],
    ['full-width signs', '＋４７（５５）ＡＢ：＠', '+47(55)AB:@'],
    ['an accent behind a full-width letter', 'Ａ\u030a', 'Å'],
    ['digits of other scripts', '١٢٣ ۴۵۶ १२३ ๗๘๙ 𝟎𝟡 𞥐', '123 456 123 789 09 0'],
    ['ligatures, as in a PDF', 'ﬁrma ﬂott oﬃce aﬀär', 'firma flott office affär'],
    ['Dutch letters in one sign', 'ĳsfabriek Ĳmuiden', 'ijsfabriek IJmuiden'],
    ['letters of other typefaces', '𝐄𝐯𝐚 𝘋𝘢𝘩𝘭 ℰ Ⓝord', 'Eva Dahl E Nord'],
    ['half of a surrogate pair', 'a\ud83d', 'a\ufffd']
  ])('%s', (_what, text, expected) => {
    expect(tidy(text)).toBe(expected)
  })

  it('leaves a tidy text as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = tidy(text)
        expect(tidy(once)).toBe(once)
        expect(once).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zs}\p{DI}](?<! )/u)
        expect(once).not.toMatch(/(?![0-9])\p{Nd}|(?!-)\p{Pd}/u)
      })
    )
  })

  it('cuts a run of accents that no language has, because composing it would take a quadratic time', () => {
    expect(tidy(`a${'\u0323\u0301'.repeat(50_000)}b`).length).toBeLessThan(20)
    expect(tidy(`a${'\u0323\u200b\u0301'.repeat(50_000)}b`).length).toBeLessThan(20)
  })
})

describe('a shown text without invisible characters', () => {
  it.each([
    ['keeps dashes, quotes and full-width signs', 'A – “B” ’ ＋ ５', 'A – “B” ’ ＋ ５'],
    ['keeps no-break spaces and tabs', 'a\u00a0b\tc', 'a\u00a0b\tc'],
    ['loses a soft hyphen', 'Fjord\u00adlab', 'Fjordlab'],
    ['loses an override of the reading direction', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['loses zero-width characters', 'No\u200brd\u200d\u2060lys\ufeff', 'Nordlys'],
    ['keeps a family', 'Hi 👨‍👩‍👧‍👦!', 'Hi 👨‍👩‍👧‍👦!'],
    ['keeps a heart in colour', '❤️', '❤️'],
    ['keeps a keycap and a flag', '1️⃣ 🇳🇴 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣ 🇳🇴 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['loses a joiner that joins no emoji', '👩\u200d 1\u200d', '👩 1'],
    ['loses a text hidden in tags', 'Hi\u{e0068}\u{e0069}', 'Hi'],
    ['keeps the joiners of Persian', 'می‌خواهم', 'می‌خواهم'],
    ['keeps the joiners of Hindi', 'क्‍ष', 'क्‍ष'],
    ['shows a control character as a space', 'a\u0000b', 'a b'],
    ['has one sign for a line end', 'a\r\nb\u2028c', 'a\nb\nc']
  ])('%s', (_what, text, expected) => {
    expect(withoutInvisible(text)).toBe(expected)
  })

  it('stays as it is the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = withoutInvisible(text)
        expect(withoutInvisible(once)).toBe(once)
        expect(once).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/u)
        expect(tidy(once)).toBe(tidy(text.replace(/[^\P{Cc}\r\n\t\u0085]/gu, ' ')))
      })
    )
  })
})
