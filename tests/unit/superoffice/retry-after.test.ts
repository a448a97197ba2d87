import { expect, it } from 'vitest'
import { toRetryAfterMs } from '../../../src/main/superoffice/retry-after.ts'

const nowMs = Date.parse('2026-11-24T10:00:00Z')

it.each([
  ['seconds', '120', 120_000],
  ['zero seconds', '0', 0],
  ['seconds with spaces around them', ' 7 ', 7_000],
  ['a date', 'Tue, 24 Nov 2026 10:00:30 GMT', 30_000],
  ['a date that has passed', 'Tue, 24 Nov 2026 09:00:00 GMT', 0],
  ['an old form of a date', 'Tuesday, 24-Nov-26 10:00:30 GMT', 30_000],
  ['a day that does not exist', 'Xyz, 99 Nov 2026 10:00:30 GMT', undefined],
  ['a fraction', '1.5', undefined],
  ['a negative number', '-5', undefined],
  ['words', 'soon', undefined],
  ['an empty text', '', undefined],
  ['no header', null, undefined]
])('reads %s in Retry-After', (_, header, expected) => {
  expect(toRetryAfterMs(header, nowMs)).toBe(expected)
})
