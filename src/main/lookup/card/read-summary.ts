import type { SectionName } from '../../../shared/company.ts'
import type { Subject } from '../../../shared/subject.ts'
import { CodedError, codeOf, isConnectionFailure } from '../../../shared/outcome.ts'
import type { ReadLists, Summary } from '../../superoffice/to-summary.ts'
import type { SuperOfficePort } from '../active-session.ts'
import type { SectionLimits } from './merge-summary.ts'

export interface SummaryRequest {
  readonly subject: Subject
  /** The sections to read, each with its number of rows. */
  readonly limits: SectionLimits
  readonly hasHeader: boolean
}

/**
 * Reads the summary of a company or person, with one call for each different limit: SuperOffice has one limit for all lists of a call.
 * The call with the smallest limit decides whether the summary could be read; a longer list that fails is `unreadable`.
 * Rejects with `not-found` only when SuperOffice no longer has the company or person.
 */
export const readSummary = async (
  superoffice: SuperOfficePort,
  { subject, limits, hasHeader }: SummaryRequest,
  signal: AbortSignal
): Promise<Summary> => {
  const names = Object.keys(limits) as SectionName[]
  const [first, ...others] = [...Map.groupBy(names, (name) => limits[name] ?? 1)]
    .sort(([a], [b]) => a - b)
    .map(([limit, sections]) => ({ limit, sections }))
  if (first === undefined) throw new Error('A summary needs a section')

  const [summary, ...longer] = await Promise.all([
    readConfirmed(superoffice, subject, signal, () =>
      superoffice.readSummary(subject, { ...first, hasHeader }, signal)
    ),
    ...others.map((selection) =>
      superoffice.readSummary(subject, { ...selection, hasHeader: false }, signal).then(
        ({ lists }) => lists,
        (error: unknown): ReadLists => {
          if (!(error instanceof CodedError)) throw error
          return Object.fromEntries(selection.sections.map((name) => [name, { state: 'unreadable' }]))
        }
      )
    )
  ])
  return { ...summary, lists: longer.reduce((all, lists) => ({ ...all, ...lists }), summary.lists) }
}

/**
 * Agents answer a failed call with `null`, and a 404 from an agent may come from a proxy or a wrong address. Only the REST
 * API says that a company or person is gone. When it doesn't say so, the call has failed.
 */
const readConfirmed = async (
  superoffice: SuperOfficePort,
  subject: Subject,
  signal: AbortSignal,
  read: () => Promise<Summary>
): Promise<Summary> => {
  try {
    return await read()
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'empty-answer' && code !== 'not-found') throw error
    if (await isGone(superoffice, subject, signal)) throw new CodedError('not-found')
    throw code === 'empty-answer' ? error : new CodedError('server-error')
  }
}

const isGone = async (
  superoffice: SuperOfficePort,
  subject: Subject,
  signal: AbortSignal
): Promise<boolean> => {
  try {
    return !(await superoffice.exists(subject, signal))
  } catch (error) {
    const code = codeOf(error)
    // These say what the agent can do. Any other failure proves nothing about the subject.
    if (code === 'cancelled' || code === 'sign-in-again' || isConnectionFailure(code)) throw error
    return false
  }
}
