import type {
  ActivitySummaryItem,
  ChatSummaryItem,
  SaleSummaryItem,
  TicketSummaryItem
} from './summary-lists.ts'

// One row for each list of a summary. Fields that `parts` leaves out get a default.

export const ticket = (TicketId: number, parts: Partial<TicketSummaryItem>): TicketSummaryItem => ({
  TicketId,
  TicketStatus: 1,
  Title: 'Henvendelse',
  Registered: null,
  IconHint: 'ticketGreen',
  ...parts
})

export const activity = (
  AppointmentId: number,
  parts: Partial<ActivitySummaryItem>
): ActivitySummaryItem => ({
  AppointmentId,
  DocumentId: 0,
  Date: null,
  Description: 'Oppfølging',
  Completed: 'NotStarted',
  Registered: parts.Date ?? null,
  ...parts
})

export const document = (AppointmentId: number, parts: Partial<ActivitySummaryItem>): ActivitySummaryItem =>
  activity(AppointmentId, {
    DocumentId: AppointmentId + 50,
    Description: 'Dokument',
    Completed: 'Completed',
    ...parts
  })

export const sale = (SaleId: number, parts: Partial<SaleSummaryItem>): SaleSummaryItem => ({
  SaleId,
  SaleDate: null,
  Probability: 50,
  Heading: 'Salg',
  Amount: 125_000,
  Currency: 'NOK',
  AmountInBaseCurrency: 125_000,
  Status: 'Open',
  Completed: 'NotStarted',
  Registered: null,
  ...parts
})

export const chat = (ChatSessionId: number, parts: Partial<ChatSummaryItem>): ChatSummaryItem => ({
  ChatSessionId,
  Name: 'Gjest',
  CompanyName: '',
  FirstMessage: 'Hei',
  LastMessage: 'Takk',
  WhenRequested: null,
  WhenEnded: null,
  ...parts
})
