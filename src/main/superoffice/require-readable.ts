import { CodedError } from '../../shared/outcome.ts'

/** Turns a decoder's `null` into a failure. */
export const requireReadable = <T>(decoded: T | null): T => {
  if (decoded === null) throw new CodedError('unreadable-answer')
  return decoded
}
