import type { Match } from '../../../shared/match.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import { phoneCountryOfIndexed, type PhoneCountry } from '../phone-country.ts'
import { toStoredMatch, toStoredPersonMatch } from './match-rows.ts'
import { createPhoneIndex, type PhoneIndex } from './phone-index.ts'
import type { PhoneNumber } from '../reading/phone-number.ts'
import {
  phoneRanks,
  toAnyRankCheck,
  toBestPhoneRank,
  toMatchedByPhone,
  toNumberCheck,
  toStoredKeys,
  toStoredNumbers,
  toTypedKeys,
  type PhoneRank
} from './phone-match.ts'
import { countLines, linesOf } from '../search-lines.ts'
import { peopleWhere } from '../stored-people.ts'

/** Finds a phone number in the numbers of stored cards and of their people. */
export interface StoredPhoneSearch {
  /** The best matches first. */
  readonly find: (cards: readonly IndexedCard[], typed: PhoneNumber, agentCountry: string) => readonly Match[]
  /** Parses the numbers of at most `limit` cards that are not parsed yet; `true` once all are. */
  readonly prepare: (cards: readonly IndexedCard[], agentCountry: string, limit: number) => boolean
}

interface CountryIndex {
  readonly agentCountry: string
  readonly phones: PhoneIndex<IndexedCard>
  list: readonly IndexedCard[]
  /** All cards before this place of the list are in the index. */
  next: number
}

interface ParsedNumbers {
  readonly agentCountry: string
  readonly country: PhoneCountry
  readonly own: readonly PhoneNumber[]
}

/** Caches the parsed phone numbers of each card for as long as its entry is in use. */
export const createStoredPhoneSearch = (): StoredPhoneSearch => {
  const numbers = new WeakMap<IndexedCard, ParsedNumbers>()
  // Weak, so that nothing that was stored outlives the session that closed its cards.
  const byList = new WeakMap<readonly IndexedCard[], CountryIndex>()
  const byCard = new WeakMap<IndexedCard, CountryIndex>()

  /** The index for this list: that of a former list which has cards in common, for as long as the country is the same. */
  const indexFor = (cards: readonly IndexedCard[], agentCountry: string): CountryIndex => {
    const ofList = byList.get(cards)
    const former = ofList === undefined ? cards.find((card) => byCard.has(card)) : undefined
    const known = ofList ?? (former && byCard.get(former))
    const index =
      known?.agentCountry === agentCountry
        ? known
        : { agentCountry, phones: createPhoneIndex<IndexedCard>(), list: cards, next: 0 }
    if (index.list !== cards) index.next = 0
    index.list = cards
    index.phones.follow(cards)
    byList.set(cards, index)
    return index
  }

  const numbersOf = (card: IndexedCard, agentCountry: string): ParsedNumbers => {
    const cached = numbers.get(card)
    if (cached?.agentCountry === agentCountry) return cached
    const country = phoneCountryOfIndexed(card, agentCountry)
    const parsed = { agentCountry, country, own: toStoredNumbers(card.phone ?? '', country) }
    numbers.set(card, parsed)
    return parsed
  }

  const keysOf = (card: IndexedCard, agentCountry: string): readonly string[] => {
    const { own, country } = numbersOf(card, agentCountry)
    const ofPeople = linesOf(card.texts, 'peoplePhones').flatMap(({ text }) => toStoredNumbers(text, country))
    return [...new Set([...own, ...ofPeople].flatMap(toStoredKeys))]
  }

  return {
    find: (cards, typed, agentCountry) => {
      const { phones } = indexFor(cards, agentCountry)
      const mayMatchCompany = toAnyRankCheck(typed)
      const mayMatchPerson = toNumberCheck(typed)
      return phones
        .cardsWith(toTypedKeys(typed))
        .flatMap((card) => {
          const isCompany = card.companyId !== undefined
          // Parsing is slow, and most cards that are not in the index yet have other numbers.
          const mayMatch = isCompany && card.phone !== undefined && mayMatchCompany(card.phone)
          const rank = mayMatch ? toBestPhoneRank(typed, numbersOf(card, agentCountry).own) : null
          const hasPeople = card.texts.peoplePhones !== undefined
          const people = hasPeople
            ? findPeople(card, typed, mayMatchPerson, () => numbersOf(card, agentCountry).country)
            : []
          return rank === null
            ? people
            : [{ rank, match: toStoredMatch(card, toMatchedByPhone(rank)) }, ...people]
        })
        .toSorted((a, b) => phoneRanks.indexOf(a.rank) - phoneRanks.indexOf(b.rank))
        .map(({ match }) => match)
    },

    prepare: (cards, agentCountry, limit) => {
      const index = indexFor(cards, agentCountry)
      for (let left = limit; index.next < cards.length; index.next++) {
        const card = cards[index.next]
        if (card === undefined || index.phones.has(card)) continue
        if (left <= 0) return false
        left -= toCost(card)
        index.phones.add(card, keysOf(card, agentCountry))
        byCard.set(card, index)
      }
      return true
    }
  }
}

const numbersPerStepOfOne = 25

/** A company may have hundreds of people. */
const toCost = ({ texts }: IndexedCard): number => 1 + countLines(texts, 'peoplePhones') / numbersPerStepOfOne

/** People have no switchboards, so a number that only begins with theirs is a different number. */
const findPeople = (
  card: IndexedCard,
  typed: PhoneNumber,
  mayMatch: (storedText: string) => boolean,
  countryOf: () => PhoneCountry
): readonly { readonly rank: PhoneRank; readonly match: Match }[] =>
  (['exact', 'last-eight'] as const).flatMap((rank) => {
    const isMatch = (text: string): boolean =>
      mayMatch(text) && toBestPhoneRank(typed, toStoredNumbers(text, countryOf())) === rank
    return peopleWhere(card.texts, 'peoplePhones', isMatch).map((person) => ({
      rank,
      match: toStoredPersonMatch(card, person, toMatchedByPhone(rank))
    }))
  })
