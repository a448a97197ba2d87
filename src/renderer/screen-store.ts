import { useDocumentVisibility } from '@vueuse/core'
import { defineStore } from 'pinia'
import { onScopeDispose, readonly, ref, shallowRef, watch } from 'vue'
import type { CompanyRef } from '../shared/company.ts'
import type { Match, MatchedBy } from '../shared/match.ts'
import { useBridge } from './bridge.ts'
import type { HighlightedPerson } from './company/people/shown-people.ts'
import { useSearchStore } from './search/search-store.ts'
import { useLatency } from './use-latency.ts'

/** What fills the window while somebody is signed in. */
export type Screen =
  | { readonly kind: 'search'; readonly isCaretAtEnd: boolean }
  | {
      readonly kind: 'card'
      readonly company: CompanyRef
      /** The person that the match was, to be shown among the company's people. */
      readonly highlightedPerson: HighlightedPerson | null
      /** Why the match was one: the card says so where that leaves a doubt. */
      readonly matchedBy: MatchedBy
      /** When the agent asked for the card, in ms since 1970. */
      readonly openedMs: number
    }
  | { readonly kind: 'settings'; readonly from: Screen }
  | { readonly kind: 'sign-in-again' }
  | { readonly kind: 'add-profile'; readonly from: Screen }

/** Which screen is shown, and the one step back from it. */
export const useScreenStore = defineStore('screen', () => {
  const bridge = useBridge()
  const search = useSearchStore()
  const noteLatency = useLatency()
  const visibility = useDocumentVisibility()
  const screen = shallowRef<Screen>({ kind: 'search', isCaretAtEnd: false })
  /** Counts the times that the window was summoned: each puts the caret in the box. */
  const summons = ref(0)
  /** The card that the agent is looking at: left once, however it is left. */
  let viewed: number | null = null

  const leaveCard = (): void => {
    if (viewed !== null) void bridge.leaveCompany({ companyId: viewed })
    viewed = null
  }

  const show = (next: Screen): void => {
    const companyId = cardBehind(next)
    if (companyId !== viewed) {
      leaveCard()
      viewed = companyId
      // Sent before the card is asked for: the two arrive in this order.
      if (companyId !== null) void bridge.viewCompany({ companyId })
    }
    screen.value = next
  }

  const toSearch = (isCaretAtEnd = false): void => {
    const { value: left } = screen
    show({ kind: 'search', isCaretAtEnd })
    if (left.kind === 'card') void search.returnFrom(left.company.companyId)
  }

  const toSettings = (): void => {
    if (screen.value.kind !== 'settings') show({ kind: 'settings', from: screen.value })
  }

  // Out of sight is left; what is seen again is looked at anew.
  const outOfSight = (): void => {
    leaveCard()
    search.rest()
  }
  onScopeDispose(bridge.onWindowHidden(outOfSight))
  watch(visibility, (state) => {
    if (state === 'hidden') outOfSight()
    else {
      viewed = cardBehind(screen.value)
      search.resume()
    }
  })

  onScopeDispose(
    bridge.onWindowSummoned(({ text, screen: wanted, askedMs }) => {
      noteLatency('summon', askedMs)
      if (wanted === 'settings') {
        toSettings()
        return
      }
      toSearch()
      if (text !== null) search.lookUp(text)
      else if (search.text === '') void search.showRecent()
      else search.resume()
      summons.value++
    })
  )

  return {
    screen: readonly(screen),
    summons: readonly(summons),
    toSearch: (): void => {
      toSearch()
    },
    toSettings,
    hide: (): void => void bridge.hideWindow(),
    toCard: (match: Match): void => {
      show({
        kind: 'card',
        company: toCompanyRef(match),
        matchedBy: match.by,
        highlightedPerson:
          match.kind === 'person' ? { personId: match.personId ?? null, matchName: match.name } : null,
        openedMs: Date.now()
      })
    },
    toSignInAgain: (): void => {
      show({ kind: 'sign-in-again' })
    },
    /** Another profile is in use, or none: what was open belongs to the one before. */
    reset: (isSignedOut: boolean): void => {
      // The next profile may know a company by the same id.
      if (isSignedOut) leaveCard()
      viewed = null
      toSearch()
    },
    toAddProfile: (): void => {
      if (screen.value.kind !== 'add-profile') show({ kind: 'add-profile', from: screen.value })
    },
    back: (): void => {
      const { value } = screen
      if (value.kind === 'settings' || value.kind === 'add-profile') show(value.from)
      else toSearch()
    },
    /** From a card to the box, with what was typed behind the text that stands there. */
    continueTyping: (character: string): void => {
      toSearch(true)
      search.type(search.text + character)
    }
  }
})

/** The settings only cover a card: the agent comes back to it. */
const cardBehind = (screen: Screen): number | null => {
  switch (screen.kind) {
    case 'card':
      return screen.company.companyId
    case 'settings':
      return cardBehind(screen.from)
    default:
      return null
  }
}

/** Passes the match's name on only where it is the company's own, unmasked. */
const toCompanyRef = ({ companyId, name, kind, isNameMasked }: Match): CompanyRef => ({
  companyId,
  ...(kind === 'company' && isNameMasked !== true && { name })
})
