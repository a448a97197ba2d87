import type {
  Chat,
  CompanyCard,
  Document,
  FollowUp,
  RecordRef,
  Request,
  Sale,
  SectionName
} from '../../shared/company.ts'
import { assertNever } from '../../shared/outcome.ts'
import type { Format } from '../language/format.ts'
import type { Translate } from '../language/i18n.ts'
import type { MarkName } from './marks.ts'

/** One row as it stands on screen, whatever section it belongs to. What is empty is not shown. */
export interface ShownRow {
  /** Unique on the card and the same for the same row of the next answer; SuperOffice repeats ids. */
  readonly key: string
  readonly section: SectionName
  readonly record: RecordRef
  readonly mark: MarkName | null
  /** What the mark says, where no word of the row does. */
  readonly markLabel: string
  /** On one line. */
  readonly text: string
  /** The whole of it, with its own line breaks. */
  readonly fullText: string
  readonly isQuiet: boolean
  readonly isCaution: boolean
  readonly state: string
  readonly figure: string
  /** What stands on a second line; `null` for the rows that have only one. */
  readonly note: string | null
  readonly relative: string
  readonly moment: string | null
}

export interface Wording {
  readonly t: Translate
  readonly format: Format
  readonly nowMs: number
}

/** The first rows of one section, in the card's own order; none for a section that could not be read. */
export const toShownRows = (
  card: CompanyCard,
  section: SectionName,
  wording: Wording,
  most: number
): readonly ShownRow[] => {
  const { companyId } = card
  switch (section) {
    case 'requests':
      return toRows(card.requests, section, companyId, most, (row) => toRequestRow(row, wording))
    case 'followUps':
      return toRows(card.followUps, section, companyId, most, (row) => toFollowUpRow(row, wording))
    case 'documents':
      return toRows(card.documents, section, companyId, most, (row) => toDocumentRow(row, wording))
    case 'sales':
      return toRows(card.sales, section, companyId, most, (row) => toSaleRow(row, wording))
    case 'chats':
      return toRows(card.chats, section, companyId, most, (row) => toChatRow(row, wording))
    default:
      return assertNever(section)
  }
}

/** Everything on one line: a line break inside a row would make two of it. */
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim()

type Shown = Omit<ShownRow, 'key' | 'section' | 'record' | 'isQuiet' | 'isCaution'> &
  Partial<Pick<ShownRow, 'isQuiet' | 'isCaution'>>

const recordKindOf = {
  requests: 'request',
  followUps: 'follow-up',
  documents: 'document',
  sales: 'sale',
  chats: 'chat'
} as const satisfies Record<SectionName, RecordRef['kind']>

const toRows = <Row extends { readonly id: number | null }>(
  section: { readonly state: 'read'; readonly rows: readonly Row[] } | { readonly state: 'unreadable' },
  name: SectionName,
  companyId: number,
  most: number,
  toShown: (row: Row) => Shown
): readonly ShownRow[] => {
  if (section.state === 'unreadable') return []
  const timesSeen = new Map<number | null, number>()
  return section.rows.slice(0, most).map((row) => {
    const times = timesSeen.get(row.id) ?? 0
    timesSeen.set(row.id, times + 1)
    return {
      isQuiet: false,
      isCaution: false,
      ...toShown(row),
      key: `${name}-${String(row.id)}-${String(times)}`,
      section: name,
      record: { kind: recordKindOf[name], companyId, id: row.id }
    }
  })
}

const toText = (text: string, { t }: Wording): Pick<Shown, 'text' | 'fullText'> => {
  const line = folded(text)
  return line === '' ? { text: t('company.untitled'), fullText: '' } : { text: line, fullText: text.trim() }
}

const toRequestRow = ({ title, status, statusId, registered }: Request, wording: Wording): Shown => {
  const { t, format, nowMs } = wording
  const kind = status === null ? '' : t(status.isClosed ? 'company.requests.closed' : 'company.requests.open')
  return {
    ...toText(title, wording),
    mark: status === null ? 'unknown' : status.isClosed ? 'done' : 'open',
    // Most tenants call these two by the same words.
    markLabel: kind === status?.name ? '' : kind,
    isQuiet: status?.isClosed === true,
    state: status?.name ?? (statusId === null ? '' : t('company.requests.status', { id: statusId })),
    figure: '',
    note: null,
    relative: format.relative(registered, nowMs),
    moment: registered
  }
}

const toFollowUpRow = ({ text, date, completion, isOverdue }: FollowUp, wording: Wording): Shown => {
  const { t, format, nowMs } = wording
  const isDone = completion === 'completed'
  return {
    ...toText(text, wording),
    mark: isOverdue ? 'overdue' : isDone ? 'done' : completion === 'unknown' ? 'unknown' : 'open',
    markLabel: '',
    isQuiet: isDone,
    isCaution: isOverdue,
    state: isOverdue
      ? t('company.followUps.overdue')
      : completion === 'unknown'
        ? ''
        : t(`company.followUps.${completion}`),
    figure: '',
    note: null,
    relative: isOverdue ? format.age(date, nowMs) : format.relative(date, nowMs),
    moment: date
  }
}

const toDocumentRow = ({ title, date }: Document, wording: Wording): Shown => ({
  ...toText(title, wording),
  mark: null,
  markLabel: '',
  state: '',
  figure: '',
  note: null,
  relative: wording.format.relative(date, wording.nowMs),
  moment: date
})

const saleMarks = {
  open: 'open',
  sold: 'done',
  lost: 'lost',
  stalled: 'stalled',
  unknown: 'unknown'
} as const

const toSaleRow = (sale: Sale, wording: Wording): Shown => {
  const { t, format, nowMs } = wording
  const base = sale.baseAmount === sale.amount ? '' : format.money(sale.baseAmount, null)
  const notes = [
    sale.status === 'unknown' ? '' : t(`company.sales.${sale.status}`),
    format.percent(sale.probability),
    base === '' ? '' : t('company.sales.inBaseCurrency', { amount: base })
  ]
  return {
    ...toText(sale.heading, wording),
    mark: saleMarks[sale.status],
    markLabel: '',
    isQuiet: sale.status === 'sold' || sale.status === 'lost',
    state: '',
    figure: format.money(sale.amount, sale.currency),
    note: joined(notes),
    relative: format.relative(sale.date, nowMs),
    moment: sale.date
  }
}

const toChatRow = (chat: Chat, wording: Wording): Shown => {
  const { t, format, nowMs } = wording
  const length = format.duration(chat.started, chat.ended)
  const visitor = folded(chat.visitor) || t('company.chats.visitor')
  const who = chat.visitorCompany.trim() === '' ? visitor : `${visitor} (${folded(chat.visitorCompany)})`
  const [first, last] = [chat.firstMessage.trim(), chat.lastMessage.trim()]
  const messages = [...new Set([first, last])].filter((message) => message !== '')
  return {
    text: who,
    fullText: [who, ...messages].join('\n'),
    mark: chat.isOpen ? 'talking' : 'done',
    markLabel: '',
    isQuiet: !chat.isOpen,
    state: chat.isOpen
      ? t('company.chats.openNow')
      : length === ''
        ? t('company.chats.ended')
        : t('company.chats.endedAfter', { length }),
    figure: '',
    note: messages.map(folded).join(' → '),
    relative: format.relative(chat.started, nowMs),
    moment: chat.started
  }
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')
