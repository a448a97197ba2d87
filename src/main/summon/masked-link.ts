import { maskedText } from '../../shared/masked-text.ts'
import type { LinkSummons } from './linked-lookup.ts'

/** Keeps the number or address of a `glance://` link out of the window while the screen is shared. */
export interface MaskedLink {
  /** The summons for the window, with the mask in place of the link's text. */
  readonly toShown: (summons: LinkSummons) => LinkSummons
  /** What to search for when the window asks for this text: what the mask stands for, otherwise the text itself. */
  readonly toSearched: (text: string) => string
  readonly forget: () => void
}

export const createMaskedLink = (isScreenShared: () => boolean): MaskedLink => {
  let hidden: string | null = null
  return {
    toShown: (summons) => {
      const { text, kind } = summons
      hidden = isScreenShared() && (kind === 'phone' || kind === 'email') ? text : null
      return hidden === null ? summons : { ...summons, text: maskedText }
    },
    toSearched: (text) => (hidden !== null && text === maskedText ? hidden : text),
    forget: () => {
      hidden = null
    }
  }
}
