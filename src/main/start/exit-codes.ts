/** What the process ends with when it does not quit normally; each is in the log too. */
export const exitCodes = {
  startFailed: 1,
  switchRefused: 2,
  tooManyErrors: 3
} as const
