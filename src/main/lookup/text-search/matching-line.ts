import { textFields, type FoundLine, type TextField, type TextSpan } from '../../../shared/found-line.ts'
import type { CardTexts } from '../../results/indexed-card.ts'
import {
  fieldLinesOf,
  firstForms,
  foldedLinesWith,
  joinLines,
  splitForms,
  type FieldLine,
  type FoldedCard
} from './folded-card.ts'
import { toNameForms } from './line-forms.ts'
import { markNumbers, markQuery, toFoundLine } from './line-marks.ts'
import {
  partOfTier,
  rankOfTier,
  toNameTier,
  toBestNumberRank,
  toOwnNumberTier,
  toPersonRank,
  toRowNumberTier,
  toTextTier
} from './match-tier.ts'
import { toDigitsCheck, toNumberLines } from './number-lines.ts'
import { ranks, type Rank } from './rank.ts'
import { containsPiece, toFormsRank } from './rank-forms.ts'
import { isPeopleField, linesOf, type SearchLine } from '../search-lines.ts'
import { ownerOfLine, type StoredPerson } from '../stored-people.ts'
import type { TypedQuery } from './typed-query.ts'

/** The line for which a card was found. */
export interface MatchingLine {
  /** `null` when no single line can be named. */
  readonly line: FoundLine | null
  /** The person whose line it is, and the card's other people with an equally good line. */
  readonly people: readonly MatchingPerson[]
}

export interface MatchingPerson {
  readonly person: StoredPerson
  readonly line: FoundLine
}

/**
 * Finds the line that explains why a card is in this tier. This is the number if digits were typed and match at least
 * as well as words do; otherwise the name if it matches; otherwise the line with the best rank or, if no line has all the
 * words, the line with most of them.
 */
export const findMatchingLine = (
  texts: CardTexts,
  card: FoldedCard,
  query: TypedQuery,
  tier: number
): MatchingLine => {
  const part = partOfTier(tier)
  const isOwn = part === 'card'
  const numberTier = isOwn ? toOwnNumberTier(card, query) : toRowNumberTier(card, query)
  const toWordTier = (): number => (isOwn ? toNameTier(card, query) : toTextTier(card, query)) ?? Infinity
  if (part !== 'people' && numberTier !== null && numberTier <= toWordTier()) {
    // Behind the card's own numbers come fields whose numbers must be better to be preferred.
    const isOwnBest = isOwn && !isBetterNumber(card.rowNumbers, card.ownNumbers, query)
    const mayHave = toDigitsCheck(query.numbers)
    const fields = (isOwnBest ? headerFields : textFields).filter((field) => mayHave(texts[field] ?? ''))
    const lines = fieldLinesOf(texts, fields)
    return toMatchingLine(texts, numberCandidates(lines, query), (text) => markNumbers(text, query))
  }
  const candidates = {
    card: () => nameCandidates(texts, card, query),
    people: () => personCandidates(texts, card, query),
    texts: () => textCandidates(texts, card, query, rankOfTier(tier))
  }[part]()
  return toMatchingLine(texts, candidates, (text) => markQuery(text, query))
}

interface Candidate {
  readonly field: TextField
  readonly line: SearchLine
  /** The line as it is shown. */
  readonly text: string
  /** The higher, the better; 0 for a line that does not match. */
  readonly score: number
  /** True when the line matches everything typed. A person's name counts together with the card's. */
  readonly isComplete: boolean
}

const toMatchingLine = (
  texts: CardTexts,
  candidates: readonly Candidate[],
  toMarks: (text: string) => readonly TextSpan[]
): MatchingLine => {
  const maxScore = candidates.reduce((max, { score }) => Math.max(max, score), 0)
  const best = maxScore === 0 ? [] : candidates.filter(({ score }) => score === maxScore)
  const [first] = best
  if (first === undefined) return { line: null, people: [] }
  const toLine = ({ field, text }: Candidate): FoundLine => toFoundLine(field, text, toMarks(text))
  const people = best
    .filter(({ field, isComplete }) => field === first.field && isComplete)
    .flatMap((candidate) => {
      const person = ownerOfLine(texts, candidate.field, candidate.line)
      return person === null ? [] : [{ person, line: toLine(candidate) }]
    })
  return { line: toLine(first), people }
}

