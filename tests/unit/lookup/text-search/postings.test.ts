import { expect, test } from 'vitest'
import {
  eachPosting,
  withoutPosting,
  withPosting,
  type Postings
} from '../../../../src/main/lookup/text-search/postings.ts'

const listed = (postings: Postings | undefined): readonly number[] => {
  const all: number[] = []
  eachPosting(postings, (each) => all.push(each))
  return all
}

test.each([1, 2, 1_000, 1_001, 5_000])('%i numbers stay in their order until each is removed', (count) => {
  const numbers = Array.from({ length: count }, (_, at) => at * 512)
  const added = numbers.reduce<Postings | undefined>(withPosting, undefined)
  expect(listed(added)).toEqual(numbers)
  const left = numbers.filter((_, at) => at % 3 !== 0).reduce(withoutPosting, added)
  expect(listed(left)).toEqual(numbers.filter((_, at) => at % 3 === 0))
  expect(numbers.filter((_, at) => at % 3 === 0).reduce(withoutPosting, left)).toBeUndefined()
})
