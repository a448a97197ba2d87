import { failureCodes, type FailureCode } from '../../shared/outcome.ts'

/** Signing in, or staying signed in, failed for a reason the agent is told. */
export class SignInError extends Error {
  readonly code: FailureCode
  readonly retryAfterMs?: number

  constructor(code: FailureCode, retryAfterMs?: number) {
    super(code)
    this.name = 'SignInError'
    this.code = code
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs
  }
}

/** The code that an error carries, whoever threw it; `unexpected` for one that carries none. */
export const codeOf = (error: unknown): FailureCode => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unexpected'
  return failureCodes.find((code) => code === error.code) ?? 'unexpected'
}
