import type { TextField } from '../../shared/found-line.ts'
import type { CardTexts, PackedLines } from '../results/indexed-card.ts'

/** One line of text by which a stored company is found. */
export interface SearchLine {
  readonly text: string
  /** The number of a row, which is searched too and shown before the text: a request's id, a sale's amount. */
  readonly number?: string
  /** The person whose line it is; absent in other lines, and for a person without an id. */
  readonly personId?: number
}

/** The lines of a company, a row or a person, by the field in which they are searched. */
export type FieldLines = Readonly<Partial<Record<TextField, readonly SearchLine[]>>>

export type PeopleField = Extract<TextField, `people${string}`>

/** One search line for each line of the texts that is not blank. */
export const toSearchLines = (...texts: readonly (string | undefined)[]): readonly SearchLine[] =>
  texts
    .flatMap((text) => (text ?? '').split(/[\r\n]+/u, maxLines))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line.replaceAll('\t', ' ') }))

/** One search line for a row that has a number, even if its text is blank. */
export const toNumberedLine = (number: string | null, text: string): readonly SearchLine[] => {
  const line = toOneLine(text)
  if (number !== null) return [{ text: line, number: number.trim() }]
  return line === '' ? [] : [{ text: line }]
}

/** One search line for each text about a person that is not blank. */
export const toPersonLines = (
  personId: number | null,
  ...texts: readonly (string | undefined)[]
): readonly SearchLine[] =>
  texts
    .map((text) => toOneLine(text ?? ''))
    .filter((text) => text !== '')
    .map((text) => ({ text, ...(personId !== null && { personId }) }))

const toOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A thousand rows with ten lines each. The lines of one field behind these are not searched. */
export const maxLines = 10_000

/** Packs the lines of one field, each only once: chats repeat `Hello` and `Thank you`. Empty without lines. */
export const packLines = (lines: readonly SearchLine[]): PackedLines => {
  const packed = new Set<string>()
  for (const line of lines) if (packed.add(packLine(line)).size === maxLines) break
  return [...packed].join('\n')
}

const packLine = ({ text, number, personId }: SearchLine): string => {
  const prefix = personId ?? number
  return prefix === undefined ? text : `${String(prefix)}\t${text}`
}

/** The lines of one field, in the order in which they were packed. */
export const linesOf = (texts: CardTexts, field: TextField): readonly SearchLine[] =>
  texts[field]?.split('\n').map((line) => unpackLine(line, field)) ?? []

export const countLines = (texts: CardTexts, field: TextField): number => {
  const packed = texts[field]
  if (packed === undefined) return 0
  let count = 1
  for (let at = packed.indexOf('\n'); at !== -1; at = packed.indexOf('\n', at + 1)) count++
  return count
}

const unpackLine = (line: string, field: TextField): SearchLine => {
  const tab = line.indexOf('\t')
  if (tab === -1) return { text: line }
  const prefix = line.slice(0, tab)
  const text = line.slice(tab + 1)
  if (prefix === '') return { text }
  return isPeopleField(field) ? { text, personId: Number(prefix) } : { text, number: prefix }
}

export const isPeopleField = (field: TextField): field is PeopleField => field.startsWith('people')
