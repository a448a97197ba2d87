import { z } from 'zod'
import { columnId } from '../wire-columns.ts'
import { amount, day, id, moment, optionalLine } from '../wire.ts'

// What a closer look at a row reads (docs/superoffice.md: A closer look). A request selects the names that are the keys of
// these schemas. A field of another type than SuperOffice documents is read as an empty one.

const text = z.string().catch('')

/** Rows of the archive `TicketMessage`, each with its request. */
export const messageColumns = z.object({
  ticketMessageId: columnId,
  author: optionalLine,
  createdAt: moment,
  slevel: optionalLine,
  body: text,
  htmlBody: text,
  'ticket/ownedBy/fullName': optionalLine,
  'ticket/priorityName': optionalLine,
  'ticket/ticketStatusName': optionalLine,
  'ticket/categoryFullName': optionalLine,
  'ticket/person/fullName': optionalLine,
  'ticket/contact/nameDepartment': optionalLine
})

/** The same columns without the message as HTML, which may be too large. */
export const plainMessageColumns = messageColumns.omit({ htmlBody: true })

export const saleColumns = z.object({
  saleId: columnId,
  stage: optionalLine,
  nextDueDate: day,
  probPercent: amount,
  'associate/fullName': optionalLine,
  'person/fullName': optionalLine
})

export const documentColumns = z.object({
  documentId: columnId,
  type: optionalLine,
  'associate/fullName': optionalLine,
  'person/fullName': optionalLine
})

export const ticket = z.object({
  TicketId: id,
  OwnedByName: optionalLine,
  PriorityName: optionalLine,
  TicketStatusDisplayValue: optionalLine,
  CategoryFullname: optionalLine,
  PersonFullname: optionalLine,
  ContactName: optionalLine
})

export const appointment = z.object({
  AppointmentId: id,
  Task: optionalLine,
  AssociateFullName: optionalLine,
  PersonFullName: optionalLine,
  Title: text,
  Description: text,
  Agenda: text
})
