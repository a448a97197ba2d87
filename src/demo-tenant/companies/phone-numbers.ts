import type { Random } from './random.ts'

/** The numbers `from` to `to` after an area code, padded with zeros to as many digits as `groups` add up to. */
export interface NumberRange {
  /** Without the zero that people inside the country dial first. Empty in a country without area codes. */
  readonly area: string
  readonly from: number
  readonly to: number
  /** How many digits each group has in print. */
  readonly groups: readonly number[]
}

/** The dialling rules of a country. */
export interface DialPlan {
  readonly callingCode: string
  /** The digit in front of the area code that is dialled inside the country: `0` or nothing. */
  readonly trunk: string
  /** The word in front of an extension. */
  readonly extension: string
}

export interface PhoneNumber {
  readonly area: string
  readonly groups: readonly string[]
  /** Empty for most numbers. */
  readonly extension: string
}

/** Assigns the numbers of each range one after the other. A range that is used up starts again: companies then share a number. */
export const createNumberAllocator = (): ((range: NumberRange) => PhoneNumber) => {
  const used = new Map<NumberRange, number>()
  return (range) => {
    const index = used.get(range) ?? 0
    used.set(range, index + 1)
    const width = range.groups.reduce((sum, group) => sum + group, 0)
    // Steps of 37 keep the numbers of consecutive companies apart. They reach every number of a range, because the size
    // of no range is a multiple of 37.
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

/** `+4755123456`, without the extension. SuperOffice calls this the GSM form. */
export const toDialable = (plan: DialPlan, number: PhoneNumber): string =>
  toInternational(plan, number).replaceAll(' ', '')

/** Writes a number as careful people do: with the country's code, or as it is dialled inside the country. */
export const spellTidily = (plan: DialPlan, number: PhoneNumber, random: Random): string =>
  withExtension(random.chance(0.6) ? toInternational(plan, number) : toNational(plan, number), number, '-')

/** Writes a number in one of the ways that old databases contain. */
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
