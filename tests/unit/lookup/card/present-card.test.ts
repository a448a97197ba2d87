import { describe, expect, it } from 'vitest'
import { toCard } from '../../../../src/main/lookup/card/present-card.ts'
import type { Presentation } from '../../../../src/main/lookup/card/sections.ts'
import type { Section } from '../../../../src/shared/company.ts'
import { aFollowUp, aRequest, aSale, aStoredCard, noSections, section } from '../../../support/companies.ts'

const presentation: Presentation = {
  nowMs: Date.parse('2026-11-24T10:00:00Z'),
  statuses: new Map([
    [1, { name: 'Open', isClosed: false }],
    [2, { name: 'Closed', isClosed: true }]
  ]),
  toLanguageText: (text) => text.replace('US:"Supplier";NO:"Leverandør"', 'Supplier'),
  phoneCountry: 'NO'
}

const idsOf = <Row extends { readonly id: number | null }>(rows: Section<Row>): readonly (number | null)[] =>
  rows.state === 'read' ? rows.rows.map(({ id }) => id) : []

describe('toCard', () => {
  it('uses the company’s name as the title, or else the match’s name, or else the id', () => {
    expect(toCard(aStoredCard(), presentation).title).toBe('Nordlys Energi AS')
    expect(toCard(aStoredCard({ header: null, matchName: 'Nordlys' }), presentation).title).toBe('Nordlys')
    expect(toCard(aStoredCard({ header: null }), presentation).title).toBe('#42')
  })

  it('says which address its web site opens, unless that is no plain address', () => {
    const webAddressOf = (web: string): unknown =>
      toCard(aStoredCard({ header: { name: 'Nordlys', web } }), presentation).header.webAddress
    expect(webAddressOf('www.nordlys.example')).toBe('https://www.nordlys.example/')
    expect(webAddressOf('see the brochure')).toBeUndefined()
  })

  it('fills in the tenant’s status names, and sorts open requests before closed ones', () => {
    const requests = section(
      aRequest({ id: 1, statusId: 2, registered: '2026-11-23T00:00:00.000Z' }),
      aRequest({ id: 2, statusId: 652, registered: '2026-11-01T00:00:00.000Z' }),
      aRequest({ id: 3, statusId: 1, registered: '2026-11-02T00:00:00.000Z' }),
      aRequest({ id: 4, statusId: 1, registered: null })
    )
    const card = toCard(aStoredCard({ sections: { ...noSections, requests } }), presentation)
    expect(idsOf(card.requests)).toEqual([3, 2, 4, 1])
    expect(card.requests).toMatchObject({
      rows: [
        { status: { name: 'Open' } },
        { status: null },
        { status: { name: 'Open' } },
        { status: { name: 'Closed' } }
      ]
    })
  })

  it('sorts follow-ups: overdue, the soonest, undated, then what is over by the newest', () => {
    const followUps = section(
      aFollowUp({ id: 1, date: '2026-12-09' }),
      aFollowUp({ id: 2, date: '2026-11-20' }),
      aFollowUp({ id: 3, date: '2026-11-01', completion: 'completed' }),
      aFollowUp({ id: 4, date: '2026-11-10', completion: 'started' }),
      aFollowUp({ id: 5, date: '2026-11-10', completion: 'unknown' }),
      aFollowUp({ id: 6, date: null }),
      aFollowUp({ id: 7, date: '2026-12-01' }),
      aFollowUp({ id: 8, date: '2026-12-03', completion: 'unknown' }),
      aFollowUp({ id: 9, date: '2026-12-24', completion: 'completed' }),
      aFollowUp({ id: 10, date: null, completion: 'completed' })
    )
    const card = toCard(aStoredCard({ sections: { ...noSections, followUps } }), presentation)
    expect(idsOf(card.followUps)).toEqual([4, 2, 7, 8, 1, 6, 9, 5, 3, 10])
  })

  it('sorts open sales first, then stalled ones, then decided ones', () => {
    const sales = section(
      aSale({ id: 1, status: 'sold', date: '2026-12-01' }),
      aSale({ id: 2, status: 'stalled' }),
      aSale({ id: 3, status: 'open', date: '2026-01-01' }),
      aSale({ id: 4, status: 'open', date: '2026-12-01' })
    )
    const card = toCard(aStoredCard({ sections: { ...noSections, sales } }), presentation)
    expect(idsOf(card.sales)).toEqual([4, 3, 2, 1])
  })

  it('keeps two rows with the same id as two rows', () => {
    const requests = section(aRequest({ id: 931, statusId: 2 }), aRequest({ id: 931, statusId: 652 }))
    const card = toCard(aStoredCard({ sections: { ...noSections, requests } }), presentation)
    expect(idsOf(card.requests)).toEqual([931, 931])
  })

  it('shows texts in several languages in the agent’s own', () => {
    const header = { name: 'A', category: 'US:"Supplier";NO:"Leverandør"' }
    expect(toCard(aStoredCard({ header }), presentation).header.category).toBe('Supplier')
  })

  it('has each number and address of a field on its own, and says which can be called', () => {
    const header = {
      phone: '55 98 76 54 / 900 98 765 (Eva)',
      email: 'post@nordlys.example, eva@nordlys.example',
      countryCode: 'NO'
    }
    expect(toCard(aStoredCard({ header }), presentation).header.contactPoints).toEqual([
      { kind: 'phone', index: 0, text: '55 98 76 54', isUsable: true },
      { kind: 'phone', index: 1, text: '900 98 765', note: 'Eva', isUsable: true },
      { kind: 'email', index: 0, text: 'post@nordlys.example', isUsable: true },
      { kind: 'email', index: 1, text: 'eva@nordlys.example', isUsable: true }
    ])
    const words = toCard(aStoredCard({ header: { phone: 'mob. privat' } }), presentation)
    expect(words.header.contactPoints).toEqual([
      { kind: 'phone', index: 0, text: 'mob. privat', isUsable: false }
    ])
  })

  it('leaves an unreadable section unreadable', () => {
    const sections = { ...noSections, chats: { state: 'unreadable' } as const }
    expect(toCard(aStoredCard({ sections }), presentation).chats).toEqual({ state: 'unreadable' })
  })
})
