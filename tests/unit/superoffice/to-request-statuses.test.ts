import { describe, expect, it } from 'vitest'
import { toRequestStatuses } from '../../../src/main/superoffice/to-request-statuses.ts'

describe('the list of request statuses', () => {
  it.each([
    ['Active', false],
    ['Closed', true],
    ['Postponed', false],
    ['Deleted', true],
    ['Merged', true],
    ['Spam', true],
    ['Unknown', false],
    ['PostponedToDate', false],
    [2, true],
    [3, false],
    [null, false],
    [undefined, false]
  ])('reads the base status %j', (status, isClosed) => {
    const statuses = toRequestStatuses([{ TicketStatusId: 7, Name: 'Waiting', Status: status }])
    expect(statuses).toEqual(new Map([[7, { name: 'Waiting', isClosed }]]))
  })

  it('keeps readable statuses, and all languages of a name', () => {
    const statuses = toRequestStatuses([
      { TicketStatusId: 1, Name: 'US:"Open";NO:"Åpen"', Status: 'Active', TimeCounter: 'Internal' },
      null,
      { TicketStatusId: 0, Name: 'Nobody’s', Status: 'Active' },
      { TicketStatusId: 3, Name: '', Status: 'Active' },
      { TicketStatusId: 4, Name: ['x'], Status: 'Active' }
    ])
    expect([...(statuses ?? [])]).toEqual([[1, { name: 'US:"Open";NO:"Åpen"', isClosed: false }]])
  })

  it('may be empty', () => {
    expect(toRequestStatuses([])).toEqual(new Map())
  })

  it.each([null, {}, 'x', [1, 2], { value: [] }])('is not read from %j', (answer) => {
    expect(toRequestStatuses(answer)).toBeNull()
  })
})
