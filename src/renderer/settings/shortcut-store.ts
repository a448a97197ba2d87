import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import type { Failure } from '../../shared/outcome.ts'
import type { ShortcutSetting } from '../../shared/settings.ts'
import { useBridge } from '../bridge.ts'

/** The trial of the shortcut that was recorded last. */
export type ShortcutTrial =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly setting: ShortcutSetting; readonly accelerator: string }
  | { readonly kind: 'failed'; readonly setting: ShortcutSetting; readonly failure: Failure }

/** Tries new shortcuts: the main process registers one at once, and saves it only when it is pressed. */
export const useShortcutStore = defineStore('shortcut', () => {
  const bridge = useBridge()
  const trial = shallowRef<ShortcutTrial>({ kind: 'none' })
  let latest = 0

  const tryOut = async (setting: ShortcutSetting, accelerator: string): Promise<void> => {
    const turn = ++latest
    trial.value = { kind: 'waiting', setting, accelerator }
    const outcome = await bridge.tryShortcut({ setting, accelerator })
    if (turn !== latest) return
    trial.value = outcome.ok ? { kind: 'none' } : { kind: 'failed', setting, failure: outcome.failure }
  }

  return {
    trial: readonly(trial),
    tryOut,
    dismissFailure: (): void => {
      if (trial.value.kind === 'failed') trial.value = { kind: 'none' }
    }
  }
})
