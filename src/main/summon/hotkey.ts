import type { GlobalShortcut } from 'electron'

/** The global shortcut that the system holds for Glance: at most one at a time. */
export interface Hotkey {
  /**
   * Asks the system for `accelerator` in place of the one before. What is refused, because another program has it or
   * because it is no accelerator, changes nothing: the one before stays. `null` wants none, and is never refused. Asking again for the same changes nothing either.
   */
  readonly follow: (accelerator: string | null) => HotkeyAnswer
  /** The accelerator that summons the window now, if any does. */
  readonly held: () => string | null
  readonly dispose: () => void
}

export type HotkeyAnswer = 'held' | 'refused' | 'unchanged'

export const createHotkey = (
  shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>,
  onPressed: () => void
): Hotkey => {
  let asked: string | null = null
  let held: string | null = null

  const release = (): void => {
    if (held !== null) shortcuts.unregister(held)
    held = null
  }

  const hold = (accelerator: string): boolean => {
    if (!isRegistered(shortcuts, accelerator, onPressed)) return false
    held = accelerator
    return true
  }

  return {
    follow: (accelerator) => {
      if (accelerator === asked) return 'unchanged'
      asked = accelerator
      const previous = held
      // Released first, or the same keys under another spelling would be refused because Glance itself has them.
      release()
      if (accelerator === null || hold(accelerator)) return 'held'
      if (previous !== null) hold(previous)
      return 'refused'
    },
    held: () => held,
    dispose: release
  }
}

/** Electron answers `false` for a shortcut that another program has, and throws for a text that is no accelerator. */
const isRegistered = (
  shortcuts: Pick<GlobalShortcut, 'register'>,
  accelerator: string,
  onPressed: () => void
): boolean => {
  try {
    return shortcuts.register(accelerator, onPressed)
  } catch {
    return false
  }
}
