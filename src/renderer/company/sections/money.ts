import { maskedText } from '../../../shared/masked-text.ts'
import type { Format } from '../../language/format.ts'

/** An amount in words. A masked one has lost its value before it reaches the window. */
export const toMoney = (
  { amount, currency }: { readonly amount: number | null; readonly currency: string | null },
  isMasked: boolean,
  format: Format
): string => (isMasked && amount === null ? maskedText : format.money(amount, currency))
