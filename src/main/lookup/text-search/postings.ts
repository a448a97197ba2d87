/**
 * Distinct numbers in the order in which they were added. One alone, which is the most frequent case, takes no array. Many are a
 * set, because removing each number of a long array would take the square of its length.
 */
export type Postings = number | number[] | Set<number>

const maxArrayLength = 1_000

export const withPosting = (postings: Postings | undefined, added: number): Postings => {
  if (postings === undefined) return added
  if (typeof postings === 'number') return [postings, added]
  if (postings instanceof Set) return postings.add(added)
  if (postings.length === maxArrayLength) return new Set(postings).add(added)
  postings.push(added)
  return postings
}

/** `undefined` when nothing is left. */
export const withoutPosting = (postings: Postings | undefined, removed: number): Postings | undefined => {
  if (postings === undefined || typeof postings === 'number') return undefined
  if (postings instanceof Set) {
    postings.delete(removed)
    return postings.size === 0 ? undefined : postings
  }
  const at = postings.lastIndexOf(removed)
  if (at !== -1) postings.splice(at, 1)
  return postings.length === 0 ? undefined : postings
}

export const eachPosting = (postings: Postings | undefined, use: (posting: number) => void): void => {
  if (typeof postings === 'number') use(postings)
  else if (postings !== undefined) for (const posting of postings) use(posting)
}
