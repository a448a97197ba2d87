import { expect, it } from 'vitest'
import { toPlainText } from '../../../src/main/ipc/plain-text.ts'

it.each([
  ['line breaks of every system', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['tabs', 'a\tb', 'a b'],
  ['control characters', 'a\u0000b\u001b[31mc\u007fd\u0085e', 'ab[31mcde'],
  ['half of a character', 'a\ud83d', 'a\ufffd'],
  ['every language', 'Ærlig Ünlü 名前 😀', 'Ærlig Ünlü 名前 😀']
])('text for the clipboard: %s', (_case, text, expected) => {
  expect(toPlainText(text)).toBe(expected)
})
