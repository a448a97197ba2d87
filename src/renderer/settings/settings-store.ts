import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, ref, shallowRef } from 'vue'
import { toSystemLanguage, type Language } from '../../shared/languages.ts'
import type { Failure } from '../../shared/outcome.ts'
import type { Settings, SettingsChange } from '../../shared/settings.ts'
import { useBridge } from '../bridge.ts'

/** The current settings: `null` until they are loaded. */
export const useSettingsStore = defineStore('settings', () => {
  const bridge = useBridge()
  const settings = shallowRef<Settings | null>(null)
  const systemLanguage = ref(toSystemLanguage(navigator.languages))
  const failure = shallowRef<Failure | null>(null)
  /** The settings that the main process has confirmed; `settings` is ahead of them while a change is pending. */
  const confirmed = shallowRef<Settings | null>(null)
  let latest = 0

  const setSettings = (current: Settings): void => {
    confirmed.value = current
    settings.value = current
  }

  const load = async (): Promise<void> => {
    const before = confirmed.value
    const [system, outcome] = await Promise.all([bridge.recallLanguage(), bridge.recallSettings()])
    if (system.ok) systemLanguage.value = system.value
    // Settings that were pushed meanwhile are newer.
    if (outcome.ok && confirmed.value === before) setSettings(outcome.value)
  }

  /** Applies the change at once, and reverts it when the main process refuses it. */
  const change = async (changed: SettingsChange): Promise<void> => {
    if (settings.value === null) return
    const turn = ++latest
    settings.value = { ...settings.value, ...changed }
    failure.value = null
    const outcome = await bridge.changeSettings(changed)
    if (outcome.ok) confirmed.value = outcome.value
    if (turn !== latest) return
    settings.value = confirmed.value
    failure.value = outcome.ok ? null : outcome.failure
  }

  onScopeDispose(bridge.onSettingsChanged(setSettings))

  return {
    settings: readonly(settings),
    failure: readonly(failure),
    /** The language of the window. Until the settings are loaded, the browser's guess. */
    language: computed((): Language => {
      const choice = settings.value?.language ?? 'system'
      return choice === 'system' ? systemLanguage.value : choice
    }),
    /** The confirmed setting: from then on the main process sends masked data. */
    isScreenShared: computed(() => confirmed.value?.isScreenShared ?? false),
    load,
    change,
    toggleScreenShared: (): void => {
      if (settings.value !== null) void change({ isScreenShared: !settings.value.isScreenShared })
    }
  }
})
