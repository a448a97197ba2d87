import { shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import { sectionNames, type SectionName } from '../../../shared/company.ts'
import type { RefreshedCard } from '../../../shared/contract.ts'
import type { Failure, Outcome } from '../../../shared/outcome.ts'
import { paces, type Pace } from '../../pace.ts'

/** A request for more rows of one section: it is pending, or it has failed. */
export type MoreRows =
  { readonly kind: 'loading'; readonly pace: Pace } | { readonly kind: 'failed'; readonly failure: Failure }

export type MoreRowsBySection = { readonly [Name in SectionName]?: MoreRows }

export interface MoreRowsLoads {
  readonly bySection: Readonly<ShallowRef<MoreRowsBySection>>
  /** Resolves to `null` when the section is loading already, or when everything was cleared meanwhile. */
  readonly load: (
    section: SectionName,
    request: () => Promise<Outcome<RefreshedCard>>
  ) => Promise<Outcome<RefreshedCard> | null>
  /** The whole card has been read, so earlier failures no longer matter. */
  readonly forgetFailures: () => void
  /** Forgets all requests; the answers to pending ones are ignored. */
  readonly clear: () => void
}

/** The sections of the card that load more rows, each on its own. */
export const createMoreRows = (): MoreRowsLoads => {
  const bySection = shallowRef<MoreRowsBySection>({})
  let timers: ReturnType<typeof setTimeout>[] = []
  let turn = 0

  const set = (section: SectionName, more: MoreRows | null): void => {
    const { [section]: _before, ...others } = bySection.value
    bySection.value = more === null ? others : { ...others, [section]: more }
  }

  return {
    bySection: shallowReadonly(bySection),

    load: async (section, request) => {
      if (bySection.value[section]?.kind === 'loading') return null
      const started = turn
      set(section, { kind: 'loading', pace: 'quick' })
      const ownTimers = paces.map(({ afterMs, pace }) =>
        setTimeout(() => {
          set(section, { kind: 'loading', pace })
        }, afterMs)
      )
      timers = [...timers, ...ownTimers]
      const outcome = await request()
      if (started !== turn) return null
      for (const timer of ownTimers) clearTimeout(timer)
      const hasFailed = !outcome.ok && outcome.failure.code !== 'cancelled'
      set(section, hasFailed ? { kind: 'failed', failure: outcome.failure } : null)
      return outcome
    },

    forgetFailures: () => {
      for (const name of sectionNames) if (bySection.value[name]?.kind === 'failed') set(name, null)
    },

    clear: () => {
      turn++
      for (const timer of timers) clearTimeout(timer)
      timers = []
      bySection.value = {}
    }
  }
}
