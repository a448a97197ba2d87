import type { ComparedFields, FieldChange } from '../../../shared/changes.ts'
import {
  mapSections,
  type Chat,
  type Document,
  type FollowUp,
  type Moment,
  type Request,
  type RequestStatus,
  type Sale,
  type SaleStatus,
  type Section,
  type SectionName,
  type SectionRows,
  type Sections
} from '../../../shared/company.ts'
import { toCurrencyKey } from '../../../shared/currency.ts'
import { toAmountText } from '../amount-text.ts'
import { toNumberedLine, toSearchLines, type FieldLines } from '../search-lines.ts'
import { maskNumbers, maskText } from './mask-text.ts'
import { byNewest, isPast, isSameMoment, type Now } from './moment-order.ts'
import type { ToUsableParts } from './usable-parts.ts'

/** What the card depends on besides the stored company. It can change without a new answer from SuperOffice. */
export interface Presentation {
  readonly nowMs: number
  /** The tenant's own names of request statuses, by id; empty until they have been fetched. */
  readonly statuses: ReadonlyMap<number, RequestStatus>
  /** Picks the agent's language from a text such as `US:"Supplier";NO:"Leverandør"`. */
  readonly toLanguageText: (text: string) => string
  /** Two letters: the country of numbers without a country code whose company has no known country. */
  readonly phoneCountry: string
  /** Without it, the usable parts of a header are read anew each time. */
  readonly usablePartsOf?: ToUsableParts
}

/** How the rows of one section are shown, ordered, compared, masked and found. */
export interface SectionRules<Row> {
  /** Fills in what depends on the presentation. Absent when the rows are shown as stored. */
  readonly toShown?: (row: Row, presentation: Presentation, now: Now) => Row
  /** The order of the rows on the card, for `sort`. */
  readonly order: (a: Row, b: Row, now: Now) => number
  /** The row's date: SuperOffice's lists hold the most recent rows by this date. */
  readonly momentOf: (row: Row) => Moment | null
  /** The fields that count as a change; empty when none of them differs. */
  readonly compare: (from: Row, to: Row) => readonly FieldChange[]
  /** The row for a shared screen: numbers, addresses, amounts and message texts are replaced. */
  readonly mask: (row: Row) => Row
  /** The lines by which the search finds the row, by field. */
  readonly searchLines: (row: Row) => FieldLines
}

const requests: SectionRules<Request> = {
  toShown: (request, { statuses, toLanguageText }) => {
    const status = request.statusId === null ? undefined : statuses.get(request.statusId)
    return status === undefined
      ? request
      : { ...request, status: { ...status, name: toLanguageText(status.name) } }
  },
  // A request whose status has no name yet may be open, and is listed with the open ones.
  order: (a, b) =>
    Number(a.status?.isClosed === true) - Number(b.status?.isClosed === true) ||
    byNewest(a.registered, b.registered),
  momentOf: ({ registered }) => registered,
  compare: (from, to) => [
    ...difference('title', from.title, to.title),
    ...(from.statusId === to.statusId ? [] : [toChange('status', toStatus(from), toStatus(to))]),
    ...dateDifference(from.registered, to.registered)
  ],
  mask: (request) => ({ ...request, title: maskNumbers(request.title) }),
  searchLines: ({ id, title }) => ({ requests: toNumberedLine(id === null ? null : String(id), title) })
}

const toStatus = ({ statusId, status }: Request): Pick<Request, 'statusId' | 'status'> => ({
  statusId,
  status
})

const followUpPlaces = ['overdue', 'to-come', 'undated', 'over'] as const

/** What is to be done comes first. A past follow-up that may be completed is listed with the completed ones. */
const toFollowUpPlace = ({ isOverdue, completion, date }: FollowUp, now: Now): number => {
  const isOver =
    completion === 'completed' || (completion === 'unknown' && date !== null && isPast(date, now))
  const toDo = isOverdue ? 'overdue' : date === null ? 'undated' : 'to-come'
  return followUpPlaces.indexOf(isOver ? 'over' : toDo)
}

