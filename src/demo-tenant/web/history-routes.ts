import type { Hono } from 'hono'
import type { DemoCompany, DemoPerson } from '../companies/demo-company.ts'
import { toChatRow, toDocumentRow, toFollowUpRow } from '../search/activity-archive.ts'
import { activityColumns, documentColumns, saleColumns, ticketColumns } from '../search/archive-columns.ts'
import { readOnlyId } from '../search/only-id.ts'
import { toTicketRow } from '../search/request-archives.ts'
import type { ArchiveRow } from '../search/requested-rows.ts'
import { toSaleRow } from '../search/sale-archive.ts'
import type { Tenant } from '../tenant.ts'
import { answerRows } from './search-routes.ts'
import { answerNotFound, readPathId } from './route-answers.ts'
import { readParameter, type WebEnvironment } from './web-context.ts'

/** Routes for all requests, sales, follow-ups, documents and chats: of one company, of one person, and of the whole tenant. */
export const addHistoryRoutes = (app: Hono<WebEnvironment>, tenant: Tenant): void => {
  type Subject = DemoCompany | DemoPerson
  type ToRows = (subject: Subject) => readonly ArchiveRow[]

  const tickets: ToRows = (subject) =>
    tenant.rows(subject, 'Tickets').map((found) => toTicketRow(tenant.request(found)))
  const sales: ToRows = (subject) =>
    tenant.rows(subject, 'Sales').map((found) => toSaleRow(found, tenant.moments))
  const appointments: ToRows = (subject) => tenant.rows(subject, 'Followups').map(toFollowUpRow)
  const documents: ToRows = (subject) => tenant.rows(subject, 'Documents').map(toDocumentRow)
  const activities: ToRows = (subject) => [
    ...appointments(subject),
    ...documents(subject),
    ...tenant.rows(subject, 'Chats').map(toChatRow)
  ]

  const archives = [
    { path: 'tickets', toRows: tickets, columns: ticketColumns },
    { path: 'sales', toRows: sales, columns: saleColumns },
    { path: 'activities', toRows: activities, columns: activityColumns },
    { path: 'appointments', toRows: appointments, columns: activityColumns },
    { path: 'documents', toRows: documents, columns: documentColumns }
  ]
  for (const { path, toRows, columns } of archives)
    app.get(`/v1/contact/:id{[0-9]+}/${path}`, (context) => {
      const company = tenant.company(readPathId(context))
      return company === null
        ? answerNotFound(context, 'Contact')
        : answerRows(context, toRows(company), columns)
    })

  app.get('/v1/person/:id{[0-9]+}/tickets', (context) => {
    const person = tenant.directory().person(readPathId(context))
    if (person === null) return answerNotFound(context, 'Person')
    const rows = tenant
      .rows(tenant.company(person.companyId) ?? person, 'Tickets')
      .filter((found) => found.person?.personId === person.personId)
    return answerRows(
      context,
      rows.map((found) => toTicketRow(tenant.request(found))),
      ticketColumns
    )
  })

  const all = (toRows: ToRows): readonly ArchiveRow[] =>
    [...tenant.directory().companies, ...tenant.directory().personsWithoutCompany].flatMap(toRows)

  app.get('/v1/archive/simplesale', (context) => {
    const saleId = readOnlyId(readParameter(context, '$filter'), 'saleId')
    const found = saleId === null ? null : tenant.find('Sales', saleId)
    const rows = found === null ? all(sales) : [toSaleRow(found, tenant.moments)]
    return answerRows(context, rows, saleColumns)
  })
  app.get('/v1/archive/document', (context) => {
    const documentId = readOnlyId(readParameter(context, '$filter'), 'documentId')
    const found = documentId === null ? null : tenant.findDocument(documentId)
    const rows = found === null ? all(documents) : [toDocumentRow(found)]
    return answerRows(context, rows, documentColumns)
  })
  app.get('/v1/archive/contactactivity', (context) => answerRows(context, all(activities), activityColumns))
}
