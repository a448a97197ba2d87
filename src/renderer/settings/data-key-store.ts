import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import type { Failure } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'

/** The state of renewing the encryption key. */
export type Renewal =
  | { readonly kind: 'none' }
  | { readonly kind: 'renewing' }
  | { readonly kind: 'renewed' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Renews the key that encrypts stored companies. The key itself never reaches the window. */
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
    /** Drops the result of an earlier renewal, when the settings are opened again. */
    reset: (): void => {
      if (renewal.value.kind !== 'renewing') renewal.value = { kind: 'none' }
    }
  }
})
