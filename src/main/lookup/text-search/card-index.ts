import type { FoldedCard } from './folded-card.ts'
import { eachPosting, withoutPosting, withPosting, type Postings } from './postings.ts'
import { createWordList } from './word-list.ts'

/** One byte for each card, by its slot: what a query has found out about it. */
export type Marks = Uint8Array

/** Where a text of a card is. The numbers are bits. */
export const places = { names: 1, texts: 2, ownNumbers: 1, rowNumbers: 2 } as const
type Place = 1 | 2

/**
 * The distinct lines, words and numbers of folded cards, so that a query looks at each only once, however many cards have it. A card
 * is known by its slot, a small number. What is removed leaves no text behind.
 */
export interface CardIndex {
  readonly add: (slot: number, card: FoldedCard) => void
  /** `card` has the same texts as when it was added. */
  readonly remove: (slot: number, card: FoldedCard) => void
  /**
   * Marks the cards whose lines in this place contain a text, exactly as `forms.includes(text)` would. The text is a word, words that
   * begin with a space, or a compound.
   */
  readonly markContaining: (text: string, place: Place, marks: Marks) => void
  /** Marks with `mark` the cards that have a line of this beginning there, or this very line. */
  readonly markLines: (words: string, isWhole: boolean, place: Place, mark: (slot: number) => void) => void
  /** Tells each number there that has these digits, and its card. Only beginnings unless `isInside`. */
  readonly eachNumber: (
    digits: string,
    isInside: boolean,
    place: Place,
    use: (slot: number, number: string) => void
  ) => void
}

/** A posting is a slot with the bits of its places. */
const placeBits = 2
const isAt = (posting: number, place: Place): boolean => (posting & place) !== 0
const toSlot = (posting: number): number => posting >> placeBits

export const createCardIndex = (): CardIndex => {
  const lineIds = new Map<string, number>()
  const lines: string[] = []
  const cardsOfLine: (Postings | undefined)[] = []
  const freeLines: number[] = []
  const words = createWordList()
  const numbers = createWordList()
  const compounds = new Map<string, Postings>()

  const addLine = (line: string, posting: number): void => {
    const known = lineIds.get(line)
    if (known !== undefined) {
      cardsOfLine[known] = withPosting(cardsOfLine[known], posting)
      return
    }
    const id = freeLines.pop() ?? lines.length
    lineIds.set(line, id)
    lines[id] = line
    cardsOfLine[id] = posting
    for (const word of wordsOf(line)) words.add(word, id)
  }

  const removeLine = (line: string, posting: number): void => {
    const id = lineIds.get(line)
    if (id === undefined) return
    const left = withoutPosting(cardsOfLine[id], posting)
    cardsOfLine[id] = left
    if (left !== undefined) return
    lineIds.delete(line)
    lines[id] = ''
    freeLines.push(id)
    for (const word of wordsOf(line)) words.remove(word, id)
  }

  const markLine = (id: number, place: Place, mark: (slot: number) => void): void => {
    const cards = cardsOfLine[id]
    if (typeof cards === 'number') {
      if (isAt(cards, place)) mark(toSlot(cards))
    } else if (cards !== undefined) {
      for (const posting of cards) if (isAt(posting, place)) mark(toSlot(posting))
    }
  }

  return {
    add: (slot, card) => {
      const entries = toEntries(card)
      for (const [line, at] of entries.lines) addLine(line, (slot << placeBits) | at)
      for (const [number, at] of entries.numbers) numbers.add(number, (slot << placeBits) | at)
      for (const [compound, at] of entries.compounds)
        compounds.set(compound, withPosting(compounds.get(compound), (slot << placeBits) | at))
    },

    remove: (slot, card) => {
      const entries = toEntries(card)
      for (const [line, at] of entries.lines) removeLine(line, (slot << placeBits) | at)
      for (const [number, at] of entries.numbers) numbers.remove(number, (slot << placeBits) | at)
      for (const [compound, at] of entries.compounds) {
        const left = withoutPosting(compounds.get(compound), (slot << placeBits) | at)
        if (left === undefined) compounds.delete(compound)
        else compounds.set(compound, left)
      }
    },

    markContaining: (text, place, marks) => {
      const mark = (slot: number): void => {
        marks[slot] = 1
      }
      if (text.startsWith('\t')) {
        eachPosting(compounds.get(text), (posting) => {
          if (isAt(posting, place)) mark(toSlot(posting))
        })
        return
      }
      const [first = '', ...others] = text.replace(/^ /u, '').split(' ')
      const markWhole = (id: number): void => {
        if (lines[id]?.includes(text) === true) markLine(id, place, mark)
      }
      const markAny = (id: number): void => {
        markLine(id, place, mark)
      }
      if (first === '') for (const id of lines.keys()) markWhole(id)
      else if (others.length > 0) words.eachOf(first, markWhole)
      else if (text.startsWith(' ')) words.eachStarting(first, markAny)
      else words.eachContaining(first, markAny)
    },

    markLines: (typed, isWhole, place, mark) => {
      const beginning = ` ${typed}`
      if (isWhole) {
        const id = lineIds.get(beginning)
        if (id !== undefined) markLine(id, place, mark)
        return
      }
      const [first = '', ...others] = typed.split(' ')
      const use = (id: number): void => {
        if (lines[id]?.startsWith(beginning) === true) markLine(id, place, mark)
      }
      if (first === '') for (const id of lines.keys()) use(id)
      else if (others.length > 0) words.eachOf(first, use)
      else words.eachStarting(first, use)
    },

    eachNumber: (digits, isInside, place, use) => {
      const each = (posting: number, number: string): void => {
        if (isAt(posting, place)) use(toSlot(posting), number)
      }
      if (isInside) numbers.eachContaining(digits, each)
      else numbers.eachStarting(digits, each)
    }
  }
}

