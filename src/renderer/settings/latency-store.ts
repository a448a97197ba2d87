import { defineStore } from 'pinia'
import { readonly, ref, shallowRef } from 'vue'
import type { LatencyRow } from '../../shared/latency.ts'
import type { Failure } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'

/** How long recent lookups took, read when the settings are opened. */
export const useLatencyStore = defineStore('latency', () => {
  const bridge = useBridge()
  const rows = shallowRef<readonly LatencyRow[]>([])
  const isCopied = ref(false)
  const failure = shallowRef<Failure | null>(null)

  return {
    rows: readonly(rows),
    isCopied: readonly(isCopied),
    failure: readonly(failure),
    load: async (): Promise<void> => {
      isCopied.value = false
      const outcome = await bridge.recallLatency()
      failure.value = outcome.ok ? null : outcome.failure
      if (outcome.ok) rows.value = outcome.value
    },
    copy: async (): Promise<void> => {
      const outcome = await bridge.copyLatency()
      isCopied.value = outcome.ok
      failure.value = outcome.ok ? null : outcome.failure
    }
  }
})
