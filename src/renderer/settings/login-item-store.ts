import { defineStore } from 'pinia'
import { readonly, ref } from 'vue'
import type { LoginItemState } from '../../shared/login-item.ts'
import { useBridge } from '../bridge.ts'

/** What the system does with Glance at login; `null` until it is known. */
export const useLoginItemStore = defineStore('login-item', () => {
  const bridge = useBridge()
  const state = ref<LoginItemState | null>(null)

  return {
    state: readonly(state),
    load: async (): Promise<void> => {
      const outcome = await bridge.recallStartup()
      state.value = outcome.ok ? outcome.value : null
    }
  }
})
