import type { TextField } from '../../shared/found-line.ts'

/** What is in memory about every stored company, for lists and for the search. */
export interface IndexedCompany {
  readonly companyId: number
  readonly name: string
  readonly city?: string
  readonly phone?: string
  /** Two letters (ISO 3166); absent when it is unknown, and in listings that were written before Glance stored it. */
  readonly countryCode?: string
  readonly isStopped: boolean
  readonly isPinned: boolean
  readonly fetchedAt: string
  readonly viewedMs: number
  readonly timesViewed: number
  readonly texts: CompanyTexts
}

/** The searchable lines of a company, by field. Packed and read by `lookup/search-lines.ts` only. */
export type CompanyTexts = Readonly<Partial<Record<TextField, PackedLines>>>

/** The lines of one field in one text. As objects, 5,000 companies would take four times as long to parse. */
export type PackedLines = string

/**
 * Decodes a listing. `viewedMs` is stored beside the sealed listing, because retention needs it. The listing has
 * passed GCM's check and is of this version, so Glance wrote it: a schema would only slow down opening 5,000 of them.
 */
export const decodeIndexedCompany = (value: unknown, viewedMs: number): IndexedCompany | null =>
  isListing(value) ? { ...value, viewedMs } : null

const isListing = (value: unknown): value is Omit<IndexedCompany, 'viewedMs'> => {
  const { companyId, name, isStopped, isPinned, fetchedAt, timesViewed, texts } = toFields(value)
  return (
    typeof companyId === 'number' &&
    typeof name === 'string' &&
    typeof isStopped === 'boolean' &&
    typeof isPinned === 'boolean' &&
    typeof fetchedAt === 'string' &&
    typeof timesViewed === 'number' &&
    typeof texts === 'object' &&
    Object.values(texts ?? { none: null }).every((text) => typeof text === 'string')
  )
}

const toFields = (value: unknown): Partial<Record<keyof IndexedCompany, unknown>> =>
  typeof value === 'object' && value !== null ? value : {}
