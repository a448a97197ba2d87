import { computed, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import { sectionNames, type Section, type SectionName } from '../../../shared/company.ts'
import type { MatchedBy } from '../../../shared/match.ts'
import { useKeyNoteStore } from '../../key-note-store.ts'
import type { Wording } from '../../language/wording.ts'
import type { CallerRef } from '../caller/caller-ref.ts'
import { toCallerPoints } from '../caller/caller-points.ts'
import { toCallerRows } from '../caller/caller-rows.ts'
import { useCardStore } from '../card-store.ts'
import { useContactKeys } from '../contact/use-contact-keys.ts'
import { useRowDetails, type RowDetailsActions } from '../details/use-row-details.ts'
import type { ShownPoint } from '../contact/shown-points.ts'
import { usePeople, type People } from '../people/use-people.ts'
import type { CardSection } from '../sections/section-table.ts'
import { useActiveRow, type ActiveRow } from '../sections/use-active-row.ts'
import { useCurrentSection } from '../sections/use-current-section.ts'
import { useSectionKeys } from '../sections/use-section-keys.ts'
import { useShownRows, type RowsBySection } from '../sections/use-shown-rows.ts'
import { useCardView, type CardViewChoice } from '../timeline/use-card-view.ts'
import { useTimelineNavigation, type TimelineNavigation } from '../timeline/use-timeline-navigation.ts'
import { useTimelineRows, type TimelineRows } from '../timeline/use-timeline-rows.ts'
import type { CardPlace } from './card-place.ts'
import { useCardNavigation } from './use-card-navigation.ts'
import { useCardPlace } from './use-card-place.ts'
import { useChangedRows, type ChangedRows } from './use-changed-rows.ts'
import { useViewChange } from './use-view-change.ts'
import { useResizedPlace } from './use-resized-place.ts'
import { useScrollAnchoring } from './use-scroll-anchoring.ts'
import { useShowMore } from './use-show-more.ts'

interface CardRowsOptions {
  /** `null` on a person's card, which has no list of people. */
  readonly companyId: number | null
  readonly caller: CallerRef | null
  readonly matchedBy: MatchedBy
  /** The card whose rows are shown. */
  readonly card: Readonly<Ref<Card | null>>
  /** The card that was opened. */
  readonly whole: Readonly<Ref<Card | null>>
  readonly wording: Readonly<Ref<Wording>>
  /** Where the agent was on the card when they left it for another screen; `null` for its beginning. */
  readonly place: CardPlace | null
  /** The element of the whole card, header and footer included. */
  readonly region: Readonly<Ref<HTMLElement | null>>
  /** The element of everything that scrolls. In a narrow window it scrolls itself. */
  readonly panes: Readonly<Ref<HTMLElement | null>>
  /** Its two columns, which scroll on their own in a wide window. */
  readonly about: Readonly<Ref<HTMLElement | null>>
  readonly lists: Readonly<Ref<HTMLElement | null>>
}

export interface CardRows {
  /** `null` without a card, and while the timeline is shown in place of the sections. */
  readonly rows: ComputedRef<RowsBySection | null>
  readonly choice: CardViewChoice
  /** The caller's numbers and addresses, the one that led here first. */
  readonly callerPoints: ComputedRef<readonly ShownPoint[]>
  readonly timeline: TimelineRows
  readonly people: People
  readonly currentSection: ComputedRef<CardSection | null>
  readonly active: ActiveRow
  readonly details: RowDetailsActions
  readonly changes: ChangedRows
  /** What the card's details scroll in. */
  readonly aboutScroller: ComputedRef<HTMLElement | null>
  readonly navigation: TimelineNavigation
  /** Loads more rows of a section, and says so when there are none. */
  readonly showMore: (section: SectionName) => void
  /** Where the agent is, for when the card comes back. */
  readonly readPlace: () => CardPlace
}

const isEmpty = (section: Section<unknown>): boolean => section.state === 'read' && section.rows.length === 0

/** The rows of the card, its people included, and every way to move through them and use them by key. */
export const useCardRows = (options: CardRowsOptions): CardRows => {
  const { companyId, caller, matchedBy, card, whole, wording, place, region, panes, about, lists } = options
  const cardStore = useCardStore()
  const keyNoteStore = useKeyNoteStore()
  const callerPoints = computed(() =>
    caller === null
      ? []
      : toCallerPoints(caller, cardStore.callerCard?.header ?? cardStore.storedCaller, matchedBy)
  )
  const callerRows = computed(() => toCallerRows(cardStore.callerCard, card.value))
  const choice = useCardView()
  const scroller = computed(() => (choice.isWide.value ? lists.value : panes.value))
  const aboutScroller = computed(() => (choice.isWide.value ? about.value : panes.value))
  const wideAbout = computed(() => (choice.isWide.value ? about.value : null))
  const sectionsCard = computed(() => (choice.areSectionsShown.value ? card.value : null))
  const timelineCard = computed(() => (choice.isTimelineShown.value ? card.value : null))
  const { rows, showAll: showAllSections } = useShownRows(sectionsCard, callerRows, wording)
  const timeline = useTimelineRows({ card: timelineCard, callerRows, wording, nowMs: Date.now })
  const showAll = async (): Promise<void> => {
    await Promise.all([showAllSections(), timeline.showAll()])
  }
  const people = usePeople(companyId, caller)
  const rowsInOrder = computed(() => {
    const ofSections = sectionNames.flatMap((section) => rows.value?.[section] ?? [])
    const ofPeople = card.value === null ? [] : people.rows.value
    const ofTimeline = timeline.rows.value ?? []
    return [...ofSections, ...ofTimeline, ...ofPeople]
  })
  const active = useActiveRow({
    region,
    scroller: panes,
    rows: rowsInOrder,
    showAll,
    open: ({ record }) => {
      void cardStore.openRecord(record)
    },
    toggleDetails: (row) => {
      details.toggle(row)
    }
  })
  const { current, goTo, goToElement } = useCurrentSection(scroller)
  const goBack = useResizedPlace(region, goToElement)
  useScrollAnchoring(scroller, card)
  useScrollAnchoring(wideAbout, card)
  useViewChange({ choice, active, showAll, goBack })
  const details = useRowDetails({
    card,
    rows: rowsInOrder,
    panes,
    scrollers: [scroller, wideAbout],
    focusInPlace: active.focusInPlace
  })
  const readPlace = useCardPlace({
    place,
    region,
    scrollers: [panes, about, lists],
    rows: rowsInOrder,
    showAll,
    active,
    details,
    people
  })
  const changes = useChangedRows({
    card: whole,
    content: card,
    rows: rowsInOrder,
    wording,
    active,
    showAll,
    endFilter: cardStore.toggleOnlyCaller
  })
  const sections = useCardNavigation({
    region,
    rows,
    firstPerson: () => people.highlightedKey.value ?? people.rows.value[0]?.key ?? null,
    showAll,
    active,
    goTo
  })
  const navigation = useTimelineNavigation({ choice, timeline, active, sections, showAll })

  const showMore = useShowMore({
    region,
    card,
    rows,
    timeline,
    showAll,
    active,
    loadMore: (section) => void cardStore.showMore(section),
    onNoMore: (section) => {
      const { t } = wording.value
      void keyNoteStore.say(t('company.noMore', { sections: t(`company.${section}.plural`) }))
    }
  })

  useSectionKeys(
    (section) => {
      if (card.value === null || (section === 'people' && companyId === null)) return false
      if (section === 'people') void navigation.goToPeople(people.open)
      else navigation.goToSection(section)
      return true
    },
    (section) =>
      card.value !== null && (section === 'people' ? companyId !== null : !isEmpty(card.value[section]))
  )
  useContactKeys(() =>
    whole.value === null
      ? null
      : {
          card: whole.value,
          person: people.rows.value.find(({ key }) => key === active.focusedRow.value?.key) ?? null,
          caller:
            caller === null
              ? null
              : {
                  id: caller.personId,
                  fullText: cardStore.callerCard?.title ?? caller.name,
                  contactPoints: callerPoints.value
                }
        }
  )

  return {
    rows,
    choice,
    callerPoints,
    timeline,
    people,
    currentSection: computed(() => (rows.value === null ? null : current.value)),
    active,
    details,
    changes,
    aboutScroller,
    navigation,
    showMore,
    readPlace
  }
}
