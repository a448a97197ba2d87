import { computed, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Settings } from '../shared/settings.ts'
import { useCompanyStore } from './company/company-store.ts'
import { usePeopleStore } from './company/people/people-store.ts'
import { useConnectionStore } from './failure/connection-store.ts'
import { useScreenStore } from './screen-store.ts'
import { useSearchStore } from './search/search-store.ts'
import { useSessionStore } from './session/session-store.ts'
import { useSettingsStore } from './settings/settings-store.ts'

/** What the whole window does when the session or the settings change: the list at the end, in the order it runs. */
export const useSessionChanges = (closeMenu: () => void): void => {
  const { locale } = useI18n({ useScope: 'global' })
  const settings = useSettingsStore()
  const sessions = useSessionStore()
  const connections = useConnectionStore()
  const search = useSearchStore()
  const screens = useScreenStore()
  const company = useCompanyStore()
  const people = usePeopleStore()

  const isTenantDeleted = computed(() =>
    [company.flow, search.flow].some(
      (flow) => flow.kind === 'failed' && flow.failure.code === 'tenant-deleted'
    )
  )

  const applyAppearance = (current: Settings | null): void => {
    if (current === null) return
    const root = document.documentElement
    locale.value = current.language
    root.lang = current.language
    if (current.theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = current.theme
  }

  const startWithProfile = (profileId: string | null, before: string | null): void => {
    screens.reset(profileId === null)
    // A link or the clipboard may have filled the box while nobody was signed in: that search is still wanted.
    const isSearchWaiting = before === null && search.text !== ''
    if (!isSearchWaiting) search.reset()
    else if (search.flow.kind === 'failed') search.lookUp(search.text)
    else if (search.onlyMatch !== null) screens.toCard(search.onlyMatch)
    void connections.load()
  }

  /** Nothing of a customer stays in the window. */
  const clearWindow = (): void => {
    closeMenu()
    screens.reset(false)
    search.reset()
  }

  /** A link that arrived while Glance was locked has left its text in the box. */
  const resumeAfterUnlock = (): void => {
    search.lookUp(search.text)
    void connections.load()
  }

  /** Everything on screen is replaced by its masked or unmasked version. */
  const reloadEverything = (): void => {
    void company.reload()
    void people.reload()
    search.reload()
  }

  watch(() => settings.settings, applyAppearance, { immediate: true })
  watch(() => sessions.profile?.id ?? null, startWithProfile)
  watch(
    () => sessions.isLocked,
    (isLocked) => {
      if (isLocked) clearWindow()
      else resumeAfterUnlock()
    }
  )
  watch(
    () => sessions.session.kind,
    (kind, before) => {
      if (kind === 'signed-in' && before === 'sign-in-again') search.lookUp(search.text)
    }
  )
  watch(isTenantDeleted, (isDeleted) => {
    if (isDeleted) search.dropRows()
  })
  watch(() => settings.isScreenShared, reloadEverything)
}
