import type { PolicyProblem } from '../../shared/policy.ts'
import { assertNever } from '../../shared/outcome.ts'
import type { PolicyReading } from './policy-decode.ts'
import { findUnknownEnvironment, mergePolicies } from './policy-merge.ts'
import { noPolicy, type Policy } from './policy-schema.ts'

export interface Acceptance {
  readonly policy: Policy
  readonly problem: PolicyProblem | null
}

type Read = Extract<PolicyReading, { kind: 'read' }>

/**
 * Decides which sources' policies are in use. Each is used as a whole, but for a shortcut, or not at all: a source that is refused
 * keeps what it said before, and doesn't stop another one, because on Windows anybody may put a file where none was.
 */
export const createAcceptance = (names: readonly PolicyProblem['source'][]) => {
  /** What is in use of each source; `null` for a source without a policy. */
  let inUse: readonly (Read | null)[] = names.map(() => null)

  return {
    /** Takes what was read of every source, in the order of the names. */
    accept: (readings: readonly PolicyReading[]): Acceptance => {
      const before = inUse
      const problems: (PolicyProblem | null)[] = names.map(() => null)
      const candidates = names.map((source, index) => {
        const earlier = before[index] ?? null
        const reading = readings[index] ?? { kind: 'unavailable' }
        switch (reading.kind) {
          case 'read':
            return reading
          case 'absent':
            return null
          case 'unavailable':
            return earlier
          case 'refused': {
            const { reason, key } = reading
            problems[index] = { source, reason, key, inUse: earlier === null ? 'nothing' : 'earlier' }
            return earlier
          }
          default:
            return assertNever(reading)
        }
      })

      // A profile can name an environment of another source, so this is known only of all sources together. Each turn takes
      // one step back with one source, from its new policy to its earlier one, or from that to none.
      for (;;) {
        const policy = mergePolicies(candidates.flatMap((each) => each?.document ?? []))
        const stray = candidates.findIndex(
          (each) => each !== null && findUnknownEnvironment(each.document, policy) !== null
        )
        const refused = candidates[stray] ?? null
        const source = names[stray]
        if (refused === null || source === undefined) {
          inUse = candidates
          // A policy that isn't in use matters more than a shortcut that isn't.
          const left = candidates.map((each, index) => toShortcutProblem(each, names[index]))
          return { policy, problem: [...problems, ...left].find((problem) => problem !== null) ?? null }
        }
        const path = findUnknownEnvironment(refused.document, policy) ?? []
        const earlier = before[stray] ?? null
        candidates[stray] = refused === earlier ? null : earlier
        problems[stray] = {
          source,
          reason: 'wrong-value',
          key: refused.toKey(path),
          inUse: candidates[stray] === null ? 'nothing' : 'earlier'
        }
      }
    }
  }
}

const toShortcutProblem = (
  read: Read | null,
  source: PolicyProblem['source'] | undefined
): PolicyProblem | null => {
  const path = read?.leftOut[0]
  if (read === null || path === undefined || source === undefined) return null
  return { source, reason: 'refused-shortcut', key: read.toKey(path), inUse: 'rest' }
}

export const noAcceptance: Acceptance = { policy: noPolicy, problem: null }
