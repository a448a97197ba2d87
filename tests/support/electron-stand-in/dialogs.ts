import type { Dialog, MessageBoxOptions } from 'electron'

/** What the main process shows the agent beside its window. */
export interface StandInDialogs {
  readonly offered: Pick<Dialog, 'showErrorBox'> & {
    readonly showMessageBox: (
      options: MessageBoxOptions
    ) => Promise<{ response: number; checkboxChecked: boolean }>
  }
  readonly errors: readonly { readonly title: string; readonly text: string }[]
  readonly messages: readonly MessageBoxOptions[]
  /** The button that the agent presses in the next message. */
  readonly press: (label: string) => void
}

export const createDialogs = (): StandInDialogs => {
  const errors: { title: string; text: string }[] = []
  const messages: MessageBoxOptions[] = []
  let pressed: string | null = null
  return {
    offered: {
      showErrorBox: (title, text) => {
        errors.push({ title, text })
      },
      showMessageBox: (options) => {
        messages.push(options)
        const response = pressed === null ? -1 : (options.buttons ?? []).indexOf(pressed)
        return Promise.resolve({
          response: response === -1 ? (options.cancelId ?? 0) : response,
          checkboxChecked: false
        })
      }
    },
    errors,
    messages,
    press: (label) => {
      pressed = label
    }
  }
}
