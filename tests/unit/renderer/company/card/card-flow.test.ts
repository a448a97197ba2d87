import { describe, expect, it } from 'vitest'
import {
  withPace,
  shouldRetryOnline,
  withAnswer,
  withFailure,
  withPin,
  withStored,
  type CardFlow
} from '../../../../../src/renderer/company/card/card-flow.ts'
import type { FailureCode } from '../../../../../src/shared/outcome.ts'
import { aCard } from '../../../../support/cards.ts'

const loading: CardFlow = { kind: 'loading', pace: 'long' }
const stored = aCard({ fetchedAt: '2026-11-24T10:00:00.000Z' })
const newer = aCard({ fetchedAt: '2026-11-24T11:00:00.000Z' })
const failure = (code: FailureCode) => ({ code, reference: 'R-1' })
const showingStored = withStored(loading, stored)

describe('the flow of a card', () => {
  it('shows the stored card until SuperOffice has answered', () => {
    expect(showingStored).toEqual({
      kind: 'showing',
      card: stored,
      source: 'stored',
      refreshFailure: null,
      pace: 'long'
    })
  })

  it('replaces the stored card by the live one, never the live one by an older stored one', () => {
    const live = withAnswer({ card: newer, source: 'superoffice' })
    expect(live).toMatchObject({ card: newer, source: 'superoffice', pace: null })
    expect(withStored(live, stored)).toBe(live)
  })

  it('replaces the card when the stored one has another title', () => {
    const live = withAnswer({ card: newer, source: 'superoffice' })
    const named = { ...newer, title: 'Nordlys' }
    expect(withStored(live, named)).toMatchObject({ card: named, source: 'superoffice' })
  })

  it('ignores a stored card that arrives after a failure or after closing', () => {
    const failed = withFailure(loading, failure('not-found'))
    expect(withStored(failed, stored)).toBe(failed)
    expect(withStored({ kind: 'closed' }, stored)).toEqual({ kind: 'closed' })
  })

  it.each(['no-network', 'timed-out', 'server-error', 'throttled', 'sign-in-again', 'unexpected'] as const)(
    'keeps the stored card after %s',
    (code) => {
      expect(withFailure(showingStored, failure(code))).toMatchObject({
        kind: 'showing',
        card: stored,
        pace: null,
        refreshFailure: { code }
      })
    }
  )

  it.each(['not-found', 'no-access', 'signed-out', 'tenant-deleted'] as const)(
    'takes the card off the screen after %s',
    (code) => {
      expect(withFailure(showingStored, failure(code))).toEqual({ kind: 'failed', failure: failure(code) })
    }
  )

  it('ignores a cancelled call', () => {
    expect(withFailure(showingStored, failure('cancelled'))).toMatchObject({
      refreshFailure: null,
      pace: null
    })
  })

  it('keeps showing the last failure during a refresh', () => {
    const failedOnce = withFailure(showingStored, failure('no-network'))
    expect(withPace(failedOnce, 'quick')).toMatchObject({
      kind: 'showing',
      refreshFailure: { code: 'no-network' },
      pace: 'quick'
    })
    expect(withPace({ kind: 'failed', failure: failure('no-network') }, 'quick')).toEqual({
      kind: 'loading',
      pace: 'quick'
    })
  })

  it('is retried automatically only after a lost connection, and not while a call is pending', () => {
    expect(shouldRetryOnline(showingStored)).toBe(false)
    expect(shouldRetryOnline(withFailure(showingStored, failure('no-network')))).toBe(true)
    expect(shouldRetryOnline(withFailure(loading, failure('timed-out')))).toBe(true)
    expect(shouldRetryOnline(withFailure(loading, failure('no-access')))).toBe(false)
    expect(shouldRetryOnline({ kind: 'closed' })).toBe(false)
  })

  it('pins the shown card', () => {
    expect(withPin(showingStored, true)).toMatchObject({ card: { isPinned: true } })
    expect(withPin(loading, true)).toBe(loading)
  })
})
