import type { Card } from '../../../shared/card.ts'
import {
  rowsOf,
  type RecordRef,
  type SectionName,
  type SectionRows,
  type Sections
} from '../../../shared/company.ts'
import type { Wording } from '../../language/wording.ts'
import type { CallerRows } from '../caller/caller-rows.ts'
import { toChangeWords } from './rows/change-words.ts'
import type { MarkName } from './rows/marks.ts'
import type { ChangeWords, RowContent, RowWording } from './rows/row-content.ts'
import { sectionTable, type SectionDefinition } from './section-table.ts'

/** One row as shown on screen, whatever section it belongs to. Empty cells are not shown. */
export interface ShownRow extends Required<Omit<RowContent, 'mark' | 'note'>> {
  /** Unique on the card, though SuperOffice repeats ids, and the same for the same row of the next answer. */
  readonly key: string
  readonly section: SectionName
  readonly record: RecordRef
  readonly mark: MarkName | null
  /** The row is the caller's. */
  readonly isCallers: boolean
  readonly note: string | null
  /** `New` or `Changed`; empty for a row that has not changed since the agent last opened the company. */
  readonly changeLabel: string
  /** Shown in place of the time, as `from → to`; empty unless the date changed. */
  readonly dateChange: string
  /** The row's former texts, shown while the row is open in place. */
  readonly previousText: string
  /** CSS classes for the cells that show `from → to`. */
  readonly changedCells: string
}

/** A row as any list of the card shows it: its section's, or the timeline. */
export type RowOfList = Omit<ShownRow, 'section'>

/** Puts single rows of the card into words, by their place in their section. Throws for a place without a row. */
export type RowWriter = (name: SectionName, index: number) => ShownRow

/** The rows of one section in the card's order, from one place to before another; none for a section that could not be read. */
export const toShownRows = (
  card: Card,
  name: SectionName,
  write: RowWriter,
  { from, to }: { readonly from: number; readonly to: number }
): readonly ShownRow[] => {
  const section = card[name]
  if (section.state === 'unreadable') return []
  const end = Math.min(to, section.rows.length)
  return Array.from({ length: Math.max(0, end - from) }, (_each, index) => write(name, from + index))
}

export const createRowWriter = (card: Card, wording: Wording, callerRows: CallerRows | null): RowWriter => {
  const keys = new Map<SectionName, readonly string[]>()
  const keyOf = (name: SectionName, index: number): string => {
    const known = keys.get(name) ?? toKeys(name, rowsIn(card, name))
    keys.set(name, known)
    return known[index] ?? ''
  }

  return (name, index) => {
    const row = rowsIn(card, name)[index]
    if (row === undefined) throw new Error(`The card has no row ${String(index)} of ${name}`)
    const changes = toChangeWords(name, card.changes?.rows[name][index], wording, card.isMasked)
    const content = toContent(name, row, { ...wording, isMasked: card.isMasked, changes })
    return {
      ...emptyCells,
      ...content,
      key: keyOf(name, index),
      section: name,
      record: { kind: sectionTable[name].recordKind, companyId: card.companyId ?? null, id: row.id },
      isCallers: row.id !== null && callerRows?.[name].has(row.id) === true,
      changeLabel: changes.label,
      dateChange: changes.date,
      previousText: changes.previousText,
      changedCells: toChangedCells(content, changes)
    }
  }
}

const toContent = <Name extends SectionName>(
  name: Name,
  row: SectionRows[Name],
  wording: RowWording
): RowContent => {
  const { toRow }: SectionDefinition<SectionRows[Name]> = sectionTable[name]
  return toRow(row, wording)
}

const rowsIn = <Name extends SectionName>(sections: Sections, name: Name): readonly SectionRows[Name][] =>
  rowsOf<SectionRows[Name]>(sections[name])

/** Two rows with the same id are two rows: the second one's key says that it is the second. */
const toKeys = (name: SectionName, rows: readonly { readonly id: number | null }[]): readonly string[] => {
  const timesSeen = new Map<number | null, number>()
  return rows.map(({ id }) => {
    const times = timesSeen.get(id) ?? 0
    timesSeen.set(id, times + 1)
    return `${name}-${String(id)}-${String(times)}`
  })
}

type RowLook = Pick<ShownRow, 'isQuiet' | 'isCaution' | 'changeLabel' | 'changedCells'>

/** The CSS classes of a row, in its section and in the timeline. */
export const toRowClasses = (row: RowLook, isOpened: boolean) => [
  {
    quiet: row.isQuiet,
    caution: row.isCaution,
    changed: row.changeLabel !== '',
    opened: isOpened
  },
  row.changedCells
]

const emptyCells = {
  mark: null,
  markLabel: '',
  isQuiet: false,
  isCaution: false,
  state: '',
  figure: '',
  firstMessage: '',
  lastMessage: '',
  length: '',
  note: null
} as const

/** A row without a cell for its state shows the state in its note. */
const toChangedCells = ({ state }: RowContent, changes: ChangeWords): string => {
  const isStateChanged = changes.status + changes.probability !== ''
  return [
    isStateChanged && state !== undefined && 'state-changed',
    changes.amount !== '' && 'figure-changed',
    isStateChanged && state === undefined && 'note-changed',
    changes.date !== '' && 'when-changed'
  ]
    .filter((cell) => cell !== false)
    .join(' ')
}
