import { useEventListener } from '@vueuse/core'
import { computed, reactive, ref, type ComputedRef, type Ref } from 'vue'
import { isPressOf } from '../../design/keys.ts'
import type { CardRow } from './card-row.ts'
import { rowAfterStep, toStepKey, type StepKey } from './row-steps.ts'
import type { CardList } from './section-table.ts'
import { isButtonStop, toStops } from './row-stops.ts'
import { useHoveredRow } from './use-hovered-row.ts'
import { useRowElements } from './use-row-elements.ts'

interface ActiveRowOptions {
  /** The element of the whole card, where the keys work. */
  readonly region: Readonly<Ref<HTMLElement | null>>
  /** The element that contains the rows. */
  readonly scroller: Readonly<Ref<HTMLElement | null>>
  /** In the order of the card. */
  readonly rows: Readonly<Ref<readonly CardRow[]>>
  readonly showAll: () => Promise<void>
  readonly open: (row: CardRow) => void
  /** Opens the row in place, or closes it. */
  readonly toggleDetails: (row: CardRow) => void
}

export interface ActiveRow {
  /** The row under the pointer; if there is none, the row with the focus. */
  readonly activeRow: ComputedRef<CardRow | null>
  readonly activeKey: ComputedRef<string | null>
  /** The row with the focus, wherever the pointer is. */
  readonly focusedRow: ComputedRef<CardRow | null>
  /** The row of a list where the Tab key stops: the one that had the focus last, at first the first one. */
  readonly tabStop: (section: CardList) => string | null
  readonly focus: (key: string, block?: ScrollLogicalPosition) => void
  /** Moves the focus to the row without scrolling. */
  readonly focusInPlace: (key: string) => void
  /** The same, but scrolls by as little as it takes until all of the row is in sight. */
  readonly focusWhole: (key: string) => void
}

const isSelectingText = (): boolean => {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed
}

const isToggle = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-toggle]') !== null

/**
 * Moves through the rows of the whole card, and the buttons at the end of its lists, by the arrow keys, Home, End and the
 * page keys; Enter or a click opens one in SuperOffice, and Space or its `data-toggle` button opens it in place. One listener
 * serves all rows, so that a thousand of them cost nothing.
 */
export const useActiveRow = (options: ActiveRowOptions): ActiveRow => {
  const { region, scroller, rows, showAll, open, toggleDetails } = options
  const elements = useRowElements(scroller, rows)
  const focusedKey = ref<string | null>(null)
  const lastFocused = reactive<Partial<Record<CardList, string>>>({})
  const { hoveredKey, clear: clearHover } = useHoveredRow({ scroller, elements })

  const activeRow = computed(() => elements.rowByKey(hoveredKey.value ?? focusedKey.value))
  const activeKey = computed(() => activeRow.value?.key ?? null)

  const focusInPlace = (key: string): void => {
    elements.elementOf(key)?.focus({ preventScroll: true })
  }

  /** From now on the row with the focus is the active one, whatever is scrolled below the pointer. */
  const focusElement = (element: HTMLElement, block: ScrollLogicalPosition): void => {
    clearHover()
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block })
  }

  const focus = (key: string, block: ScrollLogicalPosition = 'nearest'): void => {
    const element = elements.elementOf(key)
    if (element !== null) focusElement(element, block)
  }

  const focusWhole = (key: string): void => {
    const element = elements.elementOf(key)
    if (element === null) return
    // Without the room that steps leave around the next row; above it are the lines that stay at the top.
    element.style.scrollMarginBlock = 'var(--row-height) 0'
    focusElement(element, 'nearest')
    element.style.removeProperty('scroll-margin-block')
  }

  const move = async (key: StepKey, target: EventTarget | null): Promise<void> => {
    await showAll()
    const stops = toStops(rows.value, region.value)
    const at = elements.rowNear(target)
    const from = stops.find((stop) => (isButtonStop(stop) ? stop.button === target : stop === at)) ?? null
    const next = rowAfterStep(key, stops, from)
    if (next === undefined) return
    if (isButtonStop(next)) focusElement(next.button, 'nearest')
    else focus(next.key)
  }

  useEventListener(region, 'keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const hit = elements.rowOf(event.target)
    const key = toStepKey(event)
    if (hit !== null && isPressOf('open', event)) open(hit.row)
    else if (hit !== null && event.key === ' ') toggleDetails(hit.row)
    else if (key !== null && rows.value.length > 0) void move(key, event.target)
    else return
    event.preventDefault()
  })

  useEventListener(scroller, 'focusin', ({ target }) => {
    const hit = elements.rowOf(target)
    focusedKey.value = elements.rowNear(target)?.key ?? null
    if (hit === null) return
    lastFocused[hit.row.section] = hit.row.key
  })
  useEventListener(scroller, 'focusout', ({ relatedTarget }) => {
    // The actions of a dialog, such as the palette, are about the row that gets the focus back.
    const isDialog = relatedTarget instanceof Element && relatedTarget.closest('[role=dialog]') !== null
    if (!isDialog) focusedKey.value = null
  })

  useEventListener(scroller, 'click', ({ target }) => {
    const hit = elements.rowOf(target)
    // A press that selects text ends in a click too.
    if (hit !== null && !isSelectingText()) open(hit.row)
    const row = isToggle(target) ? elements.rowNear(target) : null
    if (row === null) return
    focusInPlace(row.key)
    toggleDetails(row)
  })

  return {
    activeRow,
    activeKey,
    focusedRow: computed(() => elements.rowByKey(focusedKey.value)),
    tabStop: (section) => {
      const last = lastFocused[section] ?? null
      if (elements.rowByKey(last) !== null) return last
      return rows.value.find((row) => row.section === section)?.key ?? null
    },
    focus,
    focusInPlace,
    focusWhole
  }
}
