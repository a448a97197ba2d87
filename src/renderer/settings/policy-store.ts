import { defineStore } from 'pinia'
import { computed, onScopeDispose, readonly, shallowRef } from 'vue'
import type { PolicySummary } from '../../shared/policy.ts'
import type { Settings } from '../../shared/settings.ts'
import { useBridge } from '../bridge.ts'

/** The administrator's policy and the environments to sign in to: `null` until it is loaded. */
export const usePolicyStore = defineStore('policy', () => {
  const bridge = useBridge()
  const policy = shallowRef<PolicySummary | null>(null)

  const load = async (): Promise<void> => {
    const before = policy.value
    const outcome = await bridge.recallPolicy()
    // A policy that was pushed meanwhile is newer.
    if (policy.value !== before) return
    policy.value = outcome.ok ? outcome.value : { environments: [], fixed: [], ceilings: {}, problem: null }
  }

  onScopeDispose(
    bridge.onPolicyChanged((changed) => {
      policy.value = changed
    })
  )

  const isFixed = (setting: keyof Settings): boolean => policy.value?.fixed.includes(setting) ?? false

  /** Why the policy, or its latest change, doesn't apply; `null` when all is well or nothing is known yet. */
  const problem = computed(() => policy.value?.problem ?? null)

  return { policy: readonly(policy), problem, load, isFixed }
})
