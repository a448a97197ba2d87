import type { Format } from '../../language/format.ts'

/** What stands in place of an amount while the screen is shared; everything else comes masked. */
export const maskedText = '•••••'

/** An amount as it may be seen: a masked one has lost its value on the way here. */
export const toMoney = (
  { amount, currency }: { readonly amount: number | null; readonly currency: string | null },
  isMasked: boolean,
  format: Format
): string => (isMasked && amount === null ? maskedText : format.money(amount, currency))
