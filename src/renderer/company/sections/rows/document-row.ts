import type { Document } from '../../../../shared/company.ts'
import { toText, type RowContent, type RowWording } from './row-content.ts'

export const toDocumentRow = ({ title, date }: Document, wording: RowWording): RowContent => ({
  ...toText(title, wording),
  mark: 'document',
  relative: wording.format.relative(date, wording.nowMs),
  moment: date
})
