import type { Ref } from 'vue'
import { useKeys } from './design/keys.ts'
import { useScreenStore } from './screen-store.ts'
import { useProfilesStore } from './session/profiles-store.ts'
import { useSessionStore } from './session/session-store.ts'
import { useSettingsStore } from './settings/settings-store.ts'
import type { ShownScreen } from './use-shown-screen.ts'

/** The keys that work on every screen. While Glance is locked, only those that show nothing of a customer. */
export const useWindowKeys = (shown: Readonly<Ref<ShownScreen>>, isMenuOpen: Ref<boolean>): void => {
  const settings = useSettingsStore()
  const sessions = useSessionStore()
  const screens = useScreenStore()
  const profiles = useProfilesStore()

  useKeys({
    shareScreen: settings.toggleScreenShared,
    lock: () => {
      if (sessions.isLocked || sessions.profile === null) return false
      void sessions.lock()
      return true
    },
    openSettings: () => {
      if (sessions.isLocked) return false
      screens.toSettings()
      return true
    },
    switchProfile: () => {
      isMenuOpen.value = !isMenuOpen.value && !sessions.isLocked && profiles.profiles.length > 0
    },
    findCompany: () => {
      // On the search screen the box itself handles the key.
      if (shown.value.kind === 'search' || sessions.isLocked) return false
      screens.toSearch()
      return true
    },
    leave: () => {
      // Every other screen goes back, or hides the window, by itself.
      if (shown.value.kind !== 'starting') return false
      screens.hide()
      return true
    }
  })
}
