import { defineStore } from 'pinia'
import { onScopeDispose, readonly, ref, shallowRef } from 'vue'
import type { CompanyRef } from '../shared/company.ts'
import { useBridge } from './bridge.ts'
import { useSearchStore } from './search/search-store.ts'

/** What fills the window while somebody is signed in. */
export type Screen =
  | { readonly kind: 'search' }
  | { readonly kind: 'card'; readonly company: CompanyRef }
  | { readonly kind: 'settings'; readonly from: Screen }
  | { readonly kind: 'sign-in-again' }

/** Which screen is shown, and the one step back from it. */
export const useScreenStore = defineStore('screen', () => {
  const bridge = useBridge()
  const search = useSearchStore()
  const screen = shallowRef<Screen>({ kind: 'search' })
  /** Counts the times that the window was summoned: each puts the caret in the box. */
  const summons = ref(0)

  const toSearch = (): void => {
    const { value: left } = screen
    screen.value = { kind: 'search' }
    if (left.kind === 'card') void search.returnFrom(left.company.companyId)
  }

  const toSettings = (): void => {
    if (screen.value.kind !== 'settings') screen.value = { kind: 'settings', from: screen.value }
  }

  onScopeDispose(
    bridge.onWindowSummoned(({ text, screen: wanted }) => {
      if (wanted === 'settings') {
        toSettings()
        return
      }
      toSearch()
      if (text !== null) search.lookUp(text)
      else if (search.text === '') void search.showRecent()
      summons.value++
    })
  )

  return {
    screen: readonly(screen),
    summons: readonly(summons),
    toSearch,
    toSettings,
    hide: (): void => void bridge.hideWindow(),
    toCard: (company: CompanyRef): void => {
      screen.value = { kind: 'card', company }
    },
    toSignInAgain: (): void => {
      screen.value = { kind: 'sign-in-again' }
    },
    back: (): void => {
      const { value } = screen
      if (value.kind === 'settings') screen.value = value.from
      else toSearch()
    }
  }
})
