import { createRandom } from '../companies/random.ts'
import { addIrregularities } from './add-irregularities.ts'
import {
  makeChat,
  makeDocument,
  makeFollowUp,
  makeSale,
  makeTicket,
  type RowSource
} from './generate-rows.ts'
import type { Moments } from './moments.ts'
import type { Subject } from './subject.ts'
import type { SummaryLists } from './summary-lists.ts'

/** What has happened lately. The same seed and subject always give the same rows, relative to `moments`. */
export const generateSummary = (subject: Subject, seed: number, moments: Moments): SummaryLists => {
  const random = createRandom(seed, subject.subjectId, 7)
  // Some hardly ever call, and others call every week.
  const activity = random.pick([0.3, 1, 1, 1.6, busy])
  const recent = generateRecent({ subject, random, moments }, subject.isLively ? busy : activity)
  const isBusy = subject.isLively || activity === busy
  const lists = isBusy
    ? withRowsOfYears(recent, { subject, random: createRandom(seed, subject.subjectId, 8), moments })
    : recent
  return subject.isMessy ? addIrregularities(lists, random, moments) : lists
}

const busy = 2.5

type Surroundings = Pick<RowSource, 'subject' | 'random' | 'moments'>

const generateRecent = (surroundings: Surroundings, activity: number): SummaryLists => {
  const { subject, random, moments } = surroundings
  const source: RowSource = {
    ...surroundings,
    // Small more often than large
    daysBack: () => moments.toWorkdayBack(Math.floor(random.next() ** 2 * 400)),
    isLongAgo: false
  }
  return generateLists(source, 0, (most) =>
    Math.round(random.between(subject.isLively ? 1 : 0, most) * activity)
  )
}

/** Adds older rows, so that those of a few years are more than a summary shows at once. */
const withRowsOfYears = (recent: SummaryLists, surroundings: Surroundings): SummaryLists => {
  const { random, moments } = surroundings
  const source: RowSource = {
    ...surroundings,
    daysBack: () => moments.toWorkdayBack(random.between(500, 1300)),
    isLongAgo: true
  }
  const older = generateLists(source, firstOldIndex, (most) => random.between(most * 2, most * 3))
  const join = <Row>(one: readonly Row[] | null, other: readonly Row[] | null): readonly Row[] => [
    ...(one ?? []),
    ...(other ?? [])
  ]
  return {
    Tickets: join(recent.Tickets, older.Tickets),
    Followups: join(recent.Followups, older.Followups),
    Documents: join(recent.Documents, older.Documents),
    Sales: join(recent.Sales, older.Sales),
    Chats: join(recent.Chats, older.Chats)
  }
}

/** More than the number of recent rows in any list. */
const firstOldIndex = 20

const generateLists = (
  source: RowSource,
  firstIndex: number,
  countRows: (most: number) => number
): SummaryLists => {
  const rows = <Row>(most: number, make: (source: RowSource, index: number) => Row): readonly Row[] =>
    Array.from({ length: countRows(most) }, (_, index) => make(source, firstIndex + index))
  return {
    Tickets: newestFirst(rows(6, makeTicket), ({ Registered }) => Registered),
    Followups: newestFirst(rows(5, makeFollowUp), ({ Date }) => Date),
    Documents: newestFirst(rows(4, makeDocument), ({ Date }) => Date),
    Sales: newestFirst(rows(3, makeSale), ({ Registered }) => Registered),
    Chats: newestFirst(rows(3, makeChat), ({ WhenRequested }) => WhenRequested)
  }
}

const newestFirst = <Row>(rows: readonly Row[], at: (row: Row) => string | null): readonly Row[] =>
  rows.toSorted((one, other) => (at(other) ?? '').localeCompare(at(one) ?? ''))
