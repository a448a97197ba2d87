import { describe, expect, it } from 'vitest'
import { toAttention, toBadges } from '../../../src/main/lookup/card-attention.ts'
import type { StoredContent } from '../../../src/main/results/stored-card.ts'
import { aChat, aFollowUp, aRequest, aStoredCard, noSections, section } from '../../support/companies.ts'

const nowMs = Date.parse('2026-11-24T10:00:00Z')
const statuses = new Map([
  [1, { name: 'Open', isClosed: false }],
  [2, { name: 'Closed', isClosed: true }]
])
const badgesOf = (parts: Partial<StoredContent>) => toBadges(toAttention(aStoredCard(parts)), statuses, nowMs)
const none = {
  openRequests: 0,
  hasMoreRequests: false,
  overdueFollowUps: 0,
  hasMoreFollowUps: false,
  hasOpenChat: false,
  changes: 0
}

describe('what needs attention on a stored card', () => {
  it('is nothing on an empty card, and on one that could not be read', () => {
    expect(badgesOf({ sections: noSections })).toEqual(none)
    const unreadable = { state: 'unreadable' } as const
    expect(badgesOf({ sections: { ...noSections, requests: unreadable, followUps: unreadable } })).toEqual(
      none
    )
  })

  it('is every request whose status is known to be open', () => {
    const requests = section(aRequest({ id: 1, statusId: 1 }), aRequest({ id: 2, statusId: 2 }))
    expect(badgesOf({ sections: { ...noSections, requests } })).toEqual({ ...none, openRequests: 1 })
    const more = { ...requests, mayHaveMore: true } as typeof requests
    expect(badgesOf({ sections: { ...noSections, requests: more } })).toMatchObject({
      openRequests: 1,
      hasMoreRequests: true
    })
  })

  it('may be more where a status is not known or a row could not be read', () => {
    const requests = section(aRequest({ statusId: 1 }))
    const oneOrMore = { openRequests: 1, hasMoreRequests: true }
    for (const statusId of [99, null]) {
      const unknown = section(aRequest({ statusId: 1 }), aRequest({ id: 2, statusId }))
      expect(badgesOf({ sections: { ...noSections, requests: unknown } })).toMatchObject(oneOrMore)
    }
    const unreadable = { ...requests, unreadableRows: 1 }
    expect(badgesOf({ sections: { ...noSections, requests: unreadable } })).toMatchObject(oneOrMore)
  })

  it('is every follow-up that is not done and was due', () => {
    const date = '2026-11-23T10:00:00.000Z'
    const followUps = section(
      aFollowUp({ id: 1, date }),
      aFollowUp({ id: 2, date, completion: 'started' }),
      aFollowUp({ id: 3, date, completion: 'completed' }),
      aFollowUp({ id: 4, date: null }),
      aFollowUp({ id: 5, date: '2026-11-25T10:00:00.000Z' })
    )
    expect(badgesOf({ sections: { ...noSections, followUps } })).toEqual({ ...none, overdueFollowUps: 2 })
  })

  it('is an open chat, and what has changed since the agent left the card', () => {
    const chats = section(aChat({ ended: null, isOpen: true }))
    const seen = { sections: noSections, at: '2026-11-22T10:00:00.000Z' }
    expect(badgesOf({ sections: { ...noSections, chats }, seen })).toEqual({
      ...none,
      hasOpenChat: true,
      changes: 1
    })
  })
})
