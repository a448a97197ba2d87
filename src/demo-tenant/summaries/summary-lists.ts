// The lists of a summary, with the names and types of SuperOffice's published API description. There, a Contact is a
// company, a Ticket a request and an Appointment a follow-up. Values may be stranger than their types.

export interface TicketSummaryItem {
  readonly TicketId: number
  readonly TicketStatus: number
  readonly Title: string | null
  readonly Registered: string | null
  readonly IconHint: string
}

export interface ActivitySummaryItem {
  readonly AppointmentId: number
  readonly DocumentId: number
  readonly Date: string | null
  readonly Description: string | null
  readonly Completed: string | number
  readonly Registered: string | null
}

export interface SaleSummaryItem {
  readonly SaleId: number
  readonly SaleDate: string | null
  readonly Probability: number | null
  readonly Heading: string | null
  readonly Amount: number | null
  readonly Currency: string | null
  readonly AmountInBaseCurrency: number | null
  readonly Status: string | number
  readonly Completed: string | number
  readonly Registered: string | null
}

export interface ChatSummaryItem {
  readonly ChatSessionId: number
  readonly Name: string | null
  readonly CompanyName: string | null
  readonly FirstMessage: string | null
  readonly LastMessage: string | null
  readonly WhenRequested: string | null
  readonly WhenEnded: string | null
}

export type ListName = keyof SummaryLists
export type SummaryRow = NonNullable<SummaryLists[ListName]>[number]

/** The id of a row. Rows of different lists can have the same one. */
export const rowIdOf = (row: SummaryRow): number => {
  if ('TicketId' in row) return row.TicketId
  if ('SaleId' in row) return row.SaleId
  return 'ChatSessionId' in row ? row.ChatSessionId : row.AppointmentId
}

/** A list is `null` when SuperOffice returns nothing for it. */
export interface SummaryLists {
  readonly Tickets: readonly TicketSummaryItem[] | null
  readonly Followups: readonly ActivitySummaryItem[] | null
  readonly Documents: readonly ActivitySummaryItem[] | null
  readonly Sales: readonly SaleSummaryItem[] | null
  readonly Chats: readonly ChatSummaryItem[] | null
}
