import { describe, expect, test } from 'vitest'
import { toShownPeople } from '../../src/renderer/company/people/shown-people.ts'
import { createRowWriter } from '../../src/renderer/company/sections/shown-rows.ts'
import { toKeptCard } from '../../src/renderer/kept-card.ts'
import { createFormat } from '../../src/renderer/language/format.ts'
import type { Screen } from '../../src/renderer/screen.ts'
import { sectionNames } from '../../src/shared/company.ts'
import { aCard } from '../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../support/companies.ts'
import { english } from '../support/english.ts'

// The promise: while Glance is locked, its window knows which card to show again by ids alone.

const sentinel = 'SENTINEL'
const wording = {
  t: english,
  format: createFormat({ language: 'en', timeZone: 'Europe/Oslo', t: english }),
  nowMs: Date.parse('2026-11-24T12:00:00.000Z')
}

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

  test('has no name, title or text in the keys of rows, by which a card comes back after the settings', () => {
    const parts = {
      requests: section(aRequest({ title: sentinel }), aRequest({ title: sentinel })),
      followUps: section(aFollowUp({ text: sentinel })),
      documents: section({ id: 6, title: sentinel, date: '2026-11-10' }),
      sales: section(aSale({ heading: sentinel })),
      chats: section(aChat({ visitor: sentinel }))
    }
    const write = createRowWriter(aCard(parts), wording, null)
    const people = section({ id: 7, name: sentinel }, { id: null, name: sentinel })
    const keys = [
      ...sectionNames.map((name) => write(name, 0).key),
      ...toShownPeople(people, 199).map(({ key }) => key)
    ]
    expect(new Set(keys).size).toBe(7)
    expect(keys.join(' ')).not.toContain(sentinel)
  })

  test('is nothing of a search', () => {
    expect(toKeptCard({ kind: 'search', isCaretAtEnd: false }, null)).toBeNull()
  })
})
