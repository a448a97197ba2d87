import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { ownValue } from '../../shared/own-value.ts'
import { toTypedCharacter } from '../design/keys.ts'

export interface ButtonRows {
  /** Focuses the first button. False when there is none. */
  readonly focus: () => boolean
}

/**
 * The arrow keys move through the buttons of a group below the list. Up from the first one leads back to the search box,
 * and so does a letter, which is typed there.
 */
export const useButtonRows = (group: Readonly<Ref<HTMLElement | null>>, leave: () => void): ButtonRows => {
  const toButtons = (): readonly HTMLButtonElement[] => [...(group.value?.querySelectorAll('button') ?? [])]

  const move = (by: number): void => {
    const buttons = toButtons()
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (at + by < 0) leave()
    else buttons[at + by]?.focus()
  }

  useEventListener(group, 'keydown', (event: KeyboardEvent) => {
    const by = ownValue({ ArrowDown: 1, ArrowUp: -1 }, event.key)
    if (by !== undefined) {
      event.preventDefault()
      move(by)
    } else if (toTypedCharacter(event) !== null) leave()
  })

  return {
    focus: () => {
      const [first] = toButtons()
      first?.focus()
      return first !== undefined
    }
  }
}
