import { createLetterGroups } from './letter-groups.ts'
import { toOwnText } from './own-text.ts'
import { eachPosting, withoutPosting, withoutPostings, withPosting, type Postings } from './postings.ts'

/** Distinct words, each with its postings: numbers that say where it is. Words can be added and removed at any time. */
export interface WordList {
  readonly add: (word: string, posting: number) => void
  /** Removes one posting of each of these words. */
  readonly remove: (postings: Iterable<readonly [word: string, posting: number]>) => void
  /** The postings of this very word. */
  readonly postingsOf: (word: string) => Postings | undefined
  /** All words with this beginning, of one character at least. */
  readonly eachStarting: (beginning: string, use: UseWord) => void
  /** All words with this part, of one character at least. */
  readonly eachContaining: (part: string, use: UseWord) => void
}

type UseWord = (postings: Postings, word: string) => void

const longestBeginning = 3
const wordsPerBlock = 64

/** Words whose texts are joined, so that one `indexOf` searches them all. */
interface Block {
  joined: string
  /** Where each word begins in the joined text. */
  readonly starts: Uint32Array
}

/** A few are faster removed one by one. */
const manyIds = 64

const withoutIds = (postings: Postings | undefined, ids: ReadonlySet<number>): Postings | undefined =>
  ids.size < manyIds
    ? [...ids].reduce(withoutPosting, postings)
    : withoutPostings(postings, (id) => ids.has(id))

const beginningsOf = (word: string): readonly string[] => {
  const beginnings: string[] = []
  for (let length = 1; length <= Math.min(longestBeginning, word.length); length++)
    beginnings.push(word.slice(0, length))
  return beginnings
}

export const createWordList = (): WordList => {
  const ids = new Map<string, number>()
  const words: string[] = []
  const postingsById: (Postings | undefined)[] = []
  const free: number[] = []
  const byBeginning = new Map<string, Postings>()
  const blocks: Block[] = []
  const groups = createLetterGroups()
  /** The numbers of blocks that have changed, which the next search makes again. */
  const changed = new Set<number>()

  const change = (id: number, word: string): void => {
    words[id] = word
    changed.add(Math.floor(id / wordsPerBlock))
  }

  const join = (number: number): void => {
    const block = (blocks[number] ??= { joined: '', starts: new Uint32Array(wordsPerBlock) })
    const first = number * wordsPerBlock
    block.joined = '\n'
    for (let at = 0; at < wordsPerBlock && first + at < words.length; at++) {
      block.starts[at] = block.joined.length
      block.joined += `${words[first + at] ?? ''}\n`
    }
    groups.set(number, block.joined)
  }

  const joinChanged = (): void => {
    for (const number of changed) join(number)
    changed.clear()
  }

  const useId = (id: number, use: UseWord): void => {
    const postings = postingsById[id]
    if (postings !== undefined) use(postings, words[id] ?? '')
  }

  const searchBlock = (number: number, part: string, use: UseWord): void => {
    const block = blocks[number]
    if (block === undefined) return
    const { joined, starts } = block
    const first = number * wordsPerBlock
    let at = 0
    for (let found = joined.indexOf(part); found !== -1; found = joined.indexOf(part, found)) {
      while (at + 1 < wordsPerBlock && (starts[at + 1] ?? 0) > 0 && (starts[at + 1] ?? 0) <= found) at++
      useId(first + at, use)
      found = (starts[at] ?? 0) + (words[first + at]?.length ?? 0)
    }
  }

  return {
    add: (word, posting) => {
      const known = ids.get(word)
      if (known !== undefined) {
        postingsById[known] = withPosting(postingsById[known], posting)
        return
      }
      const id = free.pop() ?? words.length
      const kept = toOwnText(word)
      ids.set(kept, id)
      change(id, kept)
      // Preparing has time for a full block, and the first key has not.
      if ((id + 1) % wordsPerBlock === 0) joinChanged()
      postingsById[id] = posting
      for (const beginning of beginningsOf(word))
        byBeginning.set(beginning, withPosting(byBeginning.get(beginning), id))
    },

    remove: (postings) => {
      const goneIds = new Set<number>()
      const beginnings = new Set<string>()
      for (const [word, posting] of postings) {
        const id = ids.get(word)
        if (id === undefined) continue
        const left = withoutPosting(postingsById[id], posting)
        postingsById[id] = left
        if (left !== undefined) continue
        ids.delete(word)
        change(id, '')
        free.push(id)
        goneIds.add(id)
        for (const beginning of beginningsOf(word)) beginnings.add(beginning)
      }
      for (const beginning of beginnings) {
        const left = withoutIds(byBeginning.get(beginning), goneIds)
        if (left === undefined) byBeginning.delete(beginning)
        else byBeginning.set(beginning, left)
      }
    },

    postingsOf: (word) => {
      const id = ids.get(word)
      return id === undefined ? undefined : postingsById[id]
    },

    eachStarting: (beginning, use) => {
      eachPosting(byBeginning.get(beginning.slice(0, longestBeginning)), (id) => {
        if (beginning.length <= longestBeginning || words[id]?.startsWith(beginning) === true) useId(id, use)
      })
    },

    eachContaining: (part, use) => {
      joinChanged()
      const search = (number: number): void => {
        searchBlock(number, part, use)
      }
      if (part.length > 1) groups.eachWith(part, search)
      else for (const number of blocks.keys()) search(number)
    }
  }
}
