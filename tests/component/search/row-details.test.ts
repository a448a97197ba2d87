import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../../src/renderer/App.vue'
import type { Match, MatchDetails } from '../../../src/shared/match.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS')
const nordkyn = matchOf(2, 'Nordkyn Fisk AS')
const namesake = matchOf(3, 'Nordlys Energi AS')
const details: readonly MatchDetails[] = [
  { companyId: 1, city: 'Bergen', phone: '+47 55 12 34 56' },
  { companyId: 3, department: 'Service', city: 'Oslo' }
]

let fake: FakeBridge
let app: VueWrapper

const { searchBox, matchNames } = createWindowQueries(() => app)
const pause = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await flushPromises()
}
/** Types a text, and lets SuperOffice answer with these rows. */
const search = async (rows: readonly Match[], text = 'nord'): Promise<void> => {
  fake.answer({ 'matches:search': answered(matchesOf(rows)) })
  await searchBox().setValue(text)
  await pause(250)
}
const requested = (): readonly (readonly number[])[] =>
  fake.requests('matches:detail').map(({ companyIds }) => companyIds)
const secondLines = (): readonly string[] => app.findAll('[role=option] .facts').map((line) => line.text())

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') })
  fake = createSignedInBridge()
  fake.answer({ 'matches:detail': answered(details) })
  app = mountWindow(App, fake)
  await flushPromises()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('the marked part of a name', () => {
  const marked = (): readonly string[] => app.findAll('[role=option] .name b').map((part) => part.text())

  it('is what was typed of it', async () => {
    await search([nordlys])
    expect(marked()).toEqual(['Nord'])
  })

  it.each(['organisation-number', 'phone', 'request'] as const)(
    'is nothing for a label of a %s',
    async (by) => {
      await search([{ ...nordlys, by }], 'No 912 345 678')
      expect(matchNames()).toEqual([nordlys.name])
      expect(marked()).toEqual([])
    }
  )
})

describe('rows that say nothing but a name', () => {
  it('are filled in after 400 ms of rest, by one call', async () => {
    await search([nordlys, nordkyn])
    await pause(399)
    expect(requested()).toEqual([])
    await pause(1)
    expect(requested()).toEqual([[1, 2]])
    expect(secondLines()).toEqual(['Bergen · +47 55 12 34 56', ''])
    await pause(5000)
    expect(requested()).toHaveLength(1)
  })

  it('are filled in at once when two of them have the same name', async () => {
    await search([nordlys, nordkyn, namesake])
    expect(requested()).toEqual([[1, 2, 3]])
    expect(secondLines()).toEqual(['Bergen · +47 55 12 34 56', '', 'Service · Oslo'])
  })

  it('show their company’s id when nothing else tells them apart, once SuperOffice has answered', async () => {
    const later = answeredLater<readonly MatchDetails[]>()
    fake.answer({ 'matches:detail': () => later.promise })
    await search([nordlys, nordkyn, namesake])
    expect(secondLines()).toEqual(['', '', ''])
    later.settle({ ok: true, value: [1, 3].map((companyId) => ({ companyId, city: 'Oslo' })) })
    await flushPromises()
    expect(secondLines()).toEqual(['Oslo · #1', '', 'Oslo · #3'])
  })

  it('show their company’s id when SuperOffice could not answer', async () => {
    fake.answer({ 'matches:detail': () => failedWith('server-error') })
    await search([nordlys, nordkyn, namesake])
    expect(secondLines()).toEqual(['#1', '', '#3'])
  })

  it('stay where they are, with the selection, while they are filled in', async () => {
    const later = answeredLater<readonly MatchDetails[]>()
    fake.answer({ 'matches:detail': () => later.promise })
    await search([nordlys, nordkyn, namesake])
    press('ArrowDown')
    await flushPromises()
    later.settle({ ok: true, value: details })
    await flushPromises()
    expect(matchNames()).toEqual([nordlys, nordkyn, namesake].map(({ name }) => name))
    expect(app.get('[aria-selected=true] .name').text()).toBe(nordkyn.name)
    expect(secondLines()[2]).toBe('Service · Oslo')
  })

  it('are not asked about while the agent types on', async () => {
    await search([nordlys])
    await pause(300)
    await search([nordlys], 'nordl')
    await pause(399)
    expect(requested()).toEqual([])
    await pause(1)
    expect(requested()).toEqual([[1]])
  })

  it('are not asked about while the agent scrolls', async () => {
    await search([nordlys])
    await pause(300)
    await app.get('[role=listbox]').trigger('scroll')
    await pause(399)
    expect(requested()).toEqual([])
    await pause(1)
    expect(requested()).toEqual([[1]])
  })

  it('are not asked about once a card is open', async () => {
    await search([nordlys])
    press('Enter')
    await pause(5000)
    expect(requested()).toEqual([])
  })

  it('are not asked about when they are stored, or say something', async () => {
    await search([
      { ...nordlys, storedAt: '2026-11-24T11:56:00.000Z' },
      { ...nordkyn, city: 'Vardø' },
      matchOf(4, 'Eva Dahl', { kind: 'person', companyName: 'Nordlys', key: 'eva' })
    ])
    await pause(5000)
    expect(requested()).toEqual([])
  })

  it('are not asked about while Glance is offline', async () => {
    await search([nordlys])
    fake.push('connection:changed', { kind: 'offline', since: '2026-11-24T11:00:00.000Z' })
    await pause(5000)
    expect(requested()).toEqual([])
  })

  it('are asked about when they come into sight', async () => {
    const height = 44
    const rowAt = (y: number): Match => matchOf(y + 1, `Nordlys ${String(y)}`)
    let scrolled = 0
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const at = this.matches('[role=option]') ? [...(this.parentElement?.children ?? [])].indexOf(this) : -1
      return at === -1
        ? new DOMRect(0, 0, 440, 3 * height - 1)
        : new DOMRect(0, at * height + 1 - scrolled, 440, height - 2)
    })
    await search([0, 1, 2, 3, 4, 5].map(rowAt))
    await pause(400)
    expect(requested()).toEqual([[1, 2, 3]])
    scrolled = 3 * height
    await app.get('[role=listbox]').trigger('scroll')
    await pause(400)
    expect(requested()).toEqual([
      [1, 2, 3],
      [4, 5, 6]
    ])
    vi.restoreAllMocks()
  })
})

describe('an answer with details', () => {
  it('is dropped when the box holds another text', async () => {
    const later = answeredLater<readonly MatchDetails[]>()
    fake.answer({ 'matches:detail': () => later.promise })
    await search([nordlys, namesake])
    fake.answer({ 'matches:detail': answered([]) })
    await search([nordlys, namesake], 'nordlys')
    later.settle({ ok: true, value: details })
    await flushPromises()
    // The answer to the second text was empty.
    expect(secondLines()).toEqual(['#1', '#3'])
  })

  it('that failed moves nothing, says nothing and is not repeated for the text', async () => {
    fake.answer({ 'matches:detail': () => failedWith('server-error') })
    await search([nordlys, namesake])
    await pause(5000)
    expect(requested()).toHaveLength(1)
    expect(app.find('[role=alert]').exists()).toBe(false)
    expect(matchNames()).toEqual([nordlys.name, namesake.name])
  })
})
