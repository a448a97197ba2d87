import { useEventListener } from '@vueuse/core'
import { computed, onScopeDispose, reactive, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { RecordRef } from '../../../shared/company.ts'
import { assertNever } from '../../../shared/outcome.ts'
import { isPressOf } from '../../design/keys.ts'
import type { CardSection } from './section-table.ts'

/** What moving through the rows needs to know of one, in whichever list it stands. */
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
  /** The row under the hand: the one with the focus, or else the one under the pointer. */
  readonly activeRow: ComputedRef<CardRow | null>
  readonly activeKey: ComputedRef<string | null>
  /** The row with the focus, whatever the pointer is over. */
  readonly focusedRow: ComputedRef<CardRow | null>
  /** The whole text of that row, while its line does not show it, and what it said before; `null` when neither is. */
  readonly hiddenText: ComputedRef<string | null>
  /** Each list is one stop of the Tab key: the row that had the focus last. */
  readonly tabStop: (section: CardSection) => string | null
  readonly focus: (key: string, block?: ScrollLogicalPosition) => void
  readonly focusInPlace: (key: string) => void
}

const isMarkingText = (): boolean => {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed
}

const stepKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'] as const
type StepKey = (typeof stepKeys)[number]

const page = 8
/** A pointer that only passes over a row does not bring its text up. */
const restsAfterMs = 400

/**
 * Moves through the rows of all sections by the arrow keys, Home, End and the page keys; Enter and a click open a row.
 * One listener for all rows: a thousand of them cost nothing.
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
  const cutText = shallowRef<{ readonly key: string; readonly text: string } | null>(null)
  const isTextPutAway = ref(false)
  const lastFocused = reactive<Partial<Record<CardSection, string>>>({})
  let resting: ReturnType<typeof setTimeout> | undefined

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

  /** The row itself, or the one that a button beside it belongs to. */
  const rowNear = (target: EventTarget | null): CardRow | null => {
    const item = target instanceof Element ? target.closest('li') : null
    return (rowOf(target) ?? rowOf(item?.querySelector('[data-row]') ?? null))?.row ?? null
  }

  const elementOf = (key: string): HTMLElement | null =>
    scroller.value?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null

  const lookForCutText = ({ element, row }: { element: HTMLElement; row: CardRow }): void => {
    const lines = [...element.querySelectorAll<HTMLElement>('[data-line]')]
    const isCut = lines.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    const hasLineBreaks = row.note === null && /[\r\n]/.test(row.fullText)
    const texts = [...(isCut || hasLineBreaks ? [row.fullText] : []), row.previousText].filter(
      (text) => text !== ''
    )
    cutText.value = texts.length === 0 ? null : { key: row.key, text: texts.join('\n') }
  }

  const focus = (key: string, block: ScrollLogicalPosition = 'nearest'): void => {
    const element = elementOf(key)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block })
  }

  const clearPointer = (): void => {
    clearTimeout(resting)
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
        return all[Math.min(at + page, all.length - 1)]
      case 'PageUp':
        return all[Math.max(at - page, 0)]
      // Once more at the end of a list goes to the end of the card.
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
    const on = rowOf(event.target)
    const key = stepKeys.find((each) => each === event.key)
    if (on !== null && isPressOf('open', event)) open(on.row)
    else if (on !== null && event.key === ' ') isTextPutAway.value = !isTextPutAway.value
    else if (key !== undefined && rows.value.length > 0) void move(key, rowNear(event.target))
    else return
    event.preventDefault()
  }

  useEventListener(region, 'keydown', onKeydown)

  useEventListener(scroller, 'focusin', ({ target }) => {
    const on = rowOf(target)
    focusedKey.value = rowNear(target)?.key ?? null
    if (on === null) return
    lastFocused[on.row.section] = on.row.key
    lookForCutText(on)
  })
  useEventListener(scroller, 'focusout', () => {
    focusedKey.value = null
  })

  useEventListener(scroller, 'pointerover', ({ target }) => {
    const on = rowOf(target)
    if (on?.row.key === hoveredKey.value) return
    clearPointer()
    if (on === null) return
    hoveredKey.value = on.row.key
    resting = setTimeout(() => {
      lookForCutText(on)
    }, restsAfterMs)
  })
  useEventListener(scroller, 'pointerleave', clearPointer)
  onScopeDispose(clearPointer)

  useEventListener(scroller, 'click', ({ target }) => {
    const on = rowOf(target)
    // Text that was marked to be copied is not a click.
    if (on !== null && !isMarkingText()) open(on.row)
  })

  return {
    activeRow,
    activeKey,
    focusedRow: computed(() => byKey.value.get(focusedKey.value ?? '') ?? null),
    hiddenText: computed(() => {
      const { value: cut } = cutText
      return cut === null || cut.key !== activeKey.value || isTextPutAway.value ? null : cut.text
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
