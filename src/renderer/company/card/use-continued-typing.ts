import { useEventListener } from '@vueuse/core'
import { toTypedCharacter } from '../../design/keys.ts'

/**
 * Continues in the search box when the agent types over an open card: the card may have opened by itself in the middle
 * of a word, or the next customer is on the phone already. The space bar is left to the card, where it opens a row in
 * place.
 */
export const useContinuedTyping = (continueTyping: (character: string) => void): void => {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    const character = toTypedCharacter(event)
    if (event.defaultPrevented || character === null) return
    const { target } = event
    if (
      target instanceof Element &&
      target.closest('input, textarea, select, [role=alertdialog], [role=menu]')
    )
      return
    // The box gets the focus during this event, and would receive the character a second time.
    event.preventDefault()
    continueTyping(character)
  })
}
