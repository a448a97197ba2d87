import { computed, nextTick, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { CompanyCard } from '../../../shared/card.ts'
import { mapSections, sectionNames, type SectionName } from '../../../shared/company.ts'
import type { Wording } from '../../language/wording.ts'
import { toShownRows, type ShownRow } from './shown-rows.ts'

export type RowsBySection = Readonly<Record<SectionName, readonly ShownRow[]>>

/** More than the window is high, however tall it is made: what is below them is below its edge. */
const firstRows = 50
const rowsPerStep = 60

/**
 * The rows of the card that are on screen: at once as many as can be seen, from the top, the others after the first
 * painting, a few in each task. A row that reads the same in the next answer stays the same object, so that its element
 * is left alone.
 */
export const useShownRows = (
  card: Readonly<Ref<CompanyCard | null>>,
  wording: Readonly<Ref<Wording>>
): {
  readonly rows: ComputedRef<RowsBySection | null>
  /** Resolves when every row has its element. */
  readonly showAll: () => Promise<void>
} => {
  const most = ref(firstRows)
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
    let left = most.value
    const of = (name: SectionName): readonly ShownRow[] => {
      const known = before?.[name] ?? []
      // What has been on screen stays there, however many rows have come above it.
      const list = kept(known, toShownRows(shown, name, wording.value, Math.max(known.length, left)))
      left = Math.max(0, left - list.length)
      return list
    }
    return mapSections(of)
  })

  const stop = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(step)
  }

  const grow = (): void => {
    stop()
    if (most.value >= total.value) return
    // Once the frame that is due now has been painted.
    frame = requestAnimationFrame(() => {
      step = setTimeout(() => {
        most.value += rowsPerStep
        grow()
      })
    })
  }

  watch(
    () => card.value === null,
    (isGone) => {
      if (isGone) most.value = firstRows
    }
  )
  watch(total, grow, { immediate: true })
  onScopeDispose(stop)

  return {
    rows,
    showAll: async () => {
      if (most.value >= total.value) return
      stop()
      most.value = total.value
      await nextTick()
    }
  }
}

const kept = (before: readonly ShownRow[], next: readonly ShownRow[]): readonly ShownRow[] => {
  const known = new Map(before.map((row) => [row.key, row]))
  return next.map((row) => {
    const same = known.get(row.key)
    return same !== undefined && readsTheSame(same, row) ? same : row
  })
}

const readsTheSame = (a: ShownRow, b: ShownRow): boolean =>
  (Object.keys(a) as (keyof ShownRow)[]).every((field) => field === 'record' || a[field] === b[field])
