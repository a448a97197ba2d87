import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { PeopleList } from '../../../shared/contract.ts'
import { isCurrent } from '../../../shared/freshness.ts'
import type { Failure } from '../../../shared/outcome.ts'
import { useBridge } from '../../bridge.ts'

/**
 * The states of the list of people. `showing` keeps its list while SuperOffice is asked again, and when that fails
 * (`refreshFailure`).
 */
export type PeopleFlow =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'showing'; readonly people: PeopleList; readonly refreshFailure: Failure | null }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The people of the company on screen. SuperOffice is asked for them only once the agent opens the list. */
export const usePeopleStore = defineStore('people', () => {
  const bridge = useBridge()
  const flow = shallowRef<PeopleFlow>({ kind: 'closed' })
  let companyId: number | null = null
  let latest = 0

  const load = async (wantedId: number): Promise<void> => {
    const turn = ++latest
    if (flow.value.kind !== 'showing') flow.value = { kind: 'loading' }
    const outcome = await bridge.refreshPeople({ companyId: wantedId })
    if (turn !== latest) return
    if (outcome.ok) flow.value = { kind: 'showing', people: outcome.value, refreshFailure: null }
    else if (flow.value.kind === 'showing') flow.value = { ...flow.value, refreshFailure: outcome.failure }
    else flow.value = { kind: 'failed', failure: outcome.failure }
  }

  /** Shows the stored people and returns them; `null` when none are stored or another company was opened meanwhile. */
  const recall = async (wantedId: number): Promise<PeopleList | null> => {
    const outcome = await bridge.recallPeople({ companyId: wantedId })
    if (companyId !== wantedId || !outcome.ok || outcome.value === null) return null
    flow.value = { kind: 'showing', people: outcome.value, refreshFailure: null }
    return outcome.value
  }

  /** Shows the stored people, if there are any, without asking SuperOffice. */
  const openStored = async (openedId: number): Promise<void> => {
    companyId = openedId
    await recall(openedId)
  }

  const open = async (openedId: number): Promise<void> => {
    if (companyId === openedId && flow.value.kind !== 'closed') return
    companyId = openedId
    flow.value = { kind: 'loading' }
    const stored = await recall(openedId)
    const isFresh = stored !== null && isCurrent(stored.fetchedAt, Date.now())
    if (companyId === openedId && !isFresh) await load(openedId)
  }

  const refresh = (): void => {
    if (companyId !== null && flow.value.kind !== 'closed') void load(companyId)
  }

  /** Replaces the list by its stored version, masked or unmasked as the setting is now, or else by SuperOffice's. */
  const reload = async (): Promise<void> => {
    if (companyId === null || flow.value.kind === 'closed') return
    latest++
    const reloadedId = companyId
    flow.value = { kind: 'loading' }
    const stored = await recall(reloadedId)
    if (companyId === reloadedId && stored === null) await load(reloadedId)
  }

  const close = (): void => {
    companyId = null
    latest++
    flow.value = { kind: 'closed' }
  }

  return { flow: shallowReadonly(flow), open, openStored, refresh, reload, close }
})
