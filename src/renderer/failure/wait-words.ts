import type { Translate } from '../language/i18n.ts'

/** From here on, nobody sits through the wait: a running count of seconds says no more than the minutes. */
const longWaitSeconds = 90

export const isLongWait = (secondsLeft: number): boolean => secondsLeft > longWaitSeconds

/** `SuperOffice is busy. Retrying in 18 s`, or `… in about 3 min` for a long wait. */
export const toWaitWords = (secondsLeft: number, t: Translate): string =>
  isLongWait(secondsLeft)
    ? t('app.busyLong', { count: Math.ceil(secondsLeft / 60) })
    : t('app.busy', { count: secondsLeft })
