import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../../src/renderer/App.vue'
import type { Matches, QueryKind, Suggestion } from '../../../src/shared/match.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS')
const meant: Suggestion = { text: 'Nordlys Energi AS', kind: 'stored-name' }
const word: Suggestion = { text: 'energy', kind: 'single-word' }

let fake: FakeBridge
let app: VueWrapper

const { searchBox, click, button, matchNames } = createWindowQueries(() => app)
const pause = async (ms = 250): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await flushPromises()
}
const search = async (text: string): Promise<void> => {
  await searchBox().setValue(text)
  await pause()
}
const none = (kind: QueryKind | null, more: Partial<Matches> = {}): Matches => ({
  ...matchesOf([], kind),
  ...more
})
const status = (): string => app.get('.status').text()
const group = (): string =>
  app.find('[role=group].ways').exists() ? app.get('[role=group].ways').text() : ''

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

describe('when nothing is found', () => {
  const cases: readonly [typed: string, kind: QueryKind, words: string, more?: Partial<Matches>][] = [
    ['norlys', 'name', 'No company or person matches “norlys”'],
    ['55 12 34 56', 'phone', 'No company, person or request with the number “55 12 34 56”'],
    ['4711', 'id', 'No company, person or request with the number “4711”'],
    ['# 199', 'id', 'No company with the id 199'],
    ['id 199', 'id', 'No company with the id 199'],
    ['# 199', 'id', 'No company or request with the number 199', { isRequestToo: true }],
    ['#xyz', 'name', 'No company or person matches “#xyz”'],
    ['987 654 321', 'organisation-number', 'No company, person or request with the number “987 654 321”'],
    ['4711999', 'request', 'No company, person or request with the number “4711999”'],
    ['request 4711', 'request', 'No request matches “request 4711”'],
    ['eva@x.example', 'email', 'No company or person with the e-mail address “eva@x.example”'],
    ['x.example', 'domain', 'No company with the web domain “x.example”'],
    ['https://crm.example/?contact_id=2', 'link', 'No company at this SuperOffice link']
  ]
  it.each(cases)('the window says how “%s” was read (%s)', async (typed, kind, words, more) => {
    fake.answer({ 'matches:recall': answered(none(kind)), 'matches:search': answered(none(kind, more)) })
    await search(typed)
    expect(status()).toBe(words)
  })

  it('the window doesn’t say that nothing matches when a part of the search failed', async () => {
    fake.answer({
      'matches:recall': answered(none('name')),
      'matches:search': answered(none('name', { isPartial: true }))
    })
    await search('energi')
    expect(status()).toBe('Nothing found for “energi” so far: SuperOffice answered only part of the search.')
    fake.answer({ 'matches:search': answered(none('name')) })
    await search('energi x')
    expect(status()).toBe('No company or person matches “energi x”')
  })

  it('SuperOffice’s own search opens with a click, or with Ctrl+O', async () => {
    await search('norlys')
    await click('Search in SuperOfficeCtrl+O')
    expect(fake.requests('superoffice:open')).toHaveLength(1)
    searchBox().element.focus()
    press('o', { ctrlKey: true })
    await flushPromises()
    expect(fake.requests('superoffice:open')).toHaveLength(2)
    expect(fake.requests('record:open')).toEqual([])
  })

  it('a failure to open SuperOffice is shown', async () => {
    fake.answer({ 'superoffice:open': () => failedWith('nothing-to-open') })
    await search('norlys')
    await click('Search in SuperOfficeCtrl+O')
    expect(app.get('[role=alert]').text()).toContain('nothing here to open')
  })

  it('text that is too long is said to be, and is no missing company', async () => {
    const tooLong = none(null, { isTooLong: true })
    fake.answer({ 'matches:recall': answered(tooLong), 'matches:search': answered(tooLong) })
    await search('x'.repeat(600))
    expect(status()).toBe('Too long to search: paste a name, number or address.')
  })
})

describe('a failed search', () => {
  it.each(['not-found', 'no-access', 'server-error', 'request-rejected', 'timed-out'] as const)(
    'never says that there is no such company: %s',
    async (code) => {
      fake.answer({ 'matches:search': () => failedWith(code) })
      await search('norlys')
      expect(app.get('[role=alert]').text()).not.toMatch(/company/iu)
      expect(app.get('[role=alert]').text()).toContain('Reference R-1234')
      expect(status()).toBe('No stored company matches “norlys”')
      expect(group()).toContain('Search in SuperOffice')
    }
  )
})

describe('a failed search beside stored rows', () => {
  it('leads into SuperOffice’s own search, whose key opens the selected company', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys])),
      'matches:search': () => failedWith('server-error')
    })
    await search('nordlys')
    expect(matchNames()).toEqual([nordlys.name])
    expect(group()).toContain('Search in SuperOffice')
    await app.get('.ways button').trigger('click')
    await flushPromises()
    expect(fake.requests('superoffice:open')).toHaveLength(1)
  })
})

