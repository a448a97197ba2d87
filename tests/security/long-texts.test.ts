import { describe, expect, it } from 'vitest'
import { maskNumbers } from '../../src/main/lookup/card/mask-text.ts'
import { toEmailAddresses } from '../../src/main/lookup/reading/email-entries.ts'
import { toPhoneNumbers } from '../../src/main/lookup/reading/phone-entries.ts'
import { toReadings } from '../../src/main/lookup/reading/to-readings.ts'
import { toSearchLines } from '../../src/main/lookup/search-lines.ts'
import { toDigitsCheck } from '../../src/main/lookup/text-search/number-lines.ts'
import { toPlainText } from '../../src/main/superoffice/details/plain-text.ts'
import { toLine, toParagraphs } from '../../src/main/superoffice/clean-text.ts'
import { toApiRoot } from '../../src/main/superoffice/api-address.ts'
import { toFindAddress } from '../../src/main/superoffice/web-address.ts'
import { decodeLink } from '../../src/main/summon/link.ts'
import { toClipboardLookup } from '../../src/shared/clipboard-text.ts'
import { fold } from '../../src/shared/fold.ts'
import { tidy, withoutInvisible } from '../../src/shared/tidy.ts'
import { isLong } from '../support/sizes.ts'

// The promise: a text of 100,000 characters holds nothing up, whoever sent it. Each text below is read by every rule that a
// text from outside reaches. One that takes a time that grows with the square needs minutes for it and fails by its time limit.

const length = 100_000
const units = [
  ' ',
  '\n',
  ' \n',
  '\r\n ',
  '\t',
  '/',
  '//',
  '.',
  '@',
  '@a.',
  'a@',
  '+',
  '(',
  '+(',
  '1',
  '1 ',
  '1,',
  '1.',
  '0',
  '-',
  '- ',
  ':',
  ': ',
  ';',
  ',',
  ', ',
  '"',
  "'",
  '&',
  '&a',
  '&amp;',
  '&#1;',
  '%',
  '%4',
  '%40',
  '<',
  '<a',
  '<a>',
  '</a>',
  '<!--',
  '<script>',
  '[',
  ']',
  '[ ',
  '{',
  'a',
  'a ',
  'a.',
  'a-',
  'tel:',
  'sip:',
  ' tel:',
  'http://a?',
  'https://a?b=',
  'https://a?b&',
  '(at)',
  ' at ',
  '[dot]',
  ' dot ',
  'RE: ',
  '[a] ',
  '#',
  '#1 ',
  '😀',
  '😀 ',
  '\u200b',
  ' \u200b',
  'a\u200d',
  '\u0628\u200c',
  '\u0301',
  '\u3000',
  '\u2800',
  'å',
  'ß',
  '١',
  '\ud83d',
  'Fra: ',
  'From: a\n',
  '> ',
  '>',
  '____',
  '*',
  '|'
] as const
const endings = isLong ? ['', 'x', '\0', '1', '@', ';', '/'] : ['', 'x']
const texts = units.flatMap((unit) =>
  endings.map((ending) => `1${unit.repeat(Math.ceil(length / unit.length))}${ending}`)
)

const rules: Readonly<Record<string, (text: string) => unknown>> = {
  'a field with the digits of a number': toDigitsCheck(['0100', '1104', '1111111112']),
  'what was typed': (text) => toReadings(text, 'NO'),
  'what was copied': toClipboardLookup,
  'a link': (text) => [
    decodeLink(text),
    decodeLink(`glance://lookup?phone=${text.slice(0, 2_000)}`),
    decodeLink(`glance://lookup?email=${text.slice(0, 2_000)}`)
  ],
  'the address of a server': toApiRoot,
  'the address of the web client': (text) => toFindAddress(`https://crm.example.com/${text}`),
  'a line of SuperOffice': toLine,
  'a message of SuperOffice': toParagraphs,
  'a message in HTML': toPlainText,
  'a field with numbers': (text) => toPhoneNumbers(text, 'NO'),
  'a field with addresses': toEmailAddresses,
  'the lines that are searched': toSearchLines,
  'a masked text': maskNumbers,
  'a comparable text': fold,
  'a tidy text': tidy,
  'a text without invisible characters': withoutInvisible
}

describe(`a text of 100,000 characters (${String(texts.length)} texts)`, () => {
  it.each(Object.entries(rules))('is read at once as %s', (_what, read) => {
    for (const text of texts) expect(() => read(text)).not.toThrow()
  })
})

describe('a field of digits that can be divided in many ways', () => {
  // One took up to six seconds when each way was tried anew.
  it.each([
    ['NO', '1 ('],
    ['NO', '0 '],
    ['GB', '(0) '],
    ['DE', '0 30 1 2 3 4 5 6 7 '],
    ['NO', '55 98 76 54/55 ']
  ])('is read at once in %s: “%s”', { timeout: 5_000 }, (country, unit) => {
    for (let field = 0; field < 20; field++)
      expect(toPhoneNumbers(unit.repeat(100), country).length).toBeLessThanOrEqual(12)
  })
})
