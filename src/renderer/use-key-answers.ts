import { useEventListener } from '@vueuse/core'
import { actionTable, type ActionDefinition } from './design/action-table.ts'
import { isPressOf } from './design/keys.ts'
import { useKeyNoteStore } from './key-note-store.ts'
import type { Translate } from './language/i18n.ts'

type Answered = Pick<ActionDefinition, 'words' | 'key'> & Partial<ActionDefinition>

/** The actions, and the keys that open a list of them. */
const definitions: readonly Answered[] = [
  ...Object.values(actionTable),
  { key: 'moreActions', words: 'company.actions.more' },
  { key: 'openActions', words: 'palette.title' }
]

/** Says of a key that belongs to an action or a list of actions, and that nobody has used, that it can't be had here. */
export const useKeyAnswers = (t: Translate): void => {
  const keyNote = useKeyNoteStore()

  const answer = (event: KeyboardEvent): void => {
    const { target } = event
    const isInField = target instanceof Element && target.closest('input, textarea') !== null
    const found = definitions.find(({ key, group, isCaution }) => {
      // Enter belongs to whatever has the focus, the demo's keys are none elsewhere, and a field deletes a word.
      if (key === null || key === 'open' || group === 'demo' || (isCaution === true && isInField))
        return false
      return isPressOf(key, event)
    })
    if (found !== undefined) void keyNote.say(t('app.notHere', { action: t(found.words) }))
  }

  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    keyNote.clear()
    // Once everybody else has received it.
    setTimeout(() => {
      if (!event.defaultPrevented) answer(event)
    })
  })
}
