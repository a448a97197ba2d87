import type { DemoAssociate, DemoCompany } from '../companies/demo-company.ts'
import {
  associates,
  documentTypes,
  followUpTasks,
  saleStages,
  type FollowUpTask,
  type ListRow
} from '../companies/tenant-lists.ts'
import type { Moments } from './moments.ts'
import type { ActivitySummaryItem, SaleSummaryItem } from './summary-lists.ts'

// What a summary's rows leave out. The same row always has the same details.

/** Whose follow-up, document or sale it is: that of the company's own agent, or of a colleague. */
export const toAssociate = (company: DemoCompany | null, rowId: number): DemoAssociate => {
  const usual = company?.associate ?? associates[0]
  return rowId % 4 === 0 || usual.associateId === 0 ? pick(associates, rowId) : usual
}

export const toTask = ({ AppointmentId }: ActivitySummaryItem): FollowUpTask =>
  pick(followUpTasks, AppointmentId)

export const toDocumentType = ({ AppointmentId }: ActivitySummaryItem): ListRow =>
  pick(documentTypes, AppointmentId)

/** The likelier a sale is, the later its stage. */
export const toSaleStage = ({ Probability }: SaleSummaryItem): ListRow =>
  pick(saleStages, Math.min(3, Math.floor(Math.max(0, Probability ?? 0) / 25)))

/** When something has to be done about an open sale: a day, without a time; `null` for any other sale. */
export const toNextDueDay = ({ SaleId, Status }: SaleSummaryItem, moments: Moments): string | null =>
  Status === 'Open' ? moments.dayIn(2 + (SaleId % 12)) : null

const pick = <T>(choices: readonly T[], id: number): T => {
  const choice = choices[Math.abs(id) % choices.length]
  if (choice === undefined) throw new Error('There is nothing to choose from')
  return choice
}
