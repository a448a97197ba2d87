import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, reactive, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { RecordRef } from '../../../shared/company.ts'
import { assertNever } from '../../../shared/outcome.ts'
import { isPressOf } from '../../design/keys.ts'
import type { CardSection } from './section-table.ts'

/** What `useActiveRow` needs of each row, in a section or among the people. */
export interface CardRow {
  readonly key: string
  readonly section: CardSection
  readonly record: RecordRef
  readonly fullText: string
  readonly note: string | null
  readonly previousText: string
  readonly moment: string | null
}

export interface ActiveRow {
  /** The row under the pointer; if there is none, the row with the focus. */
  readonly activeRow: ComputedRef<CardRow | null>
  readonly activeKey: ComputedRef<string | null>
  /** The row with the focus, wherever the pointer is. */
  readonly focusedRow: ComputedRef<CardRow | null>
  /** The text that has no room in the active row: its full text and its former texts; `null` when all of it fits. */
  readonly overflowText: ComputedRef<string | null>
  /** The row of a list where the Tab key stops: the one that had the focus last, at first the first one. */
  readonly tabStop: (section: CardSection) => string | null
  readonly focus: (key: string, block?: ScrollLogicalPosition) => void
  /** Without scrolling. */
  readonly focusInPlace: (key: string) => void
}

const isSelectingText = (): boolean => {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed
}

const stepKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'] as const
type StepKey = (typeof stepKeys)[number]

const rowsPerPage = 8
/** A pointer that only passes over a row must not bring up the row's text. */
const hoverDelayMs = 400

/**
 * Moves through the rows of the whole card by the arrow keys, Home, End and the page keys; Enter or a click opens one.
 * One listener serves all rows, so that a thousand of them cost nothing.
 */
export const useActiveRow = (
  region: Readonly<Ref<HTMLElement | null>>,
  scroller: Readonly<Ref<HTMLElement | null>>,
  rows: Readonly<Ref<readonly CardRow[]>>,
  showAll: () => Promise<void>,
  open: (row: CardRow) => void
): ActiveRow => {
  const focusedKey = ref<string | null>(null)
  const hoveredKey = ref<string | null>(null)
  const overflow = shallowRef<{ readonly key: string; readonly text: string } | null>(null)
  const isOverflowHidden = ref(false)
  const lastFocused = reactive<Partial<Record<CardSection, string>>>({})
  let hoverTimer: ReturnType<typeof setTimeout> | undefined

  const byKey = computed(() => new Map(rows.value.map((row) => [row.key, row])))
  const activeRow = computed(() => {
    const key = hoveredKey.value ?? focusedKey.value
    return key === null ? null : (byKey.value.get(key) ?? null)
  })
  const activeKey = computed(() => activeRow.value?.key ?? null)

  const rowOf = (target: EventTarget | null): { element: HTMLElement; row: CardRow } | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    const row = byKey.value.get(element?.dataset['row'] ?? '')
    return element === null || row === undefined ? null : { element, row }
  }

  /** The row that a target is, or that a button beside it belongs to. */
  const rowNear = (target: EventTarget | null): CardRow | null => {
    const item = target instanceof Element ? target.closest('li') : null
    return (rowOf(target) ?? rowOf(item?.querySelector('[data-row]') ?? null))?.row ?? null
  }

  const elementOf = (key: string): HTMLElement | null =>
    scroller.value?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null

  const measureOverflow = ({ element, row }: { element: HTMLElement; row: CardRow }): void => {
    const lines = [...element.querySelectorAll<HTMLElement>('[data-line]')]
    const isCut = lines.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    const hasLineBreaks = row.note === null && /[\r\n]/.test(row.fullText)
    const texts = [...(isCut || hasLineBreaks ? [row.fullText] : []), row.previousText].filter(
      (text) => text !== ''
    )
    overflow.value = texts.length === 0 ? null : { key: row.key, text: texts.join('\n') }
  }

  const focus = (key: string, block: ScrollLogicalPosition = 'nearest'): void => {
    const element = elementOf(key)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block })
  }

  const clearPointer = (): void => {
    clearTimeout(hoverTimer)
    hoveredKey.value = null
  }

  const step = (key: StepKey, from: CardRow | null): CardRow | undefined => {
    const all = rows.value
    const at = from === null ? -1 : all.indexOf(from)
    const ofSection = all.filter(({ section }) => section === from?.section)
    switch (key) {
      case 'ArrowDown':
        return all[Math.min(at + 1, all.length - 1)]
      case 'ArrowUp':
        return all[Math.max(at - 1, 0)]
      case 'PageDown':
        return all[Math.min(at + rowsPerPage, all.length - 1)]
      case 'PageUp':
        return all[Math.max(at - rowsPerPage, 0)]
      // To the end of the list, and from there to the end of the card.
      case 'Home':
        return from !== null && ofSection[0] !== from ? ofSection[0] : all[0]
      case 'End':
        return from !== null && ofSection.at(-1) !== from ? ofSection.at(-1) : all.at(-1)
      default:
        return assertNever(key)
    }
  }

  const move = async (key: StepKey, from: CardRow | null): Promise<void> => {
    await showAll()
    const next = step(key, from)
    if (next === undefined) return
    clearPointer()
    focus(next.key)
  }

  const onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const hit = rowOf(event.target)
    const key = stepKeys.find((each) => each === event.key)
    if (hit !== null && isPressOf('open', event)) open(hit.row)
    else if (hit !== null && event.key === ' ') isOverflowHidden.value = !isOverflowHidden.value
    else if (key !== undefined && rows.value.length > 0) void move(key, rowNear(event.target))
    else return
    event.preventDefault()
  }

  useEventListener(region, 'keydown', onKeydown)

  useEventListener(scroller, 'focusin', ({ target }) => {
    const hit = rowOf(target)
    focusedKey.value = rowNear(target)?.key ?? null
    if (hit === null) return
    lastFocused[hit.row.section] = hit.row.key
    measureOverflow(hit)
  })
  useEventListener(scroller, 'focusout', () => {
    focusedKey.value = null
  })

  useEventListener(scroller, 'pointerover', ({ target }) => {
    const hit = rowOf(target)
    if (hit?.row.key === hoveredKey.value) return
    clearPointer()
    if (hit === null) return
    hoveredKey.value = hit.row.key
    hoverTimer = setTimeout(() => {
      measureOverflow(hit)
    }, hoverDelayMs)
  })
  useEventListener(scroller, 'pointerleave', clearPointer)
  onScopeDispose(clearPointer)

  useEventListener(scroller, 'click', ({ target }) => {
    const hit = rowOf(target)
    // A press that selects text ends in a click too.
    if (hit !== null && !isSelectingText()) open(hit.row)
  })

  return {
    activeRow,
    activeKey,
    focusedRow: computed(() => byKey.value.get(focusedKey.value ?? '') ?? null),
    overflowText: computed(() => {
      const { value: current } = overflow
      return current?.key !== activeKey.value || isOverflowHidden.value ? null : current.text
    }),
    tabStop: (section) => {
      const last = lastFocused[section]
      if (last !== undefined && byKey.value.has(last)) return last
      return rows.value.find((row) => row.section === section)?.key ?? null
    },
    focus,
    focusInPlace: (key) => elementOf(key)?.focus({ preventScroll: true })
  }
}
