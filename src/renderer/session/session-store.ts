import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, shallowRef } from 'vue'
import type { DemoState } from '../../shared/contract.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import type { SessionState, SignInRequest } from '../../shared/session.ts'
import { useBridge } from '../bridge.ts'

type PendingAction =
  | 'signing-in'
  | 'waiting-for-browser'
  | 'starting-demo'
  | 'switching'
  | 'removing'
  | 'signing-out'
  | 'unlocking'

/** The agent's latest action on the session (sign in or out, switch, unlock …): pending, failed, or none. */
export type SessionAction =
  | { readonly kind: 'none' }
  | { readonly kind: PendingAction }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Who is signed in, and the demo tenant that Glance serves itself. */
export const useSessionStore = defineStore('session', () => {
  const bridge = useBridge()
  const session = shallowRef<SessionState>({ kind: 'starting' })
  const action = shallowRef<SessionAction>({ kind: 'none' })
  const demo = shallowRef<DemoState | null>(null)
  let latest = 0

  const recallDemo = async (): Promise<void> => {
    const outcome = await bridge.recallDemo()
    if (outcome.ok) demo.value = outcome.value
  }

  const setSession = (state: SessionState): void => {
    session.value = state
    void recallDemo()
  }

  const load = async (): Promise<void> => {
    const before = session.value
    const outcome = await bridge.recallSession()
    // A session that was pushed meanwhile is newer.
    if (outcome.ok && session.value === before) setSession(outcome.value)
  }

  /** Waiting for the browser blocks nothing: the main process cancels it when another action begins. */
  const isBusy = (): boolean => !['none', 'failed', 'waiting-for-browser'].includes(action.value.kind)

  /** Resolves to true when the action succeeded. Does nothing while another one is pending. */
  const run = async (kind: PendingAction, call: () => Promise<Outcome<SessionState>>): Promise<boolean> => {
    if (isBusy()) return false
    const turn = ++latest
    action.value = { kind }
    const outcome = await call()
    if (turn === latest) action.value = toAction(outcome)
    if (outcome.ok) setSession(outcome.value)
    return outcome.ok
  }

  const switchDemo = async (isAnswering: boolean): Promise<void> => {
    const outcome = await bridge.switchDemo({ isAnswering })
    if (outcome.ok) demo.value = outcome.value
    else action.value = { kind: 'failed', failure: outcome.failure }
  }

  const cancelSignIn = (): void => {
    if (action.value.kind !== 'waiting-for-browser') return
    latest++
    action.value = { kind: 'none' }
    void bridge.cancelSignIn()
  }

  /** Overrides a pending action: its result is ignored. */
  const lock = async (): Promise<void> => {
    latest++
    action.value = { kind: 'none' }
    const outcome = await bridge.lock()
    if (outcome.ok) setSession(outcome.value)
    else action.value = { kind: 'failed', failure: outcome.failure }
  }

  const dismissFailure = (): void => {
    if (action.value.kind === 'failed') action.value = { kind: 'none' }
  }

  onScopeDispose(bridge.onSessionChanged(setSession))

  return {
    session: readonly(session),
    /** The active profile, also while it is locked or has to sign in again; `null` when there is none. */
    profile: computed(() => ('profile' in session.value ? session.value.profile : null)),
    isLocked: computed(() => session.value.kind === 'locked'),
    action: readonly(action),
    demo: readonly(demo),
    load,
    signIn: (request: SignInRequest) =>
      run(request.kind === 'online' ? 'waiting-for-browser' : 'signing-in', () => bridge.signIn(request)),
    cancelSignIn,
    tryDemo: () => run('starting-demo', () => bridge.tryDemo()),
    signOut: () => run('signing-out', () => bridge.signOut()),
    lock,
    unlock: () => run('unlocking', () => bridge.unlock()),
    switchProfile: (profileId: string) => run('switching', () => bridge.switchProfile({ profileId })),
    removeProfile: (profileId: string) => run('removing', () => bridge.removeProfile({ profileId })),
    switchDemo,
    dismissFailure
  }
})

/** The agent cancelled it on purpose, so `cancelled` counts as no failure. */
const toAction = (outcome: Outcome<SessionState>): SessionAction =>
  outcome.ok || outcome.failure.code === 'cancelled'
    ? { kind: 'none' }
    : { kind: 'failed', failure: outcome.failure }
