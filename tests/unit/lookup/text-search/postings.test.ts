import { expect, test } from 'vitest'
import {
  eachPosting,
  withoutPosting,
  withoutPostings,
  withoutRange,
  withPosting,
  type Postings
} from '../../../../src/main/lookup/text-search/postings.ts'

const listed = (postings: Postings | undefined): readonly number[] => {
  const all: number[] = []
  eachPosting(postings, (each) => all.push(each))
  return all
}

test.each([1, 2, 9])(
  '%i numbers stay in their order until they are removed, one by one or at once',
  (count) => {
    const numbers = Array.from({ length: count }, (_, at) => at * 512)
    const [some, others] = [numbers.filter((_, at) => at % 3 === 0), numbers.filter((_, at) => at % 3 !== 0)]
    const added = (): Postings | undefined => numbers.reduce<Postings | undefined>(withPosting, undefined)
    expect(listed(added())).toEqual(numbers)
    expect(listed(others.reduce(withoutPosting, added()))).toEqual(some)
    expect(listed(withoutPostings(added(), (each) => others.includes(each)))).toEqual(some)
    expect(numbers.reduce(withoutPosting, added())).toBeUndefined()
    expect(withoutPostings(added(), () => true)).toBeUndefined()
  }
)

test('numbers that come in any order are kept in ascending order', () => {
  const postings = [5, 1, 9, 3, 7].reduce<Postings | undefined>(withPosting, undefined)
  expect(listed(postings)).toEqual([1, 3, 5, 7, 9])
  expect(listed([2, 1].reduce<Postings | undefined>(withPosting, undefined))).toEqual([1, 2])
})

test.each([
  [0, 1, [1, 3, 5, 7]],
  [3, 6, [1, 7]],
  [4, 5, [1, 3, 5, 7]],
  [5, 100, [1, 3]],
  [0, 100, []]
])('removes the numbers from %i to before %i', (first, end, left) => {
  const postings = [1, 3, 5, 7].reduce<Postings | undefined>(withPosting, undefined)
  expect(listed(withoutRange(postings, first, end))).toEqual(left)
  expect(listed(withoutRange(3, first, end))).toEqual(first <= 3 && 3 < end ? [] : [3])
})
