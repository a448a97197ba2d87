import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { RowElement } from './use-row-elements.ts'

export interface OverflowText {
  /** The text that has no room in the active row: its full text and its former texts; `null` when all of it fits. */
  readonly overflowText: ComputedRef<string | null>
  /** Measures a row that becomes active. */
  readonly measure: (row: RowElement) => void
  /** Hides the text of every row, or shows it again. */
  readonly toggle: () => void
}

/** The texts of a row that don't fit in it. */
export const useOverflowText = (activeKey: Readonly<Ref<string | null>>): OverflowText => {
  const overflow = shallowRef<{ readonly key: string; readonly text: string } | null>(null)
  const isHidden = ref(false)

  return {
    overflowText: computed(() => {
      const { value: current } = overflow
      return current?.key !== activeKey.value || isHidden.value ? null : current.text
    }),

    measure: ({ element, row }) => {
      const lines = [...element.querySelectorAll<HTMLElement>('[data-line]')]
      const isCut = lines.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      const hasLineBreaks = row.note === null && /[\r\n]/.test(row.fullText)
      const texts = [...(isCut || hasLineBreaks ? [row.fullText] : []), row.previousText].filter(
        (text) => text !== ''
      )
      overflow.value = texts.length === 0 ? null : { key: row.key, text: texts.join('\n') }
    },

    toggle: () => {
      isHidden.value = !isHidden.value
    }
  }
}
