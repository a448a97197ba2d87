import { fold } from '../../../shared/fold.ts'
import { tidy } from '../../../shared/tidy.ts'
import { joinWords } from './joined-words.ts'
import { toRequiredPieces } from './required-pieces.ts'

/** A longer line is a message, and gets only its joined words as another form, to save memory. */
const maxNameLength = 80

/**
 * The forms of a name in which it is searched: its words, with its signs joined, with apostrophes between words. Each form
 * has a line end before and after it and a space before each word. A form without the words that other spellings leave out
 * ends in a space: what was typed can be its beginning, but not the whole name.
 */
export const toNameForms = (name: string, folded = fold(name)): string => {
  const forms = toForms(name, folded)
  const { required, optional } = toRequiredPieces(tidy(name))
  const words = required.flatMap((piece) => piece.words)
  const joined = required.map((piece) => piece.joined)
  if (optional.length > 0) forms.add(` ${words.join(' ')} `).add(` ${joined.join(' ')} `)
  const neighbours = [...toNeighbours(words), ...toNeighbours(joined)]
  return joinForms(forms.add([...new Set([...neighbours, joined.join('')])].map(toCompound).join('')))
}

const maxCompounds = 12

/** Two and three words behind each other as one: `apmøller`, `vandenberg`. */
const toNeighbours = (words: readonly string[]): readonly string[] =>
  words.slice(0, maxCompounds).flatMap((word, at) => {
    const two = word + (words[at + 1] ?? '')
    const third = words[at + 2]
    return third === undefined ? [two] : [two, two + third]
  })

/**
 * Two or three words, or all words of a name, written as one: `cocacola` finds *Coca Cola*. They match only as a whole, because
 * `karin` must not find *Kari Nordmann*. Capitals keep them apart from the words: folded text has none.
 */
export const toCompound = (word: string): string => `\t${word.toUpperCase()}\t`

/** The same for a line that is not a name. */
export const toLineForms = (line: string, folded = fold(line)): string =>
  hasOtherForms(line, folded) ? joinForms(toForms(line, folded)) : `\n ${folded}\n`

const toForms = (line: string, folded: string): Set<string> => {
  const forms = new Set([` ${folded}`])
  if (!hasOtherForms(line, folded)) return forms
  const tidied = tidy(line)
  const joinedLine = joinWords(tidied)
  if (joinedLine === tidied) return forms
  const joined = fold(joinedLine)
  if (tidied.length <= maxNameLength) {
    forms.add(` ${joined}`)
    if (tidied.includes("'")) forms.add(` ${fold(tidied.replaceAll("'", ' '))}`)
  } else if (joined !== folded) {
    const words = new Set(folded.split(' '))
    // With a second space before them, none of them is the beginning of the line.
    forms.add(`  ${[...new Set(joined.split(' '))].filter((word) => !words.has(word)).join(' ')}`)
  }
  return forms
}

/** A fast check, because most lines have nothing to join: false only for those. */
const hasOtherForms = (line: string, folded: string): boolean =>
  signInside.test(line) || loneLetters.test(folded)

/** Every sign, and some letters of other scripts. */
const signInside = /[!-'*+\--/:<-@[-`{-\u00bf\u02b0-\u036f\u055a-\u060c\u2000-\uffff]\S/u
const loneLetters = /(?:^| )\S \S(?: |$)/u

const joinForms = (forms: ReadonlySet<string>): string => `\n${[...forms].join('\n')}\n`
