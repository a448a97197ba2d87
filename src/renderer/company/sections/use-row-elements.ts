import { computed, type Ref } from 'vue'
import type { CardRow } from './card-row.ts'

/** The elements of all rows in this one, in their order. */
export const rowElementsIn = (root: ParentNode): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-row]')
]

/** The element of the row with this key; `null` when it is not rendered. */
export const rowElementIn = (root: ParentNode | null, key: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null

/** A row together with its element, which carries the row's key in `data-row`. */
export interface RowElement {
  readonly element: HTMLElement
  readonly row: CardRow
}

export interface RowElements {
  readonly rowByKey: (key: string | null) => CardRow | null
  /** The row that contains the target of an event. */
  readonly rowOf: (target: EventTarget | null) => RowElement | null
  /** The row that a target is in, or that a button beside it belongs to. */
  readonly rowNear: (target: EventTarget | null) => CardRow | null
  readonly elementOf: (key: string) => HTMLElement | null
}

/** Finds the row of an element and the element of a row. */
export const useRowElements = (
  scroller: Readonly<Ref<HTMLElement | null>>,
  rows: Readonly<Ref<readonly CardRow[]>>
): RowElements => {
  const byKey = computed(() => new Map(rows.value.map((row) => [row.key, row])))

  const rowByKey = (key: string | null): CardRow | null => byKey.value.get(key ?? '') ?? null

  const rowOf = (target: EventTarget | null): RowElement | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    const row = rowByKey(element?.dataset['row'] ?? null)
    return element === null || row === null ? null : { element, row }
  }

  return {
    rowByKey,
    rowOf,
    rowNear: (target) => {
      const item = target instanceof Element ? target.closest('li') : null
      return (rowOf(target) ?? rowOf(item?.querySelector('[data-row]') ?? null))?.row ?? null
    },
    elementOf: (key) => rowElementIn(scroller.value, key)
  }
}
