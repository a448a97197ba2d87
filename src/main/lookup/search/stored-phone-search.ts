import type { Match } from '../../../shared/match.ts'
import { tidy } from '../../../shared/tidy.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import { phoneCountryOfIndexed, type PhoneCountry } from '../phone-country.ts'
import { toStoredMatch, toStoredPersonMatch } from './match-rows.ts'
import type { PhoneNumber } from '../reading/phone-number.ts'
import {
  minStemLength,
  phoneRanks,
  toAnyRankCheck,
  toBestPhoneRank,
  toMatchedByPhone,
  toNumberCheck,
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

interface ParsedNumbers {
  readonly agentCountry: string
  readonly country: PhoneCountry
  readonly own: readonly PhoneNumber[]
}

/** Caches the parsed phone numbers of each card for as long as its entry is in use. */
export const createStoredPhoneSearch = (): StoredPhoneSearch => {
  const numbers = new WeakMap<IndexedCard, ParsedNumbers>()
  /** The card's numbers and its people's in one text, for a fast check: tidied, and only their digits. */
  const phoneTexts = new WeakMap<IndexedCard, { readonly tidied: string; readonly digits: string }>()
  const progress = new WeakMap<readonly IndexedCard[], { readonly agentCountry: string; next: number }>()

  const phoneTextsOf = (card: IndexedCard): { readonly tidied: string; readonly digits: string } => {
    const cached = phoneTexts.get(card)
    if (cached !== undefined) return cached
    const tidied = tidy(`${card.phone ?? ''}\n${card.texts.peoplePhones ?? ''}`)
    const texts = { tidied, digits: tidied.replace(/\D/gu, '') }
    phoneTexts.set(card, texts)
    return texts
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
      const isWhole = typed.national.length >= minStemLength
      return cards
        .flatMap((card) => {
          // Parsing is slow, and most cards have other numbers.
          const { tidied, digits } = phoneTextsOf(card)
          if (!mayMatchCompany(isWhole ? digits : tidied)) return []
          const isCompany = card.companyId !== undefined
          const mayMatch = isCompany && card.phone !== undefined && mayMatchCompany(card.phone)
          const rank = mayMatch ? toBestPhoneRank(typed, numbersOf(card, agentCountry).own) : null
          const people = findPeople(card, typed, mayMatchPerson, () => numbersOf(card, agentCountry).country)
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
        phoneTextsOf(card)
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
