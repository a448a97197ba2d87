import type { StoredPhone } from '../companies/demo-company.ts'
import type { DialPlan } from '../companies/phone-numbers.ts'

/**
 * The digit strings that a phone search may begin with: the digits of the stored text, and the number as it is dialled
 * from abroad and inside the country. None has an international prefix (`+`, `00`), which people write in different ways.
 */
export const toSearchDigits = (phone: StoredPhone, plan: DialPlan): readonly string[] => {
  const stored = phone.text.replaceAll(/\D/gu, '').replace(/^00/u, '')
  const abroad = phone.dialable.replaceAll(/\D/gu, '')
  const isInCountry = abroad.startsWith(plan.callingCode)
  const inCountry = isInCountry ? plan.trunk + abroad.slice(plan.callingCode.length) : ''
  return [stored, abroad, inCountry].filter((digits) => digits !== '')
}
