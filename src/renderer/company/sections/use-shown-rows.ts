import { computed, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import { mapSections, sectionNames, type SectionName } from '../../../shared/company.ts'
import type { Wording } from '../../language/wording.ts'
import type { CallerRows } from '../caller/caller-rows.ts'
import { reuseUnchanged, withLater } from './reuse-unchanged.ts'
import { createRowWriter, toShownRows, type RowWriter, type ShownRow } from './shown-rows.ts'
import { useRenderSteps } from './use-render-steps.ts'

export type RowsBySection = Readonly<Record<SectionName, readonly ShownRow[]>>

interface WrittenRows {
  readonly write: RowWriter
  readonly rows: RowsBySection
}

/**
 * The rows of the card by section, rendered in steps. A row that a new answer does not change stays the same object, so
 * that Vue does not render it again.
 */
export const useShownRows = (
  card: Readonly<Ref<Card | null>>,
  callerRows: Readonly<Ref<CallerRows | null>>,
  wording: Readonly<Ref<Wording>>
): {
  readonly rows: ComputedRef<RowsBySection | null>
  /** Resolves when every row is rendered. */
  readonly showAll: () => Promise<void>
} => {
  const total = computed(() => {
    const { value: shown } = card
    if (shown === null) return null
    return sectionNames.reduce((sum, name) => {
      const section = shown[name]
      return sum + (section.state === 'read' ? section.rows.length : 0)
    }, 0)
  })
  const { maxRows, showAll } = useRenderSteps(total)

  const write = computed(() =>
    card.value === null ? null : createRowWriter(card.value, wording.value, callerRows.value)
  )

  const written = computed<WrittenRows | null>((before) => {
    const { value: shown } = card
    const { value: writeRow } = write
    if (shown === null || writeRow === null) return null
    let remaining = maxRows.value
    const rows = mapSections((name) => {
      const rendered = before?.rows[name] ?? []
      // Rows that are on screen stay rendered, however many new ones appear above them.
      const to = Math.max(rendered.length, remaining)
      const next =
        before?.write === writeRow
          ? withLater(rendered, toShownRows(shown, name, writeRow, { from: rendered.length, to }))
          : reuseUnchanged(rendered, toShownRows(shown, name, writeRow, { from: 0, to }))
      remaining = Math.max(0, remaining - next.length)
      return next
    })
    return { write: writeRow, rows }
  })
  const rows = computed(() => written.value?.rows ?? null)

  return { rows, showAll }
}
