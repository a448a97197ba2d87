import type { CardIndex, Marks } from './card-index.ts'
import { toNeedleMarks } from './card-marks.ts'
import { placeBits, places } from './card-words.ts'
import type { FoldedCard } from './folded-card.ts'
import { minDigitsInside, toPeopleTier, toTier, type MatchedPart } from './match-tier.ts'
import type { Needle } from './needle.ts'
import { eachPosting } from './postings.ts'
import { ranks } from './rank.ts'
import { containsPiece } from './rank-forms.ts'
import type { TypedQuery } from './typed-query.ts'

/** The tiers of indexed cards, by their slots: those of `toTiers`, mostly without looking at the cards. */
export interface SlotTiers {
  /** Tells the tiers of cards of which a name matches, or a number of their own. A card may have two. */
  readonly eachNamed: (use: UseTier) => void
  /** Tells the tier of each other card that matches. After `eachNamed`. */
  readonly eachOther: (use: UseTier) => void
}

type UseTier = (slot: number, tier: number) => void

const noTier = 255

/** Looking at one card takes about as long as the index takes for so many. */
const looksAtOne = 32

type Place = (typeof places)[keyof typeof places]

const [exact, prefix, word, inside] = [
  ranks.indexOf('exact'),
  ranks.indexOf('prefix'),
  ranks.indexOf('word'),
  ranks.indexOf('inside')
]

/** The tier of each rank, and behind them those of matches that lack an optional part. */
const toTierTable = (part: MatchedPart): readonly number[] => [
  ...ranks.map((rank) => toTier(part, rank, false)),
  ...ranks.map((rank) => toTier(part, rank, true))
]
const tierTables = { card: toTierTable('card'), people: toTierTable('people'), texts: toTierTable('texts') }

/** `index` has the cards of `foldedAt` with slots below `slots`. */
export const createSlotTiers = (
  index: CardIndex,
  foldedAt: (slot: number) => FoldedCard | undefined,
  slots: number,
  query: TypedQuery
): SlotTiers => {
  const { required, optional, compound, wholes, cores, numbers } = query
  const containing = (...texts: readonly string[]): Marks => {
    const marks = new Uint8Array(slots)
    for (const text of texts) index.markContaining(text, marks)
    return marks
  }
  const ofNeedle = ({ anywhere, wordsAnywhere }: Needle): Marks => {
    const marks = containing(...anywhere)
    return wordsAnywhere.length === 0
      ? marks
      : either(
          marks,
          toAll(
            slots,
            wordsAnywhere.map((each) => containing(each))
          )
        )
  }
  /** The same for a few cards alone, by looking at them. */
  const ofNeedleIn = (few: readonly number[], needle: Needle): Marks => {
    const marks = new Uint8Array(slots)
    for (const slot of few) {
      const card = foldedAt(slot)
      if (card !== undefined) marks[slot] = toNeedleMarks(card, needle)
    }
    return marks
  }
  /** The places that every piece is in, and those that at least one is in. A text may have hundreds of pieces. */
  const ofRequired = (): readonly [all: Marks, some: Marks] => {
    const [first, ...others] = required
    const all = first === undefined ? new Uint8Array(slots) : ofNeedle(first)
    const some = all.slice()
    for (const needle of others) {
      const few = fewInTexts(all, slots / looksAtOne)
      // No card has them all, so the pieces that follow make no difference.
      if (few?.length === 0) return [all.fill(0), some.fill(0)]
      const marks = few === null ? ofNeedle(needle) : ofNeedleIn(few, needle)
      both(all, marks)
      either(some, marks)
    }
    return [all, some]
  }
  const [all, someAlone] = ofRequired()
  const found = required.length > 1 ? either(containing(compound), all) : all
  /** The places that at least one piece is in, or all of them as one word. */
  const some = either(someAlone, found)
  const withOptional = optional.length === 0 ? null : toAll(slots, optional.map(ofNeedle))
  const lines = new Uint8Array(slots)
  const beginnings = new Set([...wholes, ...cores])
  for (const text of beginnings) index.markNames(text, lines)
  const ownNumbers = toNumberRanks(index, true, slots, numbers)

  const rankAt = (slot: number, place: Place): number => {
    const line = lines[slot] ?? 0
    if ((line & (place << placeBits)) !== 0) return exact
    if ((line & place) !== 0) return prefix
    return ((all[slot] ?? 0) & (place << placeBits)) === 0 ? inside : word
  }
  const tierAt = (slot: number, part: MatchedPart, place: Place): number => {
    const isLacking = withOptional !== null && ((withOptional[slot] ?? 0) & place) === 0
    return tierTables[part][rankAt(slot, place) + (isLacking ? ranks.length : 0)] ?? noTier
  }
  // Otherwise what is marked may be in the names of several people, or in the card's name.
  const isOneWord =
    required.length === 1 && optional.length === 0 && wholes.every((whole) => isOneWordOf(required, whole))
  const toPeopleTierAt = (slot: number, isCompanyListed: boolean): number => {
    if (!isOneWord) {
      const card = foldedAt(slot)
      return (card && toPeopleTier(card, query, isCompanyListed)) ?? noTier
    }
    const isLeftOut = isCompanyListed && rankAt(slot, places.people) === inside
    return isLeftOut ? noTier : tierAt(slot, 'people', places.people)
  }

  const isNamed = new Uint8Array(slots)

  return {
    eachNamed: (use) => {
      for (let slot = 0; slot < slots; slot++) {
        const marks = found[slot] ?? 0
        const number = ownNumbers[slot] ?? 0
        let ofCard = number === 0 ? noTier : (tierTables.card[number - 1] ?? noTier)
        let ofPeople = noTier
        if ((marks & places.texts) !== 0) {
          if ((marks & places.name) !== 0) ofCard = Math.min(ofCard, tierAt(slot, 'card', places.name))
          if (((some[slot] ?? 0) & places.people) !== 0) ofPeople = toPeopleTierAt(slot, ofCard !== noTier)
        }
        if (ofCard === noTier && ofPeople === noTier) continue
        isNamed[slot] = 1
        if (ofCard !== noTier) use(slot, ofCard)
        if (ofPeople !== noTier) use(slot, ofPeople)
      }
    },

    eachOther: (use) => {
      const isFound = (slot: number): boolean => ((found[slot] ?? 0) & places.texts) !== 0
      const rowNumbers = toNumberRanks(index, false, slots, numbers)
      for (const text of beginnings) index.markTexts(text, isFound, lines)
      for (let slot = 0; slot < slots; slot++) {
        const number = rowNumbers[slot] ?? 0
        if (isNamed[slot] !== 0 || (number === 0 && !isFound(slot))) continue
        const ofNumber = number === 0 ? noTier : (tierTables.texts[number - 1] ?? noTier)
        use(slot, isFound(slot) ? Math.min(ofNumber, tierAt(slot, 'texts', places.texts)) : ofNumber)
      }
    }
  }
}

