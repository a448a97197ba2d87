import { assertNever } from '../../../shared/outcome.ts'
import type { Employer } from '../../../shared/company.ts'
import type { Match, MatchedBy, QueryKind } from '../../../shared/match.ts'
import { toOwnerKey, toSubjectKey, type SubjectKey } from '../../../shared/subject.ts'
import type { IndexedCard } from '../../results/indexed-card.ts'
import { toFoundMatchRow, toStoredMatch, toStoredPersonMatch, withoutRepeats } from './match-rows.ts'
import { toEmailAddresses } from '../reading/email-entries.ts'
import {
  isComparedWhole,
  isSameOrganisationNumber,
  type OrganisationNumber
} from '../reading/organisation-number.ts'
import type { QueryReading } from '../reading/query-reading.ts'
import { linesOf } from '../search-lines.ts'
import { hasHostWithin } from './stored-hosts.ts'
import { peopleWhere } from '../stored-people.ts'
import { createStoredNames } from './stored-names.ts'
import { createStoredPhoneSearch } from './stored-phone-search.ts'
import { createTextSearch, type TextMatch } from '../text-search/text-search.ts'
import { withWeakLast } from './weak-matches.ts'

export interface StoredMatchOptions {
  readonly language: string
  readonly phoneCountry: string
  readonly nowMs: number
  readonly limit: number
  /** Once false, what is not prepared is searched only where that is fast. Absent: everything is searched. */
  readonly hasTime?: () => boolean
  /** The text is of this kind and of no other. */
  readonly onlyKind?: QueryKind | undefined
}

const maxSuggestions = 3

/** If more of a company's people match equally well, the list shows the company instead of each of them. */
const maxPeople = 5

/** Finds the rows of the match list in what is stored. */
export interface StoredMatchSearch {
  /** The matches for each reading, in the order of the readings, and then those for the typed text anywhere else. */
  readonly find: (
    cards: readonly IndexedCard[],
    text: string,
    readings: readonly QueryReading[],
    options: StoredMatchOptions
  ) => readonly Match[]
  /** Prepares at most `limit` cards that are not prepared yet, so that the first search is fast; `true` once all are. */
  readonly prepare: (
    cards: readonly IndexedCard[],
    phoneCountry: string,
    limit: number,
    language?: string
  ) => boolean
  /** Names of stored companies and people that differ from what was typed in a letter or two, the likeliest first. */
  readonly suggest: (cards: readonly IndexedCard[], text: string) => readonly string[]
  /** True when `find` searches everything, however little time it has. */
  readonly isPrepared: (cards: readonly IndexedCard[]) => boolean
}

/** Caches what it makes of a card for as long as its entry is in use. */
export const createStoredMatchSearch = (): StoredMatchSearch => {
  const textSearch = createTextSearch<IndexedCard>()
  const phoneSearch = createStoredPhoneSearch()
  const storedNames = createStoredNames()

  const findByReading = (
    cards: readonly IndexedCard[],
    reading: QueryReading,
    country: string
  ): readonly Match[] => {
    const where = (by: MatchedBy, isMatch: (card: IndexedCard) => boolean): readonly Match[] =>
      cards.filter(isMatch).map((card) => toStoredMatch(card, by))
    switch (reading.kind) {
      case 'id':
      case 'link':
        return where(reading.kind, ({ companyId }) => companyId === reading.companyId)
      case 'phone':
        return phoneSearch.find(cards, reading.number, country)
      case 'organisation-number':
        return findByOrganisation(cards, reading)
      case 'email':
        return cards.flatMap((card) => findByEmail(card, reading.address))
      case 'domain':
        return where(reading.kind, ({ texts }) =>
          (['web', 'email', 'peopleEmails'] as const).some((field) =>
            linesOf(texts, field).some(({ text }) => hasHostWithin(text, reading.domain))
          )
        )
      case 'request':
        return findByRequest(cards, reading.requestId)
      // The text search finds a name.
      case 'name':
        return []
      default:
        return assertNever(reading)
    }
  }

  const findByOrganisation = (cards: readonly IndexedCard[], number: OrganisationNumber): readonly Match[] =>
    textSearch
      .withNumber(cards, toDigitsOfOrganisation(number), { isOwn: true, isWhole: isComparedWhole(number) })
      .filter(({ texts }) =>
        linesOf(texts, 'organisationNumber').some(({ text }) => isSameOrganisationNumber(text, number))
      )
      .map((card) => toStoredMatch(card, 'organisation-number'))

  /**
   * The company whose request has this number, or the person without a company, with the request's title: as SuperOffice
   * answers. A request that is stored with an employee alone leads to their company too.
   */
  const findByRequest = (cards: readonly IndexedCard[], requestId: number): readonly Match[] => {
    const number = String(requestId)
    const matches = textSearch
      .withNumber(cards, [number], { isOwn: false, isWhole: true })
      .flatMap((card) => {
        const line = linesOf(card.texts, 'requests').find((each) => each.number === number)
        if (line === undefined) return []
        const { employer } = card
        const row = employer === undefined ? toStoredMatch(card, 'request') : toEmployerMatch(cards, employer)
        const found = { field: 'requests', text: line.text, marks: [] } as const
        return [{ isEmployee: employer !== undefined, match: { ...row, requestId, found } }]
      })
    return withoutRepeats(
      matches.toSorted((a, b) => Number(a.isEmployee) - Number(b.isEmployee)).map(({ match }) => match)
    )
  }

  return {
    find: (cards, text, readings, { language, phoneCountry, nowMs, limit, hasTime, onlyKind }) => {
      const byReadings = readings.flatMap((reading) => findByReading(cards, reading, phoneCountry))
      // Text that can only be an id is not searched in phone numbers, and a link's number not in amounts.
      if (readings.some(isCertainId) || (onlyKind !== undefined && onlyKind !== 'name'))
        return withoutRepeats(withoutColleagues(byReadings)).slice(0, limit)
      const foundOwners = new Set(byReadings.map(toOwnerOfRow))
      const byText = textSearch
        .find(cards, nameOf(readings) ?? text, language, nowMs, limit, {
          hasTime,
          numbers: readings.flatMap(toDigits)
        })
        .filter(({ card }) => !foundOwners.has(toOwnerKey(card)))
      const rows = withoutEmployeesTexts(byText)
        .flatMap(toTextMatches)
        .filter(({ by }) => onlyKind === undefined || by === 'name')
      return withoutRepeats([...withoutColleagues(byReadings), ...withWeakLast(rows, text)]).slice(0, limit)
    },

    prepare: (cards, phoneCountry, limit, language) => {
      const arePhonesPrepared = phoneSearch.prepare(cards, phoneCountry, limit)
      const areNamesPrepared = storedNames.prepare(cards, limit)
      return textSearch.prepare(cards, limit, language) && arePhonesPrepared && areNamesPrepared
    },

    suggest: (cards, text) => storedNames.suggest(cards, text, maxSuggestions),

    isPrepared: textSearch.isPrepared
  }
}