const followUps: SectionRules<FollowUp> = {
  toShown: (followUp, _presentation, now) => {
    const isOverdue =
      (followUp.completion === 'not-started' || followUp.completion === 'started') &&
      followUp.date !== null &&
      isPast(followUp.date, now)
    return isOverdue === followUp.isOverdue ? followUp : { ...followUp, isOverdue }
  },
  order: (a, b, now) => {
    const [placeOfA, placeOfB] = [toFollowUpPlace(a, now), toFollowUpPlace(b, now)]
    const isOver = placeOfA === followUpPlaces.indexOf('over')
    return placeOfA - placeOfB || (isOver ? byNewest(a.date, b.date) : byNewest(b.date, a.date))
  },
  momentOf: ({ date }) => date,
  compare: (from, to) => [
    ...difference('title', from.text, to.text),
    ...dateDifference(from.date, to.date),
    ...difference('completion', from.completion, to.completion)
  ],
  mask: (followUp) => ({ ...followUp, text: maskNumbers(followUp.text) }),
  searchLines: ({ text }) => ({ followUps: toSearchLines(text) })
}

const documents: SectionRules<Document> = {
  order: (a, b) => byNewest(a.date, b.date),
  momentOf: ({ date }) => date,
  compare: (from, to) => [
    ...difference('title', from.title, to.title),
    ...dateDifference(from.date, to.date)
  ],
  mask: (document) => ({ ...document, title: maskNumbers(document.title) }),
  searchLines: ({ title }) => ({ documents: toSearchLines(title) })
}

const saleOrder: Readonly<Record<SaleStatus, number>> = { open: 0, stalled: 1, unknown: 1, sold: 2, lost: 2 }

const sales: SectionRules<Sale> = {
  order: (a, b) => saleOrder[a.status] - saleOrder[b.status] || byNewest(a.date, b.date),
  momentOf: ({ date }) => date,
  compare: (from, to) => [
    ...difference('title', from.heading, to.heading),
    ...(from.amount === to.amount && toCurrencyKey(from.currency) === toCurrencyKey(to.currency)
      ? []
      : [toChange('amount', toAmount(from), toAmount(to))]),
    ...difference('probability', from.probability, to.probability),
    ...difference('sale-status', from.status, to.status),
    ...dateDifference(from.date, to.date)
  ],
  mask: (sale) => ({ ...sale, heading: maskNumbers(sale.heading), amount: null, baseAmount: null }),
  searchLines: ({ amount, currency, heading }) => ({
    sales: toNumberedLine(amount === null ? null : toAmountText(amount, currency), heading)
  })
}

const toAmount = ({ amount, currency }: Sale): Pick<Sale, 'amount' | 'currency'> => ({ amount, currency })

const chats: SectionRules<Chat> = {
  order: (a, b) => byNewest(a.started, b.started),
  momentOf: ({ started }) => started,
  compare: (from, to) => [
    ...difference('last-message', from.lastMessage, to.lastMessage),
    ...difference('chat-open', from.isOpen, to.isOpen),
    ...dateDifference(from.started, to.started)
  ],
  mask: (chat) => ({
    ...chat,
    visitor: maskNumbers(chat.visitor),
    visitorCompany: maskNumbers(chat.visitorCompany),
    firstMessage: maskText(chat.firstMessage),
    lastMessage: maskText(chat.lastMessage)
  }),
  searchLines: ({ firstMessage, lastMessage, visitor, visitorCompany }) => ({
    chats: toSearchLines(firstMessage, lastMessage),
    visitors: toSearchLines(visitor, visitorCompany)
  })
}

export type SectionTable = { readonly [Name in SectionName]: SectionRules<SectionRows[Name]> }

/** The rules of every section. A new section gets its own here; see CONTRIBUTING.md. */
export const sectionRules: SectionTable = { requests, followUps, documents, sales, chats }

/** Replaces the rows of every section that could be read. */
export const mapRows = (
  sections: Sections,
  toRows: <Row>(rows: readonly Row[], rules: SectionRules<Row>) => readonly Row[]
): Sections => {
  const mapSection = <Name extends SectionName>(name: Name): Section<SectionRows[Name]> => {
    const section: Section<SectionRows[Name]> = sections[name]
    return section.state === 'read' ? { ...section, rows: toRows(section.rows, sectionRules[name]) } : section
  }
  // `mapSection` returns each section with its own rows, which TypeScript can't infer through `mapSections`.
  return mapSections(mapSection) as Sections
}

const toChange = <Field extends keyof ComparedFields>(
  field: Field,
  from: ComparedFields[Field],
  to: ComparedFields[Field]
): FieldChange<Field> => ({ field, from, to })

const difference = <Field extends keyof ComparedFields>(
  field: Field,
  from: ComparedFields[Field],
  to: ComparedFields[Field]
): readonly FieldChange<Field>[] => (from === to ? [] : [toChange(field, from, to)])

const dateDifference = (from: Moment | null, to: Moment | null): readonly FieldChange[] =>
  isSameMoment(from, to) ? [] : [toChange('date', from, to)]
