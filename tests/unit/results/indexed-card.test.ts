import { describe, expect, it } from 'vitest'
import { toIndexedCard } from '../../support/indexed-cards.ts'
import { decodeIndexedCard } from '../../../src/main/results/indexed-card.ts'
import { aStoredCard, storedPeople } from '../../support/companies.ts'

describe('a listing', () => {
  it('survives JSON unchanged', () => {
    const company = toIndexedCard(aStoredCard({ companyId: 199, header: null }), 7)
    expect(decodeIndexedCard(JSON.parse(JSON.stringify(company)), 7)).toEqual(company)
  })

  it('is read without people, as older versions wrote it', () => {
    const { texts, ...listing } = toIndexedCard(
      aStoredCard({ people: storedPeople({ id: 7, name: 'Eva Dahl' }) }),
      7
    )
    const { people: _people, ...before } = texts
    expect(decodeIndexedCard({ ...listing, texts: before }, 7)).toMatchObject({
      companyId: 42,
      texts: before
    })
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'Nordlys'],
    ['a company without its texts', { ...toIndexedCard(aStoredCard(), 0), texts: undefined }],
    ['a company whose id is a text', { ...toIndexedCard(aStoredCard(), 0), companyId: '42' }],
    ['a company with an invalid text', { ...toIndexedCard(aStoredCard(), 0), texts: { name: 1 } }]
  ])('is refused when it is %s', (_what, value) => {
    expect(decodeIndexedCard(value, 0)).toBeNull()
  })
})
