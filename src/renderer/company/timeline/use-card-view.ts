import { useMediaQuery } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import type { CardView } from '../../../shared/settings.ts'
import { useSettingsStore } from '../../settings/settings-store.ts'

/** 800 px at the usual text size; larger text needs a wider window. */
export const wideWindow = '(min-width: 50em)'

export interface CardViewChoice {
  /** The agent's choice; `null` in a wide window, which shows both. */
  readonly view: ComputedRef<CardView | null>
  readonly areSectionsShown: ComputedRef<boolean>
  readonly isTimelineShown: ComputedRef<boolean>
  /** Shows the other view in a narrow window, and remembers it for every card. */
  readonly toggle: () => void
}

/** Which views of a card are on screen. */
export const useCardView = (): CardViewChoice => {
  const settingsStore = useSettingsStore()
  const isWide = useMediaQuery(wideWindow)
  const chosen = computed<CardView>(() => settingsStore.settings?.cardView ?? 'sections')
  const view = computed(() => (isWide.value ? null : chosen.value))

  return {
    view,
    areSectionsShown: computed(() => view.value !== 'timeline'),
    isTimelineShown: computed(() => view.value !== 'sections'),
    toggle: () => {
      if (view.value !== null)
        void settingsStore.change({ cardView: view.value === 'sections' ? 'timeline' : 'sections' })
    }
  }
}
