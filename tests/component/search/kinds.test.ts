import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Match, Matches, QueryKind } from '../../../src/shared/match.ts'
import type { Settings } from '../../../src/shared/settings.ts'
import App from '../../../src/renderer/App.vue'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, someSettings } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS', { by: 'phone' })
const nordkyn = matchOf(2, 'Nordkyn Fisk AS', { by: 'phone' })

let fake: FakeBridge
let app: VueWrapper

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
}
const { searchBox } = createWindowQueries(() => app)
const isCardOpen = (): boolean => app.find('section[aria-label=Company]').exists()
const type = async (text: string): Promise<void> => {
  await searchBox().setValue(text)
  await flushPromises()
}
const pause = async (ms = 250): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await flushPromises()
}
const answerBoth = (rows: readonly Match[], kind: QueryKind): void => {
  fake.answer({
    'matches:recall': answered(matchesOf(rows, kind)),
    'matches:search': answered(matchesOf(rows, kind))
  })
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') })
  fake = createSignedInBridge()
  fake.answer({ 'card:recall': answered(null), 'card:refresh': () => new Promise(() => undefined) })
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('the recognised kind of the text', () => {
  const described = (): string => {
    const id = searchBox().attributes('aria-describedby')
    return id === undefined ? '' : app.get(`[id="${id}"]`).text()
  }

  it.each([
    ['name', 'name'],
    ['phone', 'phone'],
    ['email', 'e-mail'],
    ['domain', 'domain'],
    ['id', 'id'],
    ['organisation-number', 'org. no.'],
    ['link', 'SuperOffice link']
  ] as const)('%s is shown beside the box as “%s”, and describes the box', async (kind, words) => {
    answerBoth([], kind)
    await open()
    await type('5512')
    expect(app.get('.bar .kind').text()).toContain(words)
    expect(described()).toBe(`Recognised as ${words}`)
  })

  it('is absent for an empty box, and for text without letters or digits', async () => {
    answerBoth([], 'name')
    await open()
    await type('nord')
    await type('')
    expect(app.find('.bar .kind').exists()).toBe(false)
    fake.answer({ 'matches:recall': answered(matchesOf([], null)) })
    await type('?!')
    expect(app.find('.bar .kind').exists()).toBe(false)
  })

  it('ignores a late answer to another text', async () => {
    const late = answeredLater<Matches>()
    fake.answer({ 'matches:recall': () => late.promise })
    await open()
    await type('5512')
    fake.answer({ 'matches:recall': answered(matchesOf([], 'name')) })
    await type('nord')
    late.settle({ ok: true, value: matchesOf([], 'phone') })
    await flushPromises()
    expect(described()).toBe('Recognised as name')
  })
})

describe('the reason of a row', () => {
  const row = async (match: Partial<Match>): Promise<string> => {
    answerBoth([matchOf(1, 'Nordlys Energi AS', match), matchOf(2, 'Nordkyn')], 'phone')
    await open()
    await type('5512')
    return app.findAll('[role=option]')[0]?.text() ?? ''
  }

  it('is shown when the row was not found by its name', async () => {
    expect(await row({ by: 'phone-last-eight' })).toContain('last 8 digits')
  })

  it('is not shown when the row was found by its name', async () => {
    expect(await row({ by: 'name' })).toBe('Nordlys Energi AS')
  })

  it('is the line that contains the text, with the text highlighted and its field named', async () => {
    const found = { field: 'requests' as const, text: 'Invoice 5512 unclear', marks: [{ start: 8, end: 12 }] }
    expect(await row({ by: 'text', found })).toContain('Request · Invoice 5512 unclear')
    expect(app.findAll('mark').map((mark) => mark.text())).toEqual(['5512'])
    expect(app.text()).not.toContain('stored text')
  })

  it('is shown beside the line when only part of a number matched', async () => {
    const found = { field: 'phone' as const, text: '+47 22 55 12 00', marks: [] }
    const text = await row({ by: 'phone-switchboard', found })
    expect(text).toContain('switchboard')
    expect(text).toContain('+47 22 55 12 00')
  })
})

describe('the only match', () => {
  it('opens by itself when SuperOffice has answered, not before', async () => {
    const later = answeredLater<Matches>()
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys], 'phone')),
      'matches:search': () => later.promise
    })
    await open()
    await type('55 12 34 56')
    await pause(1000)
    expect(isCardOpen()).toBe(false)
    later.settle({ ok: true, value: matchesOf([nordlys], 'phone') })
    await flushPromises()
    expect(isCardOpen()).toBe(true)
  })

  it('opens from stored companies when SuperOffice can’t be reached', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys], 'phone')),
      'matches:search': () => failedWith('no-network')
    })
    await open()
    await type('55 12 34 56')
    await pause()
    expect(isCardOpen()).toBe(true)
  })

  it('does not open when there are two, stored or from SuperOffice', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys], 'phone')),
      'matches:search': answered(matchesOf([nordkyn], 'phone'))
    })
    await open()
    await type('55 12 34 56')
    await pause()
    expect(isCardOpen()).toBe(false)
    expect(app.findAll('[role=option]')).toHaveLength(2)
  })

  it('does not open when a part of the search failed, which may have found a second one', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([], 'phone')),
      'matches:search': answered({ ...matchesOf([nordlys], 'phone'), isPartial: true })
    })
    await open()
    await type('55 12 34 56, 90 12 34 56')
    await pause()
    expect(isCardOpen()).toBe(false)
  })

  it('waits for the stored matches, which may add a second one', async () => {
    const stored = answeredLater<Matches>()
    fake.answer({
      'matches:recall': () => stored.promise,
      'matches:search': answered(matchesOf([nordlys], 'phone'))
    })
    await open()
    await type('55 12 34 56')
    await pause()
    expect(isCardOpen()).toBe(false)
    stored.settle({ ok: true, value: matchesOf([nordkyn], 'phone') })
    await flushPromises()
    expect(isCardOpen()).toBe(false)
  })

  it('does not open for a name', async () => {
    answerBoth([matchOf(1, 'Nordlys Energi AS')], 'name')
    await open()
    await type('nordlys')
    await pause()
    expect(isCardOpen()).toBe(false)
  })

  it('does not open when the agent has typed more since, even a space', async () => {
    const later = answeredLater<Matches>()
    fake.answer({ 'matches:search': () => later.promise })
    await open()
    await type('55 12')
    await pause()
    await type('55 12 ')
    later.settle({ ok: true, value: matchesOf([nordlys], 'phone') })
    await flushPromises()
    expect(isCardOpen()).toBe(false)
  })

  it.each([
    ['phone', true, false],
    // The same digits may be a stranger's in another country, so this one opens only when the agent says so.
    ['phone-last-eight', false, 'Only the last 8 digits match'],
    ['phone-switchboard', true, 'Only the switchboard matches']
  ] as const)(
    'shows on the card that only part of the number matched: %s',
    async (by, opensByItself, words) => {
      const rows = [{ ...nordlys, by }]
      fake.answer({
        'matches:recall': answered({ kind: 'phone', rows }),
        'matches:search': answered({ kind: 'phone', rows })
      })
      await open()
      await type('55 12 34 56')
      await pause()
      expect(isCardOpen()).toBe(opensByItself)
      if (!opensByItself) press('Enter')
      await flushPromises()
      expect(app.find('.match-warning').exists() && app.get('.match-warning').text()).toBe(words)
    }
  )

  it('opens although another company mentions the number in a text', async () => {
    const later = answeredLater<Matches>()
    const quoting = { ...matchOf(7, 'Nordkyn Fisk AS'), by: 'text' as const }
    fake.answer({
      'matches:recall': answered({ kind: 'phone' as const, rows: [quoting] }),
      'matches:search': () => later.promise
    })
    await open()
    await type('55 12 34 56')
    await pause()
    later.settle({ ok: true, value: { kind: 'phone', rows: [{ ...nordlys, by: 'phone' }] } })
    await flushPromises()
    expect(isCardOpen()).toBe(true)
    expect(app.get('h1').text()).toBe(nordlys.name)
  })

  it('does not open when the agent has selected a row', async () => {
    const later = answeredLater<Matches>()
    const others = [2, 3].map((id) => ({ ...matchOf(id, `Nordkyn ${String(id)}`), by: 'text' as const }))
    fake.answer({
      'matches:recall': answered({ kind: 'phone' as const, rows: others }),
      'matches:search': () => later.promise
    })
    await open()
    await type('55 12 34 56')
    await pause()
    press('ArrowDown')
    later.settle({ ok: true, value: { kind: 'phone', rows: [nordlys] } })
    await flushPromises()
    expect(isCardOpen()).toBe(false)
    expect(app.get('[aria-selected=true] .name').text()).toBe('Nordkyn 3')
  })

  it('does not open again after the agent has left it', async () => {
    answerBoth([nordlys], 'phone')
    await open()
    await type('55 12 34 56')
    await pause()
    press('Escape')
    await pause(5000)
    expect(isCardOpen()).toBe(false)
    fake.push('connection:changed', { kind: 'online' })
    await pause(5000)
    expect(isCardOpen()).toBe(false)
  })

  it('opens again for a link with the same number', async () => {
    answerBoth([nordlys], 'phone')
    await open()
    for (let call = 0; call < 2; call++) {
      fake.push('window:summoned', { text: '55 12 34 56', screen: 'search', summonedMs: Date.now() })
      await pause()
      expect(isCardOpen()).toBe(true)
    }
  })

  it('opens for a link that starts Glance while the screen is shared', async () => {
    const settings = answeredLater<Settings>()
    const found = answeredLater<Matches>()
    answerBoth([nordlys], 'phone')
    fake.answer({ 'settings:recall': () => settings.promise, 'matches:search': () => found.promise })
    await open()
    fake.push('window:summoned', { text: '55 12 34 56', screen: 'search', summonedMs: Date.now() })
    await pause()
    settings.settle({ ok: true, value: { ...someSettings, isScreenShared: true } })
    await flushPromises()
    found.settle({ ok: true, value: matchesOf([nordlys], 'phone') })
    await flushPromises()
    expect(isCardOpen()).toBe(true)
  })

  it('does not open while the settings are open', async () => {
    answerBoth([nordlys], 'phone')
    await open()
    await type('55 12 34 56')
    press(',', { ctrlKey: true })
    await pause()
    press('Escape')
    await pause()
    expect(isCardOpen()).toBe(false)
  })
})
