import type { BriefPart, Card } from '../../../shared/card.ts'
import type { Moment, Section, SectionName } from '../../../shared/company.ts'
import { toCurrencyKey } from '../../../shared/currency.ts'
import { assertNever } from '../../../shared/outcome.ts'
import type { Format } from '../../language/format.ts'
import type { Wording } from '../../language/wording.ts'
import { toMoney } from '../sections/money.ts'

/** The row that a part of the brief leads to. */
export interface BriefTarget {
  readonly section: SectionName
  readonly index: number
}

/** One part of the brief as a whole sentence: what a screen reader says, and what is copied. */
export const toBriefWords = (part: BriefPart, { t, format, nowMs }: Wording): string => {
  switch (part.kind) {
    case 'open-chat':
      return t('company.briefs.chat')
    case 'overdue-follow-ups': {
      const age = format.age(part.oldest, nowMs)
      if (part.count === 1 && age !== '') return t('company.briefs.overdue', { age })
      const what = t('company.briefs.overdueUndated', { count: toCount(part, format) }, toPlural(part))
      return age === '' ? what : t('company.briefs.oldest', { what, age })
    }
    case 'open-requests': {
      const what = t('company.briefs.openRequests', { count: toCount(part, format) }, toPlural(part))
      const age = format.age(part.oldest, nowMs)
      if (age === '') return what
      return t(part.count === 1 ? 'company.briefs.aged' : 'company.briefs.oldest', { what, age })
    }
    case 'next-follow-up':
      return t(part.isPartial ? 'company.briefs.planned' : 'company.briefs.next', {
        time: format.ago(part.date, nowMs)
      })
    case 'open-sales': {
      const amount = toMoney(part, true, format)
      const percent = format.percent(part.likeliest)
      const count = toCount(part, format)
      if (part.isPartial) return t('company.briefs.salesOrMore', { amount, count })
      if (part.count === 1)
        return percent === ''
          ? t('company.briefs.saleUncertain', { amount })
          : t('company.briefs.sale', { amount, percent })
      const what = t('company.briefs.sales', { amount, count })
      return percent === '' ? what : t('company.briefs.likeliest', { what, percent })
    }
    case 'last-contact':
      return t(part.isPartial ? 'company.briefs.contact' : 'company.briefs.lastContact', {
        time: format.ago(part.date, nowMs)
      })
    default:
      return assertNever(part)
  }
}

/** One part of the brief in as few words as a chip has room for. */
export const toBriefLabel = (part: BriefPart, wording: Wording): string => {
  const { t, format, nowMs } = wording
  switch (part.kind) {
    case 'open-chat':
      return t('company.briefs.short.chat')
    case 'overdue-follow-ups':
    case 'open-requests': {
      const age = format.age(part.oldest, nowMs)
      const count = toCount(part, format)
      if (part.kind === 'open-requests')
        return age === ''
          ? t('company.briefs.short.open', { count }, toPlural(part))
          : t('company.briefs.short.openAged', { count, age }, toPlural(part))
      if (age === '') return t('company.briefs.short.overdueUndated', { count }, toPlural(part))
      return part.count === 1
        ? t('company.briefs.short.overdue', { age })
        : t('company.briefs.short.overdueMany', { count, age })
    }
    case 'next-follow-up':
      return t(part.isPartial ? 'company.briefs.short.planned' : 'company.briefs.short.next', {
        time: format.ago(part.date, nowMs)
      })
    case 'open-sales': {
      const amount = toMoney(part, true, format)
      const percent = format.percent(part.likeliest)
      if (part.isPartial) return t('company.briefs.short.salesOrMore', { amount })
      if (percent === '') return amount
      return t(part.count === 1 ? 'company.briefs.sale' : 'company.briefs.short.sales', { amount, percent })
    }
    case 'last-contact':
      return toBriefWords(part, wording)
    default:
      return assertNever(part)
  }
}

/** `7`, or `7+` when there may be more. */
const toCount = ({ count, isPartial }: CountedPart, format: Format): string =>
  `${format.number(count)}${isPartial ? '+' : ''}`

/** `1+` reads as several. */
const toPlural = ({ count, isPartial }: CountedPart): number => (isPartial ? count + 1 : count)

interface CountedPart {
  readonly count: number
  readonly isPartial: boolean
}

/** The first row that a part counts; `null` when the card doesn't list it. */
export const toBriefTarget = (part: BriefPart, card: Card): BriefTarget | null => {
  switch (part.kind) {
    case 'open-requests':
      return firstRow('requests', card.requests, ({ status }) => status?.isClosed === false)
    case 'overdue-follow-ups':
      return firstRow('followUps', card.followUps, ({ isOverdue }) => isOverdue)
    case 'next-follow-up':
      return firstRow(
        'followUps',
        card.followUps,
        ({ date, completion }) => date === part.date && completion !== 'completed'
      )
    case 'open-sales':
      return firstRow(
        'sales',
        card.sales,
        ({ status, amount, currency }) =>
          status === 'open' &&
          (amount !== null || card.isMasked) &&
          toCurrencyKey(currency) === toCurrencyKey(part.currency)
      )
    case 'open-chat':
      return firstRow('chats', card.chats, ({ isOpen }) => isOpen)
    case 'last-contact':
      return toLastContact(card, part.date)
    default:
      return assertNever(part)
  }
}

const toLastContact = (card: Card, date: Moment): BriefTarget | null =>
  firstRow('chats', card.chats, ({ started }) => started === date) ??
  firstRow('requests', card.requests, ({ registered }) => registered === date) ??
  firstRow('followUps', card.followUps, (row) => row.completion === 'completed' && row.date === date) ??
  firstRow('documents', card.documents, (row) => row.date === date)

const firstRow = <Row>(
  name: SectionName,
  section: Section<Row>,
  isCounted: (row: Row) => boolean
): BriefTarget | null => {
  if (section.state === 'unreadable') return null
  const index = section.rows.findIndex(isCounted)
  return index === -1 ? null : { section: name, index }
}
