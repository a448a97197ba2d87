import type { GlobalShortcut } from 'electron'
import type { Clock } from '../platform/clock.ts'

/** How long the agent has to press a new shortcut before it is dropped. */
const trialMs = 10_000

/** One global shortcut of Glance: at most one accelerator is registered for it at a time. */
export interface Hotkey {
  /**
   * Registers the accelerator of a setting in place of the one before, or none for `null`. When the system refuses it,
   * because another program has it or because it is no accelerator, the one before stays registered. The same setting
   * again changes nothing, whether it was registered or refused.
   */
  readonly applySetting: (accelerator: string | null) => HotkeyResult
  /** Registers an accelerator as `applySetting` does, and returns false when it is refused. A refusal is not remembered. */
  readonly register: (accelerator: string | null) => boolean
  /**
   * Registers `accelerator` until it is pressed for the first time, which does nothing else. The one before returns after
   * 10 s without a press, and when another accelerator is registered or tried out.
   */
  readonly tryOut: (accelerator: string) => Promise<'pressed' | 'not-pressed' | 'taken'>
  /** The accelerator that is registered now, or `null`. */
  readonly registered: () => string | null
  readonly dispose: () => void
}

export type HotkeyResult = 'registered' | 'refused' | 'unchanged'

export const createHotkey = (
  shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>,
  clock: Pick<Clock, 'after'>,
  onPressed: () => void
): Hotkey => {
  let requested: string | null = null
  let registered: string | null = null
  let endTrial: ((isPressed: boolean) => void) | null = null

  const unregister = (): void => {
    if (registered !== null) shortcuts.unregister(registered)
    registered = null
  }

  const handlePress = (): void => {
    if (endTrial === null) onPressed()
    else endTrial(true)
  }

  const tryRegister = (accelerator: string): boolean => {
    if (!isAccepted(shortcuts, accelerator, handlePress)) return false
    registered = accelerator
    return true
  }

  const replace = (accelerator: string | null): boolean => {
    const previous = registered
    // Unregistered first: otherwise the system refuses the same keys in another spelling, because Glance has them.
    unregister()
    if (accelerator === null || tryRegister(accelerator)) return true
    if (previous !== null) tryRegister(previous)
    return false
  }

  const register = (accelerator: string | null): boolean => {
    endTrial?.(false)
    if (accelerator !== registered && !replace(accelerator)) return false
    requested = accelerator
    return true
  }

  return {
    applySetting: (accelerator) => {
      if (accelerator === requested) return 'unchanged'
      if (register(accelerator)) return 'registered'
      requested = accelerator
      return 'refused'
    },
    register,
    tryOut: (accelerator) => {
      endTrial?.(false)
      const previous = registered
      if (!replace(accelerator)) return Promise.resolve('taken')
      return new Promise((resolve) => {
        const end = (isPressed: boolean): void => {
          endTrial = null
          cancelTimeout()
          if (isPressed) requested = accelerator
          else replace(previous)
          resolve(isPressed ? 'pressed' : 'not-pressed')
        }
        const cancelTimeout = clock.after(trialMs, () => {
          end(false)
        })
        endTrial = end
      })
    },
    registered: () => registered,
    dispose: () => {
      endTrial?.(false)
      unregister()
    }
  }
}

/** Electron returns false for a shortcut of another program, and throws for a text that is no accelerator. */
const isAccepted = (
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
