import {
  storedTextFields,
  type FoundLine,
  type TextField,
  type TextSpan
} from '../../../shared/found-line.ts'
import type { CompanyTexts } from '../../results/result-index.ts'
import {
  linesOf,
  ownNumberFields,
  rowNumberFields,
  toNumber,
  toNumberPlace,
  toNumberRank,
  toWordPlace,
  type FoldedCompany,
  type Typed
} from './folded-company.ts'
import { markDigits, markWords, toFoundLine } from './mark-line.ts'
import { ranks, toRank } from './rank.ts'
import { ownerOfLine, type StoredPerson } from './stored-people.ts'

/** The line for which a company was found; `null` when no single line can be named. */
export interface LineFound {
  readonly line: FoundLine | null
  /** Whose line it is, and of the company's other people those whose line answers as well. */
  readonly people: readonly PersonFound[]
}

export interface PersonFound {
  readonly person: StoredPerson
  readonly line: FoundLine
}

/**
 * The line for which a company was found: the number when digits were typed and count for more than words, else its name
 * when that is what answers, else the line with the best rank or, when no line has all words, the one with most of them.
 */
export const findLine = (texts: CompanyTexts, company: FoldedCompany, typed: Typed): LineFound => {
  const byNumber = toNumberPlace(company, typed)
  const byWords = toWordPlace(company, typed)
  const { digits } = typed
  if (digits !== null && byNumber !== null && byNumber <= (byWords ?? Infinity)) {
    return toLineFound(texts, numberCandidates(texts, digits), (line) => markDigits(line, digits))
  }
  const isInName = byWords !== null && byWords < ranks.length
  return toLineFound(
    texts,
    textCandidates(texts, company, typed, isInName ? ['name'] : storedTextFields),
    (line) => markWords(line, typed.text)
  )
}

interface Candidate {
  readonly field: TextField
  /** Its place among the lines of its field. */
  readonly index: number
  readonly line: string
  readonly worth: number
  /** It has all that was typed; a person's name together with the company's. */
  readonly isWhole: boolean
}

const toLineFound = (
  texts: CompanyTexts,
  candidates: readonly Candidate[],
  toMarks: (line: string) => readonly TextSpan[]
): LineFound => {
  const most = Math.max(0, ...candidates.map(({ worth }) => worth))
  const best = most === 0 ? [] : candidates.filter(({ worth }) => worth === most)
  const [first] = best
  if (first === undefined) return { line: null, people: [] }
  const toLine = ({ field, line }: Candidate): FoundLine => toFoundLine(field, line, toMarks(line))
  const people = best
    .filter(({ field, isWhole }) => field === first.field && isWhole)
    .flatMap((candidate) => {
      const person = ownerOfLine(texts, candidate.field, candidate.index)
      return person === null ? [] : [{ person, line: toLine(candidate) }]
    })
  return { line: toLine(first), people }
}

const numberCandidates = (texts: CompanyTexts, digits: string): readonly Candidate[] =>
  [...ownNumberFields, ...rowNumberFields].flatMap((field) =>
    linesOf(texts, field).map((line, index) => {
      const rank = toNumberRank(`\n${toNumber(field, line)}\n`, digits)
      const worth = rank === null ? 0 : ranks.length - ranks.indexOf(rank)
      return { field, index, line, worth, isWhole: true }
    })
  )

const textCandidates = (
  texts: CompanyTexts,
  company: FoldedCompany,
  typed: Typed,
  fields: readonly TextField[]
): readonly Candidate[] => {
  // Both run through the same fields and lines in the same order; the name comes first in both.
  const foldedLines = company.texts.split('\n').slice(1, -1)
  return fields
    .flatMap((field) => linesOf(texts, field).map((line, index) => ({ field, index, line })))
    .map((place, at) => {
      const foldedLine = foldedLines[at]?.slice(1) ?? ''
      const called = place.field === 'people' ? `${foldedLine} ${company.name}` : foldedLine
      const isWhole = toRank(called, typed.text) !== null
      return { ...place, worth: isWhole ? toWorth(foldedLine, typed) : wordsIn(foldedLine, typed), isWhole }
    })
}

/** All words in one line are worth more than any number of them; a person's and their company's names are in between. */
const toWorth = (foldedLine: string, { text, words }: Typed): number => {
  const rank = toRank(foldedLine, text)
  return words.length + (rank === null ? 0 : ranks.length - ranks.indexOf(rank))
}

const wordsIn = (foldedLine: string, { words }: Typed): number =>
  words.filter((word) => foldedLine.includes(word)).length
