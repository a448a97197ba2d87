import { toErrorKind, type Log } from '../platform/log.ts'

/** Logs an error of the disk and returns `fallback` instead. */
export const tolerateDiskError = <T>(work: () => T, fallback: T, log: Log): T => {
  try {
    return work()
  } catch (error) {
    log.warn('store-disk-error', { kind: toErrorKind(error) })
    return fallback
  }
}
