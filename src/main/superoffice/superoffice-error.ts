import type { FailureCode } from '../../shared/outcome.ts'

/** What SuperOffice, or the way to it, added to a failure. */
export interface FailureAddition {
  /** How long SuperOffice asked to be left alone. */
  readonly retryAfterMs?: number | undefined
  /** SuperOffice's own message: text to be shown as text, never to be judged. */
  readonly detail?: string | undefined
}

/** A question to SuperOffice that was not answered. Its message is its code: nothing of the question or the answer is in it. */
export class SuperOfficeError extends Error {
  readonly code: FailureCode
  readonly retryAfterMs: number | undefined
  readonly detail: string | undefined

  constructor(code: FailureCode, addition: FailureAddition = {}) {
    super(code)
    this.name = 'SuperOfficeError'
    this.code = code
    this.retryAfterMs = addition.retryAfterMs
    this.detail = addition.detail
  }
}

/** Turns a decoder's `null` into a failure. */
export const readable = <T>(decoded: T | null): T => {
  if (decoded === null) throw new SuperOfficeError('unreadable-answer')
  return decoded
}
