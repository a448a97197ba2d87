import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import type { Failure } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'

/** What renewing the key to what is stored has come to. */
export type Renewal =
  | { readonly kind: 'none' }
  | { readonly kind: 'renewing' }
  | { readonly kind: 'renewed' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The key that seals what is stored. It never comes here: the window only says that there shall be another one. */
export const useDataKeyStore = defineStore('data-key', () => {
  const bridge = useBridge()
  const renewal = shallowRef<Renewal>({ kind: 'none' })

  return {
    renewal: readonly(renewal),
    renew: async (): Promise<void> => {
      if (renewal.value.kind === 'renewing') return
      renewal.value = { kind: 'renewing' }
      const outcome = await bridge.renewKey()
      renewal.value = outcome.ok ? { kind: 'renewed' } : { kind: 'failed', failure: outcome.failure }
    },
    /** The agent looks again: what came of it before is old news. */
    startOver: (): void => {
      if (renewal.value.kind !== 'renewing') renewal.value = { kind: 'none' }
    }
  }
})
