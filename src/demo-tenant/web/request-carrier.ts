import { toPersonName } from '../companies/demo-company.ts'
import type { RequestDetails } from '../requests/request-details.ts'

/** The simple carrier of a request, which `Agents/Ticket/GetTickets` and `GET Ticket/{id}/Simple` contain. */
export const toTicket = (request: RequestDetails): Readonly<Record<string, unknown>> => {
  const { ticket, company, person, owner, status } = request
  const messages = request.messages()
  const [first, last] = [messages.at(0), messages.at(-1)]
  const firstAnswer = messages.find(({ author, isInternal }) => author === owner?.fullName && !isInternal)
  return {
    TicketId: ticket.TicketId,
    Title: ticket.Title,
    CreatedAt: request.createdAt,
    LastChanged: last?.createdAt ?? request.createdAt,
    RepliedAt: firstAnswer?.createdAt ?? null,
    ClosedAt: status?.baseStatus === 'Closed' ? (last?.createdAt ?? null) : null,
    Author: first?.author ?? '',
    FromAddress: first?.address ?? '',
    OwnedBy: owner?.associateId ?? 0,
    OwnedByAssociateId: owner?.associateId ?? 0,
    OwnedByName: owner?.fullName ?? '',
    Category: request.category.id,
    CategoryName: request.category.name,
    CategoryFullname: request.category.name,
    Slevel: 'External',
    Priority: request.priority.id,
    PriorityName: request.priority.name,
    BaseStatus: status?.baseStatus ?? 'Unknown',
    TicketStatus: ticket.TicketStatus,
    TicketStatusDisplayValue: status?.name ?? '',
    Origin: request.origin,
    CustId: person?.personId ?? 0,
    PersonFirstname: person?.firstName ?? '',
    PersonLastname: person?.lastName ?? '',
    PersonFullname: person === null ? '' : toPersonName(person),
    ContactId: company?.companyId ?? 0,
    ContactName: company?.name ?? '',
    ReadStatus: request.readStatus,
    NumMessages: messages.length,
    NumReplies: messages.filter(({ author }) => author === owner?.fullName).length,
    HasAttachment: messages.some(({ htmlBody }) => htmlBody.includes('<img')),
    TableRight: null,
    FieldProperties: {}
  }
}
