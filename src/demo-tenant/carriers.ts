// What SuperOffice puts on the wire, in its own words: a Contact is a company, a Ticket a request, an Appointment a
// follow-up. The names and types are those of its published API description; values may be stranger than their types.

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

/** The five lists of a summary; `null` where SuperOffice says nothing at all. */
export interface SummaryLists {
  readonly Tickets: readonly TicketSummaryItem[] | null
  readonly Followups: readonly ActivitySummaryItem[] | null
  readonly Documents: readonly ActivitySummaryItem[] | null
  readonly Sales: readonly SaleSummaryItem[] | null
  readonly Chats: readonly ChatSummaryItem[] | null
}

export const toStructuredAddress = (parts: {
  readonly street: string
  readonly city: string
  readonly zip: string
}): Readonly<Record<string, string>> => ({
  Address1: parts.street,
  Address2: '',
  Address3: '',
  City: parts.city,
  County: '',
  State: '',
  Zipcode: parts.zip,
  Formatted: formatAddress(parts)
})

export const formatAddress = ({
  street,
  city,
  zip
}: {
  readonly street: string
  readonly city: string
  readonly zip: string
}): string => [street, `${zip} ${city}`.trim()].filter((line) => line !== '').join('\r\n')
