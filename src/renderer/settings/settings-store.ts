import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, shallowRef } from 'vue'
import type { Failure } from '../../shared/outcome.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import { useBridge } from '../bridge.ts'

/** What the settings are right now: `null` before they were read. */
export const useSettingsStore = defineStore('settings', () => {
  const bridge = useBridge()
  const settings = shallowRef<Settings | null>(null)
  const failure = shallowRef<Failure | null>(null)
  /** What the main process holds, which is behind `settings` while a change is on its way. */
  const kept = shallowRef<Settings | null>(null)
  let latest = 0

  const take = (current: Settings): void => {
    kept.value = current
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
    if (outcome.ok) kept.value = outcome.value
    if (asked !== latest) return
    settings.value = kept.value
    failure.value = outcome.ok ? null : outcome.failure
  }

  onScopeDispose(bridge.onSettingsChanged(take))

  return {
    settings: readonly(settings),
    failure: readonly(failure),
    /** The main process masks what it hands over from now on. */
    isScreenShared: computed(() => kept.value?.isScreenShared ?? false),
    load,
    change,
    toggleScreenShared: (): void => {
      if (settings.value !== null) void change({ isScreenShared: !settings.value.isScreenShared })
    }
  }
})
