import type { GlobalShortcut } from 'electron'
import { findAcceleratorProblem } from '../../shared/accelerator.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { PressFilter } from './press-filter.ts'

/** How long the agent has to press a new shortcut before it is dropped. */
const trialMs = 10_000
/** The same for agents who need more time (docs/accessibility.md#time-limits). */
const longTrialMs = 120_000

/** One of Glance's global shortcuts, with at most one registered accelerator. */
export interface Hotkey {
  /**
   * Registers the accelerator of a setting in place of the previous one; `null` only unregisters. The previous one stays
   * registered when the new one is refused: it is not an accelerator, or another program uses it, which macOS doesn't tell.
   * Applying the same setting again changes nothing, whether it was registered or refused.
   */
  readonly applySetting: (accelerator: string | null) => HotkeyResult
  /** Like `applySetting`, but a refused accelerator is tried again next time. Returns false when it is refused. */
  readonly register: (accelerator: string | null) => boolean
  /**
   * Registers `accelerator`, and keeps it if the agent presses it within 10 s, or 120 s with more time; that press does
   * nothing else. Otherwise the previous one is registered again, at once when another accelerator is registered or tried out.
   */
  readonly tryOut: (
    accelerator: string,
    hasMoreTime?: boolean
  ) => Promise<'pressed' | 'not-pressed' | 'taken'>
  /** A key went up in Glance's window. */
  readonly keyWentUp: () => void
  /** The accelerator that is registered now, or `null`. */
  readonly registered: () => string | null
  readonly dispose: () => void
}

export type HotkeyResult = 'registered' | 'refused' | 'unchanged'

export interface HotkeyOptions {
  readonly shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>
  readonly clock: Pick<Clock, 'after'>
  readonly pressFilter: PressFilter
  readonly log: Log
  readonly onPressed: () => void
}

export const createHotkey = ({ shortcuts, clock, pressFilter, log, onPressed }: HotkeyOptions): Hotkey => {
  let requested: string | null = null
  let registered: string | null = null
  let endTrial: ((isPressed: boolean) => void) | null = null

  const unregister = (): void => {
    if (registered !== null) shortcuts.unregister(registered)
    registered = null
  }

  const handleReport = (): void => {
    if (!pressFilter.isPress()) return
    if (endTrial === null) onPressed()
    else endTrial(true)
  }

  const tryRegister = (accelerator: string): boolean => {
    const problem = findAcceleratorProblem(accelerator)
    if (problem !== null) log.warn('shortcut-refused', { problem })
    if (problem !== null || !shortcuts.register(accelerator, handleReport)) return false
    registered = accelerator
    return true
  }

  const replace = (accelerator: string | null): boolean => {
    const previous = registered
    // Unregistered first: the system would refuse the same keys in another spelling, because Glance still uses them.
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
    tryOut: (accelerator, hasMoreTime = false) => {
      endTrial?.(false)
      const previous = registered
      if (!replace(accelerator)) return Promise.resolve('taken')
      // The agent has just recorded these keys and may still hold them.
      pressFilter.expectRepeats()
      return new Promise((resolve) => {
        const end = (isPressed: boolean): void => {
          endTrial = null
          cancelTimeout()
          if (isPressed) requested = accelerator
          else replace(previous)
          resolve(isPressed ? 'pressed' : 'not-pressed')
        }
        const cancelTimeout = clock.after(hasMoreTime ? longTrialMs : trialMs, () => {
          end(false)
        })
        endTrial = end
      })
    },
    keyWentUp: pressFilter.keyWentUp,
    registered: () => registered,
    dispose: () => {
      endTrial?.(false)
      unregister()
    }
  }
}
