import { computed, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import type { SectionName } from '../../../shared/company.ts'
import type { Wording } from '../../language/wording.ts'
import { useRenderSteps } from '../../use-render-steps.ts'
import type { CallerRows } from '../caller/caller-rows.ts'
import { reuseUnchanged, withLater } from '../sections/reuse-unchanged.ts'
import { renderSteps } from '../sections/render-steps.ts'
import { createRowWriter, type RowOfList, type RowWriter, type ShownRow } from '../sections/shown-rows.ts'
import { toTimeline, type TimelineEntry, type TimelineGroup } from './timeline-order.ts'

/** A row of a section as the timeline shows it: with the same words. */
export interface TimelineRow extends RowOfList {
  readonly section: 'timeline'
  readonly kind: SectionName
  /** The part of the timeline that begins with this row; `null` for every other row. */
  readonly heading: TimelineGroup | null
}

const prefix = 'timeline-'

/** The key that a row of a section has in the timeline. */
const toTimelineKey = (sectionKey: string): string => `${prefix}${sectionKey}`

/** The key of the same row in the other view. */
export const toCounterpartKey = (key: string): string =>
  key.startsWith(prefix) ? key.slice(prefix.length) : toTimelineKey(key)

export interface TimelineRows {
  /** `null` while the timeline is not shown. */
  readonly rows: ComputedRef<readonly TimelineRow[] | null>
  /** Rows that are not rendered yet. */
  readonly laterRows: ComputedRef<number>
  /** Resolves when every row is rendered. */
  readonly showAll: () => Promise<void>
  /** The key of the row that a section has in this place; `null` when there is none. */
  readonly keyOf: (section: SectionName, index: number) => string | null
  /** The key of a section's first row in the order of the timeline. */
  readonly firstKeyOf: (section: SectionName) => string | null
}

interface WrittenTimeline {
  readonly write: RowWriter
  readonly entries: readonly TimelineEntry[]
  readonly rows: readonly TimelineRow[]
}

interface TimelineRowsOptions {
  /** The card whose rows are shown; `null` while the timeline is not. */
  readonly card: Readonly<Ref<Card | null>>
  readonly callerRows: Readonly<Ref<CallerRows | null>>
  readonly wording: Readonly<Ref<Wording>>
  readonly nowMs: () => number
}

/**
 * The rows of all sections in one list, rendered in steps. What is planned is decided when a card arrives, so that no row
 * moves by itself as time goes by.
 */
export const useTimelineRows = ({ card, callerRows, wording, nowMs }: TimelineRowsOptions): TimelineRows => {
  const format = computed(() => wording.value.format)
  const entries = computed(() => (card.value === null ? null : toTimeline(card.value, format.value, nowMs())))
  const total = computed(() => entries.value?.length ?? null)
  const { maxRows, showAll } = useRenderSteps({ total, ...renderSteps })
  const write = computed(() =>
    card.value === null ? null : createRowWriter(card.value, wording.value, callerRows.value)
  )

  const written = computed<WrittenTimeline | null>((before) => {
    const { value: all } = entries
    const { value: writeRow } = write
    if (all === null || writeRow === null) return null
    const rendered = before?.rows ?? []
    const isSame = before?.write === writeRow && before.entries === all
    const toRow = ({ section, index, group }: TimelineEntry, at: number): TimelineRow => {
      const row = writeRow(section, index)
      const isFirst = group !== (at === 0 ? 'earlier' : all[at - 1]?.group)
      return { ...row, section: 'timeline', kind: section, key: toKey(row), heading: isFirst ? group : null }
    }
    const from = isSame ? rendered.length : 0
    // Rows that are on screen stay rendered, however many new ones appear above them.
    const next = all
      .slice(from, Math.max(rendered.length, maxRows.value))
      .map((entry, index) => toRow(entry, from + index))
    const rows = isSame ? withLater(rendered, next) : reuseUnchanged(rendered, next)
    return { write: writeRow, entries: all, rows }
  })
  const rows = computed(() => written.value?.rows ?? null)

  const keyOf = (section: SectionName, index: number): string | null => {
    const isListed =
      entries.value?.some((entry) => entry.section === section && entry.index === index) === true
    return isListed && write.value !== null ? toKey(write.value(section, index)) : null
  }

  return {
    rows,
    laterRows: computed(() => (total.value ?? 0) - (rows.value?.length ?? 0)),
    showAll,
    keyOf,
    firstKeyOf: (section) => {
      const first = entries.value?.find((entry) => entry.section === section)
      return first === undefined ? null : keyOf(section, first.index)
    }
  }
}

const toKey = ({ key }: ShownRow): string => toTimelineKey(key)
