import type { z } from 'zod'
import type {
  DocumentDetails,
  FollowUpDetails,
  Message,
  RequestDetails,
  SaleDetails
} from '../../../shared/row-details.ts'
import { withoutEmpty } from '../to-header.ts'
import { toMessageText, toWholeText } from './message-text.ts'
import type { appointment, documentColumns, messageColumns, saleColumns, ticket } from './wire-details.ts'

/** A name of a list that the tenant has made, in the agent's language. */
export type ToName = (text: string) => string

/** A request's last message and its request. `htmlBody` is absent when it was too large. */
export type MessageRow = Omit<z.output<typeof messageColumns>, 'htmlBody'> & { readonly htmlBody?: string }

export const toRequestDetails = (row: MessageRow, toName: ToName): RequestDetails => ({
  kind: 'request',
  ...withoutEmpty({
    owner: row['ticket/ownedBy/fullName'],
    priority: toName(row['ticket/priorityName']),
    status: toName(row['ticket/ticketStatusName']),
    category: toName(row['ticket/categoryFullName']),
    askedBy: row['ticket/person/fullName'],
    company: row['ticket/contact/nameDepartment']
  }),
  lastMessage: toMessage(row)
})

const toMessage = (row: MessageRow): Message => {
  const isInternal = toIsInternal(row.slevel)
  return {
    ...withoutEmpty({ author: row.author }),
    at: row.createdAt ?? null,
    ...toMessageText(row.body.trim() === '' ? (row.htmlBody ?? '') : row.body),
    ...(isInternal !== null && { isInternal })
  }
}

/** A list's value comes as its id, or as its name in one of Glance's languages: `Internal`, `Intern`, `Internt`. */
const toIsInternal = (securityLevel: string): boolean | null => {
  if (/^(?:intern|1$)/iu.test(securityLevel)) return true
  return /^(?:extern|ekstern|2$)/iu.test(securityLevel) ? false : null
}

/** A request without messages. Its owner is the user's name in SuperOffice, not the person's. */
export const toMessagelessRequest = (row: z.output<typeof ticket>, toName: ToName): RequestDetails => ({
  kind: 'request',
  ...withoutEmpty({
    owner: row.OwnedByName,
    priority: toName(row.PriorityName),
    status: toName(row.TicketStatusDisplayValue),
    category: toName(row.CategoryFullname),
    askedBy: row.PersonFullname,
    company: row.ContactName
  })
})

export const toFollowUpDetails = (row: z.output<typeof appointment>, toName: ToName): FollowUpDetails => ({
  kind: 'follow-up',
  ...withoutEmpty({
    type: toName(row.Task),
    owner: row.AssociateFullName,
    person: row.PersonFullName,
    text: toOneText([row.Title, row.Description, row.Agenda].map(toWholeText))
  })
})

/** A text that stands in another one, such as a title at the beginning of the description, is not repeated. */
const toOneText = (texts: readonly string[]): string =>
  texts
    .filter(
      (text, index) =>
        text !== '' &&
        !texts.some((other, at) => (other === text ? at < index : at !== index && other.includes(text)))
    )
    .join('\n\n')

export const toDocumentDetails = (
  row: z.output<typeof documentColumns>,
  toName: ToName
): DocumentDetails => ({
  kind: 'document',
  ...withoutEmpty({
    type: toName(row.type),
    owner: row['associate/fullName'],
    person: row['person/fullName']
  })
})

export const toSaleDetails = (row: z.output<typeof saleColumns>, toName: ToName): SaleDetails => ({
  kind: 'sale',
  ...withoutEmpty({
    stage: toName(row.stage),
    nextDate: row.nextDueDate ?? '',
    owner: row['associate/fullName'],
    person: row['person/fullName']
  }),
  ...(typeof row.probPercent === 'number' && {
    probability: Math.min(100, Math.max(0, row.probPercent))
  })
})
