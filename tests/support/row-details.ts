import type { DatedDetails, Message, RequestDetails } from '../../src/shared/row-details.ts'

/** A message of a customer, without a quoted one. */
export const aMessage = (parts: Partial<Message> = {}): Message => ({
  author: 'Eva Dahl',
  at: '2026-11-23T09:44:12.000Z',
  text: 'The invoice counts twelve licences.\nWe have eight.',
  isInternal: false,
  isCut: false,
  ...parts
})

/** Details of a request, read at 10:00 on 24 November 2026. */
export const someRequestDetails = (parts: Partial<RequestDetails> = {}): RequestDetails & DatedDetails => ({
  kind: 'request',
  owner: 'Kari Holm',
  priority: 'High',
  status: 'Open',
  category: 'Support/Invoices',
  askedBy: 'Eva Dahl',
  lastMessage: aMessage(),
  fetchedAt: '2026-11-24T10:00:00.000Z',
  ...parts
})
