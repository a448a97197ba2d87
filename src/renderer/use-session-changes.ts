import { computed, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Settings } from '../shared/settings.ts'
import { useCardStore } from './company/card-store.ts'
import { useDetailsStore } from './company/details/details-store.ts'
import { usePeopleStore } from './company/people/people-store.ts'
import { useConnectionStore } from './failure/connection-store.ts'
import { useFormatStore } from './language/format-store.ts'
import { useScreenStore } from './screen-store.ts'
import { useSearchStore } from './search/search-store.ts'
import { useSessionStore } from './session/session-store.ts'
import { setWindowLanguage } from './design/key-names.ts'
import { useSettingsStore } from './settings/settings-store.ts'

/** Updates the whole window when the session or the settings change. The watchers at the end run in their order. */
export const useSessionChanges = (closeMenu: () => void): void => {
  const { locale } = useI18n({ useScope: 'global' })
  const formatStore = useFormatStore()
  const settingsStore = useSettingsStore()
  const sessionStore = useSessionStore()
  const connectionStore = useConnectionStore()
  const searchStore = useSearchStore()
  const screenStore = useScreenStore()
  const cardStore = useCardStore()
  const peopleStore = usePeopleStore()
  const detailsStore = useDetailsStore()

  const isTenantDeleted = computed(() =>
    [cardStore.flow, searchStore.flow].some(
      (flow) => flow.kind === 'failed' && flow.failure.code === 'tenant-deleted'
    )
  )

  const applyAppearance = (current: Settings | null): void => {
    if (current === null) return
    const root = document.documentElement
    formatStore.setTimeZone(current.timeZone)
    if (current.theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = current.theme
  }

  const startWithProfile = (profileId: string | null, before: string | null): void => {
    screenStore.reset(profileId === null)
    // A link or the clipboard may have filled the box while nobody was signed in. That search must not be lost.
    const isSearchWaiting = before === null && searchStore.text !== ''
    if (!isSearchWaiting) searchStore.reset()
    else if (searchStore.flow.kind === 'failed') searchStore.lookUp(searchStore.text)
    else if (searchStore.onlyMatch !== null) screenStore.showCard(searchStore.onlyMatch)
    void connectionStore.load()
  }

  /** Removes all customer data from the window. */
  const clearWindow = (): void => {
    closeMenu()
    screenStore.lock()
    searchStore.reset()
  }

  /** Shows the card from before the lock, unless a link has filled the box while Glance was locked. */
  const resumeAfterUnlock = (): void => {
    searchStore.lookUp(searchStore.text)
    void screenStore.restore()
    void connectionStore.load()
  }

  /** Replaces everything on screen by its masked or unmasked version. */
  const reloadEverything = (): void => {
    void cardStore.reload()
    void peopleStore.reload()
    void detailsStore.reload()
    searchStore.reload()
  }

  /** SuperOffice is asked for what it translates itself, if it can be reached. */
  const followLanguage = (): void => {
    void cardStore.followLanguage()
    void peopleStore.reload()
    if (connectionStore.connection.kind === 'online') detailsStore.followLanguage()
    searchStore.reload()
  }

  watch(() => settingsStore.settings, applyAppearance, { immediate: true })
  watch(
    () => settingsStore.language,
    (language, before) => {
      locale.value = language
      setWindowLanguage(language)
      if (before === undefined) return
      followLanguage()
    },
    { immediate: true }
  )
  watch(() => sessionStore.profile?.id ?? null, startWithProfile)
  watch(
    () => sessionStore.isLocked,
    (isLocked) => {
      if (isLocked) clearWindow()
      else resumeAfterUnlock()
    }
  )
  watch(
    () => sessionStore.session.kind,
    (kind, before) => {
      if (kind !== 'signed-in' || before !== 'sign-in-again') return
      searchStore.lookUp(searchStore.text)
      cardStore.retrySignedIn()
      detailsStore.retrySignedIn()
    }
  )
  watch(isTenantDeleted, (isDeleted) => {
    if (isDeleted) searchStore.clearRows()
  })
  // Whatever came before the settings were loaded is masked as they say.
  watch(
    () => (settingsStore.settings === null ? null : settingsStore.isScreenShared),
    (_isShared, before) => {
      if (before !== null) reloadEverything()
    }
  )
}
