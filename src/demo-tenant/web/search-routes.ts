import type { Hono } from 'hono'
import {
  contactColumns,
  emailColumns,
  personColumns,
  ticketColumns,
  type ArchiveColumns
} from '../search/archive-columns.ts'
import { toContactRow, toEmailRows, toPersonRow } from '../search/archives.ts'
import { toTicketRow } from '../search/request-archives.ts'
import { readMdoList } from '../search/mdo-lists.ts'
import { readOnlyId } from '../search/only-id.ts'
import { QueryError } from '../search/query-error.ts'
import { readRequestedRows, type ArchiveRow } from '../search/requested-rows.ts'
import { createCache } from '../search/cache.ts'
import { createSearch } from '../search/search.ts'
import { requestStatuses } from '../companies/tenant-lists.ts'
import type { Tenant } from '../tenant.ts'
import { readBody } from './request-body.ts'
import { answer, readParameter, type WebContext, type WebEnvironment } from './web-context.ts'
import { toRestError } from './web-error.ts'

/** Routes that find companies and people, and the tenant's lists. */
export const addSearchRoutes = (app: Hono<WebEnvironment>, tenant: Tenant): void => {
  const search = createSearch(tenant)
  const ticketRows = createCache(tenant.revision)(() =>
    search.allTickets().map((found) => toTicketRow(tenant.request(found)))
  )

  const text = (value: unknown): string => (typeof value === 'string' ? value : '')

  app.get('/v1/mdolist/:name', (context) => {
    const name = context.req.param('name')
    const query = readParameter(context, 'query') ?? ''
    const rows = readMdoList(name, query, readParameter(context, 'additional') ?? '', search)
    if (rows === null)
      return answer(context, toRestError('SoNotFoundException', `No list named ${name}`), 404)
    return answer(context, rows)
  })

  app.post('/v1/agents/mdo/getlist', async (context) => {
    const body = await readBody(context)
    return answer(context, readMdoList(text(body.get('name')), '', text(body.get('additionalinfo')), search))
  })

  app.get('/v1/list/ticketstatus/items', (context) => answer(context, statusItems))
  app.post('/v1/agents/list/getticketstatuses', (context) => answer(context, statusItems))

  app.get('/v1/contact', (context) =>
    answerRows(context, tenant.directory().companies.map(toContactRow), contactColumns)
  )

  app.get('/v1/archive/emailaddress', (context) =>
    answerRows(context, toEmailRows(tenant.directory().companies, search.allPersons()), emailColumns)
  )

  app.get('/v1/person', (context) => answerRows(context, search.allPersons().map(toPersonRow), personColumns))

  app.get('/v1/ticket', (context) => {
    const ticketId = readOnlyId(readParameter(context, '$filter'), 'ticketId')
    const found = ticketId === null ? null : tenant.find('Tickets', ticketId)
    const rows = found === null ? ticketRows() : [toTicketRow(tenant.request(found))]
    return answerRows(context, rows, ticketColumns)
  })
}

/** Answers with OData rows, by the request's `$select`, `$filter`, `$orderby`, `$entities`, `$top` and `$skip`. */
export const answerRows = (
  context: WebContext,
  rows: readonly ArchiveRow[],
  columns: ArchiveColumns
): Response => {
  try {
    const { value, nextSkip } = readRequestedRows(rows, columns, {
      select: readParameter(context, '$select'),
      filter: readParameter(context, '$filter'),
      orderBy: readParameter(context, '$orderby'),
      entities: readParameter(context, '$entities'),
      top: readParameter(context, '$top'),
      skip: readParameter(context, '$skip')
    })
    const url = new URL(context.req.url)
    const metadata = `${url.origin}${url.pathname}/$metadata`
    if (nextSkip !== null) url.searchParams.set('$skip', String(nextSkip))
    return answer(context, {
      'odata.metadata': metadata,
      'odata.nextLink': nextSkip === null ? null : url.href,
      value
    })
  } catch (error) {
    if (error instanceof QueryError)
      return answer(context, toRestError('ArgumentException', error.message), 400)
    throw error
  }
}

const statusItems = requestStatuses.map(({ id, name, baseStatus }, index) => ({
  TicketStatusId: id,
  Name: name,
  Status: baseStatus,
  IsDefault: index === 0,
  TimeCounter: baseStatus === 'Active' ? 'Internally' : 'None',
  NoEmailReopen: false,
  UsedInQueue: baseStatus === 'Active',
  TableRight: null,
  FieldProperties: {}
}))
