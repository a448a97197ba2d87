import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Matches } from '../../../src/shared/match.ts'
import type { Outcome } from '../../../src/shared/outcome.ts'
import App from '../../../src/renderer/App.vue'
import { useSearchStore } from '../../../src/renderer/search/search-store.ts'
import { matchHeightPx, rowsInSight } from '../../../src/renderer/rows-in-sight.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS', { city: 'Bergen', storedAt: '2026-11-24T11:56:00.000Z' })
const nordkyn = matchOf(2, 'Nordkyn Fisk AS')
const nordea = matchOf(3, 'Nordea Eiendom')

let fake: FakeBridge
let app: VueWrapper

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
}
const { searchBox, matchNames } = createWindowQueries(() => app)
const type = async (text: string): Promise<void> => {
  await searchBox().setValue(text)
  await flushPromises()
}
const pause = async (ms = 250): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await flushPromises()
}
const selected = (): string => app.get('[role=option][aria-selected=true] .name').text()
const status = (): string => app.get('.lines').text()

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') })
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('the search box', () => {
  it('has the focus when the window opens', async () => {
    await open()
    expect(document.activeElement).toBe(searchBox().element)
    expect(searchBox().attributes('aria-label')).toBe('Find a company')
  })

  it('shows recent companies while it is empty, without searching SuperOffice', async () => {
    fake.answer({ 'matches:recent': answered([nordlys]) })
    await open()
    await pause(5000)
    expect(matchNames()).toEqual([nordlys.name])
    expect(fake.requests('matches:search')).toEqual([])
  })

  it('searches stored companies on every keystroke, and SuperOffice when typing pauses', async () => {
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])) })
    await open()
    await type('n')
    await type('no')
    await type('nor')
    expect(fake.requests('matches:recall').map(({ text }) => text)).toEqual(['n', 'no', 'nor'])
    await pause(249)
    expect(fake.requests('matches:search')).toEqual([])
    await pause(1)
    expect(fake.requests('matches:search')).toEqual([{ text: 'nor' }])
  })

  it('renders the matches in sight first, with the selected one, and the others in steps', async () => {
    const many = Array.from({ length: 50 }, (_, id) => matchOf(id + 1, `Nordlys ${String(id + 1)}`))
    fake.answer({ 'matches:recall': answered(matchesOf(many)) })
    await open()
    await type('nord')
    const inSight = rowsInSight(matchHeightPx)
    expect(matchNames()).toEqual(many.slice(0, inSight).map(({ name }) => name))
    for (let row = 0; row < inSight + 2; row++) press('ArrowDown')
    await flushPromises()
    expect(selected()).toBe(`Nordlys ${String(inSight + 3)}`)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(matchNames()).toHaveLength(50)
    await type('nordl')
    expect(matchNames()).toHaveLength(inSight)
    // Whoever types on is not held up by rows that the next key throws away.
    await pause(350)
    expect(matchNames()).toHaveLength(inSight)
  })

  it('renders every match as soon as the list is scrolled', async () => {
    const many = Array.from({ length: 50 }, (_, id) => matchOf(id + 1, `Nordlys ${String(id + 1)}`))
    fake.answer({ 'matches:recall': answered(matchesOf(many)) })
    await open()
    await type('nord')
    expect(matchNames()).toHaveLength(rowsInSight(matchHeightPx))
    const list = app.get('[role=listbox]')
    list.element.scrollTop = 44
    await list.trigger('scroll')
    await flushPromises()
    expect(matchNames()).toHaveLength(50)
  })

  it('leaves the list alone until there are matches for a new text', async () => {
    const later = answeredLater<Matches>()
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys, nordkyn])) })
    await open()
    await type('nor')
    const store = useSearchStore()
    const { groups } = store
    fake.answer({ 'matches:recall': () => later.promise })
    await type('nord')
    expect(store.groups).toBe(groups)
    later.settle({ ok: true, value: matchesOf([nordlys]) })
    await flushPromises()
    expect(store.groups).not.toBe(groups)
  })

  it('tells screen readers each match’s place among all of them, also before all are rendered', async () => {
    const stored = Array.from({ length: 30 }, (_, id) => matchOf(id + 1, `Nordlys ${String(id + 1)}`))
    const found = Array.from({ length: 20 }, (_, id) => matchOf(id + 31, `Nordkyn ${String(id + 31)}`))
    fake.answer({
      'matches:recall': answered(matchesOf(stored)),
      'matches:search': answered(matchesOf([...stored, ...found]))
    })
    const places = (): readonly string[] =>
      app
        .findAll('[role=option]')
        .map((row) => `${row.attributes('aria-posinset') ?? ''}/${row.attributes('aria-setsize') ?? ''}`)
    const placesOf = (count: number, all: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => `${String(at + 1)}/${String(all)}`)
    await open()
    await type('nord')
    expect(places()).toEqual(placesOf(rowsInSight(matchHeightPx), 30))
    await pause(1_000)
    expect(places()).toEqual(placesOf(50, 50))
  })

  it('marks the typed text in the names once its own rows are there', async () => {
    const later = answeredLater<Matches>()
    const marked = (): readonly string[] => app.findAll('.name b').map((mark) => mark.text())
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])) })
    await open()
    await type('nor')
    expect(marked()).toEqual(['Nor'])
    fake.answer({ 'matches:recall': () => later.promise })
    await type('nord')
    expect(marked()).toEqual(['Nor'])
    later.settle({ ok: true, value: matchesOf([nordlys]) })
    await flushPromises()
    expect(marked()).toEqual(['Nord'])
  })

  it.each([
    ['Eva Dahl\nPostboks 1234\n55 12 34 56', 'Eva Dahl; Postboks 1234; 55 12 34 56'],
    ['Best regards\r\nEva Dahl\r\n', 'Eva Dahl'],
    ['Nord-\nlys', 'Nordlys']
  ])('searches pasted lines as the clipboard shortcut does: %j', async (pasted, expected) => {
    await open()
    await searchBox().trigger('paste', { clipboardData: { getData: () => pasted } })
    await flushPromises()
    expect(fake.requests('matches:recall').map(({ text }) => text)).toEqual([expected])
  })

  it('leaves a pasted line to the browser, which inserts it at the caret', async () => {
    await open()
    const event = new Event('paste', { cancelable: true, bubbles: true })
    Object.assign(event, { clipboardData: { getData: () => ' 55 12 34 56\n' } })
    searchBox().element.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })

  it('opens the only match again when its number is pasted once more', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([{ ...nordlys, by: 'phone' }], 'phone')),
      'matches:search': answered(matchesOf([{ ...nordlys, by: 'phone' }], 'phone'))
    })
    await open()
    await type('55 12 34 56')
    await pause()
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
    press('Escape')
    await flushPromises()
    expect(matchNames()).toEqual([nordlys.name])
    const box = searchBox().element as HTMLInputElement
    box.select()
    await searchBox().trigger('paste', { clipboardData: { getData: () => '55 12 34 56 ' } })
    await pause()
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
  })

  it('removes all rows when the tenant was deleted', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys])),
      'matches:search': () => failedWith('tenant-deleted')
    })
    await open()
    await type('nor')
    expect(matchNames()).toEqual([nordlys.name])
    await pause()
    expect(matchNames()).toEqual([])
    expect(app.get('[role=alert]').text()).toContain('removed from this computer')
  })

  it('removes all rows when a card reports that the tenant was deleted', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys, nordkyn])),
      'card:refresh': () => failedWith('tenant-deleted')
    })
    await open()
    await type('nor')
    await pause()
    press('Enter')
    await flushPromises()
    fake.answer({ 'matches:recall': answered(matchesOf([])) })
    press('Escape')
    await flushPromises()
    expect(searchBox().element.value).toBe('nor')
    expect(matchNames()).toEqual([])
  })

  it.each(['n', 'no', '#9', ' n '])('does not search SuperOffice for “%s” by itself', async (text) => {
    await open()
    await type(text)
    await pause(5000)
    expect(fake.requests('matches:search')).toEqual([])
    expect(status()).toBe('Type one more character to search SuperOffice.')
  })

  it.each(['no', '42', '#9'])('searches SuperOffice for “%s” when the agent presses Enter', async (text) => {
    const found = matchOf(9, 'Nordvik')
    fake.answer({ 'matches:search': answered(matchesOf([found, nordkyn])) })
    await open()
    await type(text)
    expect(app.get('footer').text()).toContain('search SuperOffice')
    press('Enter')
    await flushPromises()
    expect(fake.requests('matches:search')).toEqual([{ text }])
    expect(matchNames()).toEqual([found.name, nordkyn.name])
    expect(selected()).toBe(found.name)
    expect(fake.requests('card:refresh')).toEqual([])
    press('Enter')
    await flushPromises()
    expect(fake.requests('card:refresh').map(({ companyId }) => companyId)).toEqual([9])
  })

  it('opens the company of a short id with Enter', async () => {
    fake.answer({ 'matches:search': answered(matchesOf([matchOf(9, 'Nordvik', { by: 'id' })], 'id')) })
    await open()
    await type('#9')
    press('Enter')
    await flushPromises()
    expect(fake.requests('card:refresh').map(({ companyId }) => companyId)).toEqual([9])
  })

  it('never searches SuperOffice for one character', async () => {
    await open()
    await type('n')
    press('Enter')
    press('Enter', { ctrlKey: true })
    await pause(5000)
    expect(fake.requests('matches:search')).toEqual([])
  })

  it('opens the selected row with Enter, and searches SuperOffice beside it with Ctrl+Enter', async () => {
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])) })
    await open()
    await type('no')
    expect(app.get('footer').text()).toContain('Ctrl+↵ search SuperOffice')
    press('Enter', { ctrlKey: true })
    await flushPromises()
    expect(fake.requests('matches:search')).toEqual([{ text: 'no' }])
    expect(app.get('footer').text()).not.toContain('search SuperOffice')
    press('Enter')
    await flushPromises()
    expect(searchBox().exists()).toBe(false)
  })

  it('needs no pause in typing when the agent presses Enter', async () => {
    await open()
    await type('nord')
    press('Enter')
    await flushPromises()
    expect(fake.requests('matches:search')).toEqual([{ text: 'nord' }])
    await pause(1000)
    expect(fake.requests('matches:search')).toHaveLength(1)
  })

  it('searches SuperOffice at once for two characters of a link or the clipboard', async () => {
    await open()
    fake.push('window:summoned', { text: '#9', screen: 'search', summonedMs: Date.now() })
    await pause(0)
    expect(fake.requests('matches:search')).toEqual([{ text: '#9' }])
  })

  it('does not search again when only a space was added', async () => {
    await open()
    await type('nord')
    await pause()
    await type('nord ')
    await pause()
    expect(fake.requests('matches:search')).toHaveLength(1)
    expect(searchBox().element.value).toBe('nord ')
  })

  it('searches for the text of a link or the clipboard, and gets the focus', async () => {
    await open()
    fake.push('window:summoned', { text: 'nordlys', screen: 'search', summonedMs: Date.now() })
    await pause(0)
    expect(searchBox().element.value).toBe('nordlys')
    expect(fake.requests('matches:search')).toEqual([{ text: 'nordlys' }])
  })

  it('selects its text when the window is summoned, so that typing replaces it', async () => {
    await open()
    await type('nord')
    searchBox().element.setSelectionRange(4, 4)
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    await flushPromises()
    expect([searchBox().element.selectionStart, searchBox().element.selectionEnd]).toEqual([0, 4])
  })

  it('does not search while the window is hidden, and does when it is summoned', async () => {
    await open()
    await type('nord')
    fake.push('window:hidden', null)
    await pause(1000)
    expect(fake.requests('matches:search')).toEqual([])
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    await pause(0)
    expect(fake.requests('matches:search')).toEqual([{ text: 'nord' }])
    fake.push('window:hidden', null)
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    await pause(1000)
    expect(fake.requests('matches:search')).toHaveLength(1)
  })
})

