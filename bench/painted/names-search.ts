import { createSearchService } from '../../src/main/lookup/search/search-service.ts'
import { createStoredMatchSearch } from '../../src/main/lookup/search/stored-match-search.ts'
import type { ActiveSession } from '../../src/main/lookup/active-session.ts'
import { CodedError, succeeded, type Outcome } from '../../src/shared/outcome.ts'
import type { MatchesRequest } from '../../src/shared/contract.ts'
import { toSubjectKey } from '../../src/shared/subject.ts'
import { toIndexedCard } from '../../tests/support/indexed-cards.ts'
import { toStoredSession } from '../../tests/support/stored-session.ts'
import { aCompany, aName, noSections } from '../companies.ts'

/**
 * Answers `matches:recall` from this many companies that have a name only, all prepared. The product stores no more than 5,000,
 * so they are in memory, and the rest of the core doesn't know them.
 */
export const createNamesSearch = (count: number): ((request: unknown) => Outcome<unknown>) => {
  const cards = Array.from({ length: count }, (_, index) =>
    toIndexedCard({ ...aCompany(index + 1), header: { name: aName(index + 1) }, sections: noSections }, index)
  )
  const byKey = new Map(cards.map((card) => [toSubjectKey(card), card]))
  const empty = toStoredSession([])
  const session: ActiveSession = {
    ...empty,
    results: {
      ...empty.results,
      cardsSoFar: () => ({ cards, isComplete: true }),
      listed: (subject) => byKey.get(toSubjectKey(subject))
    }
  }
  const storedMatches = createStoredMatchSearch()
  const search = createSearchService({
    activeSession: () => session,
    requireSession: () => {
      throw new CodedError('signed-out')
    },
    storedMatches,
    language: () => 'en',
    phoneCountry: () => 'NO',
    nowMs: Date.now,
    reportCall: (_session, call) => call
  })
  storedMatches.prepare(cards, 'NO', count, 'en')
  return (request) => {
    const { text, kind } = request as MatchesRequest
    return succeeded(search.recall(text, kind))
  }
}
