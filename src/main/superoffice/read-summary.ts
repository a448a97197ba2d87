import { CodedError } from '../../shared/outcome.ts'
import type { Subject } from '../../shared/subject.ts'
import { runSteps } from '../platform/steps.ts'
import type { CallApi } from './call-api.ts'
import { toQuery } from './query.ts'
import { requireReadable } from './require-readable.ts'
import { toPersonHeader, type ReadHeader } from './to-header.ts'
import {
  companySummary,
  isEmptyAnswer,
  summaryOfPerson,
  toSelectedParts,
  toSummary,
  type Summary,
  type SummarySelection
} from './to-summary.ts'

/** Reads what SuperOffice knows of a company or a person. */
export interface ReadSummary {
  /** Rejects with `empty-answer` when SuperOffice answers with `null`, which doesn't mean that the subject is gone. */
  readonly readSummary: (
    subject: Subject,
    selection: SummarySelection,
    signal: AbortSignal
  ) => Promise<Summary>
  /** False only when SuperOffice's REST API reports that there is no such company or person. */
  readonly exists: (subject: Subject, signal: AbortSignal) => Promise<boolean>
  /** The person's header alone; `null` when it has no text that can be read. */
  readonly readPerson: (personId: number, signal: AbortSignal) => Promise<ReadHeader | null>
}

/** Short, because the agent has waited for the summary before it. */
const simpleTimeoutMs = 4_000

export const createReadSummary = (callApi: CallApi): ReadSummary => ({
  readSummary: async (subject, selection, signal) => {
    const { agent, kind, ids } = toCall(subject)
    const answer = await callApi(
      {
        name: 'summary',
        path: `Agents/${agent}?${toQuery({ $select: toSelectedParts(kind, selection) })}`,
        body: { ...ids, Limit: selection.limit }
      },
      signal
    )
    if (isEmptyAnswer(answer)) throw new CodedError('empty-answer')
    return requireReadable(await runSteps(toSummary(kind, answer, selection)))
  },

  exists: async (subject, signal) => {
    const path =
      subject.companyId === undefined ? toPersonPath(subject.personId) : toCompanyPath(subject.companyId)
    try {
      await callApi({ name: 'exists', path, timeoutMs: simpleTimeoutMs }, signal)
      return true
    } catch (error) {
      // A 404 with a web page comes from a proxy, or from a server where the API has another address.
      if (!(error instanceof CodedError) || error.code !== 'not-found' || error.isWebPage) throw error
      return false
    }
  },

  readPerson: async (personId, signal) =>
    toPersonHeader(
      await callApi({ name: 'person', path: toPersonPath(personId), timeoutMs: simpleTimeoutMs }, signal)
    )
})

const toPersonPath = (personId: number): string => `Person/${String(personId)}/Simple`
const toCompanyPath = (companyId: number): string => `Contact/${String(companyId)}/Simple`

const toCall = (subject: Subject) =>
  subject.companyId === undefined
    ? {
        agent: 'Person/GetPersonSummary',
        kind: summaryOfPerson,
        ids: { PersonId: subject.personId }
      }
    : {
        agent: 'Contact/GetContactSummary',
        kind: companySummary,
        ids: { ContactId: subject.companyId }
      }
