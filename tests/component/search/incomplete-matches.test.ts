import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Matches } from '../../../src/shared/match.ts'
import App from '../../../src/renderer/App.vue'
import { answered, answeredLater, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS')
const solvang = matchOf(2, 'Solvang AS', { by: 'text' })

let fake: FakeBridge
let app: VueWrapper
const { searchBox, matchNames } = createWindowQueries(() => app)

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') })
  fake = createSignedInBridge()
  app = mountWindow(App, fake)
  await flushPromises()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

const type = async (text: string): Promise<void> => {
  await searchBox().setValue(text)
  await flushPromises()
}
const push = async (): Promise<void> => {
  fake.push('matches:prepared', null)
  await flushPromises()
}
const recalls = (): number => fake.requests('matches:recall').length

describe('a full list', () => {
  const words = 'There may be more matches. Type on.'
  const status = (): string => app.get('.status').text()

  it('says at its end, and to screen readers, that the agent may type on, until an answer is shorter', async () => {
    fake.answer({ 'matches:recall': answered({ ...matchesOf([nordlys]), hasMore: true }) })
    await type('n')
    expect(status()).toBe(words)
    expect(app.get('[role=listbox]').element.lastElementChild?.textContent).toBe(words)
    const later = answeredLater<Matches>()
    fake.answer({ 'matches:recall': () => later.promise })
    await type('no')
    expect(status()).toBe(words)
    later.settle({ ok: true, value: matchesOf([nordlys]) })
    await flushPromises()
    expect(status()).toBe('')
    expect(app.find('[role=listbox] p').exists()).toBe(false)
  })

  it('says so when SuperOffice’s part of it is full', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys])),
      'matches:search': answered({ ...matchesOf([solvang]), hasMore: true })
    })
    await type('nord')
    expect(status()).toBe('')
    await vi.advanceTimersByTimeAsync(250)
    await flushPromises()
    expect(status()).toContain(words)
    await type('')
    expect(status()).not.toContain(words)
  })
})

describe('stored matches that were incomplete', () => {
  it('are completed below what is on screen once everything is prepared', async () => {
    fake.answer({ 'matches:recall': answered({ ...matchesOf([nordlys]), isIncomplete: true }) })
    await type('nord')
    expect(matchNames()).toEqual(['Nordlys Energi AS'])
    fake.answer({ 'matches:recall': answered(matchesOf([solvang, nordlys])) })
    await push()
    expect(matchNames()).toEqual(['Nordlys Energi AS', 'Solvang AS'])
    await push()
    expect(recalls()).toBe(2)
  })

  it('are not asked for again when the answer was complete, or the box is empty', async () => {
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])) })
    await type('nord')
    await push()
    expect(recalls()).toBe(1)
    fake.answer({ 'matches:recall': answered({ ...matchesOf([nordlys]), isIncomplete: true }) })
    await type('nordl')
    await type('')
    await push()
    expect(recalls()).toBe(2)
  })
})
