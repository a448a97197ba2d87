import { readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue'
import type { Match } from '../../shared/match.ts'
import type { Failure } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'

/** Whether the agent's history in SuperOffice was asked for. It is only asked for on purpose. */
export type HistoryFlow =
  { readonly kind: 'none' | 'loading' | 'shown' } | { readonly kind: 'failed'; readonly failure: Failure }

export interface SuperOfficeHistory {
  readonly flow: DeepReadonly<ShallowRef<HistoryFlow>>
  /** What the agent opened lately in SuperOffice, and their favourites there. */
  readonly rows: Readonly<ShallowRef<readonly Match[]>>
  readonly load: () => Promise<void>
  /** Ignores the answer to a pending call. */
  readonly clear: () => void
}

export const useSuperOfficeHistory = (): SuperOfficeHistory => {
  const bridge = useBridge()
  const flow = shallowRef<HistoryFlow>({ kind: 'none' })
  const rows = shallowRef<readonly Match[]>([])
  let latest = 0

  return {
    flow: readonly(flow),
    rows,
    load: async () => {
      const turn = ++latest
      flow.value = { kind: 'loading' }
      const outcome = await bridge.readHistory()
      if (turn !== latest) return
      if (outcome.ok) rows.value = outcome.value
      flow.value = outcome.ok ? { kind: 'shown' } : { kind: 'failed', failure: outcome.failure }
    },
    clear: () => {
      latest++
      rows.value = []
      flow.value = { kind: 'none' }
    }
  }
}
