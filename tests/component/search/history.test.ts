import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import type { Match } from '../../../src/shared/match.ts'
import { succeeded } from '../../../src/shared/outcome.ts'
import { matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

let fake: FakeBridge
let app: VueWrapper

const names = (): readonly string[] => app.findAll('[role=option] .name').map((name) => name.text())
const mount = async (...recent: readonly Match[]): Promise<void> => {
  fake.answer({ 'matches:recent': answered(recent) })
  app = mountWindow(App, fake)
  await flushPromises()
}
const showHistory = async (): Promise<void> => {
  press('h', { ctrlKey: true })
  await flushPromises()
}

beforeEach(() => {
  fake = createSignedInBridge()
  fake.answer({
    'matches:history': answered([
      matchOf(1, 'Nordlys Energi AS'),
      matchOf(2, 'Sol AS', { isFavourite: true })
    ])
  })
})

afterEach(() => {
  app.unmount()
})

describe('the history in SuperOffice', () => {
  it('is asked for by key only, and follows the companies that were opened here', async () => {
    await mount(matchOf(1, 'Nordlys Energi AS'))
    expect(fake.requests('matches:history')).toEqual([])
    expect(app.text()).toContain('Recents and favourites in SuperOffice')
    await showHistory()
    expect(names()).toEqual(['Nordlys Energi AS', 'Sol AS'])
    expect(app.findAll('[role=option]')[1]?.text()).toContain('favourite')
    expect(app.text()).not.toContain('Recents and favourites in SuperOffice')
  })

  it('is shown to a newcomer, who has opened nothing', async () => {
    await mount()
    await app.get('button.history').trigger('click')
    await flushPromises()
    expect(names()).toEqual(['Nordlys Energi AS', 'Sol AS'])
  })

  it('says why it could not be read, and can be asked for again', async () => {
    fake.answer({ 'matches:history': () => failedWith('server-error') })
    await mount()
    await showHistory()
    expect(app.get('[role=alert]').text()).toContain('SuperOffice')
    fake.answer({ 'matches:history': answered([matchOf(2, 'Sol AS')]) })
    await showHistory()
    expect(names()).toEqual(['Sol AS'])
    expect(app.find('[role=alert]').exists()).toBe(false)
  })

  it('is dropped when it arrives after a lock', async () => {
    const later = answeredLater<readonly Match[]>()
    fake.answer({ 'matches:history': () => later.promise })
    await mount()
    await showHistory()
    const profile = { id: 'p', name: 'crm', kind: 'demo', user: null } as const
    fake.push('session:changed', { kind: 'locked', profile })
    await flushPromises()
    later.settle(succeeded([matchOf(2, 'Sol AS')]))
    fake.push('session:changed', { kind: 'signed-in', profile, isInKeychain: true })
    await flushPromises()
    expect(names()).toEqual([])
  })
})

describe('the rows below the empty box', () => {
  const groups = (): readonly (readonly [string | undefined, number])[] =>
    app
      .findAll('[role=listbox] [role=group]')
      .map((group) => [group.attributes('aria-label'), group.findAll('[role=option]').length])
  const storedAt = '2026-11-24T11:56:00.000Z'

  it('stand in groups: what is pinned, what was viewed last, and what SuperOffice knows of', async () => {
    await mount(
      matchOf(3, 'Fjord AS', { isPinned: true, storedAt }),
      matchOf(1, 'Nordlys Energi AS', { storedAt }),
      matchOf(4, 'Berg AS', { storedAt })
    )
    await showHistory()
    expect(groups()).toEqual([
      ['Pinned', 1],
      ['Recent', 2],
      ['In SuperOffice', 1]
    ])
    expect(app.findAll('.heading').every((each) => each.attributes('aria-hidden') === 'true')).toBe(true)
  })

  it('have the way to SuperOffice’s history as the next row for the arrow keys', async () => {
    await mount(matchOf(1, 'Nordlys Energi AS', { storedAt }))
    press('ArrowDown')
    expect(document.activeElement?.textContent).toContain('Recents and favourites in SuperOffice')
    press('ArrowUp')
    expect(document.activeElement).toBe(app.get('[role=combobox]').element)
  })

  it('keep the focus in the box when that way disappears', async () => {
    await mount(matchOf(1, 'Nordlys Energi AS', { storedAt }))
    press('ArrowDown')
    await app.get('button.history').trigger('click')
    await flushPromises()
    expect(app.find('button.history').exists()).toBe(false)
    expect(document.activeElement).toBe(app.get('[role=combobox]').element)
  })
})

describe('the badges of a row', () => {
  const badges = {
    openRequests: 0,
    hasMoreRequests: false,
    overdueFollowUps: 0,
    hasMoreFollowUps: false,
    hasOpenChat: false,
    changes: 0
  }
  const badgesOf = (): readonly string[] =>
    app.findAll('.badge').map((badge) => badge.attributes('data-tip') ?? '')

  it('say what needs attention, always in the same order', async () => {
    await mount(
      matchOf(1, 'Nordlys', {
        badges: { ...badges, openRequests: 2, overdueFollowUps: 1, hasOpenChat: true, changes: 3 }
      })
    )
    expect(badgesOf()).toEqual(['chat open', '2 open requests', '1 follow-up overdue', '3 changes'])
  })

  it('say “at least” with a plus, and nothing where nothing is', async () => {
    await mount(
      matchOf(1, 'Nordlys', {
        badges: { ...badges, openRequests: 7, hasMoreRequests: true, hasMoreFollowUps: true }
      }),
      matchOf(2, 'Sol', { badges })
    )
    expect(badgesOf()).toEqual(['7+ open requests'])
  })
})
