import { defineStore } from 'pinia'
import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { useSearchStore } from './search-store.ts'

const useListPlaceStore = defineStore('list-place', () => {
  const searchStore = useSearchStore()
  /** In px. */
  const scrollTop = ref(0)
  watch(
    () => searchStore.rowsText,
    () => {
      scrollTop.value = 0
    },
    { flush: 'sync' }
  )
  return { scrollTop }
})

/**
 * Brings the list of matches back to where it was scrolled when the agent comes back from a card or the settings. Other rows begin
 * at the top, and so does the list below the empty box, where the card that was opened has become the first.
 */
export const useListPlace = (
  list: Readonly<Ref<{ readonly readTop: () => number } | null>>
): { readonly startTop: number } => {
  const searchStore = useSearchStore()
  const store = useListPlaceStore()
  onBeforeUnmount(() => {
    store.scrollTop = searchStore.rowsText.trim() === '' ? 0 : (list.value?.readTop() ?? 0)
  })
  return {
    get startTop() {
      return store.scrollTop
    }
  }
}
