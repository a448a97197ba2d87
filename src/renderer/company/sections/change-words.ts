import type { FieldChange, RowChange, ShownRequestStatus } from '../../../shared/changes.ts'
import type { SectionName } from '../../../shared/company.ts'
import { assertNever } from '../../../shared/outcome.ts'
import { maskedText } from '../../../shared/masked-text.ts'
import type { Wording } from '../../language/wording.ts'

/** What changed in a row, in words; `''` for what is as it was. */
export interface ChangeWords {
  /** `New` or `Changed`. */
  readonly word: string
  readonly status: string
  readonly completion: string
  readonly amount: string
  readonly probability: string
  readonly date: string
  /** What the row's texts said before: too long to stand in the row. */
  readonly before: string
}

const unchanged: ChangeWords = {
  word: '',
  status: '',
  completion: '',
  amount: '',
  probability: '',
  date: '',
  before: ''
}

/** Each as `from → to`. `changes` belongs to the row at the same place; it may be missing while the card has none. */
export const toChangeWords = (
  change: RowChange | null | undefined,
  wording: Wording,
  isMasked: boolean
): ChangeWords => {
  const { t } = wording
  if (change === null || change === undefined) return unchanged
  if (change.kind === 'new') return { ...unchanged, word: t('company.changes.added') }
  const changed = { ...unchanged, word: t('company.changes.changed') }
  return change.fields.reduce(
    (words, field) => ({ ...words, ...toFieldWords(field, words, wording, isMasked) }),
    changed
  )
}

/** The cells of a row that say from what to what, as names for its style. */
export const toChangedCells = (
  name: SectionName,
  { status, completion, amount, probability, date }: ChangeWords
): string =>
  [
    (name === 'sales' ? '' : status + completion) !== '' && 'state-changed',
    amount !== '' && 'figure-changed',
    name === 'sales' && status + probability !== '' && 'note-changed',
    date !== '' && 'when-changed'
  ]
    .filter((cell) => cell !== false)
    .join(' ')

const toFieldWords = (
  change: FieldChange,
  words: ChangeWords,
  wording: Wording,
  isMasked: boolean
): Partial<ChangeWords> => {
  const { t, format, nowMs } = wording
  const shift = (from: string, to: string): string => {
    const nothing = t('company.changes.nothing')
    return t('company.changes.shift', { from: from || nothing, to: to || nothing })
  }
  switch (change.field) {
    case 'status':
      return { status: shift(toStatusWords(change.from, wording), toStatusWords(change.to, wording)) }
    case 'sale-status':
      return { status: shift(toSaleStatus(change.from, wording), toSaleStatus(change.to, wording)) }
    case 'completion':
      return { completion: shift(toCompletion(change.from, wording), toCompletion(change.to, wording)) }
    case 'chat-open': {
      const toState = (isOpen: boolean): string => t(isOpen ? 'company.chats.openNow' : 'company.chats.ended')
      return { status: shift(toState(change.from), toState(change.to)) }
    }
    case 'amount': {
      const money = ({ amount, currency }: (typeof change)['from']): string =>
        isMasked ? maskedText : format.money(amount, currency)
      return { amount: shift(money(change.from), money(change.to)) }
    }
    case 'probability':
      return { probability: shift(format.percent(change.from), format.percent(change.to)) }
    case 'date': {
      const [from, to] = format.pair(change.from, change.to, nowMs)
      // Within the same minute there is nothing to be told apart.
      return from === to ? {} : { date: shift(from, to) }
    }
    case 'title':
    case 'last-message': {
      const before = t('company.changes.before', { text: change.from.trim() || t('company.changes.nothing') })
      return { before: words.before === '' ? before : `${words.before}\n${before}` }
    }
    default:
      return assertNever(change)
  }
}

/** A status that the tenant's list does not name is known by its id. */
export const toStatusWords = ({ statusId, status }: ShownRequestStatus, { t }: Wording): string =>
  status?.name ?? (statusId === null ? '' : t('company.requests.status', { id: statusId }))

type From<Field> = Extract<FieldChange, { field: Field }>['from']

const toSaleStatus = (status: From<'sale-status'>, { t }: Wording): string =>
  status === 'unknown' ? t('company.changes.unknown') : t(`company.sales.${status}`)

const toCompletion = (completion: From<'completion'>, { t }: Wording): string =>
  completion === 'unknown' ? t('company.changes.unknown') : t(`company.followUps.${completion}`)
