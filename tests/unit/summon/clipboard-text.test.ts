import { expect, it } from 'vitest'
import { toClipboardLookup } from '../../../src/main/summon/clipboard-text.ts'

it.each([
  ['a number with spaces around', '  55 12 34 56 \n', '55 12 34 56'],
  ['the first line that says anything', '\r\n---\r\nNordlys\nEnergi', 'Nordlys'],
  ['a cell with a tab behind it', 'Eva Dahl\t', 'Eva Dahl'],
  ['a text without end', 'x'.repeat(1000), 'x'.repeat(200)],
  ['nothing', '', null],
  ['spaces and signs', ' \n ?! ', null]
])('looks up %s', (_what, text, lookedUp) => {
  expect(toClipboardLookup(text)).toBe(lookedUp)
})
