import { defineStore } from 'pinia'
import { onScopeDispose, readonly, ref, shallowRef } from 'vue'
import type { ProfileEntry } from '../../shared/session.ts'
import { useBridge } from '../bridge.ts'

/** All profiles: the administrator's first, in the order of the policy, then the agent's own in the order they were added. */
export const useProfilesStore = defineStore('profiles', () => {
  const bridge = useBridge()
  const profiles = shallowRef<readonly ProfileEntry[]>([])
  /** The main process has answered, possibly with a failure. */
  const isLoaded = ref(false)

  const load = async (): Promise<void> => {
    const before = profiles.value
    const outcome = await bridge.recallProfiles()
    // Profiles that were pushed meanwhile are newer.
    if (outcome.ok && profiles.value === before) profiles.value = outcome.value
    isLoaded.value = true
  }

  onScopeDispose(
    bridge.onProfilesChanged((changed) => {
      profiles.value = changed
    })
  )

  return { profiles: readonly(profiles), isLoaded: readonly(isLoaded), load }
})
