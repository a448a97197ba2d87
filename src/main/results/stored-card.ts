import { z } from 'zod'
import {
  mapSections,
  type CardHeader,
  type Moment,
  type Person,
  type Section,
  type Sections
} from '../../shared/company.ts'
import { detailedKinds, type DatedDetails } from '../../shared/row-details.ts'
import type { Subject } from '../../shared/subject.ts'
import type { IndexedCard } from './indexed-card.ts'

/**
 * A stored card: SuperOffice's answer in Glance's own words, and what the agent did with it. A person who works for a
 * stored company is stored as well, once they have led to its card; they are erased together with the company.
 */
export type StoredCard = Subject & StoredContent

export interface StoredContent {
  /** The name in the match that was opened; used only when the header has no name. */
  readonly matchName: string | null
  readonly header: CardHeader | null
  readonly sections: Sections
  /** How many rows per section were requested. */
  readonly limit: number
  /** ISO, UTC. */
  readonly fetchedAt: string
  readonly isPinned: boolean
  readonly timesViewed: number
  /** A company's people, fetched separately when the agent opens the section; `fetchedAt` is ISO, UTC. */
  readonly people: { readonly section: Section<Person>; readonly fetchedAt: string } | null
  /** The sections at the end of this agent's previous view, which ended `at` (ISO, UTC); `null` before the first one. */
  readonly seen: { readonly sections: Sections; readonly at: string } | null
  /** What closer looks at rows have read, the oldest first. Absent before the first one. */
  readonly details?: readonly StoredDetails[]
}

/** The details of the row with this id. */
export type StoredDetails = DatedDetails & { readonly id: number }

const sectionSchema = z.union([
  z.object({ state: z.literal('unreadable') }),
  z.object({
    state: z.literal('read'),
    rows: z.array(z.looseObject({})),
    unreadableRows: z.number(),
    mayHaveMore: z.boolean(),
    limit: z.number().exactOptional(),
    keptFrom: z.string().exactOptional()
  })
])

const sectionsSchema = z.object(mapSections(() => sectionSchema))

/** A record has passed GCM's check, so Glance wrote it. This only checks that it has the shape of this version. */
const contentSchema = z.object({
  matchName: z.string().nullable(),
  header: z.looseObject({}).nullable(),
  sections: sectionsSchema,
  limit: z.number(),
  fetchedAt: z.string(),
  isPinned: z.boolean(),
  timesViewed: z.number(),
  people: z.object({ section: sectionSchema, fetchedAt: z.string() }).nullable(),
  seen: z.object({ sections: sectionsSchema, at: z.string() }).nullable(),
  details: z
    .array(z.looseObject({ kind: z.enum(detailedKinds), id: z.number(), fetchedAt: z.string() }))
    .exactOptional()
})

const storedSchema = z.union([
  contentSchema.extend({ companyId: z.number() }),
  contentSchema.extend({ personId: z.number() })
])

export const decodeStoredCard = (value: unknown): StoredCard | null => {
  const decoded = storedSchema.safeParse(withHeader(value))
  if (!decoded.success) return null
  const stored = decoded.data as unknown as StoredCard
  return {
    ...stored,
    sections: withDays(stored.sections),
    seen: stored.seen && { ...stored.seen, sections: withDays(stored.seen.sections) }
  }
}

/** What the agent did with a card is in its listing: the record has it as it was when the card was saved. */
export const withMarks = (stored: StoredCard, { isPinned, timesViewed }: IndexedCard): StoredCard => ({
  ...stored,
  isPinned,
  timesViewed
})

/** Earlier versions called the header `company`. */
const withHeader = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'company' in value
    ? { header: value.company, ...value }
    : value

/** Earlier versions stored the day of a sale or document as midnight in UTC, which is the day before in America. */
const withDays = (sections: Sections): Sections => ({
  ...sections,
  documents: withDates(sections.documents),
  sales: withDates(sections.sales)
})

const withDates = <Row extends { readonly date: Moment | null }>(section: Section<Row>): Section<Row> =>
  section.state === 'unreadable'
    ? section
    : { ...section, rows: section.rows.map((row) => ({ ...row, date: toDate(row.date) })) }

const toDate = (moment: Moment | null): Moment | null =>
  typeof moment === 'string' && moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment
