import { flushPromises, type VueWrapper } from '@vue/test-utils'
import type { Card } from '../../src/shared/card.ts'
import type { Match } from '../../src/shared/match.ts'
import App from '../../src/renderer/App.vue'
import { answered, type FakeBridge } from './fake-bridge.ts'
import { matchOf } from './matches.ts'
import { mountWindow, press } from './mount-window.ts'

/** Makes the fake bridge answer with a stored card, and then with a live one from SuperOffice. */
export const answerCard = (fake: FakeBridge, stored: Card, live: Card = stored): void => {
  fake.answer({
    'card:recall': answered(stored),
    'card:refresh': answered({ card: live, source: 'superoffice' as const })
  })
}

/** Mounts the window with one recent company, and opens that with Enter. */
export const openCard = async (
  fake: FakeBridge,
  match: Match = matchOf(199, 'Nordlys Energi AS')
): Promise<VueWrapper> => {
  fake.answer({ 'matches:recent': answered([match]) })
  const app = mountWindow(App, fake)
  await flushPromises()
  press('Enter')
  await flushPromises()
  return app
}
