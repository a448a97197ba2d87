import { onScopeDispose, watch, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import type { Section, SectionName } from '../../../shared/company.ts'
import { isSameSubject } from '../../../shared/subject.ts'
import { limitOf } from '../sections/row-limit.ts'
import type { ActiveRow } from '../sections/use-active-row.ts'
import type { RowsBySection } from '../sections/use-shown-rows.ts'
import type { TimelineRows } from '../timeline/use-timeline-rows.ts'

interface ShowMoreOptions {
  readonly region: Readonly<Ref<HTMLElement | null>>
  /** The card whose rows are shown. */
  readonly card: Readonly<Ref<Card | null>>
  /** `null` while the timeline is shown in place of the sections. */
  readonly rows: Readonly<Ref<RowsBySection | null>>
  readonly timeline: Pick<TimelineRows, 'rows' | 'keyOf'>
  readonly showAll: () => Promise<void>
  readonly active: Pick<ActiveRow, 'focusWhole'>
  readonly loadMore: (section: SectionName) => void
  /** SuperOffice has no more rows of the section than were shown before. */
  readonly onNoMore: (section: SectionName) => void
}

/**
 * Loads more rows of a section. If the pressed button has disappeared, the focus goes to the first new row, or to the last row
 * of the list when there is none.
 */
export const useShowMore = (options: ShowMoreOptions): ((section: SectionName) => void) => {
  const { region, card, rows, timeline, showAll, active, loadMore, onNoMore } = options
  const stops = new Map<SectionName, () => void>()
  // Vue itself stops only what is watched from the beginning.
  onScopeDispose(() => {
    for (const stop of stops.values()) stop()
  })

  const keyAt = (section: SectionName, index: number): string | null =>
    rows.value === null ? timeline.keyOf(section, index) : (rows.value[section][index]?.key ?? null)

  const lastKey = (section: SectionName): string | null =>
    (rows.value === null ? timeline.rows.value : rows.value[section])?.at(-1)?.key ?? null

  return (section) => {
    // An earlier press has failed: its answer never came.
    stops.get(section)?.()
    const { value: shown } = card
    if (shown === null) return
    const countAllBefore = countAll(shown[section])
    const countBefore = shown[section].state === 'read' ? shown[section].rows.length : 0
    const stop = watch(
      card,
      async (next, before) => {
        if (next === null || before === null || !isSameSubject(next, before)) return
        if (limitOf(next, section) <= limitOf(before, section)) return
        stop()
        if (isWhole(next[section]) && countAll(next[section]) <= countAllBefore) onNoMore(section)
        if (region.value?.contains(document.activeElement) === true) return
        await showAll()
        const key = keyAt(section, countBefore) ?? lastKey(section)
        if (key !== null) active.focusWhole(key)
      },
      { flush: 'post' }
    )
    stops.set(section, stop)
    loadMore(section)
  }
}

/** All rows that SuperOffice has, as it has just answered. */
const isWhole = (section: Section<unknown>): boolean =>
  section.state === 'read' && !section.mayHaveMore && section.keptFrom === undefined

const countAll = (section: Section<unknown>): number =>
  section.state === 'read' ? section.rows.length + section.unreadableRows : 0
