import type { FailureCode } from '../../shared/outcome.ts'
import { failureCodes } from '../../shared/outcome.ts'

/** A lookup that can't be answered for a reason of Glance's own. */
export class LookupError extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode) {
    super(code)
    this.name = 'LookupError'
    this.code = code
  }
}

/** The code that an error carries, whoever threw it; `unexpected` for one that carries none. */
export const codeOf = (error: unknown): FailureCode => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unexpected'
  return failureCodes.find((code) => code === error.code) ?? 'unexpected'
}
