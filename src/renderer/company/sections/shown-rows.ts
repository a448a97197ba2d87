import type { CompanyCard } from '../../../shared/card.ts'
import type {
  Chat,
  Document,
  FollowUp,
  RecordRef,
  Request,
  Sale,
  Section,
  SectionName
} from '../../../shared/company.ts'
import { assertNever } from '../../../shared/outcome.ts'
import type { Wording } from '../../language/wording.ts'
import { toChangedCells, toChangeWords, toStatusWords, type ChangeWords } from './change-words.ts'
import type { MarkName } from './marks.ts'
import { toMoney } from '../card/masked.ts'

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
  /** `New` or `Changed`; empty for a row that is as it was when the agent last looked. */
  readonly changeLabel: string
  /** From which date to which, in place of the time; empty unless the date changed. */
  readonly dateChange: string
  /** What the row's texts said before, for the row under the hand. */
  readonly previousText: string
  /** The cells that say from what to what. */
  readonly changedCells: string
}

interface RowWording extends Wording {
  /** Amounts were taken out of the card before it came. */
  readonly isMasked: boolean
}

/** The first rows of one section, in the card's own order; none for a section that could not be read. */
export const toShownRows = (
  card: CompanyCard,
  section: SectionName,
  wording: Wording,
  most: number
): readonly ShownRow[] => {
  const place: Place = { card, name: section, most, wording: { ...wording, isMasked: card.isMasked } }
  switch (section) {
    case 'requests':
      return toRows(card.requests, place, toRequestRow)
    case 'followUps':
      return toRows(card.followUps, place, toFollowUpRow)
    case 'documents':
      return toRows(card.documents, place, toDocumentRow)
    case 'sales':
      return toRows(card.sales, place, toSaleRow)
    case 'chats':
      return toRows(card.chats, place, toChatRow)
    default:
      return assertNever(section)
  }
}

/** Everything on one line: a line break inside a row would make two of it. */
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim()

type Shown = Omit<
  ShownRow,
  | 'key'
  | 'section'
  | 'record'
  | 'isQuiet'
  | 'isCaution'
  | 'changeLabel'
  | 'dateChange'
  | 'previousText'
  | 'changedCells'
> &
  Partial<Pick<ShownRow, 'isQuiet' | 'isCaution'>>

interface Place {
  readonly card: CompanyCard
  readonly name: SectionName
  readonly most: number
  readonly wording: RowWording
}

const recordKindOf = {
  requests: 'request',
  followUps: 'follow-up',
  documents: 'document',
  sales: 'sale',
  chats: 'chat'
} as const satisfies Record<SectionName, RecordRef['kind']>

const toRows = <Row extends { readonly id: number | null }>(
  section: Section<Row>,
  { card, name, most, wording }: Place,
  toShown: (row: Row, wording: RowWording, changes: ChangeWords) => Shown
): readonly ShownRow[] => {
  if (section.state === 'unreadable') return []
  const timesSeen = new Map<number | null, number>()
  return section.rows.slice(0, most).map((row, index) => {
    const times = timesSeen.get(row.id) ?? 0
    timesSeen.set(row.id, times + 1)
    const changes = toChangeWords(card.changes?.rows[name][index], wording, card.isMasked)
    return {
      isQuiet: false,
      isCaution: false,
      ...toShown(row, wording, changes),
      key: `${name}-${String(row.id)}-${String(times)}`,
      section: name,
      record: { kind: recordKindOf[name], companyId: card.companyId, id: row.id },
      changeLabel: changes.word,
      dateChange: changes.date,
      previousText: changes.before,
      changedCells: toChangedCells(name, changes)
    }
  })
}

const toText = (text: string, { t }: Wording): Pick<Shown, 'text' | 'fullText'> => {
  const line = folded(text)
  return line === '' ? { text: t('company.untitled'), fullText: '' } : { text: line, fullText: text.trim() }
}

const toRequestRow = (row: Request, wording: Wording, changes: ChangeWords): Shown => {
  const { title, status, registered } = row
  const { t, format, nowMs } = wording
  const kind = status === null ? '' : t(status.isClosed ? 'company.requests.closed' : 'company.requests.open')
  return {
    ...toText(title, wording),
    mark: status === null ? 'unknown' : status.isClosed ? 'done' : 'open',
    // Most tenants call these two by the same words.
    markLabel: kind === status?.name ? '' : kind,
    isQuiet: status?.isClosed === true,
    state: changes.status || toStatusWords(row, wording),
    figure: '',
    note: null,
    relative: format.relative(registered, nowMs),
    moment: registered
  }
}

const toFollowUpRow = (row: FollowUp, wording: Wording, changes: ChangeWords): Shown => {
  const { text, date, completion, isOverdue } = row
  const { t, format, nowMs } = wording
  const isDone = completion === 'completed'
  const state = isOverdue
    ? t('company.followUps.overdue')
    : completion === 'unknown'
      ? ''
      : t(`company.followUps.${completion}`)
  return {
    ...toText(text, wording),
    mark: isOverdue ? 'overdue' : isDone ? 'done' : completion === 'unknown' ? 'unknown' : 'open',
    markLabel: '',
    isQuiet: isDone,
    isCaution: isOverdue,
    state: changes.completion || state,
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

const toSaleRow = (sale: Sale, wording: RowWording, changes: ChangeWords): Shown => {
  const { t, format, nowMs } = wording
  const base = sale.baseAmount === sale.amount ? '' : format.money(sale.baseAmount, null)
  const notes = [
    changes.status || (sale.status === 'unknown' ? '' : t(`company.sales.${sale.status}`)),
    changes.probability || format.percent(sale.probability),
    base === '' ? '' : t('company.sales.inBaseCurrency', { amount: base })
  ]
  return {
    ...toText(sale.heading, wording),
    mark: saleMarks[sale.status],
    markLabel: '',
    isQuiet: sale.status === 'sold' || sale.status === 'lost',
    state: '',
    figure: changes.amount || toMoney(sale, wording.isMasked, format),
    note: joined(notes),
    relative: format.relative(sale.date, nowMs),
    moment: sale.date
  }
}

const toChatRow = (chat: Chat, wording: Wording, changes: ChangeWords): Shown => {
  const { t, format, nowMs } = wording
  const length = format.duration(chat.started, chat.ended)
  const ended = length === '' ? t('company.chats.ended') : t('company.chats.endedAfter', { length })
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
    state: changes.status || (chat.isOpen ? t('company.chats.openNow') : ended),
    figure: '',
    note: messages.map(folded).join(' → '),
    relative: format.relative(chat.started, nowMs),
    moment: chat.started
  }
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')
