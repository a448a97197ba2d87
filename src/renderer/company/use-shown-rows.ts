import { computed, nextTick, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue'
import { sectionNames, type CompanyCard, type SectionName } from '../../shared/company.ts'
import { toShownRows, type ShownRow, type Wording } from './shown-rows.ts'

export type RowsBySection = Readonly<Record<SectionName, readonly ShownRow[]>>

/** More than the window is high, however tall it is made. */
const firstRows = 30
const rowsPerStep = 100

/**
 * The rows of the card that are on screen: at once as many as can be seen, the others after the first painting, a few in
 * each task. A row that reads the same in the next answer stays the same object, so that its element is left alone.
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

  const longest = computed(() =>
    Math.max(
      0,
      ...sectionNames.map((name) => {
        const section = card.value?.[name]
        return section?.state === 'read' ? section.rows.length : 0
      })
    )
  )

  const rows = computed<RowsBySection | null>((before) => {
    const { value: shown } = card
    if (shown === null) return null
    const of = (name: SectionName): readonly ShownRow[] =>
      kept(before?.[name] ?? [], toShownRows(shown, name, wording.value, most.value))
    return {
      requests: of('requests'),
      followUps: of('followUps'),
      documents: of('documents'),
      sales: of('sales'),
      chats: of('chats')
    }
  })

  const stop = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(step)
  }

  const grow = (): void => {
    stop()
    if (most.value >= longest.value) return
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
  watch(longest, grow, { immediate: true })
  onScopeDispose(stop)

  return {
    rows,
    showAll: async () => {
      if (most.value >= longest.value) return
      stop()
      most.value = longest.value
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
