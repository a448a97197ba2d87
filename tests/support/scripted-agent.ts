import { createPinia } from 'pinia'
import { onTestFinished, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { useCardStore } from '../../src/renderer/company/card-store.ts'
import { bridgeKey } from '../../src/renderer/bridge.ts'
import { useScreenStore } from '../../src/renderer/screen-store.ts'
import { useSearchStore } from '../../src/renderer/search/search-store.ts'
import { useRowDetails } from '../../src/renderer/search/use-row-details.ts'
import { createBridge, type BridgeCall } from '../../src/shared/bridge.ts'
import type { Channel } from '../../src/shared/contract.ts'
import type { CardFlow } from '../../src/renderer/company/card/card-flow.ts'
import type { Match } from '../../src/shared/match.ts'
import type { OpenCore } from './open-core.ts'
import { until } from './running-core.ts'

/** An agent at the window's own stores, without its components, in front of a real core. */
export interface ScriptedAgent {
  /** One key after the other, at the speed of somebody who types well, without a pause at the end. */
  readonly type: (text: string) => Promise<void>
  readonly paste: (text: string) => void
  /** Waits until the pause in typing is over and SuperOffice has answered. */
  readonly waitForMatches: () => Promise<void>
  /** Looks at the list for a while: its rows are filled in if they need it. */
  readonly readList: () => Promise<void>
  /** Presses Enter on the selected row, or on the only match, and waits for the card. */
  readonly openMatch: () => Promise<void>
  /** Reads and talks: every timer of that time runs. */
  readonly passTime: (ms: number) => Promise<void>
  /** Goes back to an empty box. */
  readonly leave: () => void
}

const keyMs = 90

/** Timers are the test's from now on, so that a morning takes seconds. */
export const openScriptedAgent = ({ glance }: Pick<OpenCore, 'glance'>): ScriptedAgent => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  // A hidden document: nothing is painted, so no time to the painted frame is measured.
  vi.stubGlobal('document', { hidden: true })
  const app = createApp({})
  app.use(createPinia())
  app.provide(
    bridgeKey,
    createBridge({
      call: <C extends Channel>(channel: C) =>
        ((request: unknown = null) => glance.dispatch(channel, request)) as BridgeCall<C>,
      subscribe: () => () => () => undefined
    })
  )
  const scope = effectScope()
  onTestFinished(() => {
    scope.stop()
  })
  const { search, company, screen } = app.runWithContext(() => ({
    search: useSearchStore(),
    company: useCardStore(),
    screen: useScreenStore()
  }))

  const waitForMatches = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(1_000)
    await until(() => search.isSettled && search.flow.kind !== 'searching')
  }

  const open = async (match: Match): Promise<void> => {
    screen.showCard(match)
    await openShown()
    const card = company.flow.kind === 'showing' ? company.flow.card : null
    if (card?.personId === undefined || card.header.employer === undefined) return
    screen.showEmployer(card, card.header.employer)
    await openShown()
  }

  /** What the card's own component does when it appears. */
  const openShown = async (): Promise<void> => {
    const { screen: shown } = screen
    if (shown.kind !== 'card') throw new Error('No card to open')
    company.open(shown.card, shown.caller?.personId ?? null, shown.openedMs)
    const hasSettled = ({ kind, ...flow }: CardFlow): boolean =>
      kind === 'closed' || kind === 'failed' || ('pace' in flow && flow.pace === null)
    await until(() => hasSettled(company.flow) && hasSettled(company.callerFlow))
  }

  return {
    type: async (text) => {
      for (let length = 1; length <= text.length; length++) {
        search.type(text.slice(0, length))
        await vi.advanceTimersByTimeAsync(keyMs)
      }
      await until(() => search.isSettled)
    },
    paste: (text) => {
      search.type(text)
    },
    waitForMatches,
    readList: async () => {
      // The window's list reports which rows are in sight; on its first screen, these are ten.
      const details = effectScope()
      const { inSight } = app.runWithContext(() => details.run(useRowDetails)) ?? {
        inSight: { value: new Set() }
      }
      inSight.value = new Set(search.rows.slice(0, 10).map(({ key }) => key))
      await vi.advanceTimersByTimeAsync(2_000)
      await until(() => search.unclearRows(inSight.value).companyIds.length === 0)
      details.stop()
    },
    openMatch: async () => {
      const match = search.onlyMatch ?? (await search.submit()) ?? null
      if (match === null) throw new Error(`Nothing to open for ${search.text}`)
      await open(match)
    },
    passTime: async (ms) => {
      await vi.advanceTimersByTimeAsync(ms)
    },
    leave: () => {
      company.close()
      screen.showSearch()
      search.type('')
    }
  }
}
