/** Distinct numbers in ascending order. One alone, which is the most frequent case, takes no array. */
export type Postings = number | number[]

export const withPosting = (postings: Postings | undefined, added: number): Postings => {
  if (postings === undefined) return added
  if (typeof postings === 'number') return postings < added ? [postings, added] : [added, postings]
  if ((postings.at(-1) ?? -Infinity) < added) postings.push(added)
  else postings.splice(toPlace(postings, added), 0, added)
  return postings
}

/** `undefined` when nothing is left. */
export const withoutPosting = (postings: Postings | undefined, removed: number): Postings | undefined =>
  withoutRange(postings, removed, removed + 1)

/** Without those from `first` to before `end`, which are next to each other: it takes the time of one. */
export const withoutRange = (
  postings: Postings | undefined,
  first: number,
  end: number
): Postings | undefined => {
  if (postings === undefined) return undefined
  if (typeof postings === 'number') return postings >= first && postings < end ? undefined : postings
  const at = toPlace(postings, first)
  postings.splice(at, toPlace(postings, end) - at)
  return postings.length === 0 ? undefined : postings
}

/** The same for many at once. One by one, they would take the square of their number. */
export const withoutPostings = (
  postings: Postings | undefined,
  isRemoved: (posting: number) => boolean
): Postings | undefined => {
  if (postings === undefined) return undefined
  if (typeof postings === 'number') return isRemoved(postings) ? undefined : postings
  const left = postings.filter((posting) => !isRemoved(posting))
  return left.length === 0 ? undefined : left
}

export const eachPosting = (postings: Postings | undefined, use: (posting: number) => void): void => {
  if (typeof postings === 'number') use(postings)
  else if (postings !== undefined) for (const posting of postings) use(posting)
}

/** The place of the first that is not less. */
const toPlace = (postings: readonly number[], least: number): number => {
  let low = 0
  let high = postings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((postings[middle] ?? Infinity) < least) low = middle + 1
    else high = middle
  }
  return low
}
