import { isDeepStrictEqual } from 'node:util'
import {
  mapSections,
  rowsOf,
  type CardHeader,
  type Section,
  type SectionName,
  type SectionRows,
  type Sections
} from '../../../shared/company.ts'
import { ownValue } from '../../../shared/own-value.ts'
import type { StoredContent } from '../../results/stored-card.ts'
import type { ReadHeader } from '../../superoffice/to-header.ts'
import type { ReadList, ReadLists, ReadRow } from '../../superoffice/to-summary.ts'
import type { MatchHints } from '../active-session.ts'

/** The stored card that an answer is merged into; `null` when none is stored. */
type StoredSections = Pick<StoredContent, 'sections' | 'fetchedAt'> | null

/** How many rows of each section were requested. A section that is absent was not requested. */
export type SectionLimits = { readonly [Name in SectionName]?: number }

/**
 * Puts SuperOffice's answer in the place of the stored sections. What could not be read never replaces what is stored:
 * the stored rows stay, and `keptFrom` says how old they are. A section that was not requested stays as it is.
 */
export const mergeSections = (
  lists: ReadLists,
  requested: SectionLimits,
  cardLimit: number,
  stored: StoredSections
): Sections => {
  const merge = <Name extends SectionName>(name: Name): Section<SectionRows[Name]> => {
    const storedSection: Section<SectionRows[Name]> = stored?.sections[name] ?? { state: 'unreadable' }
    const list: ReadList<SectionRows[Name]> | undefined = lists[name]
    const limit = requested[name]
    if (list === undefined || limit === undefined) return storedSection
    // More rows were requested, and have arrived, while this answer was on its way.
    if (storedSection.state === 'read' && (storedSection.limit ?? 0) > limit) return storedSection
    return mergeSection(list, storedSection, {
      blank: blanks[name],
      storedAt: stored?.fetchedAt ?? '',
      ...(limit > cardLimit && { limit })
    })
  }
  // `merge` returns each section with its own rows, which TypeScript can't infer through `mapSections`.
  return mapSections(merge) as Sections
}

/** The fields that a row can be shown without, as they are when neither the answer nor the store has them. */
type Blank<Row> = Partial<Row>

const blanks: { readonly [Name in SectionName]: Blank<SectionRows[Name]> } = {
  requests: { id: null, statusId: null, status: null, registered: null },
  followUps: { id: null, date: null, completion: 'unknown', isOverdue: false },
  documents: { id: null, date: null },
  sales: {
    id: null,
    amount: null,
    currency: null,
    baseAmount: null,
    probability: null,
    status: 'unknown',
    date: null
  },
  chats: { id: null, visitorCompany: '', started: null, ended: null, isOpen: false }
}

interface MergeContext<Row> {
  readonly blank: Blank<Row>
  readonly storedAt: string
  readonly limit?: number
}

const mergeSection = <Row extends { readonly id: number | null }>(
  list: ReadList<Row>,
  stored: Section<Row>,
  context: MergeContext<Row>
): Section<Row> => {
  const keptFrom = stored.state === 'read' ? (stored.keptFrom ?? context.storedAt) : ''
  const limit = context.limit !== undefined && { limit: context.limit }
  const storedRows = rowsOf(stored)
  const hasNoReadableRow = list.state === 'read' && list.rows.length === 0 && list.unreadableRows > 0
  // `null` may mean "nothing", "no rights" or "failed": stored rows stay, and without any the section is shown as empty.
  if (list.state === 'missing' && storedRows.length === 0)
    return { state: 'read', rows: [], unreadableRows: 0, mayHaveMore: false }
  if (list.state !== 'read' || (hasNoReadableRow && storedRows.length > 0))
    return stored.state === 'read' ? { ...stored, keptFrom } : { state: 'unreadable' }

  // Nearly every answer. Then nothing of what is stored is needed.
  if (list.unreadableRows === 0 && list.rows.every(isComplete))
    return { state: 'read', rows: list.rows, unreadableRows: 0, mayHaveMore: list.mayHaveMore, ...limit }

  const merged = list.rows.map(toMergedRow(storedRows, context.blank))
  const rows = merged.flatMap(({ row }) => row ?? [])
  const lostRows = list.unreadableRows + merged.length - rows.length
  // Lost rows without a readable id are probably among the stored rows that the answer lacks.
  const ids = new Set(list.rows.map(({ id }) => id))
  const lostWithoutId = list.rows.filter(
    ({ id }, index) => typeof id !== 'number' && merged[index]?.row === null
  )
  const spare = storedRows
    .filter(({ id }) => !ids.has(id))
    .slice(0, list.unreadableRows + lostWithoutId.length)
  const isKept = spare.length > 0 || merged.some((each) => each.isKept)
  return {
    state: 'read',
    rows: [...rows, ...spare],
    unreadableRows: lostRows - spare.length,
    mayHaveMore: list.mayHaveMore,
    ...limit,
    ...(isKept && { keptFrom })
  }
}

const isComplete = <Row>(row: ReadRow<Row>): row is ReadRow<Row> & Row => {
  // eslint-disable-next-line glance/own-keys -- only fields of the row, and no list of them for each of a thousand rows
  for (const field in row) if (row[field] === undefined) return false
  return true
}

/**
 * A row that can't be shown without what could not be read keeps the stored row of its id; any other row keeps the stored
 * values of the fields that could not be read. Rows that share an id are paired in their order.
 */
const toMergedRow = <Row extends { readonly id: number | null }>(
  storedRows: readonly Row[],
  blank: Blank<Row>
): ((read: ReadRow<Row>) => { readonly row: Row | null; readonly isKept: boolean }) => {
  const unpaired = Map.groupBy(storedRows, ({ id }) => id)
  return (read) => {
    const stored = typeof read.id === 'number' ? unpaired.get(read.id)?.shift() : undefined
    const unreadable = Object.keys(read).filter((field) => valueOf(read, field) === undefined)
    if (unreadable.some((field) => valueOf(blank, field) === undefined))
      return { row: stored ?? null, isKept: stored !== undefined }
    const filled = unreadable.map((field) => [field, valueOf(stored ?? blank, field)] as const)
    const isKept = filled.some(([field, value]) => value !== valueOf(blank, field))
    return { row: { ...read, ...Object.fromEntries(filled) } as Row, isKept }
  }
}

const valueOf = (row: object, field: string): unknown =>
  ownValue(row as Readonly<Record<string, unknown>>, field)

/**
 * The header to store. A header, or a field of it, that could not be read stays as it is stored. SuperOffice's summary
 * never contains whether a company is stopped: that comes from the match or, if the match lacks it, from the stored
 * header. The match's other hints are used only when there is no header at all. A header that has not changed stays the same object.
 */
export const mergeHeader = (
  read: ReadHeader | null,
  hints: MatchHints | null,
  stored: CardHeader | null
): CardHeader | null => {
  const isStopped = read?.header.isStopped ?? hints?.isStopped ?? stored?.isStopped
  const kept = Object.entries(stored ?? {}).filter(([field]) =>
    read?.unreadableFields.some((unreadable) => unreadable === field)
  )
  const merged: CardHeader = {
    ...(read === null ? (stored ?? hints) : read.header),
    ...Object.fromEntries(kept),
    ...(isStopped !== undefined && { isStopped })
  }
  if (Object.keys(merged).length === 0) return null
  return isDeepStrictEqual(merged, stored) ? stored : merged
}
