import { assertNever } from '../../shared/outcome.ts'
import type { Log } from '../platform/log.ts'
import { loadPolicy, noPolicy, type Policy } from './policy-file.ts'

/** The administrator's policy in use: none until `load` has read one, and none when the file is broken. */
export interface PolicyStore {
  readonly current: () => Policy
  /** Reads the policy file once, at start. Never rejects; answers `broken` for a file whose policy is ignored. */
  readonly load: () => Promise<'in-use' | 'absent' | 'broken'>
}

export const createPolicyStore = (file: string, log: Log): PolicyStore => {
  let current = noPolicy

  return {
    current: () => current,
    load: async () => {
      const loaded = await loadPolicy(file)
      switch (loaded.kind) {
        case 'read':
          current = loaded.policy
          log.info('policy-read', { unknownSettings: loaded.unknownSettings })
          return 'in-use'
        case 'broken':
          log.warn('policy-broken')
          return 'broken'
        case 'absent':
          return 'absent'
        default:
          return assertNever(loaded)
      }
    }
  }
}
