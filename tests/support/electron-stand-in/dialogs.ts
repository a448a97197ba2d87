import type { Dialog, MessageBoxOptions } from 'electron'
import type { StandInWindow } from './browser-window.ts'

type OfferedWindow = StandInWindow['offered']

/** What the main process shows the agent beside its window. */
export interface StandInDialogs {
  readonly offered: Pick<Dialog, 'showErrorBox'> & {
    readonly showMessageBox: (
      ...given: readonly [MessageBoxOptions] | readonly [OfferedWindow, MessageBoxOptions]
    ) => Promise<{ response: number; checkboxChecked: boolean }>
  }
  readonly errors: readonly { readonly title: string; readonly text: string }[]
  readonly messages: readonly MessageBoxOptions[]
  /** Messages of macOS that had no visible window to be attached to: nothing else runs in the main process until each is closed. */
  readonly blocking: readonly MessageBoxOptions[]
  /** The button that the agent presses in the next message. */
  readonly press: (label: string) => void
}

export const createDialogs = (platform: NodeJS.Platform): StandInDialogs => {
  const errors: { title: string; text: string }[] = []
  const messages: MessageBoxOptions[] = []
  const blocking: MessageBoxOptions[] = []
  let pressed: string | null = null
  return {
    offered: {
      showErrorBox: (title, text) => {
        errors.push({ title, text })
      },
      showMessageBox: (...given) => {
        const [parent, options] = given.length === 1 ? [null, given[0]] : given
        messages.push(options)
        if (platform === 'darwin' && parent?.isVisible() !== true) blocking.push(options)
        const response = pressed === null ? -1 : (options.buttons ?? []).indexOf(pressed)
        return Promise.resolve({
          response: response === -1 ? (options.cancelId ?? 0) : response,
          checkboxChecked: false
        })
      }
    },
    errors,
    messages,
    blocking,
    press: (label) => {
      pressed = label
    }
  }
}
