import type { Random } from './random.ts'

/** Numbers that ring nobody: `from` to `to`, filled up with zeros to the sum of `groups`, behind an area code. */
export interface NumberRange {
  /** Without the zero that is dialled before it inside the country; empty where there are no area codes. */
  readonly area: string
  readonly from: number
  readonly to: number
  /** How many digits stand together in print. */
  readonly groups: readonly number[]
}

/** How a country dials. */
export interface DialPlan {
  readonly callingCode: string
  /** What stands before the area code inside the country: `0` or nothing. */
  readonly trunk: string
  /** What stands before an extension. */
  readonly extension: string
}

export interface PhoneNumber {
  readonly area: string
  readonly groups: readonly string[]
  /** What a switchboard puts through to; empty for most. */
  readonly extension: string
}

/** Hands out the numbers of each range in turn; a range that is used up begins again, so that companies share a number. */
export const createNumberStock = (): ((range: NumberRange) => PhoneNumber) => {
  const used = new Map<NumberRange, number>()
  return (range) => {
    const index = used.get(range) ?? 0
    used.set(range, index + 1)
    const width = range.groups.reduce((sum, group) => sum + group, 0)
    // A stride that shares no factor with the sizes in use: neighbours in the list don't have neighbouring numbers.
    const offset = (index * 37 + 11) % (range.to - range.from + 1)
    const digits = String(range.from + offset).padStart(width, '0')
    let start = 0
    const groups = range.groups.map((length) => digits.slice(start, (start += length)))
    return { area: range.area, groups, extension: '' }
  }
}

const toInternational = (plan: DialPlan, { area, groups }: PhoneNumber): string =>
  [`+${plan.callingCode}`, area, ...groups].filter((part) => part !== '').join(' ')

const toNational = (plan: DialPlan, { area, groups }: PhoneNumber): string =>
  [area === '' ? '' : plan.trunk + area, ...groups].filter((part) => part !== '').join(' ')

/** `+4755123456`, without the extension: what SuperOffice calls the GSM form. */
export const toDialable = (plan: DialPlan, number: PhoneNumber): string =>
  toInternational(plan, number).replaceAll(' ', '')

/** As tidy people type it: international, or as at home. */
export const spellTidily = (plan: DialPlan, number: PhoneNumber, random: Random): string =>
  withExtension(random.chance(0.6) ? toInternational(plan, number) : toNational(plan, number), number, '-')

/** As it is found in databases that many hands have filled. */
export const spellMessily = (plan: DialPlan, number: PhoneNumber, random: Random): string => {
  const national = toNational(plan, number)
  const bare = number.groups.join('')
  const area = number.area === '' ? '' : `(${plan.trunk}${number.area}) `
  const neighbour = bare.slice(0, -1) + String((Number(bare.at(-1)) + 1) % 10)
  const spellings = [
    `00${plan.callingCode}${number.area}${bare}`,
    `00${plan.callingCode} ${number.area} ${number.groups.join(' ')}`.replaceAll('  ', ' '),
    `${area}${number.groups.join('-')}`,
    `+${plan.callingCode} ${plan.trunk === '' ? '' : `(${plan.trunk})`}${number.area} ${number.groups.join(' ')}`,
    national.replaceAll(' ', ''),
    national.replaceAll(' ', '.'),
    national.replaceAll(' ', '\u00a0'),
    `${national} ${plan.extension} ${String(random.between(10, 99))}`,
    `${national} / ${neighbour}`,
    `Tel: ${national}`,
    `(+${plan.callingCode})${number.area}${bare}`
  ]
  return withExtension(random.pick(spellings), number, random.pick(['-', '/', ' - ']))
}

const withExtension = (text: string, { extension }: PhoneNumber, divider: string): string =>
  extension === '' ? text : `${text}${divider}${extension}`
