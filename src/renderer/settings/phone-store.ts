import { defineStore } from 'pinia'
import { readonly, ref, shallowRef } from 'vue'
import type { Failure } from '../../shared/outcome.ts'
import type { PhoneSystemId } from '../../shared/phone-systems.ts'
import { useBridge } from '../bridge.ts'

/** The trial of Glance's link. */
export type LinkTrial =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'received' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The number of the demo's first company. */
const demoNumber = '+47 55 12 34 56'

/** The page that connects a phone system: which one was chosen, what was copied, and the trial of the link. */
export const usePhoneStore = defineStore('phone', () => {
  const bridge = useBridge()
  const chosen = ref<PhoneSystemId>('other')
  const copied = ref<PhoneSystemId | null>(null)
  const copyFailure = shallowRef<Failure | null>(null)
  const number = ref('')
  const trial = shallowRef<LinkTrial>({ kind: 'none' })

  /** Proposes the number of the company that was opened last, or the demo's. What the agent has typed stays. */
  const proposeNumber = async (isDemo: boolean): Promise<void> => {
    const recent = await bridge.recentCompanies()
    // While the screen is shared, the numbers are masked, and a masked number can't be looked up.
    const phones = (recent.ok ? recent.value : []).flatMap(({ phone = '' }) =>
      /^[+\d][\d\s()/.-]{2,}$/u.test(phone) ? [phone] : []
    )
    if (number.value === '') number.value = phones[0] ?? (isDemo ? demoNumber : '')
  }

  return {
    chosen: readonly(chosen),
    copied: readonly(copied),
    copyFailure: readonly(copyFailure),
    number,
    trial: readonly(trial),
    /** Drops what an earlier visit to the page left, except for the choice. */
    open: (isDemo: boolean): Promise<void> => {
      copied.value = null
      copyFailure.value = null
      number.value = ''
      trial.value = { kind: 'none' }
      return proposeNumber(isDemo)
    },
    choose: (id: PhoneSystemId): void => {
      chosen.value = id
      copied.value = null
      copyFailure.value = null
    },
    copy: async (): Promise<void> => {
      const id = chosen.value
      const outcome = await bridge.copyLink({ phoneSystem: id })
      copied.value = outcome.ok ? id : null
      copyFailure.value = outcome.ok ? null : outcome.failure
    },
    /** Does nothing while an earlier trial is waiting. */
    tryOut: async (): Promise<void> => {
      if (trial.value.kind === 'waiting') return
      trial.value = { kind: 'waiting' }
      const outcome = await bridge.tryLink({ number: number.value })
      trial.value = outcome.ok ? { kind: 'received' } : { kind: 'failed', failure: outcome.failure }
    }
  }
})
