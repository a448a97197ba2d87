import { onScopeDispose, shallowReactive } from 'vue'
import { ownValue } from '../../shared/own-value.ts'
import type { WordKey } from '../language/i18n.ts'

/** What an action does while the component that offers it is mounted. */
export interface OfferedAction {
  /** Returning `false` leaves it to whoever else offers it. */
  readonly run: () => unknown
  /** Whether the palette and the menus list it now; always, when absent. Its key works all the same. */
  readonly isListed?: () => boolean
  /** Whether what it switches is on. */
  readonly isOn?: () => boolean
  /** Why it can't be run now: it is then listed with the reason. */
  readonly whyNot?: () => WordKey | null
  /** Better words than those of the table. */
  readonly words?: () => WordKey
  /** What it acts on, such as a phone number. */
  readonly detail?: () => string
}

/** An action, or only what it runs. */
export type Offer = OfferedAction | (() => unknown)

type Offers = Partial<Readonly<Record<string, Offer>>>

/** What is offered by what is mounted, in the order of mounting, as with listeners of the window. */
const offered = shallowReactive<Offers[]>([])

/** Offers actions, by their id, to the palette and the menus while the calling component is mounted. */
export const offerActions = (offers: Offers): void => {
  offered.push(offers)
  onScopeDispose(() => {
    offered.splice(offered.indexOf(offers), 1)
  })
}

/** Everyone who offers the action. Reactive. */
export const offersOf = (id: string): readonly OfferedAction[] =>
  offered.flatMap((offers) => {
    const offer = ownValue(offers, id)
    return offer === undefined ? [] : [toOfferedAction(offer)]
  })

export const toOfferedAction = (offer: Offer): OfferedAction =>
  typeof offer === 'function' ? { run: offer } : offer
