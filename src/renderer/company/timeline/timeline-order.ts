import {
  sectionNames,
  type Chat,
  type FollowUp,
  type Moment,
  type Sale,
  type Section,
  type SectionName,
  type SectionRows,
  type Sections
} from '../../../shared/company.ts'
import type { Format } from '../../language/format.ts'

/** The parts of the timeline, from top to bottom. */
export const timelineGroups = ['open-chat', 'planned', 'earlier', 'undated'] as const
export type TimelineGroup = (typeof timelineGroups)[number]

/** A row of the card by its place in its section. */
export interface TimelineEntry {
  readonly section: SectionName
  readonly index: number
  readonly group: TimelineGroup
}

/** When something happened last, and whether it is still to come although its time is known. */
interface Happening {
  readonly moment: Moment | null
  readonly canBePlanned: boolean
  readonly isOpenChat: boolean
}

type ToHappening = { readonly [Name in SectionName]: (row: SectionRows[Name]) => Happening }

const happenedAt = (moment: Moment | null): Happening => ({
  moment,
  canBePlanned: false,
  isOpenChat: false
})

const toHappening: ToHappening = {
  requests: ({ registered }) => happenedAt(registered),
  followUps: ({ date, completion, isOverdue }: FollowUp) => ({
    ...happenedAt(date),
    canBePlanned: completion !== 'completed' && !isOverdue
  }),
  documents: ({ date }) => happenedAt(date),
  sales: ({ date, status }: Sale) => ({
    ...happenedAt(date),
    canBePlanned: status !== 'sold' && status !== 'lost'
  }),
  chats: ({ started, ended, isOpen }: Chat) => ({ ...happenedAt(ended ?? started), isOpenChat: isOpen })
}

interface Placed extends TimelineEntry {
  readonly day: number
  /** `-Infinity` for what is known by its day only: it comes after everything of that day with a time. */
  readonly ms: number
}

/**
 * Every row of the card in the order of the timeline: open chats, then what is planned, then what has happened, then what
 * has no date. In each part the latest comes first, so the next planned thing stands directly above the latest past one.
 * Rows of the same time keep the order of the card.
 */
export const toTimeline = (
  sections: Sections,
  format: Pick<Format, 'day'>,
  nowMs: number
): readonly TimelineEntry[] => {
  const today = format.day(new Date(nowMs).toISOString()) ?? 0
  const isAhead = ({ day, ms }: Pick<Placed, 'day' | 'ms'>): boolean =>
    ms === -Infinity ? day >= today : ms > nowMs

  const toEntries = <Name extends SectionName>(
    name: Name,
    section: Section<SectionRows[Name]>
  ): readonly Placed[] => {
    if (section.state === 'unreadable') return []
    return section.rows.map((row, index) => {
      const { moment, canBePlanned, isOpenChat } = toHappening[name](row)
      const day = format.day(moment)
      const time = { day: day ?? -Infinity, ms: toMs(moment) }
      const isDated = day !== null
      const dated: TimelineGroup = isDated
        ? canBePlanned && isAhead(time)
          ? 'planned'
          : 'earlier'
        : 'undated'
      return { section: name, index, group: isOpenChat ? 'open-chat' : dated, ...time }
    })
  }

  return sectionNames
    .flatMap((name) => toEntries(name, sections[name]))
    .sort(byPlace)
    .map(({ section, index, group }) => ({ section, index, group }))
}

/** `Array.sort` is stable, so rows of the same time keep the order of the card. */
const byPlace = (a: Placed, b: Placed): number =>
  timelineGroups.indexOf(a.group) - timelineGroups.indexOf(b.group) ||
  compareDown(a.day, b.day) ||
  compareDown(a.ms, b.ms)

const compareDown = (a: number, b: number): number => (a === b ? 0 : a < b ? 1 : -1)

/** The exact time of an instant; a date, and a time whose zone is not known, have none. */
const toMs = (moment: Moment | null): number =>
  moment?.endsWith('Z') === true && !Number.isNaN(Date.parse(moment)) ? Date.parse(moment) : -Infinity
