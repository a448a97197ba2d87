import { places, type CardIndex, type Marks } from './card-index.ts'
import { minDigitsInside, toTextsTier } from './match-tier.ts'
import type { Needle } from './needle.ts'
import type { Rank } from './rank.ts'
import type { TypedQuery } from './typed-query.ts'

/** What an index says about a query: one byte for each slot, for as many slots as there are. */
export interface QueryMarks {
  /** All cards of which a name begins with the text, or a number of their own does, and perhaps others. */
  readonly namesBeginning: () => Marks
  /** All cards with a match in a name or in a number of their own, and perhaps others. */
  readonly names: () => Marks
  /** The cards whose texts contain everything that a match has to contain. */
  readonly texts: () => Marks
  /** For each card without such a match its tier plus one, or 0 when it doesn't match at all. */
  readonly textTiers: () => Uint8Array
}

export const createQueryMarks = (index: CardIndex, query: TypedQuery, slots: number): QueryMarks => {
  const { required, optional, compound, wholes, cores, numbers } = query
  const known = new Map<string, Marks>()
  let inTexts: Marks | null = null

  const containing = (text: string, place: 1 | 2): Marks => {
    const key = `${String(place)}${text}`
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const marks = new Uint8Array(slots)
    index.markContaining(text, place, marks)
    known.set(key, marks)
    return marks
  }
  const marksOfAny = (texts: readonly string[], place: 1 | 2): Marks => {
    const [first = new Uint8Array(slots), ...others] = texts.map((text) => containing(text, place))
    return others.reduce(either, first)
  }
  const marksOfAll = ([first, ...others]: readonly Marks[]): Marks =>
    first === undefined ? new Uint8Array(slots).fill(1) : others.reduce(both, first)
  const toPiece = (anywhere: readonly string[], together: readonly string[], place: 1 | 2): Marks => {
    const any = marksOfAny(anywhere, place)
    return together.length === 0
      ? any
      : either(any, marksOfAll(together.map((text) => containing(text, place))))
  }
  const containingPiece =
    (place: 1 | 2) =>
    (needle: Needle): Marks =>
      toPiece(needle.anywhere, needle.wordsAnywhere, place)
  const containingRequired = (place: 1 | 2): Marks => {
    const all = marksOfAll(required.map(containingPiece(place)))
    return required.length > 1 ? either(all, containing(compound, place)) : all
  }
  const withNumbers = (marks: Marks, isInside: boolean): Marks => {
    if (numbers.length === 0) return marks
    const any = marks.slice()
    for (const digits of numbers)
      index.eachNumber(digits, isInside && digits.length >= minDigitsInside, places.ownNumbers, (slot) => {
        any[slot] = 1
      })
    return any
  }
  const lines = (texts: readonly string[], isWhole: boolean, place: 1 | 2): Marks => {
    const marks = new Uint8Array(slots)
    for (const text of texts)
      index.markLines(text, isWhole, place, (slot) => {
        marks[slot] = 1
      })
    return marks
  }

  return {
    namesBeginning: () => withNumbers(lines([...wholes, ...cores], false, places.names), false),

    names: () => withNumbers(containingRequired(places.names), true),

    texts: () => (inTexts ??= containingRequired(places.texts)),

    textTiers: () => {
      const tiers = new Uint8Array(slots)
      const use = (slot: number, tier: number): void => {
        const before = tiers[slot] ?? 0
        if (before === 0 || tier + 1 < before) tiers[slot] = tier + 1
      }
      for (const digits of numbers) {
        index.eachNumber(digits, digits.length >= minDigitsInside, places.rowNumbers, (slot, number) => {
          use(
            slot,
            toTextsTier(number === digits ? 'exact' : number.startsWith(digits) ? 'prefix' : 'inside', false)
          )
        })
      }
      const all = (inTexts ??= containingRequired(places.texts))
      if (!all.includes(1)) return tiers
      const exact = lines([...wholes, ...cores], true, places.texts)
      const prefix = lines([...wholes, ...cores], false, places.texts)
      const words = marksOfAll(
        required.map((needle) => toPiece(needle.atWord, needle.wordsAtWord, places.texts))
      )
      const full = marksOfAll(optional.map(containingPiece(places.texts)))
      const toRank = (slot: number): Rank => {
        if (exact[slot] === 1) return 'exact'
        if (prefix[slot] === 1) return 'prefix'
        return words[slot] === 1 ? 'word' : 'inside'
      }
      for (let slot = 0; slot < slots; slot++)
        if (all[slot] === 1) use(slot, toTextsTier(toRank(slot), full[slot] !== 1))
      return tiers
    }
  }
}

const either = (a: Marks, b: Marks): Marks => a.map((mark, slot) => mark | (b[slot] ?? 0))

const both = (a: Marks, b: Marks): Marks => a.map((mark, slot) => mark & (b[slot] ?? 0))
