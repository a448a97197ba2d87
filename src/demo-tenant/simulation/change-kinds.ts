import { requestStatuses } from '../companies/tenant-lists.ts'
import { makeChat, makeTicket, type RowSource } from '../summaries/generate-rows.ts'
import type { ChatSummaryItem, SummaryLists } from '../summaries/summary-lists.ts'

export type ChangeKind = 'new-request' | 'chat-message' | 'closed-request' | 'won-sale'

export interface ListsWithChange {
  readonly lists: SummaryLists
  /** The request that has changed; `null` when it is something else. */
  readonly ticketId: number | null
}

export interface ChangeSource extends RowSource {
  /** When it happens. */
  readonly now: string
  /** The id of the row that is added, if one is. */
  readonly newId: number
}

/** Changes one row of a company's lists, or adds one. Answers `null` when there is no row that can change in this way. */
export type ChangeLists = (lists: SummaryLists, source: ChangeSource) => ListsWithChange | null

const addRequest: ChangeLists = (lists, source) => {
  if (lists.Tickets === null) return null
  const ticket = {
    ...makeTicket(source, 0),
    TicketId: source.newId,
    TicketStatus: 1,
    Registered: source.now,
    IconHint: 'ticketRed'
  }
  return { lists: { ...lists, Tickets: [ticket, ...lists.Tickets] }, ticketId: source.newId }
}

/** A summary shows so many rows of a list, so a change further down would not be seen. */
const shownRows = 10

const closeRequest: ChangeLists = (lists) => {
  const open = lists.Tickets?.slice(0, shownRows).findLast(({ TicketStatus }) => isActive(TicketStatus))
  if (lists.Tickets === null || open === undefined) return null
  const closed = { ...open, TicketStatus: 2, IconHint: 'ticketClosed' }
  return {
    lists: { ...lists, Tickets: lists.Tickets.map((row) => (row === open ? closed : row)) },
    ticketId: open.TicketId
  }
}

const isActive = (statusId: number): boolean =>
  requestStatuses.find(({ id }) => id === statusId)?.baseStatus === 'Active'

/** A message in a chat that is still going on, or else the first message of a new one. */
const addChatMessage: ChangeLists = (lists, source) => {
  if (lists.Chats === null) return null
  const open = lists.Chats.find(({ WhenEnded }) => WhenEnded?.startsWith(noEnd) === true)
  const chat = open === undefined ? toNewChat(source) : { ...open, LastMessage: toOtherMessage(open, source) }
  return {
    lists: { ...lists, Chats: [chat, ...lists.Chats.filter((row) => row !== open)] },
    ticketId: null
  }
}

const noEnd = '0001-01-01'

const toNewChat = (source: ChangeSource): ChatSummaryItem => {
  const chat = makeChat(source, 1)
  return {
    ...chat,
    ChatSessionId: source.newId,
    LastMessage: chat.FirstMessage,
    WhenRequested: source.now,
    WhenEnded: `${noEnd}T00:00:00`
  }
}

const toOtherMessage = (chat: ChatSummaryItem, source: ChangeSource): string => {
  const { LastMessage } = makeChat(source, 1)
  const isRepeated = LastMessage === null || LastMessage === chat.LastMessage
  return isRepeated ? `${chat.LastMessage ?? ''} …` : LastMessage
}

const winSale: ChangeLists = (lists, { now }) => {
  const open = lists.Sales?.slice(0, shownRows).find(
    ({ Status }) => Status === 'Open' || Status === 'Stalled'
  )
  if (lists.Sales === null || open === undefined) return null
  const won = { ...open, Status: 'Sold', Completed: 'Completed', Probability: 100, SaleDate: now }
  return {
    lists: { ...lists, Sales: lists.Sales.map((row) => (row === open ? won : row)) },
    ticketId: null
  }
}

/** In the order in which they take turns. */
export const changeKinds: readonly (readonly [ChangeKind, ChangeLists])[] = [
  ['new-request', addRequest],
  ['chat-message', addChatMessage],
  ['closed-request', closeRequest],
  ['won-sale', winSale]
]
