import { mapSections } from '../../shared/company.ts'
import { CodedError, codeOf, type FailureCode } from '../../shared/outcome.ts'
import type { PersonSubject } from '../../shared/subject.ts'
import type { StoredCard } from '../results/stored-card.ts'
import type { SuperOfficePort } from './active-session.ts'

/** Failures of the summary alone: SuperOffice may still say who the person is. */
const failuresOfSummary: ReadonlySet<FailureCode> = new Set([
  'empty-answer',
  'no-access',
  'request-rejected',
  'server-error',
  'too-large',
  'unreadable-answer'
])

/**
 * The card of a person whose summary failed with this error, with a header only, if they work for a company: the company's
 * own card can be shown then. Otherwise the error is thrown again.
 */
export const readEmployedPerson = async (
  superoffice: SuperOfficePort,
  { personId }: PersonSubject,
  error: unknown,
  card: Pick<StoredCard, 'limit' | 'fetchedAt'>,
  signal: AbortSignal
): Promise<StoredCard> => {
  if (!(error instanceof CodedError) || !failuresOfSummary.has(codeOf(error))) throw error
  const read = await superoffice.readPerson(personId, signal).catch(() => null)
  if (signal.aborted) throw new CodedError('cancelled')
  if (read?.header.employer === undefined) throw error
  return {
    ...card,
    personId,
    matchName: null,
    header: read.header,
    sections: mapSections(() => ({ state: 'unreadable' })),
    isPinned: false,
    timesViewed: 1,
    people: null,
    seen: null
  }
}
