import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { PeopleList } from '../../../shared/contract.ts'
import { isCurrent } from '../../../shared/freshness.ts'
import type { Failure } from '../../../shared/outcome.ts'
import { useBridge } from '../../bridge.ts'

/**
 * The states of the list of people. `showing` keeps its list while a refresh is pending, and after it has failed
 * (`refreshFailure`).
 */
export type PeopleFlow =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'showing'; readonly people: PeopleList; readonly refreshFailure: Failure | null }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The people of the company on screen. They are loaded from SuperOffice only when the agent opens the list. */
export const usePeopleStore = defineStore('people', () => {
  const bridge = useBridge()
  const flow = shallowRef<PeopleFlow>({ kind: 'closed' })
  let companyId: number | null = null
  let latest = 0

  const load = async (id: number): Promise<void> => {
    const turn = ++latest
    if (flow.value.kind !== 'showing') flow.value = { kind: 'loading' }
    const outcome = await bridge.refreshPeople({ companyId: id })
    if (turn !== latest) return
    if (outcome.ok) flow.value = { kind: 'showing', people: outcome.value, refreshFailure: null }
    else if (flow.value.kind === 'showing') flow.value = { ...flow.value, refreshFailure: outcome.failure }
    else flow.value = { kind: 'failed', failure: outcome.failure }
  }

  /** Shows the stored people and returns them; `null` when none are stored or another company was opened meanwhile. */
  const recall = async (id: number): Promise<PeopleList | null> => {
    const outcome = await bridge.recallPeople({ companyId: id })
    if (companyId !== id || !outcome.ok || outcome.value === null) return null
    flow.value = { kind: 'showing', people: outcome.value, refreshFailure: null }
    return outcome.value
  }

  const open = async (id: number): Promise<void> => {
    if (companyId === id && flow.value.kind !== 'closed') return
    companyId = id
    flow.value = { kind: 'loading' }
    const stored = await recall(id)
    const isUpToDate = stored !== null && isCurrent(stored.fetchedAt, Date.now())
    if (companyId === id && !isUpToDate) await load(id)
  }

  const refresh = (): void => {
    if (companyId !== null && flow.value.kind !== 'closed') void load(companyId)
  }

  /** Reloads the list, masked or unmasked as the setting is now: from the store or, if not stored, from SuperOffice. */
  const reload = async (): Promise<void> => {
    if (companyId === null || flow.value.kind === 'closed') return
    latest++
    const id = companyId
    flow.value = { kind: 'loading' }
    const stored = await recall(id)
    if (companyId === id && stored === null) await load(id)
  }

  const close = (): void => {
    companyId = null
    latest++
    flow.value = { kind: 'closed' }
  }

  return { flow: shallowReadonly(flow), open, refresh, reload, close }
})
