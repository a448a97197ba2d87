import type { Settings } from './settings.ts'

/** What the window needs of the administrator's policy, and the environments in which an agent can sign in. */
export interface PolicySummary {
  readonly environments: readonly EnvironmentSummary[]
  /** Settings that the administrator has set: the agent can see them, but not change them. */
  readonly fixed: readonly (keyof Settings)[]
  readonly ceilings: StorageCeilings
  /** Why the policy, its latest change or one key doesn't apply; `null` when there is none or all of it applies. */
  readonly problem: PolicyProblem | null
}

export interface EnvironmentSummary {
  /** `production`, `stage`, `development`, or an id from the policy. */
  readonly id: string
  /** `null` for the three environments that the language catalogues name. */
  readonly name: string | null
  /** False when no client id is known for it, so that nobody can sign in there. */
  readonly isRegistered: boolean
}

/** The administrator's limits on what is stored, whatever the agent chooses. */
export interface StorageCeilings {
  readonly storeDays?: number
  readonly storeCompanies?: number
}

/**
 * Why a policy is refused as a whole, or for `refused-shortcut` that key alone.
 * `unreadable`: the disk or the registry refuses, the file is too large, or its text can't be decoded.
 * `untrusted`: somebody who is no administrator could have written it.
 * `wrong-kind`: a registry value has another kind than the key needs, such as a text in place of a number.
 * `refused-shortcut`: Glance doesn't register this shortcut (`AcceleratorProblem`).
 * `built-in-environment`: it tries to change one of SuperOffice's own environments.
 */
export const policyProblemReasons = [
  'unreadable',
  'untrusted',
  'invalid-json',
  'newer-version',
  'unknown-key',
  'duplicate-key',
  'missing-key',
  'wrong-value',
  'wrong-kind',
  'refused-shortcut',
  'built-in-environment'
] as const

export type PolicyProblemReason = (typeof policyProblemReasons)[number]

export interface PolicyProblem {
  readonly source: 'file' | 'registry'
  readonly reason: PolicyProblemReason
  /** Where in the source, such as `profiles[0].serverUrl` or `Fixed\theme`; `null` when no key is to blame. */
  readonly key: string | null
  /** What applies of this source: all but the key, the policy that was read before, or nothing. */
  readonly inUse: 'rest' | 'earlier' | 'nothing'
}
