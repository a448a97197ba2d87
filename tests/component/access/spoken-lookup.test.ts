import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { virtual } from '@guidepup/virtual-screen-reader'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RefreshedCard } from '../../../src/shared/contract.ts'
import App from '../../../src/renderer/App.vue'
import { aCard, changesOf } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, answeredLater, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

// One whole lookup as it is heard. The virtual screen reader says what gets the focus and what live regions announce. It does not
// follow `aria-activedescendant`, so the selected row is read here.

const nordlys = matchOf(199, 'Nordlys Energi AS', {
  city: 'Bergen',
  phone: '+47 55 12 34 56',
  isPinned: true,
  storedAt: '2026-11-24T11:56:00.000Z',
  badges: {
    openRequests: 2,
    overdueFollowUps: 1,
    changes: 1,
    hasOpenChat: false,
    hasMoreRequests: false,
    hasMoreFollowUps: false
  }
})
const nordkyn = matchOf(2, 'Nordkyn Fisk AS', { city: 'Kjøllefjord' })
const requests = section(
  aRequest({ id: 1, title: 'Licence renewal' }),
  aRequest({ id: 2, title: 'Invoice 4711 unclear' })
)
const stored = aCard({ requests }, Date.parse('2026-11-24T11:50:00.000Z'))
const live = aCard(
  { requests, changes: changesOf({ requests: [null, { kind: 'new' }] }) },
  Date.parse('2026-11-24T12:00:01.000Z')
)

let fake: FakeBridge
let app: VueWrapper
let said: number
const { searchBox } = createWindowQueries(() => app)

/** What has been said since the last call. A live region that became empty says nothing. */
const heard = async (): Promise<readonly string[]> => {
  await flushPromises()
  const log = await virtual.spokenPhraseLog()
  const phrases = log.slice(said).filter((phrase) => phrase.replace(/^(polite|assertive): /u, '') !== '')
  said = log.length
  return phrases
}

/** What is read of the selected row, part by part. */
const selectedRow = (): readonly string[] => {
  const row = document.getElementById(searchBox().attributes('aria-activedescendant') ?? '')
  return [...(row?.querySelectorAll('.name, .unseen, .fact') ?? [])].map(({ textContent }) => textContent)
}

const rest = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await flushPromises()
}

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') })
  fake = createSignedInBridge()
  app = mountWindow(App, fake)
  await flushPromises()
  await virtual.start({ container: document.body })
  said = 0
  await heard()
})

afterEach(async () => {
  await virtual.stop()
  app.unmount()
  vi.useRealTimers()
})

it('says each part of a lookup once, and in order', async () => {
  const later = answeredLater<RefreshedCard>()
  fake.answer({
    'matches:recall': answered(matchesOf([nordlys])),
    'matches:search': answered(matchesOf([nordlys, nordkyn])),
    'card:recall': answered(stored),
    'card:refresh': () => later.promise
  })

  await searchBox().setValue('nor')
  expect(await heard()).toEqual([])
  await rest(250)
  await rest(2_000)
  expect(await heard()).toEqual(['polite: 2 matches'])
  expect(selectedRow()).toEqual([
    'Nordlys Energi AS',
    '2 open requests',
    '1 follow-up overdue',
    '1 change',
    'Pinned',
    'Bergen',
    '+47 55 12 34 56',
    'Saved 4 min ago'
  ])

  press('ArrowDown')
  await flushPromises()
  expect(selectedRow()).toEqual(['Nordkyn Fisk AS', 'Kjøllefjord'])
  press('ArrowUp')
  await flushPromises()
  expect(await heard()).toEqual([])

  press('Enter')
  await rest(100)
  expect(await heard()).toEqual(['heading, Nordlys Energi AS, level 1'])

  later.settle({ ok: true, value: { card: live, source: 'superoffice' } })
  await rest(100)
  expect(await heard()).toEqual(['polite: Updated: 1 change'])

  press('F8')
  await rest(100)
  expect(await heard()).toEqual([
    'link, New Invoice 4711 unclear Status 1 Fri 20 Nov 2026, 08:00, not expanded',
    'polite: 1 of 1'
  ])

  await rest(5_000)
  expect(await heard()).toEqual([])
})
