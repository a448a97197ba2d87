import { describe, expect, it } from 'vitest'
import type { CardPlace } from '../../../src/renderer/company/card/card-place.ts'
import { createCoveredCard } from '../../../src/renderer/covered-card.ts'
import type { Screen } from '../../../src/renderer/screen.ts'

const at: CardPlace = {
  focused: 'requests-4711-0',
  opened: ['requests-4711-0'],
  arePeopleOpen: false,
  isOnlyCaller: false,
  scrolls: []
}
const cardOf = (companyId: number): Screen => ({
  kind: 'card',
  card: { companyId },
  caller: null,
  matchedBy: 'name',
  matched: null,
  request: null,
  openedMs: 1,
  section: null
})
const search: Screen = { kind: 'search', isCaretAtEnd: false }
const settingsOver = (from: Screen): Screen => ({ kind: 'settings', from })

describe('the place on a card that another screen covers', () => {
  it('comes back with the card, which was not opened anew', () => {
    const covered = createCoveredCard()
    const settings = settingsOver(cardOf(199))
    covered.follow(settings)
    covered.note(settings, { companyId: 199 }, () => at)
    const form: Screen = { kind: 'add-profile', from: settings }
    covered.follow(form)
    covered.follow(settings)
    expect(covered.toReturned(cardOf(199))).toEqual({ ...cardOf(199), openedMs: null, place: at })
  })

  it.each([
    ['the search, which a lock, a sign-out and another profile lead to', [search]],
    ['the card itself', [cardOf(199)]],
    ['another card', [cardOf(7)]],
    ['the settings over another card', [settingsOver(cardOf(7))]],
    ['the settings over the search', [settingsOver(search)]]
  ])('is forgotten once this is shown: %s', (_what, shown) => {
    const covered = createCoveredCard()
    covered.note(settingsOver(cardOf(199)), { companyId: 199 }, () => at)
    for (const screen of shown) covered.follow(screen)
    expect(covered.toReturned(cardOf(199))).toEqual({ ...cardOf(199), openedMs: null })
  })

  it.each([
    ['a locked window or the search', search],
    ['the settings over another card', settingsOver(cardOf(7))]
  ])('is not noted for a card that leaves for %s', (_what, screen) => {
    const covered = createCoveredCard()
    covered.note(screen, { companyId: 199 }, () => at)
    expect(covered.toReturned(cardOf(199))).toEqual({ ...cardOf(199), openedMs: null })
  })

  it('changes nothing about a screen that is no card', () => {
    expect(createCoveredCard().toReturned(search)).toBe(search)
  })
})
