import { computed } from 'vue'
import { useConnectionStore } from '../failure/connection-store.ts'
import { useLongWait } from '../failure/use-long-wait.ts'
import { withoutOffline } from '../failure/without-offline.ts'
import { useWords, type WordKey } from '../language/i18n.ts'
import { useSessionStore } from '../session/session-store.ts'
import { withoutSignedOut } from '../session/sign-in-again.ts'
import { demoSamples, exampleSamples, type Sample } from './samples.ts'
import { useSearchStore } from './search-store.ts'
import { usePlaceholders } from './use-placeholders.ts'

/** What the search screen shows beside the rows: failures, placeholders, samples, and ways out of a search without a match. */
export const useSearchView = () => {
  const { language } = useWords()
  const searchStore = useSearchStore()
  const connectionStore = useConnectionStore()
  const sessionStore = useSessionStore()

  const failure = computed(() => {
    if (searchStore.openFailure !== null) return searchStore.openFailure
    const { flow } = searchStore
    const current = flow.kind === 'failed' || flow.kind === 'searching' ? flow.failure : null
    return withoutOffline(withoutSignedOut(current, sessionStore.session), connectionStore.connection)
  })
  const historyFailure = computed(() => {
    const { history } = searchStore
    return withoutOffline(history.kind === 'failed' ? history.failure : null, connectionStore.connection)
  })
  const isOffline = computed(() => connectionStore.connection.kind === 'offline')
  const isEmpty = computed(() => searchStore.rows.length === 0)
  const isWaitLong = useLongWait(() => connectionStore.waitsUntil)
  /** The search waits so long that the agent had better go on in SuperOffice. */
  const isHeldUp = computed(() => searchStore.flow.kind === 'searching' && isWaitLong.value)
  const showsPlaceholders = usePlaceholders(
    () => isEmpty.value && !isHeldUp.value && failure.value === null && searchStore.flow.kind === 'searching'
  )

  /** The general sentences of these failures are about a company's card, and none was opened. */
  const failureWords = computed((): WordKey | null => {
    const code = searchStore.openFailure === null ? failure.value?.code : undefined
    return code === 'not-found' || code === 'no-access' || code === 'too-large'
      ? `search.failed.${code}`
      : null
  })
  const hasEnded = computed(() => searchStore.flow.kind === 'answered' || searchStore.flow.kind === 'failed')
  /** The way into SuperOffice's own search, once Glance has found nothing, could not search there, or waits for long. */
  const leadsToSuperOffice = computed(
    () =>
      !isOffline.value &&
      (isEmpty.value || searchStore.flow.kind === 'failed' || isHeldUp.value) &&
      searchStore.isSettled &&
      (hasEnded.value || isHeldUp.value) &&
      searchStore.text.trim() !== ''
  )
  /** Beside rows that were found, a part of the text would only be another search for less. */
  const suggestions = computed(() =>
    searchStore.isSettled && searchStore.flow.kind !== 'searching'
      ? searchStore.suggestions.filter(({ kind }) => isEmpty.value || kind === 'stored-name')
      : []
  )
  const showsWaysOut = computed(() => suggestions.value.length > 0 || leadsToSuperOffice.value)
  const isBoxEmpty = computed(() => searchStore.text === '')
  const isDemo = computed(() => sessionStore.profile?.kind === 'demo')
  const samples = computed((): readonly Sample[] => {
    if (!isBoxEmpty.value || !isEmpty.value || !searchStore.isSettled) return []
    return (isDemo.value ? demoSamples : exampleSamples)[language.value]
  })
  const hasButtons = computed(
    () =>
      showsWaysOut.value ||
      samples.value.length > 0 ||
      (isBoxEmpty.value && searchStore.history.kind !== 'shown')
  )
  /** A search that has not begun, or has failed. */
  const showsSearchKey = computed(
    () =>
      searchStore.canSearch &&
      // Glance tries again by itself.
      !isOffline.value &&
      (searchStore.flow.kind === 'idle' || searchStore.flow.kind === 'failed') &&
      !searchStore.isTooLong
  )

  return {
    failure,
    historyFailure,
    failureWords,
    isEmpty,
    isBoxEmpty,
    isDemo,
    isHeldUp,
    showsPlaceholders,
    showsWaysOut,
    showsSearchKey,
    leadsToSuperOffice,
    suggestions,
    samples,
    hasButtons
  }
}
