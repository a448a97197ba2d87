import type { Moments } from '../summaries/moments.ts'
import { toAssociate, toNextDueDay, toSaleStage } from '../summaries/row-details.ts'
import type { FoundRow } from '../summaries/row-finder.ts'
import { toPartyColumns } from './party-columns.ts'
import type { ArchiveRow } from './requested-rows.ts'

/** A row of `SimpleSale`. */
export const toSaleRow = ({ row, company, person }: FoundRow<'Sales'>, moments: Moments): ArchiveRow => {
  const parties = toPartyColumns({ company, person, associate: toAssociate(company, row.SaleId) })
  const nextDueDay = toNextDueDay(row, moments)
  return {
    primaryKey: row.SaleId,
    entityName: 'sale',
    columns: {
      saleId: row.SaleId,
      heading: row.Heading ?? '',
      date: row.SaleDate ?? '',
      // A date that is a day travels as midnight, whatever the time zone.
      nextDueDate: nextDueDay === null ? '' : `${nextDueDay}T00:00:00Z`,
      registeredDate: row.Registered ?? '',
      probPercent: row.Probability ?? '',
      stage: toSaleStage(row).name,
      saleStatus: String(row.Status),
      completed: row.Completed === 'Completed',
      currency: row.Currency ?? '',
      ...parties
    }
  }
}
