import { textFields, type TextField } from '../../../shared/found-line.ts'
import type { CardTexts } from '../../results/indexed-card.ts'
import { foldLines, isLatin } from '../../../shared/fold.ts'
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

/** An ordinary card has no more. */
const charactersPerStep = 4_000
/** How many times as long a letter takes in a line that has other than Latin ones. */
const otherLetterCost = 5

/** The steps of folding a card. What is yielded before a step is how long the step will take, in times of an ordinary card. */
export type Folding = Generator<number, FoldedCard, undefined>

/** Folds a card in steps, some of its lines in each. */
export function* foldCard(name: string, texts: CardTexts): Folding {
  const forms: string[] = []
  const people: string[] = []
  const numbers: Record<'own' | 'row', string[]> = { own: [], row: [] }
  for (const { lines, characters } of toSteps(fieldLinesOf(texts))) {
    yield Math.max(1, characters / charactersPerStep)
    const folded = foldLines(lines.map(({ line }) => line.text))
    for (const [index, { field, line }] of lines.entries()) {
      const formsOfLine = (isNameField(field) ? toNameForms : toLineForms)(line.text, folded[index])
      forms.push(formsOfLine)
      if (field === 'people') people.push(formsOfLine)
      for (const { digits, isOwn } of toNumberLines({ field, line }))
        numbers[isOwn ? 'own' : 'row'].push(digits)
    }
  }
  return {
    name: toNameForms(name),
    people: people.join(''),
    texts: forms.join(''),
    ownNumbers: joinLines(numbers.own),
    rowNumbers: joinLines(numbers.row)
  }
}

interface FoldingStep {
  readonly lines: readonly FieldLine[]
  /** As many Latin ones as would take as long. */
  readonly characters: number
}

/** The lines in their order, as many together as make a step. A line is not divided. */
const toSteps = (lines: readonly FieldLine[]): readonly FoldingStep[] => {
  const steps: FoldingStep[] = []
  let [first, characters] = [0, 0]
  for (const [index, { line }] of lines.entries()) {
    characters += line.text.length * (isLatin(line.text) ? 1 : otherLetterCost)
    if (characters < charactersPerStep && index < lines.length - 1) continue
    steps.push({ lines: lines.slice(first, index + 1), characters })
    ;[first, characters] = [index + 1, 0]
  }
  return steps
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
  // The forms are matched to the lines by position: `foldCard` folded the same lines in the same order.
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
