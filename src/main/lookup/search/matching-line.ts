import type { FoundLine, TextField, TextSpan } from '../../../shared/found-line.ts'
import type { CompanyTexts } from '../../results/indexed-company.ts'
import { fold } from '../../../shared/fold.ts'
import { foldedLinesOf, joinLines, numberLinesOf, type FoldedCompany } from './folded-company.ts'
import { markDigits, markWords, toFoundLine } from './line-marks.ts'
import { isNameTier, toNumberRank, toNumberTier, toWordTier } from './match-tier.ts'
import { ranks, toRank, type Rank } from './rank.ts'
import { linesOf, type SearchLine } from '../search-lines.ts'
import { ownerOfLine, type StoredPerson } from './stored-people.ts'
import type { TypedQuery } from './typed-query.ts'

/** The line for which a company was found. */
export interface MatchingLine {
  /** `null` when no single line can be named. */
  readonly line: FoundLine | null
  /** The person whose line it is, and the company's other people with an equally good line. */
  readonly people: readonly MatchingPerson[]
}

export interface MatchingPerson {
  readonly person: StoredPerson
  readonly line: FoundLine
}

/**
 * Finds the line that explains why a company matches. This is the number if digits were typed and match at least as well
 * as words do; otherwise the name if it matches; otherwise the line with the best rank or, if no line has all the words,
 * the line with most of them.
 */
export const findMatchingLine = (
  texts: CompanyTexts,
  company: FoldedCompany,
  query: TypedQuery
): MatchingLine => {
  const numberTier = toNumberTier(company, query)
  const wordTier = toWordTier(company, query)
  const { digits } = query
  if (digits !== null && numberTier !== null && numberTier <= (wordTier ?? Infinity)) {
    return toMatchingLine(texts, numberCandidates(texts, digits), (text) => markDigits(text, digits))
  }
  const candidates =
    wordTier !== null && isNameTier(wordTier)
      ? nameCandidates(texts, query)
      : textCandidates(texts, company, query)
  return toMatchingLine(texts, candidates, (text) => markWords(text, query.text))
}

interface Candidate {
  readonly field: TextField
  readonly line: SearchLine
  /** The line as it is shown. */
  readonly text: string
  /** The higher, the better; 0 for a line that does not match. */
  readonly score: number
  /** True when the line matches everything typed. A person's name counts together with the company's. */
  readonly isComplete: boolean
}

const toMatchingLine = (
  texts: CompanyTexts,
  candidates: readonly Candidate[],
  toMarks: (text: string) => readonly TextSpan[]
): MatchingLine => {
  const maxScore = Math.max(0, ...candidates.map(({ score }) => score))
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

const numberCandidates = (texts: CompanyTexts, typedDigits: string): readonly Candidate[] =>
  numberLinesOf(texts).map(({ field, line, digits, text }) => ({
    field,
    line,
    text,
    score: toScore(toNumberRank(joinLines([digits]), typedDigits)),
    isComplete: true
  }))

const nameCandidates = (texts: CompanyTexts, query: TypedQuery): readonly Candidate[] =>
  linesOf(texts, 'name').map((line) => {
    const score = toScore(toRank(fold(line.text), query.text))
    return { field: 'name', line, text: line.text, score, isComplete: score > 0 }
  })

const textCandidates = (
  texts: CompanyTexts,
  company: FoldedCompany,
  query: TypedQuery
): readonly Candidate[] =>
  foldedLinesOf(texts, company).flatMap(({ field, line, folded }) => {
    const wordCount = query.words.filter((word) => folded.includes(word)).length
    if (wordCount === 0) return []
    const completed = field === 'people' ? `${folded} ${company.name}` : folded
    const isComplete = toRank(completed, query.text) !== null
    // A line with all the words is best, one with some of them worst. Between them: a person's and their company's names.
    const score = isComplete ? query.words.length + toScore(toRank(folded, query.text)) : wordCount
    return { field, line, text: line.text, score, isComplete }
  })

const toScore = (rank: Rank | null): number => (rank === null ? 0 : ranks.length - ranks.indexOf(rank))
