import type { CardChanges } from '../../../shared/changes.ts'
import type { CompanyCard } from '../../../shared/card.ts'
import type {
  Company,
  FollowUp,
  Request,
  RequestStatus,
  Sale,
  SaleStatus,
  Section,
  Sections
} from '../../../shared/company.ts'
import type { StoredCompany } from '../../results/stored-company.ts'
import { toBrief } from './brief.ts'
import { toChanges } from './changes.ts'
import { byNewest, isPast } from './moment-order.ts'

/** What a stored company is shown with: all that may change without SuperOffice being asked again. */
export interface Presentation {
  readonly nowMs: number
  /** The tenant's own names of request statuses, by id; empty while they are unknown. */
  readonly statuses: ReadonlyMap<number, RequestStatus>
  /** Picks the agent's language from a text such as `US:"Supplier";NO:"Leverandør"`. */
  readonly toLanguageText: (text: string) => string
}

/** Turns what is stored into the card that is shown: names, language and order are settled here, for every source. */
export const toCard = (stored: StoredCompany, presentation: Presentation): CompanyCard => {
  const sections = toShownSections(stored.sections, presentation)
  const company = toShownCompany(stored.company ?? {}, presentation)
  return {
    ...sections,
    companyId: stored.companyId,
    title: company.name ?? stored.matchName ?? `#${String(stored.companyId)}`,
    company,
    brief: toBrief(sections, presentation.nowMs),
    limit: stored.limit,
    fetchedAt: stored.fetchedAt,
    isPinned: stored.isPinned,
    changes: toShownChanges(stored, sections, presentation),
    isMasked: false
  }
}

/** Both sides as they are shown, so that a status is named on both. */
const toShownChanges = (
  { seen }: StoredCompany,
  shown: Sections,
  presentation: Presentation
): CardChanges | null =>
  seen === null
    ? null
    : toChanges({ sections: toShownSections(seen.sections, presentation), at: seen.at }, shown)

const toShownCompany = (company: Company, { toLanguageText }: Presentation): Company => ({
  ...company,
  ...(company.category !== undefined && { category: toLanguageText(company.category) }),
  ...(company.business !== undefined && { business: toLanguageText(company.business) }),
  ...(company.country !== undefined && { country: toLanguageText(company.country) })
})

const toShownSections = (sections: Sections, presentation: Presentation): Sections => ({
  requests: inOrder(sections.requests, (row) => toShownRequest(row, presentation), openRequestsFirst),
  followUps: inOrder(sections.followUps, (row) => toShownFollowUp(row, presentation), overdueFirst),
  documents: inOrder(sections.documents, unchanged, (a, b) => byNewest(a.date, b.date)),
  sales: inOrder(sections.sales, unchanged, openSalesFirst),
  chats: inOrder(sections.chats, unchanged, (a, b) => byNewest(a.started, b.started))
})

const unchanged = <Row>(row: Row): Row => row

const inOrder = <Row>(
  section: Section<Row>,
  toShown: (row: Row) => Row,
  order: (a: Row, b: Row) => number
): Section<Row> =>
  section.state === 'read' ? { ...section, rows: section.rows.map(toShown).sort(order) } : section

const toShownRequest = (request: Request, { statuses, toLanguageText }: Presentation): Request => {
  const status = request.statusId === null ? undefined : statuses.get(request.statusId)
  return status === undefined
    ? request
    : { ...request, status: { ...status, name: toLanguageText(status.name) } }
}

const toShownFollowUp = (followUp: FollowUp, { nowMs }: Presentation): FollowUp => ({
  ...followUp,
  isOverdue:
    (followUp.completion === 'not-started' || followUp.completion === 'started') &&
    followUp.date !== null &&
    isPast(followUp.date, nowMs)
})

/** A request whose status has no name yet may be open, and stands with the open ones. */
const openRequestsFirst = (a: Request, b: Request): number =>
  Number(a.status?.isClosed === true) - Number(b.status?.isClosed === true) ||
  byNewest(a.registered, b.registered)

const overdueFirst = (a: FollowUp, b: FollowUp): number =>
  Number(b.isOverdue) - Number(a.isOverdue) || byNewest(a.date, b.date)

const saleOrder: Readonly<Record<SaleStatus, number>> = { open: 0, stalled: 1, unknown: 1, sold: 2, lost: 2 }

const openSalesFirst = (a: Sale, b: Sale): number =>
  saleOrder[a.status] - saleOrder[b.status] || byNewest(a.date, b.date)
