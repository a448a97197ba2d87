import { maskedText } from '../../../shared/masked-text.ts'
import type { Format } from '../../language/format.ts'

/** An amount as it may be seen: a masked one has lost its value on the way here. */
export const toMoney = (
  { amount, currency }: { readonly amount: number | null; readonly currency: string | null },
  isMasked: boolean,
  format: Format
): string => (isMasked && amount === null ? maskedText : format.money(amount, currency))
