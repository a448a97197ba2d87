import { describe, expect, it } from 'vitest'
import { toFailureSentence } from '../../../../src/renderer/failure/failure-sentence.ts'
import { createFormat } from '../../../../src/renderer/language/format.ts'
import type { Failure } from '../../../../src/shared/outcome.ts'
import { english } from '../../../support/english.ts'

const format = createFormat({ language: 'en', timeZone: 'Europe/Oslo', t: english })
const nightMs = Date.parse('2026-11-24T02:30:20.000Z')
const sentence = (failure: Partial<Failure>): string =>
  toFailureSentence({ code: 'unavailable', reference: 'R-1', ...failure }, nightMs, english, format)

describe('the sentence for maintenance', () => {
  it('names the end that SuperOffice gave, never a minute too early', () => {
    expect(sentence({ retryAfterMs: 5_370_000 })).toBe(
      'SuperOffice is down for maintenance until 05:00. Try again after that.'
    )
    expect(sentence({ retryAfterMs: 5_350_000 })).toContain('until 05:00')
  })

  it('says "a few minutes" when the end is unknown or less than a minute away', () => {
    const unknown = 'SuperOffice is down for maintenance. Try again in a few minutes.'
    expect(sentence({})).toBe(unknown)
    expect(sentence({ retryAfterMs: 30_000 })).toBe(unknown)
  })

  it('is not used for other failures', () => {
    expect(sentence({ code: 'throttled', retryAfterMs: 3_600_000 })).not.toContain('until')
  })
})
