import { useDocumentVisibility } from '@vueuse/core'
import { watch } from 'vue'
import { useSearchStore } from './search-store.ts'

/** Repeats a search that has failed once SuperOffice is back and the agent sees the search. Behind a card, it would only cost calls. */
export const useRepeatedSearch = (): void => {
  const searchStore = useSearchStore()
  const visibility = useDocumentVisibility()
  watch(
    () => searchStore.isRepeatDue && visibility.value === 'visible',
    (isDue) => {
      if (isDue) searchStore.repeat()
    },
    { immediate: true }
  )
}