/** True for one word that has these pieces in it, so that a name which begins with it has them too. */
const isOneWordOf = (pieces: readonly Needle[], text: string): boolean =>
  !text.includes(' ') && pieces.every((piece) => containsPiece(` ${text}`, piece))

/** For each slot the best rank of its numbers, plus one; 0 for none. */
const toNumberRanks = (
  index: CardIndex,
  isOwn: boolean,
  slots: number,
  numbers: readonly string[]
): Uint8Array => {
  const best = new Uint8Array(slots)
  for (const digits of numbers)
    index.eachNumber(digits, digits.length >= minDigitsInside, isOwn, (postings, number) => {
      const rank = number === digits ? exact : number.startsWith(digits) ? prefix : inside
      eachPosting(postings, (slot) => {
        const before = best[slot] ?? 0
        if (before === 0 || rank + 1 < before) best[slot] = rank + 1
      })
    })
  return best
}

/** The slots of which the texts are marked; `null` when there are more than `max`. */
const fewInTexts = (marks: Marks, max: number): readonly number[] | null => {
  const few: number[] = []
  for (let slot = 0; slot < marks.length; slot++) {
    if (((marks[slot] ?? 0) & places.texts) === 0) continue
    if (few.length >= max) return null
    few.push(slot)
  }
  return few
}

const either = (target: Marks, other: Marks): Marks => {
  for (let slot = 0; slot < target.length; slot++) target[slot] = (target[slot] ?? 0) | (other[slot] ?? 0)
  return target
}

const both = (target: Marks, other: Marks): Marks => {
  for (let slot = 0; slot < target.length; slot++) target[slot] = (target[slot] ?? 0) & (other[slot] ?? 0)
  return target
}

/** Marks what all of them mark; nothing without any. Changes the first. */
const toAll = (slots: number, [first, ...others]: readonly Marks[]): Marks => {
  if (first === undefined) return new Uint8Array(slots)
  return others.reduce(both, first)
}
