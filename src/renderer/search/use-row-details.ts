import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { useConnectionStore } from '../failure/connection-store.ts'
import { useSearchStore } from './search-store.ts'

/** Rows are filled in once nothing was typed, scrolled or answered for this long. */
const restMs = 400

/**
 * Fills in the rows in sight that can't be told apart: at once when two have the same name, otherwise after a rest, so
 * that an agent who types on or opens a row costs SuperOffice nothing.
 */
export const useRowDetails = (): { readonly inSight: Ref<ReadonlySet<string>> } => {
  const searchStore = useSearchStore()
  const connectionStore = useConnectionStore()
  const inSight = ref<ReadonlySet<string>>(new Set())
  let timer: ReturnType<typeof setTimeout> | undefined

  const onChange = (): void => {
    clearTimeout(timer)
    // Rows are about to arrive or to change, and offline nobody answers.
    const isWaiting = !searchStore.isSettled || searchStore.flow.kind === 'searching'
    if (isWaiting || connectionStore.connection.kind === 'offline') return
    const { companyIds, isUrgent } = searchStore.unclearRows(inSight.value)
    if (companyIds.length === 0) return
    const fillIn = (): void => void searchStore.fillIn(companyIds)
    if (isUrgent) fillIn()
    else timer = setTimeout(fillIn, restMs)
  }

  watch(
    [
      inSight,
      () => searchStore.text,
      () => searchStore.rows,
      () => searchStore.flow.kind,
      () => connectionStore.connection.kind
    ],
    onChange
  )
  onScopeDispose(() => {
    clearTimeout(timer)
  })

  return { inSight }
}
