import type { StoredPhone } from './demo-company.ts'
import type { DialPlan } from './phone-numbers.ts'

/**
 * The digits that a phone search compares, each from its beginning: the stored text without all that is no digit, and
 * the number as it is dialled from abroad and at home. An international prefix is taken off, because nobody types it
 * alike.
 */
export const toSearchDigits = (phone: StoredPhone, plan: DialPlan): readonly string[] => {
  const stored = phone.text.replaceAll(/\D/gu, '').replace(/^00/u, '')
  const abroad = phone.dialable.replaceAll(/\D/gu, '')
  const isOfThisCountry = abroad.startsWith(plan.callingCode)
  const atHome = isOfThisCountry ? plan.trunk + abroad.slice(plan.callingCode.length) : ''
  return [stored, abroad, atHome].filter((digits) => digits !== '')
}
