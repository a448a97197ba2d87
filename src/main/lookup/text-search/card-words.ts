import type { FoldedCard } from './folded-card.ts'

/** Where a text of a card is, one bit for each place. */
export const places = { name: 1, people: 2, texts: 4 } as const
export const allPlaces = 7
/** How many bits the places take. */
export const placeBits = 3

/** What the index keeps of a folded card. */
export interface CardWords {
  /** For each distinct word three groups of places: where it is, where it begins a line, and where it is the whole line. */
  readonly words: ReadonlyMap<string, number>
  /** For each compound its places. */
  readonly compounds: ReadonlyMap<string, number>
  /** The keys of its names of several words. */
  readonly names: ReadonlySet<string>
  /** Where in its texts the lines of several words begin, each with its key. */
  readonly lines: readonly { readonly key: string; readonly start: number }[]
  readonly ownNumbers: ReadonlySet<string>
  readonly rowNumbers: ReadonlySet<string>
}

/** What lines of several words are kept by: the first word, and a letter of the second. `null` for a single word. */
export const toLineKey = (line: string): string | null => {
  const space = line.indexOf(' ')
  return space === -1 || space === line.length - 1 ? null : line.slice(0, space + 2)
}

export const toCardWords = ({ name, people, texts, ownNumbers, rowNumbers }: FoldedCard): CardWords => {
  const words = new Map<string, number>()
  const compounds = new Map<string, number>()
  const names = new Set<string>()
  const lines: { key: string; start: number }[] = []
  for (const [forms, place] of [
    [name, places.name],
    [people, places.people],
    [texts, places.texts]
  ] as const) {
    const compoundsHere = new Set<string>()
    let start = 0
    for (const form of forms.split('\n')) {
      if (form.startsWith('\t')) for (const each of form.slice(1, -1).split('\t\t')) compoundsHere.add(each)
      else {
        addLine(form, place, words)
        const key = toLineKey(form.slice(1))
        if (key !== null && place === places.name) names.add(key)
        if (key !== null && place === places.texts) lines.push({ key, start: start + 1 })
      }
      start += form.length + 1
    }
    for (const compound of compoundsHere) {
      add(compounds, `\t${compound}\t`, place)
      // Digits and letters without capitals are found inside a compound as they are inside a word.
      for (const run of compound.match(withoutCapitals) ?? []) add(words, `\t${run}`, place)
    }
  }
  return {
    words,
    compounds,
    names,
    lines,
    ownNumbers: toNumbers(ownNumbers),
    rowNumbers: toNumbers(rowNumbers)
  }
}

/** Each word has a space before it. A line that begins with two spaces begins with none of its words. */
const addLine = (line: string, place: number, words: Map<string, number>): void => {
  const [, first, ...others] = line.split(' ')
  if (first === undefined) return
  if (first !== '') {
    const isWhole = others.length === 0
    add(words, first, place | (place << placeBits) | (isWhole ? place << (2 * placeBits) : 0))
  }
  for (const word of others) if (word !== '') add(words, word, place)
}

const add = (entries: Map<string, number>, text: string, bits: number): void => {
  entries.set(text, (entries.get(text) ?? 0) | bits)
}

const withoutCapitals = /[^A-Z]+/gu

const toNumbers = (lines: string): ReadonlySet<string> => {
  const numbers = new Set(lines.split('\n'))
  numbers.delete('')
  return numbers
}
