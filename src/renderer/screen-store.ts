import { useDocumentVisibility } from '@vueuse/core'
import { defineStore } from 'pinia'
import { onScopeDispose, readonly, ref, shallowRef, watch } from 'vue'
import { subjectOf, type Match } from '../shared/match.ts'
import { isSameSubject, toSubject, toSubjectKey, type CardRef, type Subject } from '../shared/subject.ts'
import type { LinkProblem } from '../shared/summons.ts'
import type { PersonCard } from '../shared/card.ts'
import type { Employer } from '../shared/company.ts'
import { useBridge } from './bridge.ts'
import { toCallerRef, toMatched } from './company/caller/caller-ref.ts'
import { toRequestRef } from './company/request/request-ref.ts'
import type { CardPlace } from './company/card/card-place.ts'
import type { CardSection } from './company/sections/section-table.ts'
import { createCoveredCard } from './covered-card.ts'
import { readKeptCard, toKeptCard, type KeptCard } from './kept-card.ts'
import type { Screen } from './screen.ts'
import { useSearchStore } from './search/search-store.ts'
import { useLatency } from './use-latency.ts'

/** The screen that the agent chose, and the step back from it. */
export const useScreenStore = defineStore('screen', () => {
  const bridge = useBridge()
  const searchStore = useSearchStore()
  const noteLatency = useLatency()
  const visibility = useDocumentVisibility()
  const screen = shallowRef<Screen>({ kind: 'search', isCaretAtEnd: false })
  /** How many times the window was summoned. Each time the caret goes to the box. */
  const summons = ref(0)
  /** Why the link that brought the window up could not be read as a whole, until the agent dismisses it. */
  const linkProblem = ref<LinkProblem | null>(null)
  /** Whose cards the agent is viewing, the caller's included; none once `card:leave` was sent for them. */
  let viewed: readonly Subject[] = []
  let section: CardSection | null = null
  const covered = createCoveredCard()
  /** The card that was open when Glance was locked. */
  let kept: KeptCard | null = null

  const leaveCard = (): void => {
    for (const subject of viewed) void bridge.leaveCard(subject)
    viewed = []
  }

  const show = (next: Screen): void => {
    const subjects = subjectsBehind(next)
    if (toKeys(subjects) !== toKeys(viewed)) {
      leaveCard()
      viewed = subjects
      // Before the card is requested, so that main counts the view first.
      for (const subject of subjects) void bridge.viewCard(subject)
    }
    screen.value = next
    section = null
    covered.follow(next)
    // The row that was opened is the answer: what was typed need not be searched for any more.
    if (next.kind === 'card') searchStore.pause()
  }

  const showSearch = (isCaretAtEnd = false): void => {
    const { value: before } = screen
    show({ kind: 'search', isCaretAtEnd })
    if (before.kind !== 'card') return
    void searchStore.refreshRow(before.card)
    searchStore.resumeAfterCard()
  }

  const showSettings = (): void => {
    if (screen.value.kind !== 'settings') show({ kind: 'settings', from: screen.value })
  }

  // Hiding the window leaves the card; showing it again views the card again.
  const onHidden = (): void => {
    leaveCard()
    searchStore.pause()
  }
  onScopeDispose(bridge.onWindowHidden(onHidden))
  watch(visibility, (state) => {
    if (state === 'hidden') onHidden()
    else {
      viewed = subjectsBehind(screen.value)
      if (screen.value.kind === 'search') searchStore.resume()
    }
  })

  onScopeDispose(
    bridge.onWindowSummoned(({ text, kind, screen: target, summonedMs, problem }) => {
      noteLatency('summon', summonedMs)
      linkProblem.value = problem ?? null
      if (text !== null) kept = null
      if (target === 'settings') {
        showSettings()
        return
      }
      showSearch()
      if (text !== null) searchStore.lookUp(text, kind)
      else if (searchStore.text === '') void searchStore.showRecent()
      else searchStore.resume()
      summons.value++
    })
  )

  return {
    screen: readonly(screen),
    summons: readonly(summons),
    linkProblem: readonly(linkProblem),
    dismissLinkProblem: (): void => {
      linkProblem.value = null
    },
    showSearch: (): void => {
      showSearch()
    },
    showSettings,
    hide: (): void => void bridge.hideWindow(),
    /** Does nothing for a person of whom SuperOffice gave only the name. */
    showCard: (match: Match): void => {
      const card = toCardRef(match)
      if (card === null) return
      show({
        kind: 'card',
        card,
        matchedBy: match.by,
        matched: toMatched(match),
        request: toRequestRef(match),
        caller: match.kind === 'person' && card.companyId !== undefined ? toCallerRef(match) : null,
        openedMs: Date.now(),
        section: null
      })
    },
    /** Replaces a person's card by that of the company they work for, which only their own card has named. */
    showEmployer: (person: PersonCard, { companyId, name }: Employer): void => {
      const { value } = screen
      if (value.kind !== 'card' || !isSameSubject(value.card, person)) return
      show({
        ...value,
        card: { companyId, ...(name !== undefined && !person.isMasked && { name }) },
        caller: { personId: person.personId, name: person.title, matched: value.matched }
      })
    },
    showSignInAgain: (): void => {
      show({ kind: 'sign-in-again' })
    },
    /** Goes back to the search, because the profile of the open card is no longer active. */
    reset: (isSignedOut: boolean): void => {
      kept = null
      // If another profile is active by now, the same id names something else there, which nobody has left.
      if (isSignedOut) leaveCard()
      viewed = []
      showSearch()
    },
    /** Takes the card off the screen, because Glance is locked. Only the ids of the card stay in memory. */
    lock: (): void => {
      kept = toKeptCard(screen.value, section)
      viewed = []
      showSearch()
    },
    /**
     * Shows the card from before the lock again, read anew from what is stored. The search stays where the card is no longer
     * stored, and where a link or the agent has begun another lookup meanwhile.
     */
    restore: async (): Promise<void> => {
      const target = kept
      if (target === null) return
      const restored = await readKeptCard(target, bridge)
      if (kept !== target) return
      kept = null
      if (restored !== null && screen.value.kind === 'search' && searchStore.text === '') show(restored)
    },
    /** The section that the agent is in, for `restore`. */
    noteSection: (current: CardSection | null): void => {
      section = current
    },
    /** Where the agent is on a card that leaves the screen. It is kept while the settings or a form cover that card. */
    notePlace: (of: Subject, readPlace: () => CardPlace): void => {
      covered.note(screen.value, of, readPlace)
    },
    showAddProfile: (): void => {
      if (screen.value.kind !== 'add-profile') show({ kind: 'add-profile', from: screen.value })
    },
    back: (): void => {
      const { value } = screen
      if (value.kind === 'settings' || value.kind === 'add-profile') show(covered.toReturned(value.from))
      else showSearch()
    },
    /** Leaves a card for the search box. The typed character is added to the text there, or begins the next lookup. */
    continueTyping: (character: string): void => {
      const isNext = searchStore.hasRested()
      showSearch(true)
      searchStore.type(isNext ? character : searchStore.text + character)
    },
    /** The same for a press that types nothing by itself, such as a dead key: the browser writes it into the box. */
    continueComposing: (): void => {
      showSearch(!searchStore.hasRested())
    },
    /** Leaves a card for the search box, and looks up the pasted text in place of the text there. */
    lookUpPasted: (text: string): void => {
      showSearch(true)
      searchStore.lookUp(text)
    }
  }
})

/** Whose cards a screen shows, or the settings cover. */
const subjectsBehind = (screen: Screen): readonly Subject[] => {
  switch (screen.kind) {
    case 'card': {
      const personId = screen.caller?.personId ?? null
      return [toSubject(screen.card), ...(personId === null ? [] : [{ personId }])]
    }
    case 'settings':
      return subjectsBehind(screen.from)
    default:
      return []
  }
}

const toKeys = (subjects: readonly Subject[]): string => subjects.map(toSubjectKey).join(' ')

/**
 * The card that a match leads to: its company's, otherwise the person's own. Includes the match's name only if it is the
 * card's own and not masked.
 */
const toCardRef = (match: Match): CardRef | null => {
  const subject = subjectOf(match)
  if (subject === null) return null
  const isOwnName = (match.kind === 'company') === (subject.companyId !== undefined)
  return { ...subject, ...(isOwnName && match.isNameMasked !== true && { name: match.name }) }
}