describe('while SuperOffice asks Glance to wait', () => {
  const waitFor = async (seconds: number): Promise<void> => {
    fake.push('wait:changed', { until: new Date(Date.now() + seconds * 1000).toISOString() })
    await flushPromises()
  }
  const timer = (): string => app.get('[role=timer]').text()

  beforeEach(() => {
    fake.answer({ 'matches:search': () => answeredLater<Matches>().promise })
  })

  it('a long wait leads into SuperOffice’s own search, and until it ends', async () => {
    await search('norlys')
    await pause(2_000)
    await waitFor(170)
    expect(timer()).toBe('SuperOffice is busy. Retrying in about 3\u00a0min')
    expect(status()).toContain('No stored company matches “norlys”')
    expect(group()).toContain('Search in SuperOffice')
    await click('Search in SuperOfficeCtrl+O')
    expect(fake.requests('superoffice:open')).toHaveLength(1)
    await pause(100_000)
    expect(timer()).toBe('SuperOffice is busy. Retrying in 70\u00a0s')
    expect(group()).toContain('Search in SuperOffice')
    await pause(70_000)
    expect(group()).toBe('')
  })

  it('a long wait does so beside stored rows as well', async () => {
    fake.answer({ 'matches:recall': answered(matchesOf([nordlys])) })
    await search('nordlys')
    await waitFor(170)
    expect(matchNames()).toEqual([nordlys.name])
    expect(group()).toContain('Search in SuperOffice')
  })

  it('a short wait offers nothing else', async () => {
    await search('norlys')
    await waitFor(18)
    expect(timer()).toBe('SuperOffice is busy. Retrying in 18\u00a0s')
    expect(group()).toBe('')
  })
})

describe('while Glance is offline', () => {
  it('nothing leads to SuperOffice, and no key is offered for what Glance does by itself', async () => {
    fake.answer({ 'matches:search': () => failedWith('no-network') })
    fake.push('connection:changed', { kind: 'offline', since: '2026-11-24T10:42:00.000Z' })
    await search('norlys')
    expect(status()).toBe('No stored company matches “norlys”')
    expect(app.find('[role=alert]').exists()).toBe(false)
    expect(group()).toBe('')
    expect(app.get('footer').text()).toBe('Ctrl+K actions')
  })
})

describe('a key beside a failed search', () => {
  it('says that Enter tries again', async () => {
    fake.answer({ 'matches:search': () => failedWith('server-error') })
    await search('norlys')
    expect(app.get('footer').text()).toBe('↓ choose↵ try againCtrl+K actions')
    fake.answer({ 'matches:search': answered(matchesOf([nordlys, matchOf(2, 'Norlysvik')])) })
    press('Enter')
    await pause(0)
    expect(matchNames()).toEqual([nordlys.name, 'Norlysvik'])
    expect(app.get('footer').text()).not.toContain('try again')
  })

  it('is Ctrl+Enter below rows that are stored', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys])),
      'matches:search': () => failedWith('server-error')
    })
    await search('nordlys')
    expect(app.get('footer').text()).toContain('Ctrl+↵ try again')
  })
})

