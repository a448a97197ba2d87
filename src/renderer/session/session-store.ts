import { defineStore } from 'pinia'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { DemoState } from '../../shared/contract.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import type { OwnServerSignIn, SessionState } from '../../shared/session.ts'
import { useBridge } from '../bridge.ts'

/** What the agent's last wish to sign in or out has come to. */
export type SessionWish =
  | { readonly kind: 'none' }
  | { readonly kind: 'signing-in' | 'starting-demo' | 'signing-out' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Who is signed in, and the demo tenant that Glance serves itself. */
export const useSessionStore = defineStore('session', () => {
  const bridge = useBridge()
  const session = shallowRef<SessionState>({ kind: 'starting' })
  const wish = shallowRef<SessionWish>({ kind: 'none' })
  const demo = shallowRef<DemoState | null>(null)

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

  const run = async (
    kind: 'signing-in' | 'starting-demo' | 'signing-out',
    asking: Promise<Outcome<SessionState>>
  ): Promise<boolean> => {
    wish.value = { kind }
    const outcome = await asking
    wish.value = outcome.ok ? { kind: 'none' } : { kind: 'failed', failure: outcome.failure }
    if (outcome.ok) take(outcome.value)
    return outcome.ok
  }

  const isBusy = (): boolean => wish.value.kind !== 'none' && wish.value.kind !== 'failed'

  /** Each answers whether it was done; a second wish while one is under way is not taken up. */
  const signIn = async (request: OwnServerSignIn): Promise<boolean> =>
    !isBusy() && (await run('signing-in', bridge.signIn(request)))

  const tryDemo = async (): Promise<boolean> => !isBusy() && (await run('starting-demo', bridge.tryDemo()))

  const signOut = async (): Promise<boolean> => !isBusy() && (await run('signing-out', bridge.signOut()))

  const switchDemo = async (isAnswering: boolean): Promise<void> => {
    const outcome = await bridge.switchDemo({ isAnswering })
    if (outcome.ok) demo.value = outcome.value
    else wish.value = { kind: 'failed', failure: outcome.failure }
  }

  const forgetFailure = (): void => {
    if (wish.value.kind === 'failed') wish.value = { kind: 'none' }
  }

  onScopeDispose(bridge.onSessionChanged(take))

  return {
    session: readonly(session),
    wish: readonly(wish),
    demo: readonly(demo),
    load,
    signIn,
    tryDemo,
    signOut,
    switchDemo,
    forgetFailure
  }
})
