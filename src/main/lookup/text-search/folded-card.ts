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

/** Every line of a card, in the order of the fields. */
export const fieldLinesOf = (texts: CardTexts): readonly FieldLine[] =>
  textFields.flatMap((field) => linesOf(texts, field).map((line) => ({ field, line })))

/** The lines of a card whose forms are wanted, without folding them again. */
export const foldedLinesWhere = (
  texts: CardTexts,
  card: FoldedCard,
  isWanted: (forms: string) => boolean
): readonly (FieldLine & { readonly forms: string })[] => {
  // The forms are matched to the lines by position: `toFoldedCard` folded the same lines in the same order.
  const forms = splitForms(card.texts)
  let first = 0
  return textFields.flatMap((field) => {
    const start = first
    first += countLines(texts, field)
    const wanted = forms.slice(start, first).flatMap((each, at) => (isWanted(each) ? [at] : []))
    if (wanted.length === 0) return []
    const lines = linesOf(texts, field)
    return wanted.flatMap((at) => {
      const line = lines[at]
      return line === undefined ? [] : [{ field, line, forms: forms[start + at] ?? '' }]
    })
  })
}
