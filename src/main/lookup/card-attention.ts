import { rowsOf, type RequestStatus, type Section } from '../../shared/company.ts'
import type { Badges } from '../../shared/match.ts'
import type { CardAttention } from '../results/indexed-card.ts'
import type { StoredCard } from '../results/stored-card.ts'
import { toChanges } from './card/changes.ts'
import { isPast, toNow } from './card/moment-order.ts'

/** What needs attention, as far as it doesn't depend on the time or on the tenant's list of statuses. */
export const toAttention = ({ sections, seen }: StoredCard): CardAttention => ({
  requestStatusIds: rowsOf(sections.requests).flatMap(({ statusId }) => statusId ?? []),
  hasMoreRequests:
    hasMore(sections.requests) || rowsOf(sections.requests).some(({ statusId }) => statusId === null),
  dueDates: rowsOf(sections.followUps).flatMap(({ completion, date }) =>
    date !== null && (completion === 'not-started' || completion === 'started') ? [date] : []
  ),
  hasMoreFollowUps: hasMore(sections.followUps),
  hasOpenChat: rowsOf(sections.chats).some(({ isOpen }) => isOpen),
  changes: seen === null ? 0 : toChanges(seen, sections).count
})

/** A request counts as open once its status is known to be. One of unknown status may be one more. */
export const toBadges = (
  attention: CardAttention,
  statuses: ReadonlyMap<number, RequestStatus>,
  nowMs: number
): Badges => {
  const now = toNow(nowMs)
  return {
    openRequests: attention.requestStatusIds.filter((id) => statuses.get(id)?.isClosed === false).length,
    hasMoreRequests: attention.hasMoreRequests || attention.requestStatusIds.some((id) => !statuses.has(id)),
    overdueFollowUps: attention.dueDates.filter((date) => isPast(date, now)).length,
    hasMoreFollowUps: attention.hasMoreFollowUps,
    hasOpenChat: attention.hasOpenChat,
    changes: attention.changes
  }
}

/** SuperOffice may have rows that were not read. A section of which none could be read has no badge. */
const hasMore = (section: Section<unknown>): boolean =>
  section.state === 'read' && (section.mayHaveMore || section.unreadableRows > 0)
