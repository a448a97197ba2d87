import type { CardChanges, RowChange } from '../../../shared/changes.ts'
import {
  mapSections,
  type Moment,
  type SectionName,
  type SectionRows,
  type Sections
} from '../../../shared/company.ts'
import { toMs } from './moment-order.ts'
import { sectionRules, type SectionRules, type SectionTable } from './sections.ts'

/** The sections as the agent last saw them, and when the previous view ended (ISO, UTC). */
export interface SeenSections {
  readonly sections: Sections
  readonly at: string
}

/**
 * Compares what is shown with what this agent saw last. Rows are identified by their id, not by their place, so a new
 * order is not a change; where several rows share an id, the unchanged ones are paired first.
 *
 * Where SuperOffice had more rows than were requested last time, an old row may appear for the first time. It counts as
 * new only if its id is higher than every id seen last time (SuperOffice numbers records in the order they are created)
 * and its date is not older than all of theirs (SuperOffice returns the most recent rows).
 */
export const toChanges = (seen: SeenSections, shown: Sections): CardChanges => {
  const rows = mapSections((name) => compareRows(seen.sections[name], shown[name], sectionRules[name]))
  const count = Object.values(rows)
    .flat()
    .filter((change) => change !== null).length
  return { since: seen.at, count, rows }
}

const compareRows = <Name extends SectionName>(
  seen: Sections[Name],
  shown: Sections[Name],
  { compare, momentOf }: SectionTable[Name]
): readonly (RowChange | null)[] => {
  if (shown.state === 'unreadable') return []
  if (seen.state === 'unreadable') return shown.rows.map(() => null)
  const seenById = Map.groupBy(seen.rows, ({ id }) => id)
  const maxSeenId = Math.max(0, ...seen.rows.map(({ id }) => id ?? 0))
  const oldestSeenMs = Math.min(...seen.rows.map(momentOf).map(toMsOrInfinity))
  const changes = new Map<SectionRows[Name], RowChange>()
  for (const [id, rows] of Map.groupBy(shown.rows, (row) => row.id)) {
    const unpaired = withoutUnchanged(rows, seenById.get(id) ?? [], compare)
    for (const [index, row] of unpaired.shown.entries()) {
      // Rows without an id can't be paired.
      const seenRow = id === null ? undefined : unpaired.seen[index]
      const isOlder = (id ?? 0) <= maxSeenId || toMsOrInfinity(momentOf(row)) < oldestSeenMs
      const mayBeOld = seenRow === undefined && seen.mayHaveMore && isOlder
      if (seenRow !== undefined) changes.set(row, { kind: 'changed', fields: compare(seenRow, row) })
      else if (!mayBeOld) changes.set(row, { kind: 'new' })
    }
  }
  return shown.rows.map((row) => changes.get(row) ?? null)
}

/** A row without a date is never older than another. */
const toMsOrInfinity = (moment: Moment | null): number => (moment === null ? Infinity : toMs(moment))

/** Takes every unchanged row out of both lists, together with its counterpart. */
const withoutUnchanged = <Row>(
  shown: readonly Row[],
  seen: readonly Row[],
  compare: SectionRules<Row>['compare']
): { readonly shown: readonly Row[]; readonly seen: readonly Row[] } => {
  const unpairedSeen = [...seen]
  const unpairedShown = shown.filter((row) => {
    const index = unpairedSeen.findIndex((candidate) => compare(candidate, row).length === 0)
    if (index !== -1) unpairedSeen.splice(index, 1)
    return index === -1
  })
  // Sorted by content, so that the order of the lists does not decide which rows are paired.
  return { shown: unpairedShown.toSorted(byContent), seen: unpairedSeen.toSorted(byContent) }
}

const byContent = (a: unknown, b: unknown): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : Number(JSON.stringify(a) !== JSON.stringify(b))