const toOwnerOfRow = ({ companyId, personId }: Match): SubjectKey =>
  toSubjectKey(companyId === null ? { personId: personId ?? 0 } : { companyId })

/** A text in a row of somebody who works for a company is mostly the company's too: that is one match, not two. */
const withoutEmployeesTexts = (
  matches: readonly TextMatch<IndexedCard>[]
): readonly TextMatch<IndexedCard>[] => {
  const companies = new Set(matches.map(({ card }) => toSubjectKey(card)))
  return matches.filter(
    ({ card, line, people }) =>
      card.employer === undefined || line === null || people.length > 0 || !companies.has(toOwnerKey(card))
  )
}

/** Without what was set aside around a name, such as quotes or `(Ekstern)`. */
const nameOf = (readings: readonly QueryReading[]): string | undefined =>
  readings.find((reading) => reading.kind === 'name')?.text

/** A phone number as it may be written in a text: with its country code, and without both code and trunk zero. */
const toDigits = (reading: QueryReading): readonly string[] => {
  if (reading.kind !== 'phone') return []
  const { national, international } = reading.number
  return [international ?? '', national.replace(/^0+/u, '')].filter(({ length }) => length >= minDigitsInText)
}

/** Fewer digits are part of many other numbers. */
const minDigitsInText = 7

/** Every stored form of the number has at least one of these in a row. */
const toDigitsOfOrganisation = ({ digits, spellings }: OrganisationNumber): readonly string[] => [
  ...new Set([digits, ...spellings].map((each) => each.replace(/\D/gu, '')))
]

const isCertainId = (reading: QueryReading): boolean =>
  reading.kind === 'link' || (reading.kind === 'id' && reading.isCertain)

const findByEmail = (card: IndexedCard, address: string): readonly Match[] => {
  const isMatch = (text: string): boolean =>
    text.toLowerCase().includes(address) &&
    toEmailAddresses(text).some((entry) => entry.address.toLowerCase() === address)
  const people = peopleWhere(card.texts, 'peopleEmails', isMatch)
  return [
    ...(linesOf(card.texts, 'email').some(({ text }) => isMatch(text)) ? [toStoredMatch(card, 'email')] : []),
    ...people.map((person) => toStoredPersonMatch(card, person, 'email'))
  ]
}

const toEmployerMatch = (cards: readonly IndexedCard[], { companyId, name }: Employer): Match => {
  const stored = cards.find((card) => card.companyId === companyId)
  if (stored !== undefined) return toStoredMatch(stored, 'request')
  const found = { companyId, name: name ?? `#${String(companyId)}`, kind: 'company' } as const
  return toFoundMatchRow(found, undefined, 'request')
}

/** Leaves out a company that matches by domain when the address itself was found there. */
const withoutColleagues = (matches: readonly Match[]): readonly Match[] => {
  const foundIds = new Set(matches.filter(({ by }) => by === 'email').map(({ companyId }) => companyId))
  return matches.filter(({ by, companyId }) => by !== 'domain' || !foundIds.has(companyId))
}

/** Adds the matching line unless the name alone explains the match. */
const toTextMatches = ({ card, line, people }: TextMatch<IndexedCard>): readonly Match[] => {
  if (line === null || line.field === 'name') return [toStoredMatch(card, 'name')]
  if (people.length === 0 || people.length > maxPeople)
    return [{ ...toStoredMatch(card, 'text'), found: line }]
  return people.map(({ person, line: found }) =>
    found.field === 'people'
      ? toStoredPersonMatch(card, person, 'name')
      : { ...toStoredPersonMatch(card, person, 'text'), found }
  )
}
