import type { Match } from '../../../shared/match.ts'
import { tidy } from '../../../shared/tidy.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import { phoneCountryOfIndexed, type PhoneCountry } from '../phone-country.ts'
import { toStoredMatch, toStoredPersonMatch } from './match-rows.ts'
import type { PhoneNumber } from '../reading/phone-number.ts'
import {
  phoneRanks,
  toAnyRankCheck,
  toBestPhoneRank,
  toMatchedByPhone,
  toNumberCheck,
  toSharedDigits,
  toStoredNumbers,
  type PhoneRank
} from './phone-match.ts'
import { peopleWhere } from '../stored-people.ts'

/** Finds a phone number in the numbers of stored cards and of their people. */
export interface StoredPhoneSearch {
  /** The best matches first. */
  readonly find: (cards: readonly IndexedCard[], typed: PhoneNumber, agentCountry: string) => readonly Match[]
  /** Parses the numbers of at most `limit` cards that are not parsed yet; `true` once all are. */
  readonly prepare: (cards: readonly IndexedCard[], agentCountry: string, limit: number) => boolean
}

/** The digits of many cards in one text, so that one `indexOf` searches them all. */
interface JoinedDigits {
  /** The places of the cards that have one of these in a row. */
  readonly placesWith: (digits: readonly string[]) => readonly number[]
}

interface ParsedNumbers {
  readonly agentCountry: string
  readonly country: PhoneCountry
  readonly own: readonly PhoneNumber[]
}

/** Caches the parsed phone numbers of each card for as long as its entry is in use. */
export const createStoredPhoneSearch = (): StoredPhoneSearch => {
  const numbers = new WeakMap<IndexedCard, ParsedNumbers>()
  /** The digits of the card's numbers and its people's. */
  const phoneDigits = new WeakMap<IndexedCard, string>()
  /** Those of all cards of a list. */
  const joinedDigits = new WeakMap<readonly IndexedCard[], JoinedDigits>()
  const progress = new WeakMap<readonly IndexedCard[], { readonly agentCountry: string; next: number }>()

  const phoneDigitsOf = (card: IndexedCard): string => {
    if (card.phone === undefined && card.texts.peoplePhones === undefined) return ''
    const cached = phoneDigits.get(card)
    if (cached !== undefined) return cached
    const digits = tidy(`${card.phone ?? ''}\n${card.texts.peoplePhones ?? ''}`).replace(/\D/gu, '')
    phoneDigits.set(card, digits)
    return digits
  }

  const joinedDigitsOf = (cards: readonly IndexedCard[]): JoinedDigits => {
    const cached = joinedDigits.get(cards)
    if (cached !== undefined) return cached
    const joined = joinDigits(cards.map(phoneDigitsOf))
    joinedDigits.set(cards, joined)
    return joined
  }

  const numbersOf = (card: IndexedCard, agentCountry: string): ParsedNumbers => {
    const cached = numbers.get(card)
    if (cached?.agentCountry === agentCountry) return cached
    const country = phoneCountryOfIndexed(card, agentCountry)
    const parsed = { agentCountry, country, own: toStoredNumbers(card.phone ?? '', country) }
    numbers.set(card, parsed)
    return parsed
  }

  return {
    find: (cards, typed, agentCountry) => {
      const mayMatchCompany = toAnyRankCheck(typed)
      const mayMatchPerson = toNumberCheck(typed)
      // Parsing is slow, and most cards have other numbers.
      return joinedDigitsOf(cards)
        .placesWith(toSharedDigits(typed))
        .flatMap((at) => {
          const card = cards[at]
          if (card === undefined) return []
          const isCompany = card.companyId !== undefined
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
      const known = progress.get(cards)
      const reached = known?.agentCountry === agentCountry ? known : { agentCountry, next: 0 }
      progress.set(cards, reached)
      for (let left = limit; reached.next < cards.length; reached.next++) {
        const card = cards[reached.next]
        if (card?.phone === undefined || numbers.get(card)?.agentCountry === agentCountry) continue
        if (left-- <= 0) return false
        phoneDigitsOf(card)
        numbersOf(card, agentCountry)
      }
      return true
    }
  }
}

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

const joinDigits = (digitsOfCards: readonly string[]): JoinedDigits => {
  const joined = digitsOfCards.join('\n')
  const ends: number[] = []
  let end = -1
  for (const { length } of digitsOfCards) ends.push((end += length + 1))
  return {
    placesWith: (digits) => {
      const places = new Set<number>()
      for (const part of digits) {
        let place = 0
        for (let at = joined.indexOf(part); at !== -1; at = joined.indexOf(part, ends[place])) {
          while ((ends[place] ?? Infinity) <= at) place++
          places.add(place)
        }
      }
      return [...places].toSorted((a, b) => a - b)
    }
  }
}
