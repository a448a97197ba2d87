import { answer, toInteger, type WebContext } from './web-context.ts'
import { toAgentError, toRestError } from './web-error.ts'

/** The id in the path of a route. */
export const readPathId = (context: WebContext): number => toInteger(context.req.param('id')) ?? 0

/** What REST (GET) answers for an id in the path that nothing has. `kind` is SuperOffice's word for it, such as `Contact`. */
export const answerNotFound = (context: WebContext, kind: string): Response =>
  answer(
    context,
    toRestError('SoNotFoundException', `${kind} id ${context.req.param('id') ?? ''} not found`),
    404
  )

/** What an agent method (POST) answers for a request that it can't read. */
export const answerInvalid = (context: WebContext, detail: string): Response =>
  answer(context, toAgentError('The request is invalid.', detail), 400)
