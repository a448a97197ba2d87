import type { RequestMessage } from '../requests/messages.ts'
import type { RequestDetails } from '../requests/request-details.ts'
import { toCompanyColumns, toPersonColumns } from './party-columns.ts'
import type { ArchiveRow } from './requested-rows.ts'

type Columns = ArchiveRow['columns']

/** The rows of `Ticket`. */
export const toTicketRow = (request: RequestDetails): ArchiveRow => ({
  primaryKey: request.ticket.TicketId,
  entityName: request.status?.baseStatus === 'Closed' ? 'ticketdisplayclosed' : 'ticket',
  columns: toTicketColumns(request)
})

const toTicketColumns = ({ ticket, company, person, ...request }: RequestDetails): Columns => ({
  ticketId: ticket.TicketId,
  title: ticket.Title ?? '',
  contactId: company?.companyId ?? 0,
  personId: person?.personId ?? 0,
  createdAt: ticket.Registered ?? '',
  ticketStatusId: ticket.TicketStatus,
  ticketStatusName: request.status?.name ?? '',
  status: request.status?.baseStatus ?? '',
  priorityId: request.priority.id,
  priorityName: request.priority.name,
  categoryId: request.category.id,
  categoryFullName: request.category.name,
  origin: request.origin,
  readStatus: request.readStatus,
  'ownedBy/fullName': request.owner?.fullName ?? '',
  ...toPersonColumns(person),
  ...toCompanyColumns(company)
})

/** The rows of `TicketMessage` for one request, oldest first, each with the columns of the request. */
export const toMessageRows = (request: RequestDetails): readonly ArchiveRow[] => {
  const messages = request.messages()
  const ofRequest = toColumnsOfRequest(request, messages)
  return messages.map((message) => ({
    primaryKey: message.ticketMessageId,
    entityName: 'ticketmessage',
    columns: {
      ticketMessageId: message.ticketMessageId,
      ticketId: request.ticket.TicketId,
      author: message.author,
      createdAt: message.createdAt,
      body: message.body,
      htmlBody: message.htmlBody,
      important: message.isImportant,
      slevel: message.isInternal ? 'Internal' : 'External',
      searchTitle: request.ticket.Title ?? '',
      ...ofRequest
    }
  }))
}

const toColumnsOfRequest = (request: RequestDetails, messages: readonly RequestMessage[]): Columns => ({
  ...Object.fromEntries(
    Object.entries(toTicketColumns(request)).map(([name, value]) => [`ticket/${name}`, value])
  ),
  'ticket/lastChanged': messages.at(-1)?.createdAt ?? '',
  'ticket/numberOfMessages': messages.length,
  ...toPersonColumns(request.person)
})
