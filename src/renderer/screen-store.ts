import { useDocumentVisibility } from '@vueuse/core'
import { defineStore } from 'pinia'
import { onScopeDispose, readonly, ref, shallowRef, watch } from 'vue'
import { subjectOf, type Match, type MatchedBy } from '../shared/match.ts'
import { isSameSubject, toSubject, type CardRef, type Subject } from '../shared/subject.ts'
import type { LinkProblem } from '../shared/summons.ts'
import { useBridge } from './bridge.ts'
import type { HighlightedPerson } from './company/people/shown-people.ts'
import { useSearchStore } from './search/search-store.ts'
import { useLatency } from './use-latency.ts'

/** A screen that the agent can choose. `use-shown-screen.ts` decides which one the window shows. */
export type Screen =
  | { readonly kind: 'search'; readonly isCaretAtEnd: boolean }
  | {
      readonly kind: 'card'
      readonly card: CardRef
      /** The match's person, highlighted among the company's people; `null` for a company. */
      readonly highlightedPerson: HighlightedPerson | null
      /** Why the match was found. The card shows a warning when only part of a phone number matched. */
      readonly matchedBy: MatchedBy
      /** When the agent opened the card, in ms since 1970. */
      readonly openedMs: number
    }
  | { readonly kind: 'settings'; readonly from: Screen }
  | { readonly kind: 'sign-in-again' }
  | { readonly kind: 'add-profile'; readonly from: Screen }

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
  /** Whose card the agent is viewing; `null` once `card:leave` was sent for it. */
  let viewed: Subject | null = null

  const leaveCard = (): void => {
    if (viewed !== null) void bridge.leaveCard(viewed)
    viewed = null
  }

  const show = (next: Screen): void => {
    const subject = subjectBehind(next)
    const isSame = subject !== null && viewed !== null && isSameSubject(subject, viewed)
    if (!isSame) {
      leaveCard()
      viewed = subject
      // Before the card is requested, so that main counts the view first.
      if (subject !== null) void bridge.viewCard(subject)
    }
    screen.value = next
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
      viewed = subjectBehind(screen.value)
      if (screen.value.kind === 'search') searchStore.resume()
    }
  })

  onScopeDispose(
    bridge.onWindowSummoned(({ text, kind, screen: target, summonedMs, problem }) => {
      noteLatency('summon', summonedMs)
      linkProblem.value = problem ?? null
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
        highlightedPerson:
          match.kind === 'person' && card.companyId !== undefined
            ? { personId: match.personId ?? null, matchName: match.name }
            : null,
        openedMs: Date.now()
      })
    },
    showSignInAgain: (): void => {
      show({ kind: 'sign-in-again' })
    },
    /** Goes back to the search, because the profile of the open card is no longer active, or is locked. */
    reset: (isSignedOut: boolean): void => {
      // If another profile is active by now, the same id names something else there, which nobody has left.
      if (isSignedOut) leaveCard()
      viewed = null
      showSearch()
    },
    showAddProfile: (): void => {
      if (screen.value.kind !== 'add-profile') show({ kind: 'add-profile', from: screen.value })
    },
    back: (): void => {
      const { value } = screen
      if (value.kind === 'settings' || value.kind === 'add-profile') show(value.from)
      else showSearch()
    },
    /** Leaves a card for the search box, and adds the typed character to its text. */
    continueTyping: (character: string): void => {
      showSearch(true)
      searchStore.type(searchStore.text + character)
    }
  }
})

/** Whose card a screen shows, or the settings cover; `null` for none. */
const subjectBehind = (screen: Screen): Subject | null => {
  switch (screen.kind) {
    case 'card':
      return toSubject(screen.card)
    case 'settings':
      return subjectBehind(screen.from)
    default:
      return null
  }
}

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
