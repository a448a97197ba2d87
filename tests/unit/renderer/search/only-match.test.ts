import { describe, expect, it } from 'vitest'
import { toEnteredMatch, toOnlyMatch } from '../../../../src/renderer/search/only-match.ts'
import type { MatchedBy, QueryKind } from '../../../../src/shared/match.ts'
import { matchOf } from '../../../support/matches.ts'

describe('the only match', () => {
  const cases: readonly [what: string, kind: QueryKind | null, by: MatchedBy, opens: boolean][] = [
    ['a phone number', 'phone', 'phone', true],
    ['a number with the same last digits', 'phone', 'phone-last-eight', false],
    ['a direct line that begins with a main number', 'phone', 'phone-switchboard', true],
    ['an e-mail address', 'email', 'email', true],
    ['an id', 'id', 'id', true],
    ['a link', 'link', 'link', true],
    ['a request', 'request', 'request', true],
    ['digits that may be an id, found as a request', 'id', 'request', true],
    ['digits that may be an id, found as a phone number', 'id', 'phone', true],
    ['an address that matches by its domain only', 'email', 'domain', false],
    ['digits in some stored text', 'phone', 'text', false],
    ['digits that match an organisation number', 'phone', 'organisation-number', false],
    ['a domain', 'domain', 'domain', false],
    ['an organisation number', 'organisation-number', 'organisation-number', false],
    ['a name', 'name', 'name', false],
    ['text without a letter or a digit', null, 'name', false]
  ]
  it.each(cases)('of %s (%s, found by %s) opens by itself: %s', (_what, kind, by, opens) => {
    const match = matchOf(1, 'Nordlys', { by })
    expect(toOnlyMatch(kind, [match])).toBe(opens ? match : null)
  })

  it('is the full match, beside partial matches and matches in a text', () => {
    const rows = (['text', 'phone-last-eight', 'phone', 'phone-switchboard'] as const).map((by, index) =>
      matchOf(index, 'Nordlys', { by })
    )
    expect(toOnlyMatch('phone', rows)?.by).toBe('phone')
    expect(toOnlyMatch('phone', [...rows.slice(0, 2), ...rows.slice(3)])).toBeNull()
    expect(toOnlyMatch('phone', rows.slice(0, 2))).toBeNull()
  })

  it('does not exist for an id beside a number that begins with its digits', () => {
    const rows = (['id', 'text'] as const).map((by, index) => matchOf(index, 'Nordlys', { by }))
    expect(toOnlyMatch('id', rows)).toBeNull()
    expect(toOnlyMatch('id', rows.slice(0, 1))?.by).toBe('id')
  })

  it('is not the request whose number is also a phone number', () => {
    const rows = (['request', 'phone'] as const).map((by, index) => matchOf(index, 'Nordlys', { by }))
    expect(toOnlyMatch('phone', rows)?.by).toBe('phone')
  })

  it('is never a person without a company, who would open in SuperOffice', () => {
    const eva = { ...matchOf(1, 'Eva Dahl', { kind: 'person', by: 'phone' }), companyId: null }
    expect(toOnlyMatch('phone', [eva])).toBeNull()
    // They may be the caller as well.
    expect(toOnlyMatch('phone', [eva, matchOf(2, 'Nordlys', { by: 'phone' })])).toBeNull()
  })

  it('does not exist for two matches, or for none', () => {
    const match = matchOf(1, 'Nordlys', { by: 'phone' })
    expect(toOnlyMatch('phone', [match, matchOf(2, 'Nordkyn', { by: 'phone' })])).toBeNull()
    expect(toOnlyMatch('phone', [])).toBeNull()
  })
})

describe('the match that an early Enter opens', () => {
  const nordlys = matchOf(1, 'Nordlys')
  it('is the only row, whatever it was found by', () => {
    expect(toEnteredMatch([nordlys])).toBe(nordlys)
    expect(toEnteredMatch([{ ...nordlys, by: 'phone-last-eight' }])).not.toBeNull()
  })

  it.each([
    ['no row', []],
    ['several rows', [nordlys, matchOf(2, 'Nordkyn')]],
    ['somebody without a card', [matchOf(0, 'Eva Dahl', { companyId: null, kind: 'person' })]]
  ])('does not exist for %s', (_, rows) => {
    expect(toEnteredMatch(rows)).toBeNull()
  })
})
