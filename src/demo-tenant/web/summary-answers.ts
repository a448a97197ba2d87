import { readBody } from './request-body.ts'
import { selectProperties } from './select-properties.ts'
import { answerAccepted, readParameter, toInteger, type WebContext } from './web-context.ts'
import { toAgentError } from './web-error.ts'

/** What a body without an id asks for: .NET's default, which nobody has. */
const noId = 0
/** What the lists are not shortened to when a request has no `Limit`. The vendor documents no default. */
const noLimit = -1

/** Answers an agent's method that reads a summary by the id in the request's body. For an unknown id, that is 200 with `null`. */
export const answerSummaryCall = async (
  context: WebContext,
  typeName: 'ContactSummary' | 'PersonSummary',
  idName: 'ContactId' | 'PersonId',
  readSummary: (id: number) => unknown
): Promise<Response> => {
  const body = await readBody(context)
  const id = toInteger(body.get(idName.toLowerCase()) ?? noId)
  const limit = toInteger(body.get('limit') ?? noLimit)
  if (id === null || limit === null) {
    const error = toAgentError('The request is invalid.', `${idName} and Limit must be integers`)
    return answerAccepted(context, 'Error', error, 400)
  }
  const selected = selectProperties(limitLists(readSummary(id), limit), readParameter(context, '$select'))
  return answerAccepted(context, typeName, selected)
}

/** Answers a REST request for a summary that exists. */
export const answerSummaryPage = (
  context: WebContext,
  typeName: 'ContactSummary' | 'PersonSummary',
  summary: unknown
): Response =>
  answerAccepted(
    context,
    typeName,
    limitLists(summary, toInteger(readParameter(context, 'limit')) ?? noLimit)
  )

/** Shortens each list to the limit. A negative limit means no limit. */
const limitLists = (summary: unknown, limit: number): unknown => {
  if (limit < 0 || typeof summary !== 'object' || summary === null) return summary
  return Object.fromEntries(
    Object.entries(summary).map(([key, part]: [string, unknown]) => [
      key,
      Array.isArray(part) ? part.slice(0, limit) : part
    ])
  )
}
