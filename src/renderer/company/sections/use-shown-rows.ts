import { computed, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import { mapSections, sectionNames, type SectionName } from '../../../shared/company.ts'
import type { Wording } from '../../language/wording.ts'
import { useRenderSteps } from '../../use-render-steps.ts'
import type { CallerRows } from '../caller/caller-rows.ts'
import { reuseUnchanged, withLater } from './reuse-unchanged.ts'
import { renderSteps } from './render-steps.ts'
import { createRowWriter, toShownRows, type RowWriter, type ShownRow } from './shown-rows.ts'

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
    return shown === null ? null : sectionNames.reduce((sum, name) => sum + countRows(shown, name), 0)
  })
  const { maxRows, showAll } = useRenderSteps({ total, ...renderSteps })

  const write = computed(() =>
    card.value === null ? null : createRowWriter(card.value, wording.value, callerRows.value)
  )

  const written = computed<WrittenRows | null>((before) => {
    const { value: shown } = card
    const { value: writeRow } = write
    if (shown === null || writeRow === null) return null
    // Rows that are on screen stay rendered, however many new ones appear above them.
    const keptOf = (name: SectionName): number =>
      Math.min(before?.rows[name].length ?? 0, countRows(shown, name))
    let more = Math.max(0, maxRows.value - sectionNames.reduce((sum, name) => sum + keptOf(name), 0))
    const rows = mapSections((name) => {
      const rendered = before?.rows[name] ?? []
      const to = keptOf(name) + more
      const next =
        before?.write === writeRow
          ? withLater(rendered, toShownRows(shown, name, writeRow, { from: rendered.length, to }))
          : reuseUnchanged(rendered, toShownRows(shown, name, writeRow, { from: 0, to }))
      more -= next.length - keptOf(name)
      return next
    })
    return { write: writeRow, rows }
  })
  const rows = computed(() => written.value?.rows ?? null)

  return { rows, showAll }
}

const countRows = (card: Card, name: SectionName): number => {
  const section = card[name]
  return section.state === 'read' ? section.rows.length : 0
}
