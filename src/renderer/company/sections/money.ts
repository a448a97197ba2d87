import { maskedText } from '../../../shared/masked-text.ts'
import type { Format } from '../../language/format.ts'

/** An amount in words. The main process has removed the value of a masked amount. */
export const toMoney = (
  { amount, currency }: { readonly amount: number | null; readonly currency: string | null },
  isMasked: boolean,
  format: Format
): string => (isMasked && amount === null ? maskedText : format.money(amount, currency))
