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

/**
 * The lines of a card whose forms contain one of these texts, in order, without folding them again. No text contains a line end.
 * Whoever has enough stops: the rest is not looked for.
 */
export function* foldedLinesWith(
  texts: CardTexts,
  card: FoldedCard,
  parts: readonly string[]
): Generator<FieldLine & { readonly forms: string }> {
  // The forms are matched to the lines by position: `toFoldedCard` folded the same lines in the same order.
  let [at, start, end] = [-1, 0, 0]
  let lines: readonly SearchLine[] = []
  for (const { line, forms } of formsWith(card.texts, parts)) {
    for (; end <= line && at < textFields.length; lines = []) {
      at++
      start = end
      end += countLines(texts, textFields[at] ?? 'name')
    }
    const field = textFields[at]
    if (field === undefined) return
    if (lines.length === 0) lines = linesOf(texts, field)
    const found = lines[line - start]
    if (found !== undefined) yield { field, line: found, forms }
  }
}

/** The forms of the first line that was joined. */
export const firstForms = (joined: string): string => joined.slice(0, toEndOfForms(joined, 0))

/** The forms that contain one of the texts, in the order of their lines. */
function* formsWith(
  joined: string,
  parts: readonly string[]
): Generator<{ readonly line: number; readonly forms: string }> {
  let [line, start, end] = [0, 0, toEndOfForms(joined, 0)]
  /** Where each text is found next; behind the end when it isn't. */
  const next = parts.map((part) => indexIn(joined, part, 0))
  for (let first = Math.min(...next); first < joined.length; first = Math.min(...next)) {
    for (; end <= first; line++) {
      start = end
      end = toEndOfForms(joined, start)
    }
    yield { line, forms: joined.slice(start, end) }
    for (const [each, part] of parts.entries())
      if ((next[each] ?? 0) < end) next[each] = indexIn(joined, part, end)
  }
}

const indexIn = (joined: string, part: string, start: number): number => {
  const at = joined.indexOf(part, start)
  return at === -1 ? joined.length : at
}

/** Behind the forms of the line that begins here. */
const toEndOfForms = (joined: string, start: number): number => {
  const end = joined.indexOf('\n\n', start)
  return end === -1 ? joined.length : end + 1
}
