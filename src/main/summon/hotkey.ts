import type { GlobalShortcut } from 'electron'
import type { Clock } from '../platform/clock.ts'

/** How long a new shortcut has to be pressed for the first time. */
const trialMs = 10_000

/** The global shortcut that the system holds for Glance: at most one at a time. */
export interface Hotkey {
  /**
   * Asks the system for `accelerator` in place of the one before. What is refused, because another program has it or
   * because it is no accelerator, changes nothing: the one before stays. `null` wants none, and is never refused. Asking
   * again for the same changes nothing either.
   */
  readonly follow: (accelerator: string | null) => HotkeyAnswer
  /** As `follow`, and nobody has asked for what is refused: false. */
  readonly hold: (accelerator: string | null) => boolean
  /**
   * Holds `accelerator` until it is pressed, which does nothing else, or until 10 s have passed or something else is
   * asked for: then the one before is back.
   */
  readonly tryOut: (accelerator: string) => Promise<'pressed' | 'not-pressed' | 'taken'>
  /** The accelerator that summons the window now, if any does. */
  readonly held: () => string | null
  readonly dispose: () => void
}

export type HotkeyAnswer = 'held' | 'refused' | 'unchanged'

export const createHotkey = (
  shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>,
  clock: Pick<Clock, 'after'>,
  onPressed: () => void
): Hotkey => {
  let asked: string | null = null
  let held: string | null = null
  let trial: ((isPressed: boolean) => void) | null = null

  const release = (): void => {
    if (held !== null) shortcuts.unregister(held)
    held = null
  }

  const press = (): void => {
    if (trial === null) onPressed()
    else trial(true)
  }

  const take = (accelerator: string): boolean => {
    if (!isRegistered(shortcuts, accelerator, press)) return false
    held = accelerator
    return true
  }

  /** The one before stays when the new one is refused. */
  const replace = (accelerator: string | null): boolean => {
    const previous = held
    // Released first, or the same keys under another spelling would be refused because Glance itself has them.
    release()
    if (accelerator === null || take(accelerator)) return true
    if (previous !== null) take(previous)
    return false
  }

  const hold = (accelerator: string | null): boolean => {
    trial?.(false)
    if (accelerator !== held && !replace(accelerator)) return false
    asked = accelerator
    return true
  }

  return {
    follow: (accelerator) => {
      if (accelerator === asked) return 'unchanged'
      if (hold(accelerator)) return 'held'
      asked = accelerator
      return 'refused'
    },
    hold,
    tryOut: (accelerator) => {
      trial?.(false)
      const previous = held
      if (!replace(accelerator)) return Promise.resolve('taken')
      return new Promise((resolve) => {
        const end = (isPressed: boolean): void => {
          trial = null
          stopWaiting()
          if (isPressed) asked = accelerator
          else replace(previous)
          resolve(isPressed ? 'pressed' : 'not-pressed')
        }
        const stopWaiting = clock.after(trialMs, () => {
          end(false)
        })
        trial = end
      })
    },
    held: () => held,
    dispose: () => {
      trial?.(false)
      release()
    }
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
