import { z } from 'zod'
import { mapSections, type Company, type Person, type Section, type Sections } from '../../shared/company.ts'

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
  /** Fetched when the agent first opened the section, and with its own age (ISO, UTC). */
  readonly people: { readonly section: Section<Person>; readonly fetchedAt: string } | null
  /** The sections as this agent saw them last: at the end of the previous view, which was `at` (ISO, UTC). */
  readonly seen: { readonly sections: Sections; readonly at: string } | null
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

const sectionsSchema = z.object(mapSections(() => sectionSchema))

/**
 * A record has passed GCM's check, so Glance wrote it; this only makes sure that it is this version's shape before the
 * rest of the program relies on it.
 */
const storedSchema = z.object({
  companyId: z.number(),
  matchName: z.string().nullable(),
  company: z.looseObject({}).nullable(),
  sections: sectionsSchema,
  limit: z.number(),
  fetchedAt: z.string(),
  isPinned: z.boolean(),
  timesViewed: z.number(),
  people: z.object({ section: sectionSchema, fetchedAt: z.string() }).nullable(),
  seen: z.object({ sections: sectionsSchema, at: z.string() }).nullable()
})

export const decodeStoredCompany = (value: unknown): StoredCompany | null => {
  const decoded = storedSchema.safeParse(value)
  return decoded.success ? (decoded.data as unknown as StoredCompany) : null
}
