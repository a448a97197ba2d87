import type { CardHeader } from '../../../shared/company.ts'
import type { ContactUse } from '../../../shared/contract.ts'
import { toShownPoints, type ShownPoint } from './shown-points.ts'

/** One of a card's contact details, with what the agent can do with it. */
export interface ShownDetail {
  /** Equal for the same detail on every card. */
  readonly key: string
  readonly name: DetailName
  /** Which of several numbers or addresses of this kind. */
  readonly index: number
  readonly text: string
  readonly note?: string | undefined
  /** `null` for what is only read. */
  readonly copy: ContactUse | null
  /** Calls, writes or opens; `null` for a detail that is only copied. */
  readonly action: ContactUse | null
  /** What the action opens, when that is not the text. */
  readonly address?: string
}

export type DetailName = ShownPoint['kind'] | keyof typeof copies | 'city' | 'ourContact'

const copies = {
  web: 'copy-web',
  address: 'copy-address',
  organisationNumber: 'copy-organisation-number',
  customerNumber: 'copy-customer-number'
} as const satisfies Partial<Record<keyof CardHeader, ContactUse>>

/**
 * The details in the order of the card: one phone number, one e-mail address, web and address, then the others. Empty
 * ones are left out.
 */
export const toShownDetails = (header: CardHeader): readonly ShownDetail[] => {
  const points = toShownPoints(header)
  const first = [points.find(({ kind }) => kind !== 'email'), points.find(({ kind }) => kind === 'email')]
  const place = [header.city, header.country].filter(isFilled).join(', ')
  const city = toRead('city', place)
  const address = toCopied('address', bindTown(header.address))
  return [
    ...first.flatMap((point) => (point === undefined ? [] : [toDetail(point)])),
    ...toCopied('web', toShownWeb(header.web)).map((web) => withAddress(web, header.webAddress)),
    ...(address.length > 0 ? address : city),
    ...points.filter((point) => !first.includes(point)).map(toDetail),
    ...toCopied('organisationNumber', header.organisationNumber),
    ...toCopied('customerNumber', header.customerNumber),
    ...toRead('ourContact', header.ourContact),
    ...(address.length > 0 ? city : [])
  ]
}

/** How many letters fit beside each other in a window of the usual width. */
const lettersInTwoColumns = 36

/** True when two columns of a window of the usual width would break a web or e-mail address of these details. */
export const isWiderThanTwoColumns = (details: readonly ShownDetail[]): boolean => {
  // A postal address and a town have spaces to break at.
  const lengths = details.map(({ name, text }) => (name === 'address' || name === 'city' ? 0 : text.length))
  const longestOf = (column: number): number =>
    Math.max(0, ...lengths.filter((_length, at) => at % 2 === column))
  return longestOf(0) + longestOf(1) > lettersInTwoColumns
}

/** No line ends between a postal code and its town. */
const bindTown = (address: string | undefined): string | undefined =>
  address?.replace(/(?<=, )\d[^,]{0,28}(?=,|$)/gu, (town) => town.replaceAll(' ', '\u00a0'))

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

const toDetail = ({ kind, index, text, note, copy, action }: ShownPoint): ShownDetail => ({
  key: `${kind}-${String(index)}`,
  name: kind,
  index,
  text,
  note,
  copy,
  action
})

/** Without its protocol and its last slash, which are of no use to the agent. */
const toShownWeb = (web: string | undefined): string | undefined => web?.replace(/^https?:\/\/|\/$/giu, '')

const toCopied = (name: keyof typeof copies, text: string | undefined): readonly ShownDetail[] =>
  isFilled(text) ? [{ key: name, name, index: 0, text, copy: copies[name], action: null }] : []

const toRead = (name: 'city' | 'ourContact', text: string | undefined): readonly ShownDetail[] =>
  isFilled(text) ? [{ key: name, name, index: 0, text, copy: null, action: null }] : []

const withAddress = (web: ShownDetail, address: string | undefined): ShownDetail =>
  address === undefined ? web : { ...web, action: 'open-web', address }
