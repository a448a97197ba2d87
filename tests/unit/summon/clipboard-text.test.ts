import { expect, it } from 'vitest'
import { toClipboardLookup } from '../../../src/main/summon/clipboard-text.ts'

it.each([
  ['a number with spaces around it', '  55 12 34 56 \n', '55 12 34 56'],
  ['the first line with a letter or a digit', '\r\n---\r\nNordlys\nEnergi', 'Nordlys'],
  ['a table cell with a tab after it', 'Eva Dahl\t', 'Eva Dahl'],
  ['a long text, cut to 200 characters', 'x'.repeat(1000), 'x'.repeat(200)],
  ['nothing for an empty text', '', null],
  ['nothing for spaces and punctuation', ' \n ?! ', null]
])('looks up %s', (_what, text, lookedUp) => {
  expect(toClipboardLookup(text)).toBe(lookedUp)
})
