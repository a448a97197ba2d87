import type { CardChanges, FieldChange, RowChange } from '../../../shared/changes.ts'
import type {
  Chat,
  Document,
  FollowUp,
  Moment,
  Request,
  Sale,
  Section,
  Sections
} from '../../../shared/company.ts'
import { toMs } from './moment-order.ts'

/** What the agent saw last: the sections at the end of the previous view, and when that was (ISO, UTC). */
export interface SeenSections {
  readonly sections: Sections
  readonly at: string
}

/**
 * Compares what is shown with what this agent saw last. Rows are told apart by their id, not by their place: another
 * order is no change, and of rows that share an id the unchanged ones are paired first. Where SuperOffice had more rows
 * than were asked for last time, one that was not among them is new only if its id is higher than all of theirs, because
 * SuperOffice numbers records as they come, and if it is not older than all of theirs, because SuperOffice shows the
 * recent ones: any other was there and merely not shown.
 */
export const toChanges = (seen: SeenSections, shown: Sections): CardChanges => {
  const rows = {
    requests: compare(seen.sections.requests, shown.requests, requestFields, ({ registered }) => registered),
    followUps: compare(seen.sections.followUps, shown.followUps, followUpFields, dateOf),
    documents: compare(seen.sections.documents, shown.documents, documentFields, dateOf),
    sales: compare(seen.sections.sales, shown.sales, saleFields, dateOf),
    chats: compare(seen.sections.chats, shown.chats, chatFields, ({ started }) => started)
  }
  const count = Object.values(rows)
    .flat()
    .filter((change) => change !== null).length
  return { since: seen.at, count, rows }
}

const dateOf = ({ date }: { readonly date: Moment | null }): Moment | null => date

type Fields<Row> = (from: Row, to: Row) => readonly FieldChange[]

const requestFields: Fields<Request> = (from, to) => [
  ...textChange('title', from.title, to.title),
  ...(from.statusId === to.statusId
    ? []
    : [{ field: 'status', from: statusOf(from), to: statusOf(to) } as const]),
  ...dateChange(from.registered, to.registered)
]

const statusOf = ({ statusId, status }: Request): Pick<Request, 'statusId' | 'status'> => ({
  statusId,
  status
})

const followUpFields: Fields<FollowUp> = (from, to) => [
  ...textChange('title', from.text, to.text),
  ...dateChange(from.date, to.date),
  ...(from.completion === to.completion
    ? []
    : [{ field: 'completion', from: from.completion, to: to.completion } as const])
]

const documentFields: Fields<Document> = (from, to) => [
  ...textChange('title', from.title, to.title),
  ...dateChange(from.date, to.date)
]

const saleFields: Fields<Sale> = (from, to) => [
  ...textChange('title', from.heading, to.heading),
  ...(from.amount === to.amount && from.currency === to.currency
    ? []
    : [{ field: 'amount', from: amountOf(from), to: amountOf(to) } as const]),
  ...(from.probability === to.probability
    ? []
    : [{ field: 'probability', from: from.probability, to: to.probability } as const]),
  ...(from.status === to.status ? [] : [{ field: 'sale-status', from: from.status, to: to.status } as const]),
  ...dateChange(from.date, to.date)
]

const amountOf = ({ amount, currency }: Sale): Pick<Sale, 'amount' | 'currency'> => ({ amount, currency })

const chatFields: Fields<Chat> = (from, to) => [
  ...textChange('last-message', from.lastMessage, to.lastMessage),
  ...(from.isOpen === to.isOpen ? [] : [{ field: 'chat-open', from: from.isOpen, to: to.isOpen } as const]),
  ...dateChange(from.started, to.started)
]

const textChange = (field: 'title' | 'last-message', from: string, to: string): readonly FieldChange[] =>
  from === to ? [] : [{ field, from, to }]

const dateChange = (from: string | null, to: string | null): readonly FieldChange[] =>
  from === to ? [] : [{ field: 'date', from, to }]

interface Identified {
  readonly id: number | null
}

const compare = <Row extends Identified>(
  seen: Section<Row>,
  shown: Section<Row>,
  fieldsOf: Fields<Row>,
  momentOf: (row: Row) => Moment | null
): readonly (RowChange | null)[] => {
  if (shown.state === 'unreadable') return []
  if (seen.state === 'unreadable') return shown.rows.map(() => null)
  const before = Map.groupBy(seen.rows, ({ id }) => id)
  const highestSeen = Math.max(0, ...seen.rows.map(({ id }) => id ?? 0))
  const oldestSeenMs = Math.min(...seen.rows.map(momentOf).map(toMsOrNever))
  const changes = new Map<Row, RowChange>()
  for (const [id, rows] of Map.groupBy(shown.rows, (row) => row.id)) {
    const { unpaired, left } = withoutUnchanged(rows, before.get(id) ?? [], fieldsOf)
    for (const [index, row] of unpaired.entries()) {
      // Without an id there is no telling which row this was.
      const old = id === null ? undefined : left[index]
      const isBeyond = (id ?? 0) <= highestSeen || toMsOrNever(momentOf(row)) < oldestSeenMs
      const wasNotShown = old === undefined && seen.mayHaveMore && isBeyond
      if (old !== undefined) changes.set(row, { kind: 'changed', fields: fieldsOf(old, row) })
      else if (!wasNotShown) changes.set(row, { kind: 'new' })
    }
  }
  return shown.rows.map((row) => changes.get(row) ?? null)
}

/** Without a date a row is older than none. */
const toMsOrNever = (moment: Moment | null): number => (moment === null ? Infinity : toMs(moment))

/** What is left of both sides once every row that is as it was has been taken out together with its counterpart. */
const withoutUnchanged = <Row>(
  rows: readonly Row[],
  before: readonly Row[],
  fieldsOf: Fields<Row>
): { readonly unpaired: readonly Row[]; readonly left: readonly Row[] } => {
  const left = [...before]
  const unpaired = rows.filter((row) => {
    const index = left.findIndex((old) => fieldsOf(old, row).length === 0)
    if (index !== -1) left.splice(index, 1)
    return index === -1
  })
  // In an order of their own, so that the order of the lists decides nothing.
  return { unpaired: unpaired.toSorted(byContent), left: left.toSorted(byContent) }
}

const byContent = (a: unknown, b: unknown): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : Number(JSON.stringify(a) !== JSON.stringify(b))
