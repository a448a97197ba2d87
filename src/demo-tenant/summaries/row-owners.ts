import { toPersonName, type DemoPerson } from '../companies/demo-company.ts'
import { createRandom } from '../companies/random.ts'
import type { Moments } from './moments.ts'
import type { Subject } from './subject.ts'
import { rowIdOf, type ListName, type SummaryRow } from './summary-lists.ts'

/** The person that a row belongs to, for rows that are written down, by the row's id. */
export type WrittenOwners = Readonly<Record<number, number>>

/** The id of the person that a row belongs to; 0 for a row that belongs to the company alone. */
export type PersonIdOf = (list: ListName, row: SummaryRow) => number

/** Rows of different lists can have the same id, and then still belong to different people. */
const listSeeds: Readonly<Record<ListName, number>> = {
  Tickets: 11,
  Followups: 12,
  Documents: 13,
  Sales: 14,
  Chats: 15
}

/** Former employees have no rows of the latest months. */
const daysSinceTheyLeft = 90

/** The same seed, subject and row always give the same person. A text or a chat that names someone belongs to that person. */
export const createPersonIdOf =
  (subject: Subject, seed: number, moments: Moments, written: WrittenOwners = {}): PersonIdOf =>
  (list, row) => {
    const { persons, subjectId } = subject
    const rowId = rowIdOf(row)
    const owner = written[rowId] ?? findNamed(persons, textOf(row))?.personId
    if (owner !== undefined) return owner
    // A chat is with whoever gave a name at its beginning.
    if ('ChatSessionId' in row) return findVisitor(persons, row.Name)?.personId ?? 0
    const isOld = Date.parse(dateOf(row) ?? '') < Date.parse(moments.daysAgo(daysSinceTheyLeft))
    const candidates = persons.filter(({ isRetired }) => isOld || !isRetired)
    const [first] = candidates
    if (first === undefined) return 0
    const random = createRandom(seed, subjectId, rowId, listSeeds[list])
    if (persons.length > 1 && random.chance(0.1)) return 0
    return (random.chance(0.5) ? first : random.pick(candidates)).personId
  }

const textOf = (row: SummaryRow): string => {
  if ('Title' in row) return row.Title ?? ''
  if ('Heading' in row) return row.Heading ?? ''
  return 'Description' in row ? (row.Description ?? '') : ''
}

const dateOf = (row: SummaryRow): string | null => {
  if ('Date' in row) return row.Date
  return 'Registered' in row ? row.Registered : null
}

const findNamed = (persons: readonly DemoPerson[], text: string): DemoPerson | undefined =>
  persons.find((person) => toPersonName(person) !== '' && text.includes(toPersonName(person)))

const findVisitor = (persons: readonly DemoPerson[], name: string | null): DemoPerson | undefined =>
  name === null || name === ''
    ? undefined
    : (persons.find((person) => toPersonName(person) === name) ??
      persons.find(({ firstName }) => firstName === name))