describe('“Did you mean”', () => {
  it('offers stored names before a single word, once the search has ended', async () => {
    fake.answer({
      'matches:recall': answered(none('name', { suggestions: [meant] })),
      'matches:search': answered(none('name', { suggestions: [word, meant] }))
    })
    await searchBox().setValue('norlys energy')
    await flushPromises()
    expect(group()).toBe('')
    await pause()
    const names = app.findAll('.ways button').map((each) => each.get('.words').text())
    expect(names).toEqual([meant.text, 'Search only for “energy”', 'Search in SuperOffice'])
    const id = app.get('.ways').attributes('aria-labelledby')
    expect(app.get(`[id="${id ?? ''}"]`).text()).toBe('Did you mean')
  })

  it('searches for the chosen text, with the caret back in the box', async () => {
    fake.answer({ 'matches:search': answered(none('name', { suggestions: [meant] })) })
    await search('norlys')
    fake.answer({ 'matches:search': answered(matchesOf([nordlys])) })
    await click(meant.text)
    await pause(0)
    expect(searchBox().element.value).toBe(meant.text)
    expect(document.activeElement).toBe(searchBox().element)
    expect(fake.requests('matches:search').at(-1)).toEqual({ text: meant.text })
    expect(matchNames()).toEqual([nordlys.name])
    expect(group()).toBe('')
  })

  it('is reached with the arrow keys, below the last row, and left upwards', async () => {
    const other: Suggestion = { text: 'Nordkyn Fisk AS', kind: 'stored-name' }
    fake.answer({
      'matches:search': answered({ ...matchesOf([nordlys]), suggestions: [meant, other, word] })
    })
    await search('norlys')
    press('ArrowDown')
    expect(document.activeElement).toBe(button(meant.text).element)
    press('ArrowDown')
    expect(document.activeElement).toBe(button(other.text).element)
    press('ArrowDown')
    expect(document.activeElement).toBe(button(other.text).element)
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement).toBe(searchBox().element)
  })

  it('names a part of the text only when nothing was found', async () => {
    fake.answer({ 'matches:search': answered({ ...matchesOf([nordlys]), suggestions: [word] }) })
    await search('nordlys energy')
    expect(group()).toBe('')
  })

  it('is not said of a part of the text, which may be misspelt itself', async () => {
    const misspelt: Suggestion = { text: 'Nordlsy', kind: 'single-word' }
    fake.answer({ 'matches:search': answered(none('name', { suggestions: [misspelt] })) })
    await search('Nordlsy Energi')
    expect(group()).not.toContain('Did you mean')
    expect(app.get('.ways').attributes('aria-label')).toBe('Other ways to search')
    await click('Search only for “Nordlsy”')
    expect(searchBox().element.value).toBe('Nordlsy')
  })

  it('offers letters inside a name whose first may have a mark', async () => {
    fake.answer({
      'matches:recall': answered(none('name', { suggestions: [{ text: 'lvba', kind: 'part' }] }))
    })
    await search('Alvbacka')
    await click('Search for names with “lvba” in them')
    expect(searchBox().element.value).toBe('lvba')
  })

  it('offers the first letters of a name, and asks SuperOffice for them when they are pressed', async () => {
    fake.answer({
      'matches:recall': answered(none('name', { suggestions: [{ text: 'Nord', kind: 'beginning' }] })),
      'matches:search': answered(none('name'))
    })
    await search('Nordlsy')
    expect(group()).not.toContain('Did you mean')
    const asked = fake.requests('matches:search').length
    await click('Search for names beginning with “Nord”')
    await pause(0)
    expect(searchBox().element.value).toBe('Nord')
    expect(fake.requests('matches:search')).toHaveLength(asked + 1)
  })

  it('gives the focus back for a letter, which is then typed in the box', async () => {
    fake.answer({ 'matches:search': answered(none('name', { suggestions: [meant] })) })
    await search('norlys')
    press('ArrowDown')
    press(' ')
    press('c', { ctrlKey: true })
    expect(document.activeElement).toBe(button(meant.text).element)
    press('e')
    expect(document.activeElement).toBe(searchBox().element)
    expect(searchBox().element.selectionStart).toBe('norlys'.length)
  })

  it('is gone when the text is typed differently', async () => {
    fake.answer({ 'matches:search': answered(none('name', { suggestions: [meant] })) })
    await search('norlys')
    fake.answer({ 'matches:search': answered(matchesOf([])) })
    await search('norsk')
    expect(group()).not.toContain('Did you mean')
  })
})

describe('a person without a company', () => {
  const eva = {
    ...matchOf(1, 'Eva Dahl', {
      key: 'person:#7',
      kind: 'person',
      personId: 7,
      phone: '+47 90 12 34 56',
      by: 'phone'
    }),
    companyId: null
  }
  const { personId: _none, ...nameOnly } = eva

  it('opens by itself, as the only one with this number', async () => {
    fake.answer({ 'matches:search': answered(matchesOf([eva], 'phone')) })
    await search('90 12 34 56')
    expect(fake.requests('card:recall')).toEqual([{ personId: 7, name: 'Eva Dahl' }])
    expect(fake.requests('card:view')).toEqual([{ personId: 7 }])
  })

  it('does not open by itself without an id', async () => {
    fake.answer({ 'matches:search': answered(matchesOf([nameOnly], 'phone')) })
    await search('90 12 34 56')
    await pause(5000)
    expect(fake.requests('record:open')).toEqual([])
    expect(app.get('[aria-selected=true]').text()).toContain('No company · +47 90 12 34 56')
    expect(app.get('[aria-selected=true]').text()).toContain('↵ in SuperOffice')
    expect(app.get('footer').text()).toContain('↵ in SuperOffice')
  })

  it.each([
    ['Enter', () => press('Enter')],
    ['Ctrl+O', () => press('o', { ctrlKey: true })],
    ['a click', () => app.get('[role=option]').trigger('click')]
  ])('opens in SuperOffice with %s when there is no id', async (_how, act) => {
    fake.answer({ 'matches:search': answered(matchesOf([nameOnly], 'phone')) })
    await search('90 12 34 56')
    await act()
    await flushPromises()
    expect(fake.requests('record:open')).toEqual([{ kind: 'person', companyId: null, id: null }])
    expect(searchBox().exists()).toBe(true)
  })
})
