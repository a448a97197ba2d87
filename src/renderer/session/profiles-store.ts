import { defineStore } from 'pinia'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { ProfileEntry } from '../../shared/session.ts'
import { useBridge } from '../bridge.ts'

/** Every profile there is: the administrator's first, in their order, then the agent's own in the order they were added. */
export const useProfilesStore = defineStore('profiles', () => {
  const bridge = useBridge()
  const profiles = shallowRef<readonly ProfileEntry[]>([])

  const load = async (): Promise<void> => {
    const outcome = await bridge.recallProfiles()
    if (outcome.ok) profiles.value = outcome.value
  }

  onScopeDispose(
    bridge.onProfilesChanged((changed) => {
      profiles.value = changed
    })
  )

  return { profiles: readonly(profiles), load }
})
