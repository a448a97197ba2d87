import type { MatchedBy } from '../shared/match.ts'
import type { CardRef } from '../shared/subject.ts'
import type { CardPlace } from './company/card/card-place.ts'
import type { CallerRef } from './company/caller/caller-ref.ts'
import type { RequestRef } from './company/request/request-ref.ts'
import type { CardSection } from './company/sections/section-table.ts'

/** A screen that the agent can choose. `use-shown-screen.ts` decides which one the window shows. */
export type Screen =
  | { readonly kind: 'search'; readonly isCaretAtEnd: boolean }
  | {
      readonly kind: 'card'
      readonly card: CardRef
      /** The person who led to a company's card; `null` when the match was a company, and on a person's card. */
      readonly caller: CallerRef | null
      /** Why the match was found. The card shows a warning when only part of a phone number matched. */
      readonly matchedBy: MatchedBy
      /** The number that matched; `null` when nothing or something else did. */
      readonly matched: string | null
      /** The request whose number led to the card; its row is marked. */
      readonly request: RequestRef | null
      /** When the agent opened the card, in ms since 1970; `null` for a card that comes back after another screen. */
      readonly openedMs: number | null
      /** The section to go to once the card is there; `null` for its beginning. */
      readonly section: CardSection | null
      /** Where the agent was when they left the card for the settings or another profile's form. */
      readonly place?: CardPlace
    }
  | { readonly kind: 'settings'; readonly from: Screen }
  | { readonly kind: 'sign-in-again' }
  | { readonly kind: 'add-profile'; readonly from: Screen }
