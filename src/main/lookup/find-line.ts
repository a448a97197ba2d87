import { storedTextFields, type FoundLine, type TextField } from '../../shared/found-line.ts'
import type { CompanyTexts } from '../results/result-index.ts'
import {
  linesOf,
  ownNumberFields,
  rowNumberFields,
  toDigits,
  toLeadingDigits,
  toNumberPlace,
  toNumberRank,
  toNumbers,
  toWordPlace,
  type FoldedCompany,
  type Typed
} from './folded-company.ts'
import { markDigits, markWords, toFoundLine } from './mark-line.ts'
import { ranks, toRank } from './rank.ts'

/**
 * The line for which a company was found: the number when digits were typed and count for more than words, else its name
 * when that is what answers, else the line with the best rank or, when no line has all words, the one with most of them.
 */
export const findLine = (texts: CompanyTexts, company: FoldedCompany, typed: Typed): FoundLine | null => {
  const byNumber = toNumberPlace(company, typed)
  const byWords = toWordPlace(company, typed)
  if (typed.digits !== null && byNumber !== null && byNumber <= (byWords ?? Infinity)) {
    return findNumberLine(texts, typed.digits)
  }
  const isInName = byWords !== null && byWords < ranks.length
  return findTextLine(texts, company, typed, isInName ? ['name'] : storedTextFields)
}

interface Candidate {
  readonly field: TextField
  readonly line: string
  readonly worth: number
}

const findNumberLine = (texts: CompanyTexts, digits: string): FoundLine | null => {
  const candidatesOf = (field: TextField, toNumber: (line: string) => string): readonly Candidate[] =>
    linesOf(texts, field).map((line) => {
      const rank = toNumberRank(toNumbers([toNumber(line)]), digits)
      return { field, line, worth: rank === null ? 0 : ranks.length - ranks.indexOf(rank) }
    })
  const best = firstBest([
    ...ownNumberFields.flatMap((field) => candidatesOf(field, toDigits)),
    ...rowNumberFields.flatMap((field) => candidatesOf(field, toLeadingDigits))
  ])
  return best === null ? null : toFoundLine(best.field, best.line, markDigits(best.line, digits))
}

const findTextLine = (
  texts: CompanyTexts,
  company: FoldedCompany,
  typed: Typed,
  fields: readonly TextField[]
): FoundLine | null => {
  // Both run through the same fields and lines in the same order; the name comes first in both.
  const foldedLines = company.texts.split('\n').slice(1, -1)
  const candidates = fields
    .flatMap((field) => linesOf(texts, field).map((line) => ({ field, line })))
    .map((place, index) => ({ ...place, worth: toWorth(foldedLines[index]?.slice(1) ?? '', typed) }))
  const best = firstBest(candidates)
  return best === null ? null : toFoundLine(best.field, best.line, markWords(best.line, typed.text))
}

const firstBest = (candidates: readonly Candidate[]): Candidate | null => {
  const most = Math.max(0, ...candidates.map(({ worth }) => worth))
  return most === 0 ? null : (candidates.find(({ worth }) => worth === most) ?? null)
}

/** Zero for a line that has none of the words. All words in one line are worth more than any number of them. */
const toWorth = (foldedLine: string, { text, words }: Typed): number => {
  const rank = toRank(foldedLine, text)
  if (rank !== null) return words.length + ranks.length - ranks.indexOf(rank)
  return words.filter((word) => foldedLine.includes(word)).length
}
