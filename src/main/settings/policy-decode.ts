import { z } from 'zod'
import { policyProblemReasons, type PolicyProblem, type PolicyProblemReason } from '../../shared/policy.ts'
import { policySchema, type PolicyDocument } from './policy-schema.ts'

/** Where a problem is: the steps from the top of the policy, keys and positions in lists. */
export type PolicyPath = readonly (string | number)[]

export interface Refusal {
  readonly reason: PolicyProblemReason
  readonly path: PolicyPath | null
}

export type DecodedPolicy =
  { readonly ok: true; readonly document: PolicyDocument } | { readonly ok: false; readonly refusal: Refusal }

/** What is read of a policy's source: all of it is valid, or none of it is used. */
export type PolicyReading =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'read'
      readonly document: PolicyDocument
      /** Names a place in the document in the words of the source. */
      readonly toKey: (path: PolicyPath) => string
    }
  | { readonly kind: 'refused'; readonly reason: PolicyProblemReason; readonly key: string | null }
  /** The source could not be asked this time, so it says nothing about the policy. */
  | { readonly kind: 'unavailable' }

/** A place where an administrator can put a policy. */
export interface PolicySource {
  readonly name: PolicyProblem['source']
  /** Never rejects. */
  readonly read: () => Promise<PolicyReading>
  /** Reports that the source may have changed, as far as the system tells. Returns a function that stops it. */
  readonly watch: (onMaybeChanged: () => void) => () => void
}

/** Decodes a whole policy, or names the first key that is wrong. A newer version is told before anything else is. */
export const decodePolicy = (raw: unknown): DecodedPolicy => {
  if (isNewer(raw)) return { ok: false, refusal: { reason: 'newer-version', path: ['version'] } }
  const decoded = policySchema.safeParse(raw)
  if (decoded.success) return { ok: true, document: decoded.data }
  const issue = decoded.error.issues[0]
  return { ok: false, refusal: issue === undefined ? unexplained : toRefusal(issue, raw) }
}

const unexplained: Refusal = { reason: 'wrong-value', path: null }

const isNewer = (raw: unknown): boolean => z.object({ version: z.int().min(2) }).safeParse(raw).success

const toRefusal = (issue: z.core.$ZodIssue, raw: unknown): Refusal => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  switch (issue.code) {
    case 'unrecognized_keys':
      return { reason: 'unknown-key', path: [...path, issue.keys[0] ?? ''] }
    case 'custom': {
      const reason = z.enum(policyProblemReasons).safeParse(issue.params?.['reason'])
      return { reason: reason.success ? reason.data : 'wrong-value', path }
    }
    default:
      return { reason: findAt(raw, path) === undefined ? 'missing-key' : 'wrong-value', path }
  }
}

const findAt = (raw: unknown, path: PolicyPath): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (Reflect.get(value, step) as unknown) : undefined,
    raw
  )

/** A key of the file, such as `profiles[0].serverUrl`; the file itself when the path is empty. */
export const toFileKey = (path: PolicyPath): string =>
  toSafeText(
    path.reduce<string>((text, step) => {
      if (typeof step === 'number') return `${text}[${String(step)}]`
      return text === '' ? step : `${text}.${step}`
    }, '')
  )

const maxShown = 100

/** The administrator's own spelling, fit for a sentence and for the log: short and without invisible characters. */
export const toSafeText = (text: string): string => text.replace(/\p{C}/gu, '�').slice(0, maxShown)
