import { describe, expect, it } from 'vitest'
import {
  findDetails,
  keepDetails,
  withDetails,
  withoutDetails
} from '../../../src/main/lookup/row-details-list.ts'
import type { StoredDetails } from '../../../src/main/results/stored-card.ts'
import { aRequest, aSale, aStoredCard, noSections, section } from '../../support/companies.ts'
import { someRequestDetails } from '../../support/row-details.ts'

const ofRequest = (id: number, owner = 'Kari Holm'): StoredDetails => ({
  ...someRequestDetails({ owner }),
  id
})
const ofSale = (id: number): StoredDetails => ({ kind: 'sale', fetchedAt: '2026-11-24T10:00:00.000Z', id })

describe('the details of a card', () => {
  it('have each row once, as it was read last', () => {
    const card = withDetails(withDetails(aStoredCard(), ofRequest(1)), ofRequest(1, 'Jonas Berg'))
    expect(card.details).toEqual([ofRequest(1, 'Jonas Berg')])
    expect(findDetails(card, { kind: 'sale', id: 1 })).toBeUndefined()
    expect(withoutDetails(card, { kind: 'sale', id: 1 }).details).toHaveLength(1)
    expect(withoutDetails(card, { kind: 'request', id: 1 }).details).toEqual([])
  })

  it('are those of the 50 rows that were read last', () => {
    const all = Array.from({ length: 51 }, (_each, index) => ofRequest(index))
    const card = [...all, ofRequest(1)].reduce(withDetails, aStoredCard())
    expect(card.details).toHaveLength(50)
    expect(findDetails(card, { kind: 'request', id: 0 })).toBeUndefined()
    expect(card.details?.at(-1)?.id).toBe(1)
  })

  it('go with the row when a refresh no longer has it', () => {
    const sections = {
      ...noSections,
      requests: section(aRequest({ id: 1 })),
      sales: section(aSale({ id: 2 }))
    }
    const details = [ofRequest(1), ofRequest(2), ofSale(1), ofSale(2)]
    expect(keepDetails(details, sections)).toEqual({ details: [ofRequest(1), ofSale(2)] })
    expect(keepDetails(undefined, sections)).toEqual({})
  })

  it('stay while their section cannot be read', () => {
    const sections = { ...noSections, requests: { state: 'unreadable' } as const }
    expect(keepDetails([ofRequest(9)], sections)).toEqual({ details: [ofRequest(9)] })
  })
})
