import { nextTick } from 'vue'
import type { CardNavigation } from '../card/use-card-navigation.ts'
import type { ActiveRow } from '../sections/use-active-row.ts'
import type { CardViewChoice } from './use-card-view.ts'
import { toCounterpartKey, type TimelineRows } from './use-timeline-rows.ts'

interface TimelineNavigationOptions {
  readonly choice: CardViewChoice
  readonly timeline: TimelineRows
  readonly active: ActiveRow
  /** Moves through the sections. */
  readonly sections: CardNavigation
  readonly showAll: () => Promise<void>
}

export interface TimelineNavigation extends CardNavigation {
  /** Shows the other view. The row with the focus keeps it: both views have it. */
  readonly switchView: () => Promise<void>
}

/** Jumps to rows wherever they are shown: in the timeline while the sections are not on screen. */
export const useTimelineNavigation = ({
  choice,
  timeline,
  active,
  sections,
  showAll
}: TimelineNavigationOptions): TimelineNavigation => {
  const goTo = async (key: string | null): Promise<void> => {
    if (key === null) return
    await showAll()
    active.focus(key, 'center')
  }

  return {
    ...sections,

    goToSection: (section) => {
      const key = section === 'people' ? null : timeline.firstKeyOf(section)
      if (choice.isTimelineShown.value && key !== null) void goTo(key)
      else sections.goToSection(section)
    },

    goToRow: async (section, index) => {
      if (choice.areSectionsShown.value) await sections.goToRow(section, index)
      else await goTo(timeline.keyOf(section, index))
    },

    switchView: async () => {
      const { value: focused } = active.focusedRow
      const key = focused === null || focused.section === 'people' ? null : toCounterpartKey(focused.key)
      choice.toggle()
      await nextTick()
      await goTo(key)
    }
  }
}
