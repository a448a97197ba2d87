import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLetterGroups } from '../../../../src/main/lookup/text-search/letter-groups.ts'
import { createWordList, type WordList } from '../../../../src/main/lookup/text-search/word-list.ts'

/** Few characters, so that many words have the same parts. */
const word = fc.string({
  unit: fc.constantFrom('4', '7', '1', 'a', 'l', 'ø', '株'),
  minLength: 1,
  maxLength: 6
})
const part = fc.string({
  unit: fc.constantFrom('4', '7', '1', 'a', 'l', 'ø', '株'),
  minLength: 1,
  maxLength: 4
})
/** More than a few blocks of words. */
const manyWords = fc.uniqueArray(word, { minLength: 150, maxLength: 400 })

const wordsContaining = (list: WordList, text: string): readonly string[] => {
  const found: string[] = []
  list.eachContaining(text, (_postings, each) => found.push(each))
  return found.toSorted()
}

describe('the list of words', () => {
  it('finds every word with a part, in whichever block it is, and no other', () => {
    fc.assert(
      fc.property(manyWords, part, (words, text) => {
        const list = createWordList()
        for (const [posting, each] of words.entries()) list.add(each, posting)
        expect(wordsContaining(list, text)).toEqual(words.filter((each) => each.includes(text)).toSorted())
      }),
      { numRuns: 40 }
    )
  })

  it('finds what is left after words were removed between searches, and what took their place', () => {
    fc.assert(
      fc.property(manyWords, manyWords, part, (words, others, text) => {
        const list = createWordList()
        for (const each of words) list.add(each, 1)
        wordsContaining(list, text)
        const [gone, kept] = [words.slice(0, 100), words.slice(100)]
        list.remove(gone.map((each) => [each, 1]))
        for (const each of others) list.add(each, 2)
        const left = new Set([...kept, ...others])
        expect(wordsContaining(list, text)).toEqual(
          [...left].filter((each) => each.includes(text)).toSorted()
        )
      }),
      { numRuns: 40 }
    )
  })
})

describe('the letter groups of blocks', () => {
  const blocksWith = (blocks: readonly string[], text: string): readonly number[] => {
    const groups = createLetterGroups()
    for (const [block, each] of blocks.entries()) groups.set(block, each)
    const found: number[] = []
    groups.eachWith(text, (block) => found.push(block))
    return found
  }

  it('skip no block that has the text', () => {
    const block = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 80 }), fc.nat(), fc.nat(), (blocks, at, from) => {
        const chosen = blocks[at % Math.max(1, blocks.length)] ?? ''
        const start = from % Math.max(1, chosen.length)
        for (const text of [chosen.slice(start, start + 2), chosen.slice(start, start + 5)]) {
          if (text.length < 2) continue
          const containing = [...blocks.entries()].filter(([, each]) => each.includes(text))
          expect(blocksWith(blocks, text)).toEqual(expect.arrayContaining(containing.map(([each]) => each)))
        }
      })
    )
  })

  it('skip most of the blocks that lack it', () => {
    const blocks = Array.from({ length: 100 }, (_, block) =>
      Array.from({ length: 64 }, (_each, at) => String(100_000 + block * 64 + at)).join('\n')
    )
    expect(blocksWith(blocks, '10471').length).toBeLessThan(5)
  })

  it('forget what a block had', () => {
    const groups = createLetterGroups()
    groups.set(40, 'nordlys')
    groups.set(40, 'bygg')
    const found: number[] = []
    groups.eachWith('nord', (block) => found.push(block))
    expect(found).toEqual([])
  })
})
