import type { CardHeader } from '../../../shared/company.ts'
import { phoneCountryOf } from '../phone-country.ts'
import { toShownContactPoints } from './contact-points.ts'
import { toSiteAddress } from './site-address.ts'

/** What of a header can be called, written to and opened. */
export type UsableParts = Pick<CardHeader, 'contactPoints' | 'webAddress'>

/** `phoneCountry`: of numbers without a country code, when the company has no known country. */
export type ToUsableParts = (header: CardHeader, phoneCountry: string) => UsableParts

export const toUsableParts: ToUsableParts = (header, phoneCountry) => ({
  ...toShownContactPoints(header, phoneCountryOf(header, null, phoneCountry)),
  ...toShownSite(header)
})

/**
 * `toUsableParts`, once for each header: a card is shown as it is stored, and again when it was refreshed, and reading numbers is much
 * of that work (docs/performance.md#lookup). Nothing is kept longer than the header itself.
 */
export const createUsableParts = (): ToUsableParts => {
  const known = new WeakMap<CardHeader, { readonly phoneCountry: string; readonly parts: UsableParts }>()
  return (header, phoneCountry) => {
    const last = known.get(header)
    if (last?.phoneCountry === phoneCountry) return last.parts
    const parts = toUsableParts(header, phoneCountry)
    known.set(header, { phoneCountry, parts })
    return parts
  }
}

const toShownSite = ({ web }: CardHeader): Pick<CardHeader, 'webAddress'> => {
  const webAddress = web === undefined ? null : toSiteAddress(web)
  return webAddress === null ? {} : { webAddress }
}
