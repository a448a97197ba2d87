import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, shallowRef } from 'vue'
import type { DemoState } from '../../shared/contract.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import type { SessionState, SignInRequest } from '../../shared/session.ts'
import { useBridge } from '../bridge.ts'

type WishUnderWay =
  | 'signing-in'
  | 'waiting-for-browser'
  | 'starting-demo'
  | 'switching'
  | 'removing'
  | 'signing-out'
  | 'unlocking'

/** What the agent's last wish to sign in or out, or to change the profile, has come to. */
export type SessionWish =
  | { readonly kind: 'none' }
  | { readonly kind: WishUnderWay }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Who is signed in, and the demo tenant that Glance serves itself. */
export const useSessionStore = defineStore('session', () => {
  const bridge = useBridge()
  const session = shallowRef<SessionState>({ kind: 'starting' })
  const wish = shallowRef<SessionWish>({ kind: 'none' })
  const demo = shallowRef<DemoState | null>(null)
  let latest = 0

  const recallDemo = async (): Promise<void> => {
    const outcome = await bridge.recallDemo()
    if (outcome.ok) demo.value = outcome.value
  }

  const take = (state: SessionState): void => {
    session.value = state
    void recallDemo()
  }

  const load = async (): Promise<void> => {
    const outcome = await bridge.recallSession()
    if (outcome.ok) take(outcome.value)
  }

  /** Waiting for the browser stands in nobody's way: the main process ends it for whatever is asked next. */
  const isBusy = (): boolean => !['none', 'failed', 'waiting-for-browser'].includes(wish.value.kind)

  /** Answers whether it was done; a second wish while one is under way is not taken up. */
  const run = async (kind: WishUnderWay, ask: () => Promise<Outcome<SessionState>>): Promise<boolean> => {
    if (isBusy()) return false
    const asked = ++latest
    wish.value = { kind }
    const outcome = await ask()
    if (asked === latest) wish.value = toWish(outcome)
    if (outcome.ok) take(outcome.value)
    return outcome.ok
  }

  const switchDemo = async (isAnswering: boolean): Promise<void> => {
    const outcome = await bridge.switchDemo({ isAnswering })
    if (outcome.ok) demo.value = outcome.value
    else wish.value = { kind: 'failed', failure: outcome.failure }
  }

  const cancelSignIn = (): void => {
    if (wish.value.kind !== 'waiting-for-browser') return
    latest++
    wish.value = { kind: 'none' }
    void bridge.cancelSignIn()
  }

  /** Whatever was wished before has no say any more. */
  const lock = async (): Promise<void> => {
    latest++
    wish.value = { kind: 'none' }
    const outcome = await bridge.lock()
    if (outcome.ok) take(outcome.value)
    else wish.value = { kind: 'failed', failure: outcome.failure }
  }

  const forgetFailure = (): void => {
    if (wish.value.kind === 'failed') wish.value = { kind: 'none' }
  }

  onScopeDispose(bridge.onSessionChanged(take))

  return {
    session: readonly(session),
    /** The active profile, also while it is locked or has to sign in again; `null` when there is none. */
    profile: computed(() => ('profile' in session.value ? session.value.profile : null)),
    isLocked: computed(() => session.value.kind === 'locked'),
    wish: readonly(wish),
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
    forgetFailure
  }
})

/** What was cancelled was wished so: it is no failure. */
const toWish = (outcome: Outcome<SessionState>): SessionWish =>
  outcome.ok || outcome.failure.code === 'cancelled'
    ? { kind: 'none' }
    : { kind: 'failed', failure: outcome.failure }
