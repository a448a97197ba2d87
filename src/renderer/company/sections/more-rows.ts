import { shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import { sectionNames, type SectionName } from '../../../shared/company.ts'
import type { RefreshedCard } from '../../../shared/contract.ts'
import type { Failure, Outcome } from '../../../shared/outcome.ts'
import { startPaces, type Pace } from '../../pace.ts'

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
  const stopsOfPending = new Set<() => void>()
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
      const stopPaces = startPaces((pace) => {
        set(section, { kind: 'loading', pace })
      })
      stopsOfPending.add(stopPaces)
      const outcome = await request()
      if (started !== turn) return null
      stopPaces()
      stopsOfPending.delete(stopPaces)
      const hasFailed = !outcome.ok && outcome.failure.code !== 'cancelled'
      set(section, hasFailed ? { kind: 'failed', failure: outcome.failure } : null)
      return outcome
    },

    forgetFailures: () => {
      for (const name of sectionNames) if (bySection.value[name]?.kind === 'failed') set(name, null)
    },

    clear: () => {
      turn++
      for (const stopPaces of stopsOfPending) stopPaces()
      stopsOfPending.clear()
      bySection.value = {}
    }
  }
}
