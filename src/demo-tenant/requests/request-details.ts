import type { DemoAssociate, DemoCompany, DemoPerson } from '../companies/demo-company.ts'
import { createRandom, type Random } from '../companies/random.ts'
import {
  associates,
  priorities,
  requestCategories,
  requestStatuses,
  type ListRow,
  type RequestStatusRow
} from '../companies/tenant-lists.ts'
import type { Moments } from '../summaries/moments.ts'
import type { FoundRow } from '../summaries/row-finder.ts'
import type { TicketSummaryItem } from '../summaries/summary-lists.ts'
import type { WrittenMessage } from './turns.ts'
import { createMessages, type RequestMessage } from './messages.ts'

/** Everything about a request that its row in a summary leaves out. */
export interface RequestDetails {
  readonly ticket: TicketSummaryItem
  readonly company: DemoCompany | null
  readonly person: DemoPerson | null
  /** `null` for a request that nobody has taken. */
  readonly owner: DemoAssociate | null
  /** `null` for a status that the tenant no longer has. */
  readonly status: RequestStatusRow | null
  readonly priority: ListRow
  readonly category: ListRow
  readonly origin: 'Email' | 'Phone' | 'Chat' | 'CustomerCentre' | 'Form'
  readonly readStatus: 'Green' | 'Yellow' | 'Red'
  readonly createdAt: string
  /** Written when they are first read. Oldest first; none in a request that was merged with another. */
  readonly messages: () => readonly RequestMessage[]
}

/** The same row and seed always give the same details. `changedAt` is when somebody last changed it, if the demo did that. */
export const toRequestDetails = (
  { row: ticket, company, person }: FoundRow<'Tickets'>,
  seed: number,
  moments: Moments,
  changedAt: string | null,
  written: readonly WrittenMessage[]
): RequestDetails => {
  const random = createRandom(seed, ticket.TicketId, 21)
  const status = requestStatuses.find(({ id }) => id === ticket.TicketStatus) ?? null
  const readStatus = toReadStatus(ticket)
  const isUnread = status?.id === 1 && readStatus === 'Red' && written.length === 0
  const owner = toOwner(company, isUnread, random)
  const priority = random.pick(priorities)
  const category = random.pick(requestCategories)
  const origin = random.pick(['Email', 'Email', 'Email', 'Phone', 'Chat', 'CustomerCentre', 'Form'] as const)
  const createdAt = toMoment(ticket.Registered, moments)
  const known = { ticket, company, person, owner, status, createdAt }
  let messages: readonly RequestMessage[] | null = null
  return {
    ...known,
    priority,
    category,
    origin,
    readStatus,
    messages: () =>
      (messages ??= createMessages(
        { ...known, changedAt, written },
        createRandom(seed, ticket.TicketId, 22),
        moments
      ))
  }
}

const toReadStatus = ({ IconHint }: TicketSummaryItem): RequestDetails['readStatus'] =>
  IconHint === 'ticketRed' ? 'Red' : IconHint === 'ticketYellow' ? 'Yellow' : 'Green'

/** Nobody owns some of the requests that nobody has read; all others belong to the company's own agent or to a colleague. */
const toOwner = (company: DemoCompany | null, isUnread: boolean, random: Random): DemoAssociate | null => {
  // Always as many random numbers, so that all that follows stays the same when somebody closes the request.
  const [isTaken, isUsual, colleague] = [random.chance(0.5), random.chance(0.7), random.pick(associates)]
  if (isUnread && !isTaken) return null
  const usual = company?.associate ?? associates[0]
  return usual.associateId > 0 && isUsual ? usual : colleague
}

/** When a row was registered, or a month ago if that can't be read. */
const toMoment = (registered: string | null, moments: Moments): string => {
  const ms = Date.parse(registered ?? '')
  const isUsual = ms > Date.UTC(2000, 0) && ms < Date.UTC(2100, 0)
  return isUsual ? new Date(ms).toISOString() : moments.daysAgo(30)
}