const headerFields = textFields.slice(0, textFields.indexOf('companyId') + 1)

const isBetterNumber = (numbers: string, others: string, query: TypedQuery): boolean =>
  toScore(toBestNumberRank(numbers, query)) > toScore(toBestNumberRank(others, query))

const numberCandidates = (lines: readonly FieldLine[], query: TypedQuery): readonly Candidate[] =>
  lines.flatMap(toNumberLines).map(({ field, line, digits, text }) => ({
    field,
    line,
    text,
    score: toScore(toBestNumberRank(joinLines([digits]), query)),
    isComplete: true
  }))

const nameCandidates = (texts: CardTexts, card: FoldedCard, query: TypedQuery): readonly Candidate[] => {
  const lines = linesOf(texts, 'name')
  return lines.map((line) => {
    const forms = lines.length === 1 ? firstForms(card.texts) : toNameForms(line.text)
    const score = toScore(toFormsRank(forms, query))
    return { field: 'name', line, text: line.text, score, isComplete: score > 0 }
  })
}

const personCandidates = (
  texts: CardTexts,
  { name, people }: FoldedCard,
  query: TypedQuery
): readonly Candidate[] => {
  const forms = splitForms(people)
  return linesOf(texts, 'people').map((line, at) => {
    const score = toScore(toPersonRank(forms[at] ?? toNameForms(line.text), name, query))
    return { field: 'people', line, text: line.text, score, isComplete: score > 0 }
  })
}

/** No line is better than `best`. One that is as good is looked for first, because then no other counts. */
const textCandidates = (
  texts: CardTexts,
  card: FoldedCard,
  query: TypedQuery,
  best: Rank
): readonly Candidate[] => {
  const ofBest = candidatesWith(toPartsOfRank(query, best), texts, card, query, best)
  if (ofBest.some(({ isComplete }) => isComplete)) return ofBest
  const parts = query.required.flatMap(({ anywhere, wordsAnywhere }) => [...anywhere, ...wordsAnywhere])
  return candidatesWith(parts, texts, card, query, best)
}

/** Each line of this rank has one of these. */
const toPartsOfRank = ({ wholes, cores, required }: TypedQuery, rank: Rank): readonly string[] => {
  if (rank === 'exact') return [...wholes, ...cores].map((text) => `\n ${text}\n`)
  if (rank === 'prefix') return [...wholes, ...cores].map((text) => `\n ${text}`)
  const [longest] = required.toSorted((a, b) => b.joined.length - a.joined.length)
  if (longest === undefined) return []
  const { atWord, wordsAtWord, anywhere, wordsAnywhere } = longest
  return rank === 'word' ? [...atWord, ...wordsAtWord] : [...anywhere, ...wordsAnywhere]
}

/** Behind a line that is as good as `best`, only people can have another that counts. */
const candidatesWith = (
  parts: readonly string[],
  texts: CardTexts,
  card: FoldedCard,
  query: TypedQuery,
  best: Rank
): readonly Candidate[] => {
  const candidates: Candidate[] = []
  for (const { field, line, forms } of foldedLinesWith(texts, card, parts)) {
    const pieceCount = query.required.filter((piece) => containsPiece(forms, piece)).length
    if (pieceCount === 0) continue
    const rank = toFormsRank(forms, query)
    // A line with all the words is better than any with some of them.
    const score = rank === null ? pieceCount : query.required.length + toScore(rank)
    candidates.push({ field, line, text: line.text, score, isComplete: rank !== null })
    if (rank === best && !isPeopleField(field)) break
  }
  return candidates
}

const toScore = (rank: Rank | null): number => (rank === null ? 0 : ranks.length - ranks.indexOf(rank))
