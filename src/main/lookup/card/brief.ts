import type { Brief, BriefPart } from '../../../shared/card.ts'
import type { Moment, Sale, Section, Sections } from '../../../shared/company.ts'
import { toCurrencyKey } from '../../../shared/currency.ts'
import { hasBegun, isPast, toMs } from './moment-order.ts'

/**
 * What matters most about a company, in the order shown: open requests, overdue follow-ups and the next one, open sales
 * for each currency, an open chat, the last contact. Amounts of different currencies are never added up.
 */
export const toBrief = (sections: Sections, nowMs: number): Brief => [
  ...openRequests(sections),
  ...followUps(sections, nowMs),
  ...openSales(sections),
  ...openChat(sections),
  ...lastContact(sections, nowMs)
]

const rowsOf = <Row>(section: Section<Row>): readonly Row[] => (section.state === 'read' ? section.rows : [])

const isMoment = (moment: Moment | null): moment is Moment => moment !== null

const earliest = (moments: readonly (Moment | null)[]): Moment | null =>
  moments.filter(isMoment).sort((a, b) => toMs(a) - toMs(b))[0] ?? null

const openRequests = ({ requests }: Sections): readonly BriefPart[] => {
  const open = rowsOf(requests).filter(({ status }) => status?.isClosed === false)
  if (open.length === 0) return []
  const oldest = earliest(open.map(({ registered }) => registered))
  return [{ kind: 'open-requests', count: open.length, oldest }]
}

const followUps = ({ followUps: section }: Sections, nowMs: number): readonly BriefPart[] => {
  const overdue = rowsOf(section).filter(({ isOverdue }) => isOverdue)
  const oldest = earliest(overdue.map(({ date }) => date))
  const next = earliest(
    rowsOf(section)
      .filter(({ completion, date }) => completion !== 'completed' && date !== null && !isPast(date, nowMs))
      .map(({ date }) => date)
  )
  return [
    ...(overdue.length === 0 ? [] : [{ kind: 'overdue-follow-ups', count: overdue.length, oldest } as const]),
    ...(next === null ? [] : [{ kind: 'next-follow-up', date: next } as const])
  ]
}

const openSales = ({ sales }: Sections): readonly BriefPart[] => {
  const byCurrency = new Map<string | null, readonly Sale[]>()
  for (const sale of rowsOf(sales)) {
    if (sale.status !== 'open' || sale.amount === null) continue
    const key = toCurrencyKey(sale.currency)
    byCurrency.set(key, [...(byCurrency.get(key) ?? []), sale])
  }
  return [...byCurrency.values()].map((open) => {
    const probabilities = open.flatMap(({ probability }) => (probability === null ? [] : [probability]))
    return {
      kind: 'open-sales',
      // As the first of them is written.
      currency: open[0]?.currency ?? null,
      count: open.length,
      amount: open.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      likeliest: probabilities.length === 0 ? null : Math.max(...probabilities)
    }
  })
}

const openChat = ({ chats }: Sections): readonly BriefPart[] =>
  rowsOf(chats).some(({ isOpen }) => isOpen) ? [{ kind: 'open-chat' }] : []

/** The latest contact of any kind until now; dates in the future don't count. */
const lastContact = (sections: Sections, nowMs: number): readonly BriefPart[] => {
  const happened = [
    ...rowsOf(sections.requests).map(({ registered }) => registered),
    ...rowsOf(sections.followUps).flatMap(({ completion, date }) =>
      completion === 'completed' ? [date] : []
    ),
    ...rowsOf(sections.documents).map(({ date }) => date),
    ...rowsOf(sections.chats).map(({ started }) => started)
  ]
  const latest = happened
    .filter(isMoment)
    .filter((moment) => hasBegun(moment, nowMs))
    .sort((a, b) => toMs(b) - toMs(a))[0]
  return latest === undefined ? [] : [{ kind: 'last-contact', date: latest }]
}
