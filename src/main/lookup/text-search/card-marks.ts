import { placeBits, places } from './card-words.ts'
import type { FoldedCard } from './folded-card.ts'
import type { Needle } from './needle.ts'

/** What the index marks (`Marks`) for a piece of what was typed, from the texts of one card. */
export const toNeedleMarks = (card: FoldedCard, { anywhere, wordsAnywhere }: Needle): number => {
  let marks = 0
  for (const text of anywhere) marks |= toTextMarks(card, text)
  if (wordsAnywhere.length === 0) return marks
  return marks | wordsAnywhere.reduce((all, text) => all & toTextMarks(card, text), ~0)
}

const toTextMarks = ({ name, people, texts }: FoldedCard, text: string): number => {
  // A compound, several words and what begins with a space are at the beginning of a word.
  const atWord = text.includes(' ') || text.startsWith('\t') ? text : ` ${text}`
  return (
    toMarks(name, text, atWord, places.name) |
    toMarks(people, text, atWord, places.people) |
    toMarks(texts, text, atWord, places.texts)
  )
}

const toMarks = (forms: string, text: string, atWord: string, place: number): number => {
  if (!forms.includes(text)) return 0
  return forms.includes(atWord) ? place | (place << placeBits) : place
}
