import { nextTick, watch } from 'vue'
import { useDetailsStore } from '../details/details-store.ts'
import type { ActiveRow } from '../sections/use-active-row.ts'
import type { CardViewChoice } from '../timeline/use-card-view.ts'
import { toCounterpartKey } from '../timeline/use-timeline-rows.ts'

interface ViewChangeOptions {
  readonly choice: CardViewChoice
  readonly active: Pick<ActiveRow, 'focusInPlace'>
  readonly showAll: () => Promise<void>
  /** Brings the row with the focus in sight. */
  readonly goBack: () => void
}

/**
 * Keeps the focus and the rows that are open in place when the other view appears, or the window becomes wide or narrow.
 * Call it before what follows the rows on screen, such as `useRowDetails`.
 */
export const useViewChange = ({ choice, active, showAll, goBack }: ViewChangeOptions): void => {
  const detailsStore = useDetailsStore()

  watch(
    choice.view,
    () => {
      detailsStore.rename(toCounterpartKey)
    },
    { flush: 'sync' }
  )

  watch([choice.isWide, choice.view], async ([, view], [, viewBefore]) => {
    const { activeElement: focused } = document
    const row = focused?.closest('li')?.querySelector<HTMLElement>('[data-row]')?.dataset['row']
    await nextTick()
    if (!(focused instanceof HTMLElement) || document.activeElement === focused) return
    // An element loses the focus when it moves to the other column.
    if (focused.isConnected) focused.focus({ preventScroll: true })
    else if (row !== undefined && view !== viewBefore) {
      await showAll()
      active.focusInPlace(toCounterpartKey(row))
      goBack()
    }
  })
}
