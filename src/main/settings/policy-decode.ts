import { z } from 'zod'
import { findAcceleratorProblem } from '../../shared/accelerator.ts'
import { policyProblemReasons, type PolicyProblem, type PolicyProblemReason } from '../../shared/policy.ts'
import { shortcutSettings } from '../../shared/settings.ts'
import { policySchema, type PolicyDocument } from './policy-schema.ts'

/** Where a problem is: the steps from the top of the policy, keys and positions in lists. */
export type PolicyPath = readonly (string | number)[]

export interface Refusal {
  readonly reason: PolicyProblemReason
  readonly path: PolicyPath | null
}

export type DecodedPolicy =
  | {
      readonly ok: true
      readonly document: PolicyDocument
      /** The shortcuts that Glance doesn't register, which the document therefore lacks. */
      readonly leftOut: readonly PolicyPath[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** What is read of a policy's source: all of it but a shortcut is valid, or none of it is used. */
export type PolicyReading =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'read'
      readonly document: PolicyDocument
      readonly leftOut: readonly PolicyPath[]
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

/**
 * Decodes a whole policy, or names the first key that is wrong. A newer version is told before anything else is. A shortcut that
 * Glance doesn't register costs only itself: nothing is less safe without it, and an earlier version may have taken it.
 */
export const decodePolicy = (raw: unknown): DecodedPolicy => {
  if (isNewer(raw)) return { ok: false, refusal: { reason: 'newer-version', path: ['version'] } }
  const leftOut = findRefusedShortcuts(raw)
  const decoded = policySchema.safeParse(leftOut.reduce(withoutKey, raw))
  if (decoded.success) return { ok: true, document: decoded.data, leftOut }
  const issue = decoded.error.issues[0]
  return { ok: false, refusal: issue === undefined ? unexplained : toRefusal(issue, raw) }
}

type GroupedKey = readonly [group: string, key: string]

/** Texts only: anything else where a shortcut should be is a mistake in how the policy was written. */
const findRefusedShortcuts = (raw: unknown): readonly GroupedKey[] =>
  ['preset', 'fixed'].flatMap((group) =>
    shortcutSettings.flatMap((setting): readonly GroupedKey[] => {
      const value = findAt(raw, [group, setting])
      return typeof value === 'string' && findAcceleratorProblem(value) !== null ? [[group, setting]] : []
    })
  )

const withoutKey = (raw: unknown, [group, key]: GroupedKey): unknown => ({
  ...Object(raw),
  [group]: Object.fromEntries(Object.entries(Object(findAt(raw, [group]))).filter(([name]) => name !== key))
})

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
