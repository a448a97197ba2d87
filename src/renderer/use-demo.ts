import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useBridge } from './bridge.ts'
import { useCardStore } from './company/card-store.ts'
import { useScreenStore } from './screen-store.ts'
import { useSearchStore } from './search/search-store.ts'
import { useSessionStore } from './session/session-store.ts'

export interface Demo {
  /** The demo's profile is in use, and its companies can be searched. */
  readonly isShown: ComputedRef<boolean>
  readonly isBusy: Readonly<Ref<boolean>>
  /** Somebody calls: the number is looked up as if a phone system had opened a link. */
  readonly simulateCall: () => Promise<void>
  /** Something happens at the company on screen or, without one, at the first in the list, which is then opened. */
  readonly simulateChange: () => Promise<void>
}

/** What a newcomer can let happen in the demo. */
export const useDemo = (): Demo => {
  const bridge = useBridge()
  const sessionStore = useSessionStore()
  const screenStore = useScreenStore()
  const searchStore = useSearchStore()
  const cardStore = useCardStore()
  const isBusy = ref(false)

  const run = async (work: () => Promise<void>): Promise<void> => {
    isBusy.value = true
    try {
      await work()
    } finally {
      isBusy.value = false
    }
  }

  return {
    isShown: computed(
      () => sessionStore.session.kind === 'signed-in' && sessionStore.profile?.kind === 'demo'
    ),
    isBusy,
    simulateCall: () =>
      run(async () => {
        await bridge.simulateCall()
      }),
    simulateChange: () =>
      run(async () => {
        const { screen } = screenStore
        const shownId = screen.kind === 'card' ? (screen.card.companyId ?? null) : null
        const listedId = searchStore.rows.find(({ kind }) => kind === 'company')?.companyId ?? null
        const outcome = await bridge.simulateChange({ companyId: shownId ?? listedId })
        if (!outcome.ok) return
        if (outcome.value.companyId === shownId) void cardStore.refresh()
        else {
          screenStore.showSearch()
          searchStore.lookUp(`#${String(outcome.value.companyId)}`, 'id')
        }
      })
  }
}
