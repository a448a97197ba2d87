import type { Clock } from '../platform/clock.ts'

/**
 * Tells a press of a shortcut from the repeats of a key that is held. Windows reports both in the same way, because Electron
 * registers without `MOD_NOREPEAT` (electron/electron#39718).
 */
export interface PressFilter {
  /** Called for each report of the system. False when it only repeats the press before. */
  readonly isPress: () => boolean
  /** The keys are down already, so that what comes next may be their repeats. */
  readonly expectRepeats: () => void
  /** A key went up: the next report is a press, however soon it comes. */
  readonly keyWentUp: () => void
}

/** Windows begins to repeat a held key after a second at most, as the agent has set it (`SPI_GETKEYBOARDDELAY`). */
const longestDelayMs = 1_050

/** Then it repeats the key twice a second or more often (`SPI_GETKEYBOARDSPEED`: 2.5 to 30 times). */
const longestPauseMs = 450

export const createPressFilter = ({ now }: Pick<Clock, 'now'>): PressFilter => {
  let last: { readonly atMs: number; readonly isRepeat: boolean } | null = null

  return {
    isPress: () => {
      const atMs = now()
      // Negative when the computer's clock was set back.
      const passedMs = last === null ? -1 : atMs - last.atMs
      const isRepeat = passedMs >= 0 && passedMs < (last?.isRepeat === true ? longestPauseMs : longestDelayMs)
      last = { atMs, isRepeat }
      return !isRepeat
    },
    expectRepeats: () => {
      last = { atMs: now(), isRepeat: false }
    },
    keyWentUp: () => {
      last = null
    }
  }
}

/** For systems that report a press once (macOS; on Linux the key that goes up can't be seen, so that a press could be lost). */
export const everyReport: PressFilter = {
  isPress: () => true,
  expectRepeats: () => undefined,
  keyWentUp: () => undefined
}
