import { useEventListener } from '@vueuse/core'
import { toClipboardLookup } from '../../../shared/clipboard-text.ts'
import { toTypedCharacter } from '../../design/keys.ts'

export interface ContinuedTyping {
  readonly type: (character: string) => void
  /** The browser itself writes what is composed of several presses, such as a dead key, once the box has the focus. */
  readonly compose: () => void
  readonly paste: (text: string) => void
}

/**
 * Continues in the search box when the agent types or pastes over an open card: the card may have opened by itself in the
 * middle of a word, or the next customer is on the phone already. The space bar is left to the card, where it opens a row
 * in place; a menu, a dialog and a field keep what is typed into them.
 */
export const useContinuedTyping = ({ type, compose, paste }: ContinuedTyping): void => {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isOnCard(event)) return
    if (startsComposition(event)) {
      compose()
      return
    }
    const character = toTypedCharacter(event)
    if (character === null) return
    // The box gets the focus during this event, and would receive the character a second time.
    event.preventDefault()
    type(character)
  })

  useEventListener(window, 'paste', (event: ClipboardEvent) => {
    if (event.defaultPrevented || !isOnCard(event)) return
    const text = toClipboardLookup(event.clipboardData?.getData('text/plain') ?? '')
    if (text === null) return
    event.preventDefault()
    paste(text)
  })
}

const isOnCard = ({ target }: Event): boolean => {
  const isInField =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
  return !isInField && document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') === null
}

const startsComposition = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (key === 'Dead' || key === 'Process') && !ctrlKey && !metaKey
