import { z } from 'zod'
import type { Company, Sections } from '../../shared/company.ts'

/** One company as it is kept: what SuperOffice answered in our words, and what the agent did with it. */
export interface StoredCompany {
  readonly companyId: number
  /** What the match said when the company was opened; the header's own name goes before it. */
  readonly matchName: string | null
  readonly company: Company | null
  readonly sections: Sections
  /** Rows per section that were asked for. */
  readonly limit: number
  /** ISO, UTC. */
  readonly fetchedAt: string
  readonly isPinned: boolean
  readonly timesViewed: number
}

const sectionSchema = z.union([
  z.object({ state: z.literal('unreadable') }),
  z.object({
    state: z.literal('read'),
    rows: z.array(z.looseObject({})),
    unreadableRows: z.number(),
    mayHaveMore: z.boolean()
  })
])

/**
 * A record has passed GCM's check, so Glance wrote it; this only makes sure that it is this version's shape before the
 * rest of the program relies on it.
 */
const storedSchema = z.object({
  companyId: z.number(),
  matchName: z.string().nullable(),
  company: z.looseObject({}).nullable(),
  sections: z.object({
    requests: sectionSchema,
    followUps: sectionSchema,
    documents: sectionSchema,
    sales: sectionSchema,
    chats: sectionSchema
  }),
  limit: z.number(),
  fetchedAt: z.string(),
  isPinned: z.boolean(),
  timesViewed: z.number()
})

export const decodeStoredCompany = (value: unknown): StoredCompany | null => {
  const decoded = storedSchema.safeParse(value)
  return decoded.success ? (decoded.data as unknown as StoredCompany) : null
}
