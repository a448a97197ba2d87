import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCardRefresh } from '../../../src/main/lookup/card-refresh.ts'
import type { StoredCard } from '../../../src/main/results/stored-card.ts'
import { toCard } from '../../../src/main/lookup/card/present-card.ts'
import { codeOf } from '../../../src/shared/outcome.ts'
import { aRequest, aSale, aStoredCard, noSections, section } from '../../support/companies.ts'
import { json } from '../../support/fake-fetch.ts'
import { openClient } from '../../support/open-client.ts'
import { propertyRuns } from '../../support/sizes.ts'
import { someErasure } from '../../support/some-erasure.ts'

const requests = [aRequest({ id: 1 }), aRequest({ id: 2 })]
const before = aStoredCard({
  sections: {
    ...noSections,
    requests: section(...requests),
    sales: section(aSale())
  }
})

/** Refreshes the stored card with this answer; `Contact/{id}/Simple` finds the company. */
const refreshWith = async (answer: unknown) => {
  const { clock, client } = openClient((request) =>
    json(request.url.includes('Summary') ? answer : { ContactId: 42 })(request)
  )
  let stored: StoredCard | null = before
  const { refresh } = createCardRefresh({
    requireSession: () => ({
      superoffice: client,
      results: {
        cards: () => [],
        cardsSoFar: () => ({ cards: [], isComplete: true }),
        listed: () => undefined,
        readCard: () => stored,
        saveCardSoon: (company) => (stored = company),
        markCard: () => false,
        eraseCard: () => someErasure
      },
      statuses: {
        current: () => new Map(),
        refreshIfStale: () => undefined,
        followLanguage: () => undefined
      },
      ended: new AbortController().signal
    }),
    rowsPerSection: () => 10,
    nowMs: clock.now,
    isCurrent: () => false,
    presentCard: (_session, company) =>
      toCard(company, {
        nowMs: clock.now(),
        statuses: new Map(),
        toLanguageText: (text) => text,
        phoneCountry: 'NO'
      }),
    matchHintsFor: () => null,
    erase: () => (stored = null),
    onStored: () => undefined,
    reportCall: (_session, call) => call
  })
  const code = await refresh({ companyId: 42, isForced: true }).then(
    () => null,
    (error: unknown) => codeOf(error)
  )
  return { code, stored: stored as StoredCard | null }
}

describe('whatever SuperOffice answers', () => {
  const damaged = fc.oneof(
    fc.constantFrom(null, '<html>', 5, true, {}, { Items: [] }, [null], [1, 'x'], [{}]),
    fc.jsonValue({ maxDepth: 1 }).filter((value) => !Array.isArray(value))
  )
  const answers = fc.oneof(
    damaged,
    fc.record(
      {
        Contact: damaged,
        Tickets: damaged,
        Followups: damaged,
        Documents: fc.oneof(damaged, fc.constant([{ DocumentId: 1, Description: 'Offer' }])),
        Sales: damaged,
        Chats: damaged
      },
      { requiredKeys: [] }
    )
  )

  it('erases no stored card, and takes no row or header away that it has no readable one for', async () => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const { code, stored } = await refreshWith(answer)
        expect(code).not.toBe('not-found')
        expect(code).not.toBe('unexpected')
        if (code === null) read++
        // After a failure, nothing has changed, its time included.
        else expect(stored).toBe(before)
        expect(stored?.header).toEqual(before.header)
        expect(stored?.sections.requests).toMatchObject({ rows: requests })
        expect(stored?.sections.sales).toMatchObject({ rows: [aSale()] })
      }),
      { numRuns: propertyRuns(200) }
    )
    expect(read).toBeGreaterThan(0)
  })
})