const wordsOf = (line: string): ReadonlySet<string> => {
  const words = new Set(line.split(' '))
  words.delete('')
  return words
}

interface Entries {
  readonly lines: ReadonlyMap<string, Place>
  readonly numbers: ReadonlyMap<string, Place>
  readonly compounds: ReadonlyMap<string, Place>
}

const toEntries = ({ name, people, texts, ownNumbers, rowNumbers }: FoldedCard): Entries => {
  const lines = new Map<string, number>()
  const numbers = new Map<string, number>()
  const compounds = new Map<string, number>()
  for (const [forms, place] of [
    [name, places.names],
    [people, places.names],
    [texts, places.texts]
  ] as const) {
    const compoundsHere = new Set<string>()
    for (const form of forms.split('\n')) {
      if (form.startsWith('\t')) for (const each of form.slice(1, -1).split('\t\t')) compoundsHere.add(each)
      else if (form !== '') addPlace(lines, form, place)
    }
    for (const compound of compoundsHere) {
      addPlace(compounds, `\t${compound}\t`, place)
      // Digits and letters without capitals are found inside a compound as they are inside a word.
      for (const run of compound.match(withoutCapitals) ?? [])
        if (!isInWord(forms, run)) addPlace(lines, `\t${run}`, place)
    }
  }
  for (const number of ownNumbers.split('\n')) if (number !== '') addPlace(numbers, number, places.ownNumbers)
  for (const number of rowNumbers.split('\n')) if (number !== '') addPlace(numbers, number, places.rowNumbers)
  return { lines, numbers, compounds } as Entries
}

const withoutCapitals = /[^A-Z]+/gu

const addPlace = (entries: Map<string, number>, text: string, place: Place): void => {
  entries.set(text, (entries.get(text) ?? 0) | place)
}

/** Whether the forms have this text outside of a compound. */
const isInWord = (forms: string, text: string): boolean => {
  for (let at = forms.indexOf(text); at !== -1; at = forms.indexOf(text, at + 1)) {
    const line = forms.lastIndexOf('\n', at)
    if (forms[line + 1] === ' ') return true
  }
  return false
}
