import { maskedText } from '../../../shared/masked-text.ts'
import type { Match } from '../../../shared/match.ts'

/** The request whose number led to a card. */
export interface RequestRef {
  readonly id: number
  /** `null` when the match does not say it, or hides it because the screen is shared. */
  readonly title: string | null
}

/** `null` when something else led to the card. */
export const toRequestRef = ({ requestId, by, found }: Match): RequestRef | null => {
  if (requestId === undefined) return null
  const title = by === 'request' && found?.field === 'requests' ? found.text : null
  return { id: requestId, title: title === maskedText ? null : title }
}
