import { describe, expect, test } from 'vitest'
import { toKeptCard } from '../../src/renderer/kept-card.ts'
import type { Screen } from '../../src/renderer/screen.ts'

// The promise: while Glance is locked, its window knows which card to show again by ids alone.

const sentinel = 'SENTINEL'

const card: Screen = {
  kind: 'card',
  card: { companyId: 199, name: `${sentinel} Energi AS` },
  caller: { personId: 12, name: `${sentinel} Dahl`, matched: `+47 ${sentinel}` },
  matchedBy: 'phone',
  matched: `+47 ${sentinel}`,
  request: { id: 4711, title: `${sentinel} unclear` },
  openedMs: 0,
  section: 'sales'
}

describe('what the window keeps of a card while Glance is locked', () => {
  test.each([
    ['a card', card],
    ['a card behind the settings', { kind: 'settings', from: card } satisfies Screen]
  ])('is ids and codes: %s', (_what, screen) => {
    const kept = toKeptCard(screen, 'sales')
    expect(kept).toMatchObject({
      subject: { companyId: 199 },
      callerId: 12,
      requestId: 4711,
      matchedBy: 'phone'
    })
    expect(JSON.stringify(kept)).not.toContain(sentinel)
  })

  test('is nothing of a search', () => {
    expect(toKeptCard({ kind: 'search', isCaretAtEnd: false }, null)).toBeNull()
  })
})
