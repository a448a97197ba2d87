import { textFields, type TextField } from '../../../shared/found-line.ts'
import type { CardTexts } from '../../results/indexed-card.ts'
import { foldLines } from '../../../shared/fold.ts'
import { toLineForms, toNameForms } from './line-forms.ts'
import { toNumberLines } from './number-lines.ts'
import { countLines, linesOf, type SearchLine } from '../search-lines.ts'

/**
 * A card's texts in the form in which they are searched. All lines are in one string, so that one `includes` searches
 * them all. Each line has a line end before and after each of its forms, and a space before each word.
 */
export interface FoldedCard {
  readonly name: string
  /** The names of its people. */
  readonly people: string
  readonly texts: string
  /** The digits of the card's own numbers. */
  readonly ownNumbers: string
  /** The digits of its people's numbers and of those in its rows. */
  readonly rowNumbers: string
}

export const toFoldedCard = (name: string, texts: CardTexts): FoldedCard => {
  const lines = fieldLinesOf(texts)
  const numbers = lines.flatMap(toNumberLines)
  const folded = foldLines(lines.map(({ line }) => line.text))
  const forms = lines.map(({ field, line }, index) =>
    (isNameField(field) ? toNameForms : toLineForms)(line.text, folded[index])
  )
  return {
    name: toNameForms(name),
    people: forms.filter((_forms, index) => lines[index]?.field === 'people').join(''),
    texts: forms.join(''),
    ownNumbers: joinLines(numbers.filter(({ isOwn }) => isOwn).map(({ digits }) => digits)),
    rowNumbers: joinLines(numbers.filter(({ isOwn }) => !isOwn).map(({ digits }) => digits))
  }
}

/** Only the name, folded, in the form that costs the least time. */
export const toFoldedName = (folded: string): FoldedCard => {
  const forms = `\n ${folded}\n`
  return { name: forms, people: '', texts: forms, ownNumbers: '', rowNumbers: '' }
}

const isNameField = (field: TextField): boolean => field === 'name' || field === 'people'

export const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line) => `\n${line}`)
    .concat('\n')
    .join('')

/** The forms of each line that was joined, with the line ends around them. */
export const splitForms = (joined: string): readonly string[] =>
  joined === ''
    ? []
    : joined
        .slice(1, -1)
        .split('\n\n')
        .map((forms) => `\n${forms}\n`)

export interface FieldLine {
  readonly field: TextField
  readonly line: SearchLine
}

/** The lines of a card in these fields, in the order of the fields. */
export const fieldLinesOf = (
  texts: CardTexts,
  fields: readonly TextField[] = textFields
): readonly FieldLine[] => fields.flatMap((field) => linesOf(texts, field).map((line) => ({ field, line })))

/** The lines of a card whose forms contain one of these texts, without folding them again. No text contains a line end. */
export const foldedLinesWith = (
  texts: CardTexts,
  card: FoldedCard,
  parts: readonly string[]
): readonly (FieldLine & { readonly forms: string })[] => {
  // The forms are matched to the lines by position: `toFoldedCard` folded the same lines in the same order.
  const wanted = formsWith(card.texts, parts)
  const found: (FieldLine & { readonly forms: string })[] = []
  let [next, start] = [0, 0]
  for (const field of textFields) {
    const end = start + countLines(texts, field)
    const lines = (wanted[next]?.line ?? end) < end ? linesOf(texts, field) : []
    for (; (wanted[next]?.line ?? end) < end; next++) {
      const { line: at, forms } = wanted[next] ?? { line: end, forms: '' }
      const line = lines[at - start]
      if (line !== undefined) found.push({ field, line, forms })
    }
    start = end
  }
  return found
}

/** The forms of the first line that was joined. */
export const firstForms = (joined: string): string => joined.slice(0, toEndOfForms(joined, 0))

/** The forms that contain one of the texts, in the order of their lines. */
const formsWith = (
  joined: string,
  parts: readonly string[]
): readonly { readonly line: number; readonly forms: string }[] => {
  const found = new Map<number, string>()
  for (const part of parts) {
    let [line, start, end] = [0, 0, toEndOfForms(joined, 0)]
    for (let at = joined.indexOf(part); at !== -1; at = joined.indexOf(part, end)) {
      for (; end <= at; line++) {
        start = end
        end = toEndOfForms(joined, start)
      }
      found.set(line, joined.slice(start, end))
    }
  }
  return [...found].map(([line, forms]) => ({ line, forms })).sort((a, b) => a.line - b.line)
}

/** Behind the forms of the line that begins here. */
const toEndOfForms = (joined: string, start: number): number => {
  const end = joined.indexOf('\n\n', start)
  return end === -1 ? joined.length : end + 1
}
