import { useEventListener } from '@vueuse/core'
import { toTypedCharacter } from '../../design/keys.ts'

/**
 * Typing that goes on while a card is open, because the card opened by itself or because the next customer is there already:
 * no character of it is lost. The space bar is not taken: on a card it has a meaning of its own.
 */
export const useContinuedTyping = (continueTyping: (character: string) => void): void => {
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    const character = toTypedCharacter(event)
    if (event.defaultPrevented || character === null) return
    const { target } = event
    if (target instanceof Element && target.closest('input, textarea, select, [role=alertdialog]')) return
    // The box takes the focus before the character would be typed into it a second time.
    event.preventDefault()
    continueTyping(character)
  })
}
