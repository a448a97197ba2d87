import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../../src/renderer/App.vue'
import type { Match, Matches } from '../../../src/shared/match.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

// Keys that come before the rows for what was typed.

const nordlys = matchOf(1, 'Nordlys Energi AS')
const nordkyn = matchOf(2, 'Nordkyn Fisk AS')

let fake: FakeBridge
let app: VueWrapper
let answer: (matches: Matches) => Promise<void>
const { searchBox, matchNames } = createWindowQueries(() => app)

const type = async (text: string): Promise<void> => {
  await searchBox().setValue(text)
  await flushPromises()
}
const pressAnd = async (key: string): Promise<void> => {
  press(key)
  await flushPromises()
}
const opened = (): readonly unknown[] => fake.requests('card:refresh').map(({ companyId }) => companyId)
const selected = (): string => app.get('[role=option][aria-selected=true] .name').text()

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') })
  fake = createSignedInBridge()
  const search = answeredLater<Matches>()
  answer = async (matches) => {
    search.settle({ ok: true, value: matches })
    await flushPromises()
  }
  fake.answer({ 'matches:recall': answered(matchesOf([])), 'matches:search': () => search.promise })
  app = mountWindow(App, fake)
  await flushPromises()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('Enter before there is a row', () => {
  it('opens the only row that its search finds', async () => {
    await type('nordlys')
    await pressAnd('Enter')
    expect(fake.requests('matches:search')).toEqual([{ text: 'nordlys' }])
    expect(opened()).toEqual([])
    await answer(matchesOf([nordlys]))
    expect(opened()).toEqual([1])
  })

  it('counts as well while SuperOffice is being searched', async () => {
    await type('nordlys')
    await vi.advanceTimersByTimeAsync(300)
    await pressAnd('Enter')
    await answer(matchesOf([nordlys]))
    expect(fake.requests('matches:search')).toHaveLength(1)
    expect(opened()).toEqual([1])
  })

  it.each<readonly [string, Matches]>([
    ['several rows', matchesOf([nordlys, nordkyn])],
    ['a part of the search', { ...matchesOf([nordlys]), isPartial: true }],
    ['a list that was cut', { ...matchesOf([nordlys]), hasMore: true }]
  ])('opens nothing for %s, of which the first is selected', async (_, matches) => {
    await type('nordlys')
    await pressAnd('Enter')
    await answer(matches)
    expect(selected()).toBe(nordlys.name)
    expect(opened()).toEqual([])
    await pressAnd('Enter')
    expect(opened()).toEqual([1])
  })

  it('opens nothing while stored texts are not all searched', async () => {
    fake.answer({ 'matches:recall': answered({ ...matchesOf([]), isIncomplete: true }) })
    await type('nordlys')
    await pressAnd('Enter')
    await answer(matchesOf([nordlys]))
    expect(matchNames()).toEqual([nordlys.name])
    expect(opened()).toEqual([])
  })

  it.each<readonly [string, () => Promise<void>]>([
    ['typed a space', () => type('nordlys ')],
    ['selected the first row that comes', () => pressAnd('ArrowDown')]
  ])('opens nothing when the agent has %s since', async (_, act) => {
    await type('nordlys')
    await pressAnd('Enter')
    await act()
    await answer(matchesOf([nordlys]))
    expect(matchNames()).toEqual([nordlys.name])
    expect(opened()).toEqual([])
  })

  it('is forgotten with its text', async () => {
    await type('nord')
    await pressAnd('Enter')
    fake.answer({ 'matches:search': answered(matchesOf([nordlys])) })
    await type('nordl')
    await type('nord')
    await vi.advanceTimersByTimeAsync(250)
    await flushPromises()
    expect(matchNames()).toEqual([nordlys.name])
    expect(opened()).toEqual([])
  })

  it('does not leave Glance for somebody without a card', async () => {
    const person: Match = matchOf(0, 'Eva Dahl', { companyId: null, kind: 'person' })
    await type('eva dahl')
    await pressAnd('Enter')
    await answer(matchesOf([person]))
    expect(selected()).toBe(person.name)
    expect(fake.requests('superoffice:open')).toEqual([])
  })

  it('opens nothing when the search is repeated after the network was lost', async () => {
    fake.answer({ 'matches:search': () => failedWith('no-network') })
    await type('nordlys')
    await pressAnd('Enter')
    fake.push('connection:changed', { kind: 'offline', since: '2026-11-24T10:42:00.000Z' })
    await flushPromises()
    fake.answer({ 'matches:search': answered(matchesOf([nordlys])) })
    fake.push('connection:changed', { kind: 'online' })
    await vi.advanceTimersByTimeAsync(300)
    expect(matchNames()).toEqual([nordlys.name])
    expect(opened()).toEqual([])
  })
})

it('a name opens nothing by itself when Enter was not pressed', async () => {
  await type('nordlys')
  await vi.advanceTimersByTimeAsync(250)
  await answer(matchesOf([nordlys]))
  expect(selected()).toBe(nordlys.name)
  expect(opened()).toEqual([])
})

describe('an arrow before there is a row', () => {
  it('selects the first of those that come, also for a number, which then does not open by itself', async () => {
    await type('55 12 34 56')
    await pressAnd('ArrowDown')
    await vi.advanceTimersByTimeAsync(250)
    await answer(matchesOf([matchOf(1, nordlys.name, { by: 'phone' })], 'phone'))
    expect(selected()).toBe(nordlys.name)
    expect(opened()).toEqual([])
  })

  it('does not keep Enter from waiting for the stored rows', async () => {
    const recall = answeredLater<Matches>()
    fake.answer({ 'matches:recall': () => recall.promise })
    await type('nord')
    await pressAnd('ArrowDown')
    await pressAnd('Enter')
    expect(fake.requests('matches:search')).toEqual([])
    recall.settle({ ok: true, value: matchesOf([nordkyn, nordlys]) })
    await flushPromises()
    expect(opened()).toEqual([2])
  })
})

describe('an id whose digits are part of a name on screen', () => {
  const numbered = matchOf(7, '2026 Invest AS')
  const meant = matchOf(202, 'Fjord Bygg AS', { by: 'id' })

  beforeEach(async () => {
    fake.answer({ 'matches:recall': answered(matchesOf([numbered])) })
    await type('invest')
    expect(selected()).toBe(numbered.name)
    fake.answer({ 'matches:recall': answered(matchesOf([], 'id')) })
  })

  it('leaves no row that something else was found by, and opens its own', async () => {
    await type('#202')
    expect(matchNames()).toEqual([])
    await vi.advanceTimersByTimeAsync(300)
    await answer(matchesOf([meant], 'id'))
    expect(opened()).toEqual([202])
  })

  it('is waited for by Enter', async () => {
    const recall = answeredLater<Matches>()
    fake.answer({ 'matches:recall': () => recall.promise })
    await type('#202')
    await pressAnd('Enter')
    expect(opened()).toEqual([])
    recall.settle({ ok: true, value: matchesOf([meant], 'id') })
    await flushPromises()
    expect(opened()).toEqual([202])
  })
})
