import type { FieldChange, RowChange } from '../../../../shared/changes.ts'
import type { SectionName } from '../../../../shared/company.ts'
import { assertNever } from '../../../../shared/outcome.ts'
import type { Wording } from '../../../language/wording.ts'
import { toMoney } from '../money.ts'
import { toRequestStatus } from './request-row.ts'
import type { ChangeWords } from './row-content.ts'

const unchanged: ChangeWords = {
  label: '',
  status: '',
  amount: '',
  probability: '',
  date: '',
  previousText: ''
}

/** Puts each changed field into words as `from → to`. `change` is undefined on a card without changes. */
export const toChangeWords = (
  section: SectionName,
  change: RowChange | null | undefined,
  wording: Wording,
  isMasked: boolean
): ChangeWords => {
  const { t } = wording
  if (change === null || change === undefined) return unchanged
  if (change.kind === 'new') return { ...unchanged, label: t(`company.changes.added.${section}`) }
  const changed = { ...unchanged, label: t(`company.changes.changed.${section}`) }
  return change.fields.reduce(
    (words, field) => ({ ...words, ...toFieldWords(field, words, wording, isMasked) }),
    changed
  )
}

const toFieldWords = (
  change: FieldChange,
  words: ChangeWords,
  wording: Wording,
  isMasked: boolean
): Partial<ChangeWords> => {
  const { t, format, nowMs } = wording
  const fromTo = (from: string, to: string): string => {
    const nothing = t('company.changes.nothing')
    return t('company.changes.fromTo', { from: from || nothing, to: to || nothing })
  }
  switch (change.field) {
    case 'status':
      return { status: fromTo(toRequestStatus(change.from, wording), toRequestStatus(change.to, wording)) }
    case 'sale-status':
      return { status: fromTo(toSaleStatus(change.from, wording), toSaleStatus(change.to, wording)) }
    case 'completion':
      return { status: fromTo(toCompletion(change.from, wording), toCompletion(change.to, wording)) }
    case 'chat-open':
      return { status: fromTo(toChatState(change.from, wording), toChatState(change.to, wording)) }
    case 'amount':
      return {
        amount: fromTo(toMoney(change.from, isMasked, format), toMoney(change.to, isMasked, format))
      }
    case 'probability':
      return { probability: fromTo(format.percent(change.from), format.percent(change.to)) }
    case 'date': {
      const [from, to] = format.pair(change.from, change.to, nowMs)
      // Two times within the same minute read the same.
      return from === to ? {} : { date: fromTo(from, to) }
    }
    case 'title':
    case 'last-message': {
      const text = change.from.trim() || t('company.changes.nothing')
      const before = t('company.changes.before', { text })
      return { previousText: words.previousText === '' ? before : `${words.previousText}\n${before}` }
    }
    default:
      return assertNever(change)
  }
}

type From<Field> = Extract<FieldChange, { field: Field }>['from']

const toSaleStatus = (status: From<'sale-status'>, { t }: Wording): string =>
  status === 'unknown' ? t('company.changes.unknown') : t(`company.sales.${status}`)

const toCompletion = (completion: From<'completion'>, { t }: Wording): string =>
  completion === 'unknown' ? t('company.changes.unknown') : t(`company.followUps.${completion}`)

const toChatState = (isOpen: From<'chat-open'>, { t }: Wording): string =>
  t(isOpen ? 'company.chats.openNow' : 'company.chats.ended')
