import { useMediaQuery } from '@vueuse/core'
import { computed, type ComputedRef, type Ref } from 'vue'
import type { CardView } from '../../../shared/settings.ts'
import { useSettingsStore } from '../../settings/settings-store.ts'

/** 800 px at the usual text size; larger text needs a wider window. */
export const wideWindow = '(min-width: 50em)'

export interface CardViewChoice {
  /** The window is wide enough for two columns. */
  readonly isWide: Readonly<Ref<boolean>>
  /** What the agent chose for windows of this width. */
  readonly view: ComputedRef<CardView>
  readonly areSectionsShown: ComputedRef<boolean>
  readonly isTimelineShown: ComputedRef<boolean>
  /** Shows the other view, and remembers it for every card in a window of this width. */
  readonly toggle: () => void
}

/** Which view of a card is on screen. A wide window begins with the timeline, a narrow one with the sections. */
export const useCardView = (): CardViewChoice => {
  const settingsStore = useSettingsStore()
  const isWide = useMediaQuery(wideWindow)
  const setting = computed(() => (isWide.value ? 'wideCardView' : 'cardView'))
  const view = computed<CardView>(
    () => settingsStore.settings?.[setting.value] ?? (isWide.value ? 'timeline' : 'sections')
  )

  return {
    isWide,
    view,
    areSectionsShown: computed(() => view.value === 'sections'),
    isTimelineShown: computed(() => view.value === 'timeline'),
    toggle: () => {
      void settingsStore.change({ [setting.value]: view.value === 'sections' ? 'timeline' : 'sections' })
    }
  }
}
