import { computed, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import { sectionNames } from '../../../shared/company.ts'
import type { Wording } from '../../language/wording.ts'
import type { CallerRef } from '../caller/caller-ref.ts'
import { toCallerRows } from '../caller/caller-rows.ts'
import { useCardStore } from '../card-store.ts'
import { useContactKeys } from '../contact/use-contact-keys.ts'
import { useRowDetails, type RowDetailsActions } from '../details/use-row-details.ts'
import { usePeople, type People } from '../people/use-people.ts'
import type { CardSection } from '../sections/section-table.ts'
import { useActiveRow, type ActiveRow } from '../sections/use-active-row.ts'
import { useCurrentSection } from '../sections/use-current-section.ts'
import { useSectionKeys } from '../sections/use-section-keys.ts'
import { useShownRows, type RowsBySection } from '../sections/use-shown-rows.ts'
import { useCardNavigation, type CardNavigation } from './use-card-navigation.ts'
import { useScrollAnchoring } from './use-scroll-anchoring.ts'

interface CardRowsOptions {
  /** `null` on a person's card, which has no list of people. */
  readonly companyId: number | null
  readonly caller: CallerRef | null
  /** The card whose rows are shown. */
  readonly card: Readonly<Ref<Card | null>>
  readonly wording: Readonly<Ref<Wording>>
  /** The element of the whole card, header and footer included. */
  readonly region: Readonly<Ref<HTMLElement | null>>
  readonly scroller: Readonly<Ref<HTMLElement | null>>
}

export interface CardRows {
  readonly rows: ComputedRef<RowsBySection | null>
  readonly people: People
  readonly currentSection: Readonly<Ref<CardSection>>
  readonly active: ActiveRow
  readonly details: RowDetailsActions
  readonly navigation: CardNavigation
}

/** The rows of the card, its people included, and every way to move through them and use them by key. */
export const useCardRows = (options: CardRowsOptions): CardRows => {
  const { companyId, caller, card, wording, region, scroller } = options
  const cardStore = useCardStore()
  const callerRows = computed(() => toCallerRows(cardStore.callerCard, card.value))
  const { rows, showAll } = useShownRows(card, callerRows, wording)
  const people = usePeople(companyId, caller)
  const rowsInOrder = computed(() => [
    ...sectionNames.flatMap((section) => rows.value?.[section] ?? []),
    ...(card.value === null ? [] : people.rows.value)
  ])
  const active = useActiveRow({
    region,
    scroller,
    rows: rowsInOrder,
    showAll,
    open: ({ record }) => {
      void cardStore.openRecord(record)
    },
    toggleDetails: (row) => {
      details.toggle(row)
    }
  })
  const { current, goTo } = useCurrentSection(scroller)
  useScrollAnchoring(scroller, card)
  const details = useRowDetails({ card, rows: rowsInOrder, scroller, focusInPlace: active.focusInPlace })
  const navigation = useCardNavigation({
    region,
    card,
    rows,
    firstPerson: () => people.highlightedKey.value ?? people.rows.value[0]?.key ?? null,
    showAll,
    active,
    goTo,
    loadMore: (section) => void cardStore.showMore(section)
  })

  useSectionKeys((section) => {
    if (section === 'people' && card.value !== null) void navigation.goToPeople(people.open)
    else navigation.goToSection(section)
  })
  useContactKeys(() =>
    card.value === null
      ? null
      : {
          card: card.value,
          person: people.rows.value.find(({ key }) => key === active.focusedRow.value?.key) ?? null
        }
  )

  return { rows, people, currentSection: current, active, details, navigation }
}
