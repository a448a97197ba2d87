import type { SectionName } from '../../../shared/company.ts'
import { CodedError, codeOf, isConnectionFailure } from '../../../shared/outcome.ts'
import type { ReadLists, Summary } from '../../superoffice/to-summary.ts'
import type { SuperOfficePort } from '../active-session.ts'
import type { SectionLimits } from './merge-summary.ts'

export interface SummaryRequest {
  readonly companyId: number
  /** The sections to read, each with its number of rows. */
  readonly limits: SectionLimits
  readonly hasHeader: boolean
}

/**
 * Reads a company's summary, with one call for each different limit: SuperOffice has one limit for all lists of a call.
 * The call with the smallest limit decides whether the summary could be read; a longer list that fails is `unreadable`.
 * Rejects with `not-found` only when the company is gone.
 */
export const readSummary = async (
  superoffice: SuperOfficePort,
  { companyId, limits, hasHeader }: SummaryRequest,
  signal: AbortSignal
): Promise<Summary> => {
  const names = Object.keys(limits) as SectionName[]
  const [first, ...others] = [...Map.groupBy(names, (name) => limits[name] ?? 1)]
    .sort(([a], [b]) => a - b)
    .map(([limit, sections]) => ({ limit, sections }))
  if (first === undefined) throw new Error('A summary needs a section')

  const [summary, ...longer] = await Promise.all([
    readConfirmed(superoffice, companyId, signal, () =>
      superoffice.readSummary(companyId, { ...first, hasHeader }, signal)
    ),
    ...others.map((selection) =>
      superoffice.readSummary(companyId, { ...selection, hasHeader: false }, signal).then(
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
 * API says that a company is gone. When it doesn't say so, the call has failed.
 */
const readConfirmed = async (
  superoffice: SuperOfficePort,
  companyId: number,
  signal: AbortSignal,
  read: () => Promise<Summary>
): Promise<Summary> => {
  try {
    return await read()
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'empty-answer' && code !== 'not-found') throw error
    if (await isGone(superoffice, companyId, signal)) throw new CodedError('not-found')
    throw code === 'empty-answer' ? error : new CodedError('server-error')
  }
}

const isGone = async (
  superoffice: SuperOfficePort,
  companyId: number,
  signal: AbortSignal
): Promise<boolean> => {
  try {
    return !(await superoffice.companyExists(companyId, signal))
  } catch (error) {
    const code = codeOf(error)
    // These say what the agent can do. Any other failure proves nothing about the company.
    if (code === 'cancelled' || code === 'sign-in-again' || isConnectionFailure(code)) throw error
    return false
  }
}
