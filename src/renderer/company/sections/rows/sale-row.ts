import type { Sale } from '../../../../shared/company.ts'
import { toMoney } from '../money.ts'
import { toText, type RowContent, type RowWording } from './row-content.ts'

const saleMarks = {
  open: 'open',
  sold: 'done',
  lost: 'lost',
  stalled: 'stalled',
  unknown: 'unknown'
} as const

export const toSaleRow = (sale: Sale, wording: RowWording): RowContent => {
  const { t, format, nowMs, changes, isMasked } = wording
  const amount = format.money(sale.amount, null)
  const inBase = format.money(sale.baseAmount, null)
  const baseAmount = inBase === amount ? '' : inBase
  const notes = [
    changes.status || (sale.status === 'unknown' ? '' : t(`company.sales.${sale.status}`)),
    changes.probability || format.percent(sale.probability),
    baseAmount === '' ? '' : t('company.sales.inBaseCurrency', { amount: baseAmount })
  ]
  return {
    ...toText(sale.heading, wording),
    mark: saleMarks[sale.status],
    isQuiet: sale.status === 'sold' || sale.status === 'lost',
    figure: changes.amount || toMoney(sale, isMasked, format),
    note: notes.filter((note) => note !== '').join(' · '),
    relative: format.relative(sale.date, nowMs),
    moment: sale.date
  }
}
