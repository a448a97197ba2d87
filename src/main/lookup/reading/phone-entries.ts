import { tidy } from '../../../shared/tidy.ts'
import { trimSigns } from '../../../shared/trim-signs.ts'
import { extensionWords } from './extension-words.ts'
import { withoutMoments } from './moments.ts'
import { toPhoneNumber, type PhoneNumber } from './phone-number.ts'
import { splitNumbers, timeOrDate } from './split-numbers.ts'

/** One number of a field that may hold several. */
export interface PhoneEntry {
  /** As it is shown. */
  readonly text: string
  readonly number: PhoneNumber
  /** What is written beside it: `switchboard`. */
  readonly note?: string
}

/** Longer fields are read up to here: no field of SuperOffice's for a number is as long. */
const maxFieldLength = 300
const maxEntries = 12

/** Digits among words are a number from this length on; fewer are the hour in `after 12` or a room. */
const minLengthBesideWords = 6

/** Digits with the signs that people write between them. Line ends, letters and other signs end a number. */
const digitRuns = /[+(]{0,4}\s?\d(?:[\d ()./+,-]*\d)?/gu
const extensionBehind = new RegExp(
  `^ ?[,;]? ?\\(? ?(?:${extensionWords})\\.?[ :=]*\\d{1,6}(?! ?[-/]?\\d)(?: ?\\))?`,
  'iu'
)

/**
 * The numbers in a field of SuperOffice, each with what is written beside it. Numbers without a country code are read as
 * numbers of `country`, which `isCountryKnown` says is certain or only assumed. Empty for text without a number.
 */
export const toPhoneNumbers = (
  field: string,
  country: string,
  isCountryKnown = false
): readonly PhoneEntry[] => {
  const text = tidy(field.slice(0, maxFieldLength))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(listMarks, ' ')
    .trim()
  const read = (piece: string): PhoneNumber | null => toPhoneNumber(piece, country, isCountryKnown)
  const places = placesOf(text, country, read)
  if (places.length === 0) {
    const number = timeOrDate.test(text) ? null : (read(text) ?? toServiceNumber(text, isCountryKnown))
    return number === null ? [] : [{ text, number }]
  }
  const notes = notesBeside(text, places)
  return places.map(({ shown, number }, index) => {
    const note = notes[index] ?? ''
    return { text: shown, number, ...(note !== '' && { note }) }
  })
}

/** `1) 55 12 34 56 2) 900 98 765` */
const listMarks = /(?<=^|[\s;,])[1-9](?:\) ?|[.:] )(?=[+(]{0,4}\d)/gu

interface Place {
  readonly start: number
  readonly end: number
  readonly shown: string
  readonly number: PhoneNumber
}

const placesOf = (
  text: string,
  country: string,
  read: (piece: string) => PhoneNumber | null
): readonly Place[] => {
  const places: Place[] = []
  // Not `matchAll`: the next run begins behind the extension of the one before.
  const runs = new RegExp(digitRuns)
  const searched = withoutMoments(text)
  for (let match = runs.exec(searched); match !== null; match = runs.exec(searched)) {
    const [run] = match
    // `*#31#55123456` would change how the phone works.
    if (/[*#]$/u.test(text.slice(0, match.index)) && !run.startsWith(' ')) continue
    for (const piece of splitNumbers(
      withoutCount(run, searched.slice(match.index + run.length), read),
      country
    )) {
      const start = match.index + piece.start
      const end = withClosingBracket(text, start, match.index + piece.end)
      const written = text.slice(start, end)
      const number = timeOrDate.test(piece.dialled) ? null : read(piece.dialled)
      if (number === null || !isNumber(number, piece.dialled, text)) continue
      const extension = extensionBehind.exec(text.slice(end))?.[0] ?? ''
      runs.lastIndex = Math.max(runs.lastIndex, end + extension.length)
      places.push({
        start,
        end: end + extension.length,
        shown: withoutOpenBracket(piece.shown ?? written + extension),
        number
      })
      if (places.length === maxEntries) return places
    }
  }
  return places
}

/** Without the last digits of `55 12 34 56 3. etg` and `55 12 34 56 24/7`, if they are too many for a number. */
const withoutCount = (run: string, behind: string, read: (piece: string) => PhoneNumber | null): string => {
  const count = / \d{1,2}(?:\/\d)?$/u.exec(run)?.[0] ?? ''
  if (count === '' || !(count.includes('/') || /^\.? ?\p{L}/u.test(behind))) return run
  const rest = run.slice(0, -count.length)
  return read(rest)?.isValid === true && read(run)?.isValid !== true ? rest : run
}

const isNumber = (number: PhoneNumber, piece: string, text: string): boolean =>
  number.isValid || piece.replace(/\D/gu, '').length >= minLengthBesideWords || piece.length === text.length

/** The end of `55 12 34 56 (2)`, where only digits count as a part of the number. */
const withClosingBracket = (text: string, start: number, end: number): number => {
  const written = text.slice(start, end)
  const isOpen = written.lastIndexOf('(') > Math.max(0, written.lastIndexOf(')'))
  return isOpen && text.startsWith(')', end) ? end + 1 : end
}

const withoutOpenBracket = (text: string): string =>
  text.startsWith('(') && !text.includes(')') ? text.slice(1).trim() : text.trim()

/** Three or four digits alone are a number of the operator's or of an emergency service, and are dialled as they are. */
const toServiceNumber = (text: string, isCountryKnown: boolean): PhoneNumber | null =>
  /^\d[\d ]{1,3}\d$/u.test(text) && text.replace(/ /gu, '').length >= 3
    ? {
        international: null,
        national: text.replace(/ /gu, ''),
        isAbroad: false,
        isValid: false,
        isCountryKnown,
        stem: text.replace(/ /gu, ''),
        nationalStem: text.replace(/ /gu, '')
      }
    : null

/** What separates two numbers, and with it the notes that belong to the one and to the other. */
const separators =
  /\n|[;|,/·•*]|(?:^|\s)(?:eller|el\.|or|oder|of|och|og|and|und|en|tai|ja|lub|ou|alt\.?|&)(?=\s|$)/u

/** The note of each place. Text between two numbers belongs to both when something separates it, otherwise to one. */
const notesBeside = (text: string, places: readonly Place[]): readonly string[] => {
  const first = places[0]?.start ?? 0
  const areNotesAhead = toNote(text.slice(0, first)) !== '' || isLabel(text.slice(0, first))
  const areNotesBehind = toNote(text.slice(places.at(-1)?.end ?? 0)) !== ''
  const before: string[] = []
  const behind: string[] = []
  for (const [index, place] of places.entries()) {
    const start = places[index - 1]?.end ?? 0
    const gap = text.slice(start, place.start)
    if (index === 0) before.push(gap)
    else {
      const separator = separators.exec(gap)
      const isAhead =
        separator === null &&
        (/:\s*$/u.test(gap) || ((areNotesAhead || !areNotesBehind) && !isInBrackets(gap)))
      const at = separator?.index ?? (isAhead ? 0 : gap.length)
      behind.push(gap.slice(0, at))
      before.push(gap.slice(at + (separator?.[0].length ?? 0)))
    }
  }
  behind.push(text.slice(places.at(-1)?.end ?? 0))
  return places.map((_place, index) =>
    [toNote(before[index] ?? ''), toNote(behind[index] ?? '')].filter((note) => note !== '').join(', ')
  )
}

/** On one line, whether or not the bracket is closed. */
const isInBrackets = (gap: string): boolean => gap.trim().startsWith('(') && !gap.trim().includes('\n')

/** Words that say nothing but that a number follows. */
const numberWords =
  /^(?:tel|tlf|tfn|telefon|telefoon|telephone|phone|fon|ph|t|p|nr|no|ring|call|callto|sip)[.:]*(?:\/\/)?$/iu

const isLabel = (text: string): boolean => numberWords.test(text.trim())

const toNote = (text: string): string => {
  // What follows the number in an address of internet telephony.
  const written = text.replace(/\s+/gu, ' ').replace(/^@\S+/u, '')
  const note = trimSigns(written, /[\s,;:|/.)\]&=*<>·•-]/u, /[\s,;:|/([&=*<>·•-]/u)
    .replace(/^\(([^()]*)\)?$|^\[([^[\]]*)\]?$/u, '$1$2')
    .trim()
  return isLabel(note) || !/[\p{L}\p{N}]/u.test(note) ? '' : note
}
