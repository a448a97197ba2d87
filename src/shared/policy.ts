import type { Settings } from './settings.ts'

/** What the window must know of the administrator's policy, and of where one can sign in. */
export interface PolicySummary {
  readonly environments: readonly EnvironmentSummary[]
  /** Settings that only the administrator can change: shown as fixed. */
  readonly fixed: readonly (keyof Settings)[]
  readonly ceilings: StorageCeilings
}

export interface EnvironmentSummary {
  /** `production`, `stage`, `development`, or what the policy file calls it. */
  readonly id: string
  /** `null` for the three that the window has words for. */
  readonly name: string | null
  /** `false` while no client id is known for it: nobody can sign in there. */
  readonly isRegistered: boolean
}

/** The most that may be stored, whatever the agent chooses. */
export interface StorageCeilings {
  readonly storeDays?: number
  readonly storeCompanies?: number
}
