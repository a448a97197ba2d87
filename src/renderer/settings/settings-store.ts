import { defineStore } from 'pinia'
import { onScopeDispose, readonly, shallowRef } from 'vue'
import type { Failure } from '../../shared/outcome.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import { useBridge } from '../bridge.ts'

/** What the settings are right now: `null` before they were read. */
export const useSettingsStore = defineStore('settings', () => {
  const bridge = useBridge()
  const settings = shallowRef<Settings | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let kept: Settings | null = null
  let latest = 0

  const take = (current: Settings): void => {
    kept = current
    settings.value = current
  }

  const load = async (): Promise<void> => {
    const outcome = await bridge.recallSettings()
    if (outcome.ok) take(outcome.value)
  }

  /** Holds at once, and is taken back when it is refused. */
  const change = async (changed: SettingsChange): Promise<void> => {
    if (settings.value === null) return
    const asked = ++latest
    settings.value = { ...settings.value, ...changed }
    failure.value = null
    const outcome = await bridge.changeSettings(changed)
    if (outcome.ok) kept = outcome.value
    if (asked !== latest) return
    settings.value = kept
    failure.value = outcome.ok ? null : outcome.failure
  }

  onScopeDispose(bridge.onSettingsChanged(take))

  return { settings: readonly(settings), failure: readonly(failure), load, change }
})
