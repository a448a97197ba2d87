import { describe, expect, it } from 'vitest'
import { toFreshness } from '../../../src/shared/freshness.ts'
import { failureCodes, isConnectionFailure } from '../../../src/shared/outcome.ts'

const fetchedAt = '2026-11-24T09:00:00.000Z'
const nowMs = Date.parse(fetchedAt)

describe('the freshness of a card', () => {
  it('is live for a minute after SuperOffice’s answer', () => {
    expect(toFreshness({ fetchedAt }, 'superoffice', null, nowMs + 59_999)).toEqual({ kind: 'live' })
    expect(toFreshness({ fetchedAt }, 'superoffice', null, nowMs + 60_000).kind).toBe('stored')
    expect(toFreshness({ fetchedAt }, 'stored', null, nowMs).kind).toBe('stored')
  })

  it.each(failureCodes)('never calls a server that was reached offline: %s', (code) => {
    const freshness = toFreshness({ fetchedAt }, 'superoffice', code, nowMs)
    const expected =
      code === 'timed-out'
        ? 'no-answer'
        : code === 'cancelled'
          ? 'none'
          : isConnectionFailure(code)
            ? 'offline'
            : 'error'
    expect(freshness).toEqual({ kind: 'stored', fetchedAt, trouble: expected })
  })
})
