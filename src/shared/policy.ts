import type { Settings } from './settings.ts'

/** What the window needs of the administrator's policy, and the environments in which an agent can sign in. */
export interface PolicySummary {
  readonly environments: readonly EnvironmentSummary[]
  /** Settings that the administrator has set: the agent can see them, but not change them. */
  readonly fixed: readonly (keyof Settings)[]
  readonly ceilings: StorageCeilings
}

export interface EnvironmentSummary {
  /** `production`, `stage`, `development`, or an id from the policy file. */
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
