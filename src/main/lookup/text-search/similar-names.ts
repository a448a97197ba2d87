import { fold, foldLines } from '../../../shared/fold.ts'
import { tidy } from '../../../shared/tidy.ts'
import { toEditDistance, toMaxDistance } from './edit-distance.ts'
import { joinWords } from './joined-words.ts'
import { isConjunction, isLegalForm } from './optional-words.ts'

/** A stored name that may have been meant. */
export interface SimilarName {
  readonly name: string
  /** How often the card is opened: of equally similar names, the one with more comes first. */
  readonly weight: number
  /** In the form in which they are compared. */
  readonly words: readonly string[]
}

/** The names of one card. At least one. */
export const toSimilarNames = (names: readonly string[], weight: number): readonly SimilarName[] => {
  const folded = foldLines(names.map((name) => name.replaceAll('\n', ' ')))
  return names.map((name, index) => {
    const tidied = tidy(name)
    const joined = joinWords(tidied)
    const others = joined === tidied ? [] : toWords(fold(joined))
    return { name, weight, words: [...new Set([...toWords(folded[index] ?? ''), ...others])] }
  })
}

/** The words of stored names, to find those that differ from typed words in a letter or two. */
export interface SimilarNames {
  /** The best `limit` names in which every typed word has a similar word. */
  readonly find: (typed: string, limit: number) => readonly string[]
}

interface IndexedWord {
  readonly text: string
  readonly letters: number
  /** The names that have the word, by their index. */
  readonly names: number[]
}

export const createSimilarNames = (names: readonly SimilarName[]): SimilarNames => {
  const words = new Map<string, IndexedWord>()
  for (const [index, { words: wordsOfName }] of names.entries())
    for (const text of wordsOfName) {
      const word = words.get(text)
      if (word === undefined) words.set(text, { text, letters: toLetterBits(text), names: [index] })
      else word.names.push(index)
    }

  /** The names with a word that is similar to the typed one, each with the least distance. */
  const toDistances = (typed: string, isLast: boolean, isOnly: boolean): ReadonlyMap<number, number> => {
    const distances = new Map<number, number>()
    const max = !isOnly && typed.length === shortLength ? 1 : toMaxDistance(typed.length)
    const letters = toLetterBits(typed)
    for (const word of words.values()) {
      const distance = toWordDistance(typed, letters, word, max, isLast)
      if (distance === null) continue
      for (const index of word.names)
        distances.set(index, Math.min(distance, distances.get(index) ?? distance))
    }
    return distances
  }

  return {
    find: (typed, limit) => {
      const typedWords = toWords(fold(typed))
      const [first, ...others] = typedWords.map((word, index) =>
        toDistances(word, index === typedWords.length - 1, typedWords.length === 1)
      )
      const found = [...(first ?? [])].flatMap(([index, distance]) => {
        const rest = others.map((each) => each.get(index) ?? Infinity)
        const total = rest.reduce((sum, each) => sum + each, distance)
        const name = names[index]
        const isGuess = [distance, ...rest].some(
          (each, at) => each >= 1 && typedWords[at]?.length === shortLength
        )
        return name === undefined || total === Infinity || (isGuess && total >= 2) ? [] : [{ ...name, total }]
      })
      const best = found.toSorted(
        (a, b) => a.total - b.total || b.weight - a.weight || a.name.length - b.name.length
      )
      return [...new Set(best.map(({ name }) => name))].slice(0, limit)
    }
  }
}

/** A word of three letters may have a wrong one only beside other words, which then have none: `eva dal`, `van der berg`. */
const shortLength = 3

/** A word that is still being typed may be a beginning, which is less similar than a whole word. */
const beginningDistance = 0.5

const toWordDistance = (
  typed: string,
  letters: number,
  word: IndexedWord,
  max: number,
  isLast: boolean
): number | null => {
  if (word.text === typed) return 0
  if (word.text.startsWith(typed)) return beginningDistance
  // Each wrong letter explains at most one letter that the stored word lacks, so most words are excluded at once.
  if (max === 0 || countBits(letters & ~word.letters) > max) return null
  const whole = toEditDistance(typed, word.text, max, false)
  if (whole !== null || !isLast) return whole
  const beginning = toEditDistance(typed, word.text, max, true)
  return beginning === null ? null : beginning + beginningDistance
}

/** The words of a folded name without legal forms and conjunctions. Letters that sound the same are one. */
const toWords = (folded: string): readonly string[] => {
  const words = folded.split(' ').filter(Boolean)
  const required = words.filter((word) => !isLegalForm(word) && !isConjunction(word))
  return (required.length === 0 ? words : required).map((word) =>
    word.replaceAll('w', 'v').replaceAll('c', 'k')
  )
}

/** One bit for each letter from a to z that the word has; every other character has the same bit. */
const toLetterBits = (word: string): number => {
  let bits = 0
  for (let index = 0; index < word.length; index++) {
    const letter = word.charCodeAt(index) - 97
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26)
  }
  return bits
}

const countBits = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
