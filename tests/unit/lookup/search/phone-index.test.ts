import { expect, it } from 'vitest'
import { createPhoneIndex } from '../../../../src/main/lookup/search/phone-index.ts'
import { createStoredPhoneSearch } from '../../../../src/main/lookup/search/stored-phone-search.ts'
import { aStoredCard } from '../../../support/companies.ts'
import { toIndexedCard } from '../../../support/indexed-cards.ts'
import { readPhone } from '../../../support/phone-spellings.ts'

it('has the cards of a key in the order of the list, and those that are not in it yet', () => {
  const [nordlys, mer, kafe] = [{ id: 1 }, { id: 2 }, { id: 3 }]
  const index = createPhoneIndex<{ id: number }>()
  index.follow([nordlys, mer, kafe])
  index.add(kafe, ['1', '2'])
  index.add(nordlys, ['2'])
  expect(index.cardsWith(['1'])).toEqual([mer, kafe])
  index.add(mer, [])
  expect(index.cardsWith(['2', '1'])).toEqual([nordlys, kafe])
  expect(index.cardsWith(['3'])).toEqual([])
})

it('keeps nothing of a card that the list has no more', () => {
  const [nordlys, mer] = [{ id: 1 }, { id: 2 }]
  const index = createPhoneIndex<{ id: number }>()
  index.follow([nordlys, mer])
  index.add(nordlys, ['1'])
  index.add(mer, ['1'])
  index.follow([mer])
  expect(index.has(nordlys)).toBe(false)
  expect(index.cardsWith(['1'])).toEqual([mer])
})

it('finds the same numbers prepared, half prepared and not prepared, and after a card was saved', () => {
  const numbers = [
    '+47 55 12 34 56',
    '55123456',
    '04800',
    '+49 30 1234-0',
    '55 12 34 57 / 04800',
    '+45 86 77 66 55'
  ]
  const cards = numbers.map((phone, at) =>
    toIndexedCard(aStoredCard({ companyId: at + 1, header: { name: `Company ${String(at)}`, phone } }), 0)
  )
  const find = (search: ReturnType<typeof createStoredPhoneSearch>, list: typeof cards) =>
    ['55 12 34 56', '04800', '+49 30 1234-567', '86776655', '12 34 56 78'].map((typed) =>
      search.find(list, readPhone(typed, 'NO', false), 'NO').map(({ name }) => name)
    )
  const plain = find(createStoredPhoneSearch(), cards)
  expect(plain.slice(0, 4).every(({ length }) => length > 0)).toBe(true)
  const search = createStoredPhoneSearch()
  search.prepare(cards, 'NO', 3)
  expect(find(search, cards)).toEqual(plain)
  expect(search.prepare(cards, 'NO', 10)).toBe(true)
  expect(find(search, cards)).toEqual(plain)
  const saved = cards.map((card, at) => (at === 1 ? { ...card, phone: '99 99 99 99' } : card))
  expect(find(search, saved)).toEqual(find(createStoredPhoneSearch(), saved))
  expect(find(search, saved)).not.toEqual(plain)
})