describe('the list', () => {
  it('ignores an answer to text that is no longer in the box', async () => {
    const late = answeredLater<Matches>()
    fake.answer({ 'matches:search': () => late.promise })
    await open()
    await type('nord')
    await pause()
    fake.answer({ 'matches:search': answered(matchesOf([nordea])) })
    await type('nordea')
    await pause()
    late.settle({ ok: true, value: matchesOf([nordkyn]) })
    await flushPromises()
    expect(matchNames()).toEqual([nordea.name])
  })

  it('ignores a failed search for another text while the current one is pending', async () => {
    const late = answeredLater<Matches>()
    fake.answer({ 'matches:search': () => late.promise })
    await open()
    await type('nord')
    await pause()
    await type('nordea')
    late.settle(failedWith('server-error'))
    await flushPromises()
    expect(app.find('[role=alert]').exists()).toBe(false)
  })

  it('adds the matches from SuperOffice below, and keeps the selection', async () => {
    const later = answeredLater<Matches>()
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys, nordkyn])),
      'matches:search': () => later.promise
    })
    await open()
    await type('nord')
    press('ArrowDown')
    await pause()
    expect(selected()).toBe(nordkyn.name)
    later.settle({ ok: true, value: matchesOf([nordea, nordlys]) })
    await flushPromises()
    expect(matchNames()).toEqual([nordlys.name, nordkyn.name, nordea.name])
    expect(selected()).toBe(nordkyn.name)
  })

  it('is controlled from the box, which names the selected row', async () => {
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys, nordkyn])) })
    await open()
    await type('nord')
    press('ArrowDown')
    await flushPromises()
    const row = app.get('[role=option][aria-selected=true]')
    expect(searchBox().attributes('aria-activedescendant')).toBe(row.attributes('id'))
    expect(searchBox().attributes('aria-controls')).toBe(app.get('[role=listbox]').attributes('id'))
    expect(document.activeElement).toBe(searchBox().element)
  })

  it('opens the row selected on screen with Enter when its name has the new text as well', async () => {
    const recall = answeredLater<Matches>()
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])), 'card:recall': answered(null) })
    await open()
    await type('nord')
    fake.answer({ 'matches:recall': () => recall.promise })
    await type('nordl')
    press('Enter')
    await flushPromises()
    expect(fake.requests('card:recall')).toMatchObject([{ companyId: 1 }])
  })

  it.each([
    ['Enter', {}, 'card:recall'],
    ['o', { ctrlKey: true }, 'record:open']
  ] as const)('never acts on a row of an earlier text with %s', async (key, held, channel) => {
    const recall = answeredLater<Matches>()
    fake.answer({
      'matches:recent': answered([nordlys]),
      'matches:recall': () => recall.promise,
      'card:recall': answered(null)
    })
    await open()
    await type('#2')
    press(key, held)
    await flushPromises()
    expect(fake.requests(channel)).toEqual([])
    recall.settle({ ok: true, value: matchesOf([nordkyn]) })
    await flushPromises()
    expect(fake.requests(channel)).toMatchObject([{ companyId: 2 }])
  })

  it('acts on nothing when the agent types on before the rows arrive', async () => {
    const recall = answeredLater<Matches>()
    fake.answer({ 'matches:recent': answered([nordlys]), 'matches:recall': () => recall.promise })
    await open()
    await type('berg')
    press('Enter')
    await type('bergen')
    recall.settle({ ok: true, value: matchesOf([nordkyn]) })
    await flushPromises()
    expect(fake.requests('card:recall')).toEqual([])
  })

  it('searches SuperOffice at once when Enter comes before the rows and nothing is stored', async () => {
    const recall = answeredLater<Matches>()
    fake.answer({ 'matches:recent': answered([nordlys]), 'matches:recall': () => recall.promise })
    await open()
    await type('#2')
    press('Enter')
    recall.settle({ ok: true, value: matchesOf([]) })
    await flushPromises()
    expect(fake.requests('matches:search')).toEqual([{ text: '#2' }])
  })

  it('opens the selected company in SuperOffice with Ctrl+O', async () => {
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])) })
    await open()
    await type('nord')
    press('o', { ctrlKey: true })
    await flushPromises()
    expect(fake.requests('record:open')).toEqual([{ kind: 'company', companyId: 1, id: null }])
  })

  it('tells how old a stored row is, that it is stopped, and that it is a person', async () => {
    fake.answer({
      'matches:recall': answered(
        matchesOf([
          nordlys,
          { ...nordkyn, isStopped: true },
          matchOf(4, 'Eva Dahl', { kind: 'person', companyName: 'Nordlys' })
        ])
      )
    })
    await open()
    await type('nord')
    const rows = app.findAll('[role=option]').map((row) => row.text())
    expect(rows[0]).toContain('Saved 4 min ago')
    expect(app.find('[role=option] .age').exists()).toBe(false)
    expect(rows[1]).toContain('Stopped')
    expect(rows[2]).toContain('Person')
  })
})

