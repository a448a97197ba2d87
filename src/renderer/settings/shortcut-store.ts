import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import type { ShortcutRequest } from '../../shared/contract.ts'
import type { Failure } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'

/** The trial of the shortcut that was recorded last. */
export type ShortcutTrial =
  | { readonly kind: 'none' }
  | (ShortcutRequest & { readonly kind: 'waiting' })
  | (ShortcutRequest & { readonly kind: 'failed'; readonly failure: Failure })

/** Tries new shortcuts: the main process registers one at once, and saves it only when it is pressed. */
export const useShortcutStore = defineStore('shortcut', () => {
  const bridge = useBridge()
  const trial = shallowRef<ShortcutTrial>({ kind: 'none' })
  let latest = 0

  const tryOut = async (request: ShortcutRequest): Promise<void> => {
    const turn = ++latest
    trial.value = { ...request, kind: 'waiting' }
    const outcome = await bridge.tryShortcut(request)
    if (turn !== latest) return
    trial.value = outcome.ok ? { kind: 'none' } : { ...request, kind: 'failed', failure: outcome.failure }
  }

  return {
    trial: readonly(trial),
    tryOut,
    dismissFailure: (): void => {
      if (trial.value.kind === 'failed') trial.value = { kind: 'none' }
    }
  }
})
