import type { Brief, BriefPart } from '../../../shared/card.ts'
import type { Moment, Section, Sections } from '../../../shared/company.ts'
import { toCurrencyKey } from '../../../shared/currency.ts'
import { byOldest, earliest, isPast, latestBegun } from './moment-order.ts'

/**
 * What matters most about a company, in the order shown: an open chat, overdue follow-ups, open requests, the next
 * follow-up, open sales for each currency, the last contact. It never says more than the rows that were read. Amounts of
 * different currencies are never added up.
 */
export const toBrief = (sections: Sections, nowMs: number): Brief => [
  ...openChat(sections),
  ...overdueFollowUps(sections),
  ...openRequests(sections),
  ...nextFollowUp(sections, nowMs),
  ...openSales(sections),
  ...lastContact(sections, nowMs)
]

const rowsOf = <Row>(section: Section<Row>): readonly Row[] => (section.state === 'read' ? section.rows : [])

/** SuperOffice may have rows that were not read. */
const isIncomplete = (section: Section<unknown>): boolean =>
  section.state === 'unreadable' || section.mayHaveMore || section.unreadableRows > 0

const openChat = ({ chats }: Sections): readonly BriefPart[] =>
  rowsOf(chats).some(({ isOpen }) => isOpen) ? [{ kind: 'open-chat' }] : []

const counted = (
  kind: 'overdue-follow-ups' | 'open-requests',
  dates: readonly (Moment | null)[],
  isPartial: boolean
): readonly BriefPart[] =>
  dates.length === 0
    ? []
    : [{ kind, count: dates.length, oldest: isPartial ? null : earliest(dates), isPartial }]

const overdueFollowUps = ({ followUps }: Sections): readonly BriefPart[] => {
  const overdue = rowsOf(followUps).filter(({ isOverdue }) => isOverdue)
  return counted(
    'overdue-follow-ups',
    overdue.map(({ date }) => date),
    isIncomplete(followUps)
  )
}

/** A request of unknown status may be open. */
const openRequests = ({ requests }: Sections): readonly BriefPart[] => {
  const open = rowsOf(requests).filter(({ status }) => status?.isClosed === false)
  return counted(
    'open-requests',
    open.map(({ registered }) => registered),
    isIncomplete(requests) || rowsOf(requests).some(({ status }) => status === null)
  )
}

const nextFollowUp = ({ followUps }: Sections, nowMs: number): readonly BriefPart[] => {
  const next = earliest(
    rowsOf(followUps)
      .filter(({ completion, date }) => completion !== 'completed' && date !== null && !isPast(date, nowMs))
      .map(({ date }) => date)
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
const lastContact = (sections: Sections, nowMs: number): readonly BriefPart[] => {
  const { requests, followUps, documents, chats } = sections
  const dates = {
    requests: rowsOf(requests).map(({ registered }) => registered),
    followUps: rowsOf(followUps).map(({ date }) => date),
    documents: rowsOf(documents).map(({ date }) => date),
    chats: rowsOf(chats).map(({ started }) => started)
  }
  const done = rowsOf(followUps).filter(({ completion }) => completion === 'completed')
  const happened = [dates.requests, done.map(({ date }) => date), dates.documents, dates.chats]
  const last = latestBegun(
    happened.map((moments) => latestBegun(moments, nowMs)),
    nowMs
  )
  if (last === null) return []
  // SuperOffice returns the most recent rows, so a row that was not read is older than every row of its list.
  const mayHaveLater = (section: Section<unknown>, moments: readonly (Moment | null)[]): boolean => {
    if (section.state === 'unreadable' || section.unreadableRows > 0) return true
    const oldest = earliest(moments)
    return section.mayHaveMore && oldest !== null && byOldest(oldest, last) > 0
  }
  const isPartial =
    mayHaveLater(requests, dates.requests) ||
    mayHaveLater(followUps, dates.followUps) ||
    mayHaveLater(documents, dates.documents) ||
    mayHaveLater(chats, dates.chats)
  return [{ kind: 'last-contact', date: last, isPartial }]
}
