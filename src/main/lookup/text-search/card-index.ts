import { allPlaces, placeBits, places, toCardWords, toLineKey } from './card-words.ts'
import type { FoldedCard } from './folded-card.ts'
import { toOwnText } from './own-text.ts'
import { eachPosting, withoutRange, withPosting, type Postings } from './postings.ts'
import { createWordList } from './word-list.ts'

/**
 * One byte for each card, by its slot. Its lowest three bits are the places (`card-words.ts`) where a text was found; the next three,
 * those of these places where it was found in the better of two ways.
 */
export type Marks = Uint8Array

/**
 * The distinct words and numbers of folded cards, so that a query looks at each only once, however many cards have it. A card is known
 * by its slot, a small number. What is removed leaves no text behind.
 */
export interface CardIndex {
  readonly add: (slot: number, card: FoldedCard) => void
  /** `card` has the same texts as when it was added. */
  readonly remove: (slot: number, card: FoldedCard) => void
  /**
   * Marks the places with this text, exactly as `forms.includes(text)` would; better is a text at the beginning of a word. The text
   * is a word, words that begin with a space, or a compound.
   */
  readonly markContaining: (text: string, marks: Marks) => void
  /** Marks the names that have this beginning; better is this very name. People are marked only for a single word. */
  readonly markNames: (typed: string, marks: Marks) => void
  /** Marks the texts that have a line of this beginning; better is this very line. */
  readonly markTexts: (typed: string, isWanted: (slot: number) => boolean, marks: Marks) => void
  /** The numbers with these digits, each with its slots. Only beginnings unless `isInside`. */
  readonly eachNumber: (
    digits: string,
    isInside: boolean,
    isOwn: boolean,
    use: (slots: Postings, number: string) => void
  ) => void
  /** The slots of this very number. */
  readonly slotsWithNumber: (digits: string, isOwn: boolean) => Postings | undefined
}

/** A posting of a word is its slot with the bits of its `CardWords`. */
const wordBits = 3 * placeBits
/** A posting of a line is its slot, times more than a card's texts can have characters, and where it begins in them. */
const lineStarts = 2 ** 30

/** `foldedAt` has the cards that were added, by their slots. */
export const createCardIndex = (foldedAt: (slot: number) => FoldedCard | undefined): CardIndex => {
  const words = createWordList()
  const ownNumbers = createWordList()
  const rowNumbers = createWordList()
  const compounds = new Map<string, Postings>()
  const names = new Map<string, Postings>()
  const lines = new Map<string, Postings>()

  const markPhrase = (phrase: string, first: string, marks: Marks): void => {
    eachPosting(words.postingsOf(first), (posting) => {
      const slot = posting >> wordBits
      const card = foldedAt(slot)
      if (card === undefined) return
      const found =
        (card.name.includes(phrase) ? places.name : 0) |
        (card.people.includes(phrase) ? places.people : 0) |
        (card.texts.includes(phrase) ? places.texts : 0)
      mark(marks, slot, found | (found << placeBits))
    })
  }

  /** Marks the lines that begin with a word of this beginning; better are those that are this word and no more. */
  const markLinesOfWord = (beginning: string, wanted: number, marks: Marks): void => {
    words.eachStarting(beginning, (postings, word) => {
      const bits = word === beginning ? wanted | (wanted << placeBits) : wanted
      eachPosting(postings, (posting) => {
        const slot = posting >> wordBits
        mark(marks, slot, (posting >> placeBits) & bits)
      })
    })
  }

  return {
    add: (slot, card) => {
      const entries = toCardWords(card)
      for (const [word, bits] of entries.words) words.add(word, (slot << wordBits) | bits)
      for (const number of entries.ownNumbers) ownNumbers.add(number, slot)
      for (const number of entries.rowNumbers) rowNumbers.add(number, slot)
      for (const [compound, bits] of entries.compounds) addTo(compounds, compound, (slot << placeBits) | bits)
      for (const key of entries.names) addTo(names, key, slot)
      for (const { key, start } of entries.lines) addTo(lines, key, slot * lineStarts + start)
    },

    remove: (slot, card) => {
      const entries = toCardWords(card)
      words.remove([...entries.words].map(([word, bits]) => [word, (slot << wordBits) | bits]))
      ownNumbers.remove([...entries.ownNumbers].map((number) => [number, slot]))
      rowNumbers.remove([...entries.rowNumbers].map((number) => [number, slot]))
      for (const compound of entries.compounds.keys())
        removeFrom(compounds, compound, slot << placeBits, (slot + 1) << placeBits)
      for (const key of entries.names) removeFrom(names, key, slot, slot + 1)
      for (const key of new Set(entries.lines.map((line) => line.key)))
        removeFrom(lines, key, slot * lineStarts, (slot + 1) * lineStarts)
    },

    markContaining: (text, marks) => {
      if (text.startsWith('\t')) {
        eachPosting(compounds.get(text), (posting) => {
          const found = posting & allPlaces
          const slot = posting >> placeBits
          mark(marks, slot, found | (found << placeBits))
        })
        return
      }
      const [first = '', ...others] = text.trimStart().split(' ')
      if (others.length > 0) {
        markPhrase(text, first, marks)
        return
      }
      const use = (postings: Postings, word: string): void => {
        const shift = word.startsWith(first) ? placeBits : 0
        eachPosting(postings, (posting) => {
          const found = posting & allPlaces
          const slot = posting >> wordBits
          mark(marks, slot, found | (found << shift))
        })
      }
      if (text.startsWith(' ')) words.eachStarting(first, use)
      else words.eachContaining(first, use)
    },

    markNames: (typed, marks) => {
      const key = toLineKey(typed)
      if (key === null) {
        markLinesOfWord(typed, places.name | places.people, marks)
        return
      }
      eachPosting(names.get(key), (slot) => {
        const name = foldedAt(slot)?.name ?? ''
        if (!name.includes(`\n ${typed}`)) return
        const better = name.includes(`\n ${typed}\n`) ? places.name << placeBits : 0
        mark(marks, slot, places.name | better)
      })
    },

    markTexts: (typed, isWanted, marks) => {
      const key = toLineKey(typed)
      if (key === null) {
        markLinesOfWord(typed, places.texts, marks)
        return
      }
      eachPosting(lines.get(key), (line) => {
        const slot = Math.floor(line / lineStarts)
        if (!isWanted(slot)) return
        const texts = foldedAt(slot)?.texts ?? ''
        const start = line % lineStarts
        if (!texts.startsWith(typed, start)) return
        const better = texts.charAt(start + typed.length) === '\n' ? places.texts << placeBits : 0
        mark(marks, slot, places.texts | better)
      })
    },

    eachNumber: (digits, isInside, isOwn, use) => {
      const numbers = isOwn ? ownNumbers : rowNumbers
      if (isInside) numbers.eachContaining(digits, use)
      else numbers.eachStarting(digits, use)
    },

    slotsWithNumber: (digits, isOwn) => (isOwn ? ownNumbers : rowNumbers).postingsOf(digits)
  }
}

const mark = (marks: Marks, slot: number, found: number): void => {
  marks[slot] = (marks[slot] ?? 0) | found
}

const addTo = (entries: Map<string, Postings>, text: string, posting: number): void => {
  const known = entries.get(text)
  entries.set(known === undefined ? toOwnText(text) : text, withPosting(known, posting))
}

const removeFrom = (entries: Map<string, Postings>, text: string, first: number, end: number): void => {
  const left = withoutRange(entries.get(text), first, end)
  if (left === undefined) entries.delete(text)
  else entries.set(text, left)
}
