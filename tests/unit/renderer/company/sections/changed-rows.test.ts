import { describe, expect, it } from 'vitest'
import { createRowWriter, type ShownRow } from '../../../../../src/renderer/company/sections/shown-rows.ts'
import { createFormat } from '../../../../../src/renderer/language/format.ts'
import type { FieldChange, RowChange } from '../../../../../src/shared/changes.ts'
import type { CompanyCard } from '../../../../../src/shared/card.ts'
import type { SectionName } from '../../../../../src/shared/company.ts'
import { aCard, changesOf } from '../../../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../../../support/companies.ts'
import { english } from '../../../../support/english.ts'

const wording = {
  t: english,
  format: createFormat({ language: 'en', timeZone: 'Europe/Oslo', t: english }),
  nowMs: Date.parse('2026-11-24T12:00:00.000Z')
}
const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')
const changed = (...fields: readonly FieldChange[]): RowChange => ({ kind: 'changed', fields })
const rowOf = (name: SectionName, change: RowChange | null, parts: Partial<CompanyCard>): ShownRow => {
  const card = aCard({ ...parts, changes: changesOf({ [name]: [change] }) })
  return createRowWriter(card, wording, null)(name, 0)
}

describe('a row that changed since the agent last opened the company', () => {
  const open = { name: 'Open', isClosed: false }
  const closed = { name: 'Closed', isClosed: true }

  it('says that it is new', () => {
    const row = rowOf('requests', { kind: 'new' }, { requests: section(aRequest()) })
    expect(row).toMatchObject({ changeLabel: 'New', changedCells: '', previousText: '', dateChange: '' })
  })

  it('says nothing when it did not change or the company is opened for the first time', () => {
    const same = rowOf('requests', null, { requests: section(aRequest()) })
    const never = createRowWriter(aCard({ requests: section(aRequest()) }), wording, null)('requests', 0)
    expect(same.changeLabel).toBe('')
    expect(never.changeLabel).toBe('')
  })

  it('shows the former and the present status, with the mark of the present one', () => {
    const change = changed({
      field: 'status',
      from: { statusId: 1, status: open },
      to: { statusId: 2, status: closed }
    })
    const row = rowOf('requests', change, { requests: section(aRequest({ statusId: 2, status: closed })) })
    expect(row).toMatchObject({
      changeLabel: 'Changed',
      state: 'Open → Closed',
      changedCells: 'state-changed',
      mark: 'done'
    })
  })

  it('shows the id of a status without a name, and "none" for no status', () => {
    const change = changed({
      field: 'status',
      from: { statusId: null, status: null },
      to: { statusId: 652, status: null }
    })
    expect(rowOf('requests', change, { requests: section(aRequest()) }).state).toBe('none → Status 652')
  })

  it('shows the change of a follow-up’s state and date, as times within one day', () => {
    const done = changed(
      { field: 'completion', from: 'not-started', to: 'completed' },
      { field: 'date', from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T13:30:00.000Z' }
    )
    const row = rowOf('followUps', done, { followUps: section(aFollowUp({ completion: 'completed' })) })
    expect(row).toMatchObject({ state: 'To do → Done', dateChange: '10:00 → 14:30' })
    expect(row.changedCells).toBe('state-changed when-changed')
    const moved = changed({ field: 'date', from: '2026-11-24', to: '2027-01-03' })
    expect(rowOf('followUps', moved, { followUps: section(aFollowUp()) }).dateChange).toBe(
      '24 Nov → 3 Jan 2027'
    )
    const dated = changed({ field: 'date', from: null, to: '2026-11-30' })
    expect(rowOf('followUps', dated, { followUps: section(aFollowUp()) }).dateChange).toBe('none → 30 Nov')
  })

  it('shows the time as usual when the date changed by less than a minute', () => {
    const change = changed({
      field: 'date',
      from: '2026-11-20T08:00:00.000Z',
      to: '2026-11-20T08:00:30.000Z'
    })
    expect(rowOf('requests', change, { requests: section(aRequest()) })).toMatchObject({
      changeLabel: 'Changed',
      dateChange: '',
      relative: '4 d'
    })
  })

  it('shows the former amount, probability and status of a sale', () => {
    const change = changed(
      {
        field: 'amount',
        from: { amount: 100000, currency: 'NOK' },
        to: { amount: 125000, currency: 'NOK' }
      },
      { field: 'probability', from: 60, to: 100 },
      { field: 'sale-status', from: 'open', to: 'sold' }
    )
    const row = rowOf('sales', change, { sales: section(aSale({ status: 'sold', baseAmount: 125000 })) })
    expect(plain(row.figure)).toBe('NOK 100 000 → NOK 125 000')
    expect(plain(row.note)).toContain('Open → Sold · 60% → 100%')
    expect(row.changedCells).toBe('figure-changed note-changed')
  })

  it('keeps the former texts for the footer', () => {
    const change = changed({ field: 'title', from: 'Invoice 4711', to: 'Invoice 4712' })
    expect(rowOf('requests', change, { requests: section(aRequest()) }).previousText).toBe(
      'Before: Invoice 4711'
    )
    const message = changed({ field: 'last-message', from: '', to: 'Thanks' })
    expect(rowOf('chats', message, { chats: section(aChat()) }).previousText).toBe('Before: none')
  })
})

describe('an amount on a masked card', () => {
  it('is masked in its cell and in its change', () => {
    const masked = { amount: null, currency: 'NOK' }
    const parts = { isMasked: true, sales: section(aSale({ amount: null, baseAmount: null })) }
    expect(rowOf('sales', null, parts).figure).toBe('•••••')
    const change = changed({ field: 'amount', from: masked, to: masked })
    expect(rowOf('sales', change, parts).figure).toBe('••••• → •••••')
  })

  it('is empty for a sale without an amount on a card that is not masked', () => {
    expect(rowOf('sales', null, { sales: section(aSale({ amount: null })) }).figure).toBe('')
  })
})
