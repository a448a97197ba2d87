import { expect, it } from 'vitest'
import { toClipboardLookup } from '../../../src/shared/clipboard-text.ts'

it.each([
  ['a number with spaces around it', '  55 12 34 56 \n', '55 12 34 56'],
  ['the first line with a letter or a digit', '\r\n---\r\nNordlys\nEnergi', 'Nordlys'],
  ['a table cell with a tab after it', 'Eva Dahl\t', 'Eva Dahl'],
  ['a long text, cut to what the search box passes on', 'x'.repeat(5000), 'x'.repeat(1000)],
  ['an address with an invisible character behind it', 'eva@x.test\u200b', 'eva@x.test'],
  ['a number with marks of the reading direction', '\u202a+47 55\u00a012 34 56\u202c', '+47 55 12 34 56'],
  ['a name with a soft hyphen', 'Fjord\u00adlab', 'Fjordlab'],
  ['a name with joiners inside', 'Nord\u200b\u2060lys', 'Nordlys'],
  [
    'all of a signature',
    'Eva Dahl\n\nTlf 55 12 34 56\r\neva@x.test\n',
    'Eva Dahl; Tlf 55 12 34 56; eva@x.test'
  ],
  ['numbers of two lines apart', 'Postboks 1234\n55 12 34 56', 'Postboks 1234; 55 12 34 56'],
  ['a word that is divided at the end of a line', 'Nord-\nlys Energi', 'Nordlys Energi'],
  ['a word with a soft hyphen at the end of a line', 'Fjord\u00ad\r\n  lab AS', 'Fjordlab AS'],
  ['a name of two parts with capitals, up to the line’s end', 'Rolls-\nRoyce', 'Rolls-'],
  ['the first line of a postal address', 'Nordlys AS\nStorgata 12\n5003 Bergen', 'Nordlys AS'],
  ['a web address in a later line', 'Eva Dahl\nwww.x.example', 'Eva Dahl; www.x.example'],
  ['a host in a later line', 'Eva Dahl\nnordlys.example', 'Eva Dahl; nordlys.example'],
  ['a request in a later line', 'Svar\nRe: Faktura [300101]', 'Svar; Re: Faktura [300101]'],
  ['a text that is only a greeting', 'Hei', 'Hei'],
  ['nothing for an empty text', '', null],
  ['nothing for spaces and punctuation', ' \n ?! ', null]
])('looks up %s', (_what, text, lookedUp) => {
  expect(toClipboardLookup(text)).toBe(lookedUp)
})

it.each([
  'Mvh',
  'Med vennlig hilsen',
  'Vennlig hilsen,',
  'Hilsen fra',
  'Venlig hilsen',
  'Med vänliga hälsningar',
  'Mit freundlichen Grüßen',
  'Viele Grüße',
  'MfG',
  'Met vriendelijke groet,',
  'Ystävällisin terveisin',
  'Best regards,',
  'Kind regards',
  'Thanks!',
  'Hei,'
])('looks up the name below "%s"', (greeting) => {
  expect(toClipboardLookup(`${greeting}\n\nEva Dahl\nInnkjøp`)).toBe('Eva Dahl')
})
