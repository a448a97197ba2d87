import { nextTick, watch } from 'vue'
import { cardSections, type CardSection } from '../sections/section-table.ts'

interface RestoredSection {
  /** `null` for the beginning of the card. */
  readonly section: CardSection | null
  readonly hasContent: () => boolean
  readonly goTo: (section: CardSection) => void
  readonly openPeople: () => Promise<void>
}

/** Goes to a section, once, as soon as the card is there. */
export const useRestoredSection = ({ section, hasContent, goTo, openPeople }: RestoredSection): void => {
  // Where a card begins anyway.
  if (section === null || section === cardSections[0]) return
  const stop = watch(
    hasContent,
    async (isThere) => {
      if (!isThere) return
      stop()
      await nextTick()
      if (section === 'people') await openPeople()
      else goTo(section)
    },
    { flush: 'post' }
  )
}
