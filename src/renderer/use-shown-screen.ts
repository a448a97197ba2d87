import { computed, type ComputedRef } from 'vue'
import type { EnvironmentSummary, PolicySummary } from '../shared/policy.ts'
import type { ProfileEntry, ProfileSummary, SessionState } from '../shared/session.ts'
import { useScreenStore } from './screen-store.ts'
import type { Screen } from './screen.ts'
import { useProfilesStore } from './session/profiles-store.ts'
import { useSessionStore } from './session/session-store.ts'
import { usePolicyStore } from './settings/policy-store.ts'

/** What fills the window. */
export type ShownScreen =
  | { readonly kind: 'starting' }
  | { readonly kind: 'locked'; readonly profile: ProfileSummary }
  | {
      readonly kind: 'sign-in'
      /** The profile to sign in to; `null` for a new one. */
      readonly profile: ProfileSummary | null
      readonly environments: readonly EnvironmentSummary[]
      readonly hasBack: boolean
      /** Differs for each profile and purpose, so that no form inherits what was typed into another. */
      readonly key: string
    }
  | Extract<Screen, { kind: 'search' | 'card' | 'settings' }>

interface WindowState {
  readonly screen: Screen
  readonly session: SessionState
  /** `null` until loaded. */
  readonly policy: PolicySummary | null
  /** `null` until loaded. */
  readonly profiles: readonly ProfileEntry[] | null
}

/** The screen that the agent chose, unless the session calls for another one. */
export const toShownScreen = ({ screen, session, policy, profiles }: WindowState): ShownScreen => {
  if (session.kind === 'locked') return { kind: 'locked', profile: session.profile }
  if (screen.kind === 'settings') return screen
  // The sign-in form offers the environments of the policy and the profile that the administrator added.
  if (session.kind === 'starting' || policy === null || profiles === null) return { kind: 'starting' }

  const toSignIn = (profile: ProfileSummary | null, hasBack: boolean, purpose: string): ShownScreen => ({
    kind: 'sign-in',
    profile,
    environments: policy.environments,
    hasBack,
    key: `${purpose} ${profile?.id ?? ''}`
  })
  if (screen.kind === 'add-profile') return toSignIn(null, true, 'add-profile')
  const profile = session.kind === 'sign-in-again' ? session.profile : findManagedProfile(profiles)
  // Nobody has signed in to this profile yet, so nothing is stored that could be searched.
  const isUnused = session.kind === 'sign-in-again' && session.profile.user === null
  if (session.kind === 'signed-out' || isUnused) return toSignIn(profile, false, 'sign-in')
  if (screen.kind === 'sign-in-again') return toSignIn(profile, true, 'sign-in-again')
  return screen
}

/** The first profile that the administrator added. */
const findManagedProfile = (profiles: readonly ProfileEntry[]): ProfileSummary | null =>
  profiles.find(({ profile, isManaged }) => isManaged && profile.kind !== 'demo')?.profile ?? null

export const useShownScreen = (): ComputedRef<ShownScreen> => {
  const screenStore = useScreenStore()
  const sessionStore = useSessionStore()
  const policyStore = usePolicyStore()
  const profilesStore = useProfilesStore()
  return computed(() =>
    toShownScreen({
      screen: screenStore.screen,
      session: sessionStore.session,
      policy: policyStore.policy,
      profiles: profilesStore.isLoaded ? profilesStore.profiles : null
    })
  )
}
