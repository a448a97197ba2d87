import type { Card } from '../../../shared/card.ts'
import type { RecordRef, SectionName, SectionRows } from '../../../shared/company.ts'
import type { Wording } from '../../language/wording.ts'
import type { CallerRows } from '../caller/caller-rows.ts'
import { toChangeWords } from './rows/change-words.ts'
import type { MarkName } from './rows/marks.ts'
import type { ChangeWords, RowContent } from './rows/row-content.ts'
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

/** The first rows of one section in the card's order; none for a section that could not be read. */
export const toShownRows = (
  card: Card,
  name: SectionName,
  wording: Wording,
  maxRows: number,
  callerRows: CallerRows | null = null
): readonly ShownRow[] => {
  const section = card[name]
  if (section.state === 'unreadable') return []
  const callers = callerRows?.[name]
  return toRows(card, name, section.rows.slice(0, maxRows), wording).map((row) =>
    row.record.id !== null && callers?.has(row.record.id) === true ? { ...row, isCallers: true } : row
  )
}

const toRows = <Name extends SectionName>(
  card: Card,
  name: Name,
  rows: readonly SectionRows[Name][],
  wording: Wording
): readonly ShownRow[] => {
  const { recordKind, toRow }: SectionDefinition<SectionRows[Name]> = sectionTable[name]
  const timesSeen = new Map<number | null, number>()
  return rows.map((row, index) => {
    const times = timesSeen.get(row.id) ?? 0
    timesSeen.set(row.id, times + 1)
    const changes = toChangeWords(card.changes?.rows[name][index], wording, card.isMasked)
    const content = toRow(row, { ...wording, isMasked: card.isMasked, changes })
    return {
      ...emptyCells,
      ...content,
      key: `${name}-${String(row.id)}-${String(times)}`,
      section: name,
      record: { kind: recordKind, companyId: card.companyId ?? null, id: row.id },
      changeLabel: changes.label,
      dateChange: changes.date,
      previousText: changes.previousText,
      changedCells: toChangedCells(content, changes)
    }
  })
}

const emptyCells = {
  isCallers: false,
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