describe('the row of an old card', () => {
  it('shows for how long it has not been seen', async () => {
    const storedAt = '2026-11-21T11:00:00.000Z'
    fake.answer({ 'matches:recall': answered(matchesOf([{ ...nordlys, storedAt }])) })
    await open()
    await type('nord')
    expect(app.get('[role=option] .age').text()).toBe('seen 3 d ago')
    expect(app.get('[role=option]').text()).toContain('Saved Saturday')
  })
})

describe('what SuperOffice found', () => {
  const headings = (): readonly string[] => app.findAll('.list .heading').map((each) => each.text())

  it('stands under its own heading, below what is stored', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys])),
      'matches:search': answered(matchesOf([nordlys, nordkyn, nordea]))
    })
    await open()
    await type('nord')
    expect(headings()).toEqual([])
    await pause()
    expect(headings()).toEqual(['In SuperOffice'])
    const group = app.get('[role=listbox] [role=group]')
    expect(group.attributes('aria-label')).toBe('In SuperOffice')
    expect(group.findAll('[role=option]')).toHaveLength(2)
    expect(app.findAll('[role=option]')).toHaveLength(3)
  })

  it('needs no heading when nothing is stored', async () => {
    fake.answer({ 'matches:search': answered(matchesOf([nordkyn, nordea])) })
    await open()
    await type('nord')
    await pause()
    expect(headings()).toEqual([])
  })
})

