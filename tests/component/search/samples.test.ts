import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { demoSamples, exampleSamples } from '../../../src/renderer/search/samples.ts'
import type { ProfileSummary } from '../../../src/shared/session.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

let fake: FakeBridge
let app: VueWrapper

const { searchBox } = createWindowQueries(() => app)
const mount = async (kind: 'demo' | 'online'): Promise<void> => {
  const common = { id: 'p', name: 'crm', user: null }
  const profile: ProfileSummary =
    kind === 'demo' ? { ...common, kind } : { ...common, kind, environmentId: 'production', tenantId: null }
  fake.answer({ 'session:recall': answered({ kind: 'signed-in', profile, isInKeychain: true }) })
  app = mountWindow(App, fake)
  await flushPromises()
}
const samples = () => app.findAll<HTMLButtonElement>('button.sample')
const pressFirst = async (): Promise<void> => {
  await samples()[0]?.trigger('click')
  await vi.advanceTimersByTimeAsync(1000)
  await flushPromises()
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') })
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('the samples below the empty box', () => {
  it('are shown to a newcomer only', async () => {
    await mount('demo')
    expect(samples().map((each) => each.get('.text').text())).toEqual(demoSamples.en.map(({ text }) => text))
    app.unmount()
    fake.answer({ 'matches:recent': answered([matchOf(1, 'Nordlys Energi AS')]) })
    await mount('demo')
    expect(samples()).toEqual([])
  })

  it('are searched for at once in the demo', async () => {
    fake.answer({ 'matches:search': answered(matchesOf([matchOf(1, 'Nordlys Energi AS')])) })
    await mount('demo')
    await pressFirst()
    expect(fake.requests('matches:search')).toEqual([{ text: 'Nordlys' }])
    expect(document.activeElement).toBe(searchBox().element)
    expect(samples()).toEqual([])
  })

  it('only show the form elsewhere: typing replaces them, and SuperOffice is not asked', async () => {
    await mount('online')
    expect(samples().map((each) => each.get('.text').text())).toEqual(
      exampleSamples.en.map(({ text }) => text)
    )
    await pressFirst()
    const box = searchBox().element
    expect(box.value).toBe('Nordlys Energi')
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length])
    expect(document.activeElement).toBe(box)
    expect(fake.requests('matches:search')).toEqual([])
    expect(app.get('.status').text()).toBe('This is an example. Type over it.')
  })

  it('are reached with the arrow keys, and left with a letter', async () => {
    await mount('demo')
    press('ArrowDown')
    expect(document.activeElement).toBe(samples()[0]?.element)
    press('ArrowDown')
    expect(document.activeElement).toBe(samples()[1]?.element)
    for (const _each of [2, 3, 4]) press('ArrowDown')
    expect(document.activeElement?.textContent).toContain('Recents and favourites in SuperOffice')
    press('x')
    expect(document.activeElement).toBe(searchBox().element)
  })
})
