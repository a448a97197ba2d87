import { nextTick, type Ref } from 'vue'
import type { SectionName } from '../../../shared/company.ts'
import type { CardSection } from '../sections/section-table.ts'
import type { ActiveRow } from '../sections/use-active-row.ts'
import type { RowsBySection } from '../sections/use-shown-rows.ts'

interface CardParts {
  readonly region: Readonly<Ref<HTMLElement | null>>
  readonly rows: Readonly<Ref<RowsBySection | null>>
  readonly firstPerson: () => string | null
  readonly showAll: () => Promise<void>
  readonly active: Pick<ActiveRow, 'focus'>
  readonly goTo: (section: CardSection) => void
}

export interface CardNavigation {
  /** Opens the list of people and goes to the first one loaded, unless the agent has moved on meanwhile. */
  readonly goToPeople: (open: () => Promise<void>) => Promise<void>
  /** Moves the focus to the section's first row, or to its heading when it has no rows. */
  readonly goToSection: (section: CardSection) => void
  readonly goToRow: (section: SectionName, index: number) => Promise<void>
}

/** Jumps to sections, people and single rows; `use-active-row.ts` moves from row to row. */
export const useCardNavigation = (parts: CardParts): CardNavigation => {
  const { region, rows, firstPerson, showAll, active, goTo } = parts

  const headingOf = (section: CardSection): HTMLElement | null =>
    region.value?.querySelector<HTMLElement>(`[data-section="${section}"] :is(h2[tabindex], h2 button)`) ??
    null

  /** An empty section has no heading: one note names them all. */
  const focusHeading = (section: CardSection): void => {
    const heading = headingOf(section)
    const note = region.value?.querySelector<HTMLElement>('[data-empty-sections]')
    if (heading !== null) heading.focus({ preventScroll: true })
    else note?.focus()
  }

  const goToSection = (section: CardSection): void => {
    goTo(section)
    const first = section === 'people' ? firstPerson() : rows.value?.[section][0]?.key
    if (first !== undefined && first !== null) active.focus(first)
    else focusHeading(section)
  }

  return {
    goToSection,

    goToPeople: async (open) => {
      const whenOpen = open()
      goToSection('people')
      await whenOpen
      await nextTick()
      const heading = headingOf('people')
      if (heading !== null && document.activeElement === heading) goToSection('people')
    },

    goToRow: async (section, index) => {
      if (rows.value?.[section][index] === undefined) await showAll()
      const row = rows.value?.[section][index]
      if (row === undefined) return
      goTo(section)
      active.focus(row.key, 'center')
    }
  }
}
