import { expect, test } from 'vitest'
import {
  eachPosting,
  withoutPosting,
  withoutPostings,
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
