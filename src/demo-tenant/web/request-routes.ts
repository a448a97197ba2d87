import type { Hono } from 'hono'
import { messageColumns } from '../search/archive-columns.ts'
import { toMessageRows } from '../search/request-archives.ts'
import type { RequestDetails } from '../requests/request-details.ts'
import type { Tenant } from '../tenant.ts'
import { readBody, readIds, toIds } from './request-body.ts'
import { toAppointment } from './appointment-carrier.ts'
import { toTicket } from './request-carrier.ts'
import { answerRows } from './search-routes.ts'
import { answerNotFound, readPathId } from './route-answers.ts'
import { selectProperties } from './select-properties.ts'
import { answer, readParameter, type WebContext, type WebEnvironment } from './web-context.ts'

/** Routes for a closer look at requests, follow-ups and documents. The agents' lists leave out ids that are unknown. */
export const addRequestRoutes = (app: Hono<WebEnvironment>, tenant: Tenant): void => {
  const readRequest = (ticketId: number): RequestDetails | null => {
    const found = tenant.find('Tickets', ticketId)
    return found === null ? null : tenant.request(found)
  }

  const pathRequest = (context: WebContext): RequestDetails | null => readRequest(readPathId(context))

  const answerSelected = (context: WebContext, value: unknown): Response =>
    answer(context, selectProperties(value, readParameter(context, '$select')))

  app.get('/v1/ticket/:id{[0-9]+}/messages', (context) => {
    const request = pathRequest(context)
    return request === null
      ? answerNotFound(context, 'Ticket')
      : answerRows(context, toMessageRows(request), messageColumns)
  })

  app.get('/v1/ticket/:id{[0-9]+}/simple', (context) => {
    const request = pathRequest(context)
    return request === null ? answerNotFound(context, 'Ticket') : answer(context, toTicket(request))
  })

  app.post('/v1/agents/ticket/gettickets', async (context) => {
    const ids = toIds((await readBody(context)).get('ticketids'))
    return answerSelected(context, ids.flatMap((id) => readRequest(id) ?? []).map(toTicket))
  })

  app.post('/v1/agents/appointment/getappointmentlist', async (context) => {
    const ids = await readIds(context)
    return answerSelected(
      context,
      ids
        .flatMap((id) => tenant.find('Followups', id) ?? tenant.find('Documents', id) ?? [])
        .map(toAppointment)
    )
  })
}
