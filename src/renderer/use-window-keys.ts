import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { isPressOf, useKeys } from './design/keys.ts'
import { useScreenStore } from './screen-store.ts'
import { useProfilesStore } from './session/profiles-store.ts'
import { useSessionStore } from './session/session-store.ts'
import { useSettingsStore } from './settings/settings-store.ts'
import type { ShownScreen } from './use-shown-screen.ts'

/**
 * The keys that work on every screen: Escape goes back one step, Shift+Escape hides the window wherever the agent is. While
 * Glance is locked, only those that show no customer data.
 */
export const useWindowKeys = (shown: Readonly<Ref<ShownScreen>>, isMenuOpen: Ref<boolean>): void => {
  const settingsStore = useSettingsStore()
  const sessionStore = useSessionStore()
  const screenStore = useScreenStore()
  const profilesStore = useProfilesStore()

  // Before all others, because menus, dialogs and fields use Escape themselves.
  useEventListener(
    window,
    'keydown',
    (event: KeyboardEvent) => {
      if (!isPressOf('hide', event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      screenStore.hide()
    },
    { capture: true }
  )

  useKeys({
    shareScreen: { run: settingsStore.toggleScreenShared, isOn: () => settingsStore.isScreenShared },
    lock: {
      run: () => {
        if (sessionStore.isLocked || sessionStore.profile === null) return false
        void sessionStore.lock()
        return true
      },
      isListed: () => sessionStore.profile !== null
    },
    openSettings: {
      run: () => {
        if (sessionStore.isLocked || shown.value.kind === 'settings') return false
        screenStore.showSettings()
        return true
      },
      isListed: () => shown.value.kind !== 'settings'
    },
    switchProfile: {
      run: () => {
        const isOffered = !sessionStore.isLocked && profilesStore.profiles.length > 0
        isMenuOpen.value = !isMenuOpen.value && isOffered
        return isOffered
      },
      isListed: () => profilesStore.profiles.length > 0
    },
    findCompany: {
      run: () => {
        // On the search screen the box itself handles the key.
        if (shown.value.kind === 'search' || sessionStore.isLocked) return false
        screenStore.showSearch()
        return true
      },
      isListed: () => shown.value.kind !== 'search'
    },
    hide: screenStore.hide,
    leave: () => {
      // Every other screen goes back, or hides the window, by itself.
      if (shown.value.kind !== 'starting') return false
      screenStore.hide()
      return true
    }
  })
}
