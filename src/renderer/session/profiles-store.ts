import { defineStore } from 'pinia'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { ProfileEntry, ProfileSummary } from '../../shared/session.ts'
import { useBridge } from '../bridge.ts'

/** Every profile there is: the administrator's first, in their order, then the agent's own by name. */
export const useProfilesStore = defineStore('profiles', () => {
  const bridge = useBridge()
  const profiles = shallowRef<readonly ProfileEntry[]>([])

  const load = async (): Promise<void> => {
    const outcome = await bridge.recallProfiles()
    if (outcome.ok) profiles.value = inOrder(outcome.value)
  }

  onScopeDispose(
    bridge.onProfilesChanged((changed) => {
      profiles.value = inOrder(changed)
    })
  )

  return { profiles: readonly(profiles), load }
})

/** The profile in use is written down last: a digit that switches must mean the same one every time. */
const inOrder = (profiles: readonly ProfileEntry[]): readonly ProfileEntry[] => [
  ...profiles.filter(({ isManaged }) => isManaged),
  ...profiles.filter(({ isManaged }) => !isManaged).sort((one, other) => compare(one.profile, other.profile))
]

const compare = (one: ProfileSummary, other: ProfileSummary): number =>
  one.name.localeCompare(other.name) ||
  one.userName.localeCompare(other.userName) ||
  one.id.localeCompare(other.id)