describe('a person who no longer works there', () => {
  it('is marked, so that a tie can be decided', async () => {
    const turid = { kind: 'person', name: 'Turid Hauge', by: 'phone' } as const
    fake.answer({
      'matches:search': answered(
        matchesOf(
          [
            matchOf(8, turid.name, {
              ...turid,
              key: 'a',
              companyName: 'Fjellvang Bygg AS',
              isFormerEmployee: true
            }),
            matchOf(9, turid.name, { ...turid, key: 'b', companyName: 'Storhaug Transport AS' })
          ],
          'phone'
        )
      )
    })
    await open()
    await type('20 00 02 95')
    await pause()
    const rows = app.findAll('[role=option]').map((row) => row.text())
    expect(rows[0]).toContain('Former employee')
    expect(rows[1]).not.toContain('Former employee')
  })
})

describe('the status below the list', () => {
  const never = (): Promise<Outcome<Matches>> => new Promise(() => undefined)

  it('shows placeholder rows after 300 ms, and only when the list is empty', async () => {
    fake.answer({ 'matches:search': never })
    await open()
    await type('nor')
    await pause(200)
    // Typing on doesn't leave the window empty for longer.
    await type('nord')
    await pause(99)
    expect(app.find('.placeholders').exists()).toBe(false)
    await pause(1)
    expect(app.find('.placeholders').exists()).toBe(true)
    await type('nord a')
    await pause(1)
    expect(app.find('.placeholders').exists()).toBe(true)
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])) })
    await type('nordl')
    await pause(600)
    expect(app.find('.placeholders').exists()).toBe(false)
  })

  it('says that the search continues, then that SuperOffice is slow', async () => {
    fake.answer({ 'matches:search': never })
    await open()
    await type('nord')
    await pause(250 + 999)
    expect(status()).toBe('')
    await pause(1)
    expect(status()).toBe('Still searching…')
    await pause(1000)
    expect(status()).toBe('SuperOffice is slow today')
  })

  it('says that nothing matches when SuperOffice has answered, not before', async () => {
    await open()
    await type('zzz')
    expect(status()).toBe('')
    await pause()
    expect(status()).toBe('No company or person matches “zzz”')
  })

  it('announces the number of matches once, when the search has ended', async () => {
    const later = answeredLater<Matches>()
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])), 'matches:search': () => later.promise })
    await open()
    await type('nord')
    await pause()
    expect(status()).toBe('')
    later.settle({ ok: true, value: matchesOf([nordlys, nordea]) })
    await pause(99)
    expect(status()).toBe('')
    await pause(1)
    expect(status()).toBe('2 matches')
  })

  it('shows a failure with its reference and keeps the stored matches', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys])),
      'matches:search': () => failedWith('request-rejected', { detail: '<b>Too long</b>' })
    })
    await open()
    await type('nord')
    await pause()
    const alert = app.get('[role=alert]')
    expect(alert.text()).toContain('SuperOffice didn’t accept the request')
    expect(alert.text()).toContain('<b>Too long</b>')
    expect(alert.text()).toContain('Reference R-1234')
    expect(matchNames()).toEqual([nordlys.name])
  })

  it('says since when it is offline, and searches again when the network is back', async () => {
    fake.answer({ 'matches:search': () => failedWith('no-network') })
    await open()
    await type('nord')
    await pause()
    const since = new Date(2026, 10, 24, 10, 42).toISOString()
    fake.push('connection:changed', { kind: 'offline', since })
    await flushPromises()
    expect(app.get('.strip').text()).toContain('Offline since 10:42 · searching stored companies only')
    expect(app.find('[role=alert]').exists()).toBe(false)
    fake.answer({ 'matches:search': answered(matchesOf([nordkyn])) })
    fake.push('connection:changed', { kind: 'online' })
    await pause()
    expect(matchNames()).toEqual([nordkyn.name])
    expect(app.find('[role=alert]').exists()).toBe(false)
  })

  it('keeps the reason on screen while the agent types offline', async () => {
    fake.answer({ 'matches:search': () => failedWith('tls-refused') })
    await open()
    const since = '2026-11-24T11:00:00.000Z'
    fake.push('connection:changed', { kind: 'offline', since, code: 'tls-refused' })
    await type('nord')
    await pause()
    await type('nordl')
    expect(app.get('.strip').text()).toContain('certificate')
    expect(app.find('[role=alert]').exists()).toBe(false)
  })

  it('counts down to the next retry while SuperOffice is busy', async () => {
    fake.answer({ 'matches:search': never })
    await open()
    await type('nord')
    fake.push('wait:changed', { until: '2026-11-24T12:00:03.000Z' })
    await flushPromises()
    expect(app.get('[role=timer]').text()).toContain('Retrying in 3\u00a0s')
    await pause(2000)
    expect(app.get('[role=timer]').text()).toContain('Retrying in 1\u00a0s')
    // Said aloud once, when the wait began.
    expect(app.get('.status [role=status]').text()).toContain('Retrying in 3\u00a0s')
    fake.push('wait:changed', null)
    await flushPromises()
    expect(app.find('[role=timer]').exists()).toBe(false)
  })
})

describe('Escape', () => {
  it('empties the box, then hides the window', async () => {
    await open()
    await type('nord')
    press('Escape')
    await flushPromises()
    expect(searchBox().element.value).toBe('')
    expect(fake.requests('window:hide')).toEqual([])
    press('Escape')
    expect(fake.requests('window:hide')).toHaveLength(1)
  })
})
