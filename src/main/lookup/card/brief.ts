import type { Brief, BriefPart } from '../../../shared/card.ts'
import { rowsOf, type Moment, type Section, type Sections } from '../../../shared/company.ts'
import { toCurrencyKey } from '../../../shared/currency.ts'
import { byOldest, earliest, isPast, latestBegun, toNow, type Now } from './moment-order.ts'
import { sectionRules } from './sections.ts'

/**
 * What matters most about a company, in the order shown: an open chat, overdue follow-ups, open requests, the next
 * follow-up, open sales for each currency, the last contact. It never says more than the rows that were read. Amounts of
 * different currencies are never added up.
 */
export const toBrief = (sections: Sections, nowMs: number): Brief => {
  const now = toNow(nowMs)
  return [
    ...openChat(sections),
    ...overdueFollowUps(sections),
    ...openRequests(sections),
    ...nextFollowUp(sections, now),
    ...openSales(sections),
    ...lastContact(sections, now)
  ]
}

/** SuperOffice may have rows that were not read. */
const isIncomplete = (section: Section<unknown>): boolean =>
  section.state === 'unreadable' || section.mayHaveMore || section.unreadableRows > 0

const openChat = ({ chats }: Sections): readonly BriefPart[] =>
  rowsOf(chats).some(({ isOpen }) => isOpen) ? [{ kind: 'open-chat' }] : []

const counted = <Row>(
  kind: 'overdue-follow-ups' | 'open-requests',
  rows: readonly Row[],
  momentOf: (row: Row) => Moment | null,
  isPartial: boolean
): readonly BriefPart[] =>
  rows.length === 0
    ? []
    : [{ kind, count: rows.length, oldest: isPartial ? null : earliest(rows, momentOf), isPartial }]

const overdueFollowUps = ({ followUps }: Sections): readonly BriefPart[] =>
  counted(
    'overdue-follow-ups',
    rowsOf(followUps).filter(({ isOverdue }) => isOverdue),
    sectionRules.followUps.momentOf,
    isIncomplete(followUps)
  )

/** A request of unknown status may be open. */
const openRequests = ({ requests }: Sections): readonly BriefPart[] => {
  const rows = rowsOf(requests)
  return counted(
    'open-requests',
    rows.filter(({ status }) => status?.isClosed === false),
    sectionRules.requests.momentOf,
    isIncomplete(requests) || rows.some(({ status }) => status === null)
  )
}

const nextFollowUp = ({ followUps }: Sections, now: Now): readonly BriefPart[] => {
  const next = earliest(rowsOf(followUps), ({ completion, date }) =>
    completion !== 'completed' && date !== null && !isPast(date, now) ? date : null
  )
  return next === null ? [] : [{ kind: 'next-follow-up', date: next, isPartial: isIncomplete(followUps) }]
}

const openSales = ({ sales }: Sections): readonly BriefPart[] => {
  const isPartial = isIncomplete(sales) || rowsOf(sales).some(({ status }) => status === 'unknown')
  const priced = rowsOf(sales).filter(({ status, amount }) => status === 'open' && amount !== null)
  const byCurrency = Map.groupBy(priced, ({ currency }) => toCurrencyKey(currency))
  return [...byCurrency.values()].map((open) => {
    const probabilities = open.flatMap(({ probability }) => (probability === null ? [] : [probability]))
    return {
      kind: 'open-sales',
      // As the first of them is written.
      currency: open[0]?.currency ?? null,
      count: open.length,
      amount: open.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      likeliest: isPartial || probabilities.length === 0 ? null : Math.max(...probabilities),
      isPartial
    }
  })
}

/** The latest contact of any kind until now; dates in the future don't count. */
const lastContact = ({ requests, followUps, documents, chats }: Sections, now: Now): readonly BriefPart[] => {
  const { requests: request, followUps: followUp, documents: document, chats: chat } = sectionRules
  const last = latestBegun(
    [
      latestBegun(rowsOf(requests), request.momentOf, now),
      latestBegun(
        rowsOf(followUps),
        ({ completion, date }) => (completion === 'completed' ? date : null),
        now
      ),
      latestBegun(rowsOf(documents), document.momentOf, now),
      latestBegun(rowsOf(chats), chat.momentOf, now)
    ],
    (moment) => moment,
    now
  )
  if (last === null) return []
  const isPartial =
    mayHaveLater(requests, request.momentOf, last) ||
    mayHaveLater(followUps, followUp.momentOf, last) ||
    mayHaveLater(documents, document.momentOf, last) ||
    mayHaveLater(chats, chat.momentOf, last)
  return [{ kind: 'last-contact', date: last, isPartial }]
}

/** SuperOffice returns the most recent rows, so a row that was not read is older than every row of its list. */
const mayHaveLater = <Row>(
  section: Section<Row>,
  momentOf: (row: Row) => Moment | null,
  last: Moment
): boolean => {
  if (section.state === 'unreadable' || section.unreadableRows > 0) return true
  const oldest = section.mayHaveMore ? earliest(section.rows, momentOf) : null
  return oldest !== null && byOldest(oldest, last) > 0
}
