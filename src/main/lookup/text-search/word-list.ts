import { eachPosting, withoutPosting, withPosting, type Postings } from './postings.ts'

/** Distinct words, each with the numbers of the places where it is. Words can be added and removed at any time. */
export interface WordList {
  readonly add: (word: string, place: number) => void
  readonly remove: (word: string, place: number) => void
  /** The places of this very word. */
  readonly eachOf: (word: string, use: (place: number) => void) => void
  /** The places of all words with this beginning, of one character at least. A place may come more than once. */
  readonly eachStarting: (beginning: string, use: (place: number, word: string) => void) => void
  /** The places of all words with this part, of one character at least. */
  readonly eachContaining: (part: string, use: (place: number, word: string) => void) => void
}

const longestBeginning = 3
const wordsPerBlock = 1024

/** Words whose texts are joined, so that one `indexOf` searches them all. */
interface Block {
  /** Absent after a change, and made again by the next search. */
  joined?: string | undefined
  /** Where each word begins in the joined text. */
  readonly starts: Uint32Array
}

export const createWordList = (): WordList => {
  const ids = new Map<string, number>()
  const words: string[] = []
  const places: (Postings | undefined)[] = []
  const free: number[] = []
  const byBeginning = new Map<string, Postings>()
  const blocks: Block[] = []

  const change = (id: number, word: string): void => {
    words[id] = word
    const block = (blocks[Math.floor(id / wordsPerBlock)] ??= { starts: new Uint32Array(wordsPerBlock) })
    block.joined = undefined
  }

  const join = (block: Block, first: number): string => {
    let joined = '\n'
    for (let at = 0; at < wordsPerBlock && first + at < words.length; at++) {
      block.starts[at] = joined.length
      joined += `${words[first + at] ?? ''}\n`
    }
    return (block.joined = joined)
  }

  const useId = (id: number, use: (place: number, word: string) => void): void => {
    const word = words[id] ?? ''
    const at = places[id]
    if (typeof at === 'number') use(at, word)
    else if (at !== undefined) for (const place of at) use(place, word)
  }

  return {
    add: (word, place) => {
      const known = ids.get(word)
      if (known !== undefined) {
        places[known] = withPosting(places[known], place)
        return
      }
      const id = free.pop() ?? words.length
      ids.set(word, id)
      change(id, word)
      places[id] = place
      for (let length = 1; length <= Math.min(longestBeginning, word.length); length++) {
        const beginning = word.slice(0, length)
        byBeginning.set(beginning, withPosting(byBeginning.get(beginning), id))
      }
    },

    remove: (word, place) => {
      const id = ids.get(word)
      if (id === undefined) return
      const left = withoutPosting(places[id], place)
      places[id] = left
      if (left !== undefined) return
      ids.delete(word)
      change(id, '')
      free.push(id)
      for (let length = 1; length <= Math.min(longestBeginning, word.length); length++) {
        const beginning = word.slice(0, length)
        const others = withoutPosting(byBeginning.get(beginning), id)
        if (others === undefined) byBeginning.delete(beginning)
        else byBeginning.set(beginning, others)
      }
    },

    eachOf: (word, use) => {
      const id = ids.get(word)
      if (id !== undefined) eachPosting(places[id], use)
    },

    eachStarting: (beginning, use) => {
      eachPosting(byBeginning.get(beginning.slice(0, longestBeginning)), (id) => {
        if (beginning.length <= longestBeginning || words[id]?.startsWith(beginning) === true) useId(id, use)
      })
    },

    eachContaining: (part, use) => {
      for (const [number, block] of blocks.entries()) {
        const first = number * wordsPerBlock
        const joined = block.joined ?? join(block, first)
        let at = 0
        for (let found = joined.indexOf(part); found !== -1; found = joined.indexOf(part, found)) {
          while (
            at + 1 < wordsPerBlock &&
            (block.starts[at + 1] ?? 0) > 0 &&
            (block.starts[at + 1] ?? 0) <= found
          )
            at++
          useId(first + at, use)
          found = (block.starts[at] ?? 0) + (words[first + at]?.length ?? 0)
        }
      }
    }
  }
}
