import type { PhoneNumber } from './phone-number.ts'
import type { QueryReading } from './query-reading.ts'

/** No name is longer. A longer text is searched for what it contains: an address, a number, a link. */
export const maxNameLength = 200

export const hasContent = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Empty for a text without a letter or a digit, and for one that is too long. */
export const nameReadings = (name: string): readonly QueryReading[] =>
  name.length > maxNameLength || !hasContent(name) ? [] : [{ kind: 'name', text: name }]

export const toPhoneReading = (number: PhoneNumber): QueryReading => ({ kind: 'phone', number })

export const toDomainReading = (domain: string): QueryReading => ({ kind: 'domain', domain })
