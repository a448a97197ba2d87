import { defineStore } from 'pinia'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import type { UpdateState } from '../../shared/updates.ts'
import { useBridge } from '../bridge.ts'

/** What the main process knows about updates: `null` until the settings are opened. */
export const useUpdatesStore = defineStore('updates', () => {
  const bridge = useBridge()
  const state = shallowRef<UpdateState | null>(null)
  const failure = shallowRef<Failure | null>(null)

  const take = (outcome: Outcome<UpdateState>): void => {
    failure.value = outcome.ok ? null : outcome.failure
    if (outcome.ok) state.value = outcome.value
  }

  onScopeDispose(
    bridge.onUpdatesChanged((changed) => {
      state.value = changed
    })
  )

  return {
    state: readonly(state),
    failure: readonly(failure),
    load: async (): Promise<void> => {
      take(await bridge.recallUpdates())
    },
    check: async (): Promise<void> => {
      take(await bridge.checkForUpdates())
    },
    install: async (): Promise<void> => {
      take(await bridge.installUpdate())
    }
  }
})
