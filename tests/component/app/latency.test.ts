import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../../src/renderer/App.vue'
import type { RefreshedCard } from '../../../src/shared/contract.ts'
import { aCard, aPersonCard } from '../../support/cards.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

const nordlys = matchOf(199, 'Nordlys Energi AS')
const frameMs = 16

let fake: FakeBridge
let app: VueWrapper

const latencyNotes = () => fake.requests('latency:note')
const cardNotes = () => latencyNotes().filter(({ kind }) => kind.endsWith('card'))
const openNordlys = async (): Promise<void> => {
  await app.get('[role=combobox]').setValue('nord')
  await flushPromises()
  press('Enter')
  await flushPromises()
}
const frames = async (count: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(count * frameMs)
  await flushPromises()
}

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, frameMs))
  fake = createSignedInBridge()
  fake.answer({ 'matches:recall': answered(matchesOf([nordlys])), 'matches:search': answered(matchesOf([])) })
  app = mountWindow(App, fake)
  await flushPromises()
})

afterEach(() => {
  app.unmount()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('latency', () => {
  it('is noted for a summons, up to the second frame', async () => {
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() - 40 })
    await frames(1)
    expect(latencyNotes()).toEqual([])
    await frames(1)
    expect(latencyNotes()).toEqual([{ kind: 'summon', ms: 72 }])
  })

  it('is not noted when the clock was set back or the window is hidden', async () => {
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() + 60_000 })
    await frames(2)
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    await frames(2)
    expect(latencyNotes()).toEqual([])
  })

  it('is noted for the stored matches, from the key press on', async () => {
    await app.get('[role=combobox]').setValue('nord')
    await frames(2)
    expect(latencyNotes()).toEqual([{ kind: 'local-matches', ms: 32 }])
  })

  it('is noted once for the stored card and once for the live one', async () => {
    const live = answeredLater<RefreshedCard>()
    fake.answer({ 'card:recall': answered(aCard()), 'card:refresh': () => live.promise })
    await app.get('[role=combobox]').setValue('nord')
    await frames(2)
    press('Enter')
    await flushPromises()
    await frames(10)
    live.settle({ ok: true, value: { card: aCard(), source: 'superoffice' } })
    await flushPromises()
    await frames(2)
    press('r', { ctrlKey: true })
    await frames(10)
    expect(latencyNotes().slice(1)).toEqual([
      { kind: 'stored-card', ms: 32 },
      { kind: 'live-card', ms: 192 }
    ])
  })

  it('is not noted for a refresh of a card that was current when it was opened', async () => {
    fake.answer({
      'card:recall': answered(aCard()),
      'card:refresh': ({ isForced }) =>
        Promise.resolve({
          ok: true,
          value: { card: aCard(), source: isForced ? ('superoffice' as const) : ('stored' as const) }
        })
    })
    await openNordlys()
    await frames(250)
    press('r', { ctrlKey: true })
    await frames(10)
    expect(cardNotes()).toEqual([{ kind: 'stored-card', ms: 32 }])
  })

  it('is not noted for a refresh that succeeds after opening the card has failed', async () => {
    fake.answer({ 'card:recall': answered(null), 'card:refresh': () => failedWith('unexpected') })
    await openNordlys()
    await frames(250)
    fake.answer({ 'card:refresh': answered({ card: aCard(), source: 'superoffice' as const }) })
    press('r', { ctrlKey: true })
    await frames(10)
    expect(cardNotes()).toEqual([])
  })

  it('is not noted for a card that is stored long after it was opened', async () => {
    const live = answeredLater<RefreshedCard>()
    fake.answer({ 'card:recall': answered(null), 'card:refresh': () => live.promise })
    await openNordlys()
    await frames(250)
    fake.answer({ 'card:recall': answered(aCard()) })
    fake.push('card:changed', { companyId: 199 })
    await frames(10)
    expect(cardNotes()).toEqual([])
  })

  it('is not noted for a card that comes back after the settings', async () => {
    const live = answeredLater<RefreshedCard>()
    fake.answer({ 'card:recall': answered(aCard()), 'card:refresh': () => live.promise })
    await openNordlys()
    await frames(250)
    press(',', { ctrlKey: true })
    await frames(10)
    press('Escape')
    await frames(10)
    fake.answer({ 'card:refresh': answered({ card: aCard(), source: 'superoffice' as const }) })
    live.settle({ ok: true, value: { card: aCard(), source: 'superoffice' } })
    await frames(10)
    expect(app.find('[aria-label=Company]').exists()).toBe(true)
    expect(cardNotes()).toEqual([{ kind: 'stored-card', ms: 32 }])
  })

  it('is noted once for a person who leads to the card of their company, up to that card', async () => {
    const eva = aPersonCard({
      header: { ...aPersonCard().header, employer: { companyId: 199, name: 'Nordlys Energi AS' } }
    })
    const live = answeredLater<RefreshedCard>()
    fake.answer({
      'card:recall': ({ personId }) =>
        Promise.resolve({ ok: true, value: personId === undefined ? null : eva }),
      'card:refresh': ({ personId }) =>
        personId === undefined
          ? live.promise
          : Promise.resolve({ ok: true, value: { card: eva, source: 'superoffice' as const } })
    })
    const match = matchOf(7, 'Eva Dahl', { kind: 'person', companyId: null, personId: 7 })
    fake.answer({ 'matches:recall': answered(matchesOf([match])) })
    await openNordlys()
    await frames(10)
    live.settle({ ok: true, value: { card: aCard(), source: 'superoffice' } })
    await frames(10)
    expect(cardNotes()).toEqual([{ kind: 'live-card', ms: 192 }])
  })

  it('is not noted for a frame that came only once the window was shown again', async () => {
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    await frames(2)
    expect(latencyNotes()).toEqual([])
  })

  it('is not noted as live for a stored card that is current', async () => {
    fake.answer({
      'card:recall': answered(aCard()),
      'card:refresh': answered({ card: aCard(), source: 'stored' as const })
    })
    await app.get('[role=combobox]').setValue('nord')
    press('Enter')
    await flushPromises()
    await frames(10)
    expect(latencyNotes().map(({ kind }) => kind)).not.toContain('live-card')
  })
})
