import type { OrganisationNumber } from './organisation-number.ts'
import type { PhoneNumber } from './phone-number.ts'

/** One way to read what was typed. Several can apply, the likeliest first. */
export type QueryReading =
  /** `isCertain` is true when it was typed as an id (`#199`). */
  | { readonly kind: 'id'; readonly companyId: number; readonly isCertain: boolean }
  | { readonly kind: 'link'; readonly companyId: number }
  | { readonly kind: 'phone'; readonly number: PhoneNumber }
  /** `isLikely` is false for a valid phone number that the country's organisation numbers don't look like. */
  | ({ readonly kind: 'organisation-number'; readonly isLikely: boolean } & OrganisationNumber)
  | { readonly kind: 'request'; readonly requestId: number }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'name'; readonly text: string }
