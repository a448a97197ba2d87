import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { PeopleList } from '../../../shared/contract.ts'
import { isCurrent } from '../../../shared/freshness.ts'
import type { Failure } from '../../../shared/outcome.ts'
import { useBridge } from '../../bridge.ts'

/** What the list of a company's people goes through. `showing` keeps its list while it is asked for again. */
export type PeopleFlow =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'showing'; readonly people: PeopleList; readonly trouble: Failure | null }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A company's people, who are asked for when the agent wants to see them and at no other time. */
export const usePeopleStore = defineStore('people', () => {
  const bridge = useBridge()
  const flow = shallowRef<PeopleFlow>({ kind: 'closed' })
  let shown: number | null = null
  let latest = 0

  const ask = async (companyId: number): Promise<void> => {
    const turn = ++latest
    if (flow.value.kind !== 'showing') flow.value = { kind: 'asking' }
    const outcome = await bridge.refreshPeople({ companyId })
    if (turn !== latest) return
    if (outcome.ok) flow.value = { kind: 'showing', people: outcome.value, trouble: null }
    else if (flow.value.kind === 'showing') flow.value = { ...flow.value, trouble: outcome.failure }
    else flow.value = { kind: 'failed', failure: outcome.failure }
  }

  /** Answers with what is stored, if anything is. */
  const recall = async (companyId: number): Promise<PeopleList | null> => {
    const outcome = await bridge.recallPeople({ companyId })
    if (shown !== companyId || !outcome.ok || outcome.value === null) return null
    flow.value = { kind: 'showing', people: outcome.value, trouble: null }
    return outcome.value
  }

  /** What is stored of them, if anything is: SuperOffice is not asked. */
  const openStored = async (companyId: number): Promise<void> => {
    shown = companyId
    await recall(companyId)
  }

  const open = async (companyId: number): Promise<void> => {
    if (shown === companyId && flow.value.kind !== 'closed') return
    shown = companyId
    flow.value = { kind: 'asking' }
    const stored = await recall(companyId)
    const isFresh = stored !== null && isCurrent(stored.fetchedAt, Date.now())
    if (shown === companyId && !isFresh) await ask(companyId)
  }

  const refresh = (): void => {
    if (shown !== null && flow.value.kind !== 'closed') void ask(shown)
  }

  return {
    flow: shallowReadonly(flow),
    open,
    openStored,
    refresh,
    /** What is stored reads differently now. What can't be read anew does not stay on screen. */
    readAnew: async (): Promise<void> => {
      if (shown === null || flow.value.kind === 'closed') return
      latest++
      const companyId = shown
      flow.value = { kind: 'asking' }
      const stored = await recall(companyId)
      if (shown === companyId && stored === null) await ask(companyId)
    },
    close: (): void => {
      shown = null
      latest++
      flow.value = { kind: 'closed' }
    }
  }
})
