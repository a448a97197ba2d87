import { toSubjectKey, type Subject } from '../shared/subject.ts'
import type { CardPlace } from './company/card/card-place.ts'
import type { Screen } from './screen.ts'

export interface CoveredCard {
  /** The agent leaves a card. Where they are on it is read only if the screen covers that card, because it takes a layout. */
  readonly note: (screen: Screen, of: Subject, readPlace: () => CardPlace) => void
  /** Another screen is shown: the place is forgotten unless that covers the same card. */
  readonly follow: (next: Screen) => void
  /** The screen that comes back, its card at the place where the agent left it. */
  readonly toReturned: (screen: Screen) => Screen
}

/** Where the agent was on the card that the settings or the form of another profile cover. */
export const createCoveredCard = (): CoveredCard => {
  let place: { readonly of: string; readonly at: CardPlace } | null = null

  return {
    note: (screen, of, readPlace) => {
      if (coveredBy(screen) === toSubjectKey(of)) place = { of: toSubjectKey(of), at: readPlace() }
    },
    follow: (next) => {
      if (place !== null && coveredBy(next) !== place.of) place = null
    },
    toReturned: (screen) =>
      // The agent waited for the card when they opened it, and not now that it comes back.
      screen.kind === 'card'
        ? { ...screen, openedMs: null, ...(place !== null && { place: place.at }) }
        : screen
  }
}

/** The card that the settings or a form cover; `null` for none. */
const coveredBy = (screen: Screen): string | null => {
  if (screen.kind !== 'settings' && screen.kind !== 'add-profile') return null
  return screen.from.kind === 'card' ? toSubjectKey(screen.from.card) : coveredBy(screen.from)
}
