/** Numbers in the order in which they were added. One alone, which is the most frequent case, takes no array. */
export type Postings = number | number[]

export const withPosting = (postings: Postings | undefined, added: number): Postings => {
  if (postings === undefined) return added
  if (typeof postings === 'number') return [postings, added]
  postings.push(added)
  return postings
}

/** `undefined` when nothing is left. */
export const withoutPosting = (postings: Postings | undefined, removed: number): Postings | undefined => {
  if (postings === undefined || typeof postings === 'number') return undefined
  const at = postings.lastIndexOf(removed)
  if (at !== -1) postings.splice(at, 1)
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
