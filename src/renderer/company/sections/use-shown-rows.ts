import { computed, nextTick, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import { mapSections, sectionNames, type SectionName } from '../../../shared/company.ts'
import type { Wording } from '../../language/wording.ts'
import type { CallerRows } from '../caller/caller-rows.ts'
import { toShownRows, type ShownRow } from './shown-rows.ts'

export type RowsBySection = Readonly<Record<SectionName, readonly ShownRow[]>>

/** More rows than fit into the tallest window. */
const firstRows = 50
const rowsPerStep = 60

/**
 * Renders the rows of the card in steps: at first only as many as fit into the window, and the others after the first
 * painted frame, some in each task. A row that a new answer does not change stays the same object, so that Vue does not
 * render it again.
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
  const maxRows = ref(firstRows)
  let frame = 0
  let step: ReturnType<typeof setTimeout> | undefined

  const total = computed(() =>
    sectionNames.reduce((sum, name) => {
      const section = card.value?.[name]
      return sum + (section?.state === 'read' ? section.rows.length : 0)
    }, 0)
  )

  const rows = computed<RowsBySection | null>((before) => {
    const { value: shown } = card
    if (shown === null) return null
    let remaining = maxRows.value
    return mapSections((name) => {
      const rendered = before?.[name] ?? []
      // Rows that are on screen stay rendered, however many new ones appear above them.
      const limit = Math.max(rendered.length, remaining)
      const next = reuseUnchanged(rendered, toShownRows(shown, name, wording.value, limit, callerRows.value))
      remaining = Math.max(0, remaining - next.length)
      return next
    })
  })

  const stop = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(step)
  }

  const renderMore = (): void => {
    stop()
    if (maxRows.value >= total.value) return
    // After the next frame has been painted.
    frame = requestAnimationFrame(() => {
      step = setTimeout(() => {
        maxRows.value += rowsPerStep
        renderMore()
      })
    })
  }

  watch(
    () => card.value === null,
    (isGone) => {
      if (isGone) maxRows.value = firstRows
    }
  )
  watch(total, renderMore, { immediate: true })
  onScopeDispose(stop)

  return {
    rows,
    showAll: async () => {
      if (maxRows.value >= total.value) return
      stop()
      maxRows.value = total.value
      await nextTick()
    }
  }
}

/** The next rows, where each unchanged row is the same object as before. */
const reuseUnchanged = (before: readonly ShownRow[], next: readonly ShownRow[]): readonly ShownRow[] => {
  const byKey = new Map(before.map((row) => [row.key, row]))
  return next.map((row) => {
    const former = byKey.get(row.key)
    return former !== undefined && isSame(former, row) ? former : row
  })
}

const isSame = (a: ShownRow, b: ShownRow): boolean =>
  (Object.keys(a) as (keyof ShownRow)[]).every((field) => field === 'record' || a[field] === b[field])
