import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { useConnectionStore } from '../../../src/renderer/failure/connection-store.ts'
import { useProfilesStore } from '../../../src/renderer/session/profiles-store.ts'
import { useSessionStore } from '../../../src/renderer/session/session-store.ts'
import { usePolicyStore } from '../../../src/renderer/settings/policy-store.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import type { RefreshedCard } from '../../../src/shared/contract.ts'
import type { Outcome } from '../../../src/shared/outcome.ts'
import type { PolicySummary } from '../../../src/shared/policy.ts'
import type { Connection, ProfileEntry, SessionState } from '../../../src/shared/session.ts'
import type { Settings } from '../../../src/shared/settings.ts'
import { aCard } from '../../support/cards.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import {
  createSignedInBridge,
  signedIn,
  somePolicy,
  someProfile,
  someSettings
} from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS', { storedAt: '2026-11-24T11:56:00.000Z' })
const bergen = matchOf(2, 'Bergen Brygge')

let fake: FakeBridge
let app: VueWrapper

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
}
const { searchBox, matchNames } = createWindowQueries(() => app)

const openSelected = async (): Promise<void> => {
  press('Enter')
  await flushPromises()
  expect(app.find('section[aria-label=Company]').exists()).toBe(true)
}

beforeEach(() => {
  fake = createSignedInBridge()
  fake.answer({
    'card:recall': answered(null),
    'matches:recent': answered([nordlys]),
    'matches:recall': answered(matchesOf([nordlys]))
  })
})

afterEach(() => {
  vi.useRealTimers()
  app.unmount()
  delete document.documentElement.dataset['theme']
})

describe('the window', () => {
  it('waits for the keychain, then shows the search box', async () => {
    const later = answeredLater<SessionState>()
    fake.answer({ 'session:recall': () => later.promise })
    await open()
    expect(searchBox().exists()).toBe(false)
    expect(app.get('main').attributes('aria-busy')).toBe('true')
    later.settle({ ok: true, value: signedIn })
    await flushPromises()
    expect(searchBox().exists()).toBe(true)
  })

  const summonWith = (text: string): void => {
    fake.push('window:summoned', { text, screen: 'search', summonedMs: Date.now() })
  }

  it('keeps the text of a link that arrived before the session was known, and searches once', async () => {
    vi.useFakeTimers()
    const later = answeredLater<SessionState>()
    fake.answer({ 'session:recall': () => later.promise })
    await open()
    summonWith('nordlys')
    await vi.advanceTimersByTimeAsync(0)
    later.settle({ ok: true, value: signedIn })
    await vi.advanceTimersByTimeAsync(0)
    expect(searchBox().element.value).toBe('nordlys')
    expect(fake.requests('matches:search')).toEqual([{ text: 'nordlys' }])
  })

  it('searches for the text of a link again once somebody has signed in', async () => {
    vi.useFakeTimers()
    fake.answer({
      'session:recall': answered<SessionState>({ kind: 'signed-out' }),
      'matches:search': () => failedWith('signed-out')
    })
    await open()
    summonWith('nordlys')
    await vi.advanceTimersByTimeAsync(0)
    fake.answer({ 'matches:search': answered(matchesOf([nordlys])) })
    fake.push('session:changed', signedIn)
    await vi.advanceTimersByTimeAsync(0)
    expect(searchBox().element.value).toBe('nordlys')
    expect(fake.requests('matches:search')).toHaveLength(2)
    expect(matchNames()).toEqual(['Nordlys Energi AS'])
  })

  it('keeps the card that a link opened before the session was known', async () => {
    vi.useFakeTimers()
    const later = answeredLater<SessionState>()
    fake.answer({
      'session:recall': () => later.promise,
      'matches:recall': answered(matchesOf([{ ...nordlys, by: 'id' }], 'id')),
      'matches:search': answered(matchesOf([{ ...nordlys, by: 'id' }], 'id'))
    })
    await open()
    summonWith('#1')
    await vi.advanceTimersByTimeAsync(0)
    later.settle({ ok: true, value: signedIn })
    await vi.advanceTimersByTimeAsync(0)
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
    expect(fake.requests('card:leave')).toEqual([])
  })

  it('follows the theme and the language of the settings', async () => {
    await open()
    fake.push('settings:changed', { ...someSettings, theme: 'light' })
    await flushPromises()
    expect(document.documentElement.dataset['theme']).toBe('light')
    expect(document.documentElement.lang).toBe('en')
    fake.push('settings:changed', someSettings)
    await flushPromises()
    expect(document.documentElement.dataset['theme']).toBeUndefined()
  })

  it('keeps settings that arrive while the first ones are still being read', async () => {
    const later = answeredLater<Settings>()
    fake.answer({ 'settings:recall': () => later.promise })
    await open()
    fake.push('settings:changed', { ...someSettings, theme: 'light', language: 'nb' })
    later.settle({ ok: true, value: someSettings })
    await flushPromises()
    expect(document.documentElement.dataset['theme']).toBe('light')
    expect(document.documentElement.lang).toBe('nb')
    fake.push('settings:changed', someSettings)
    await flushPromises()
  })

  it('keeps what arrives while an older state is still on its way', async () => {
    const session = answeredLater<SessionState>()
    const policy = answeredLater<PolicySummary>()
    const profiles = answeredLater<readonly ProfileEntry[]>()
    const connection = answeredLater<Connection>()
    fake.answer({
      'session:recall': () => session.promise,
      'policy:recall': () => policy.promise,
      'profiles:recall': () => profiles.promise,
      'connection:recall': () => connection.promise
    })
    await open()
    const unregistered = { id: 'sandbox', name: 'SOD sandbox', isRegistered: false } as const
    fake.push('session:changed', { kind: 'signed-out' })
    fake.push('policy:changed', { ...somePolicy, environments: [unregistered] })
    fake.push('profiles:changed', [{ profile: someProfile, isActive: false, isManaged: true }])
    fake.push('connection:changed', { kind: 'offline', since: '2026-11-24T12:00:00.000Z' })
    session.settle({ ok: true, value: { kind: 'starting' } })
    policy.settle({ ok: true, value: somePolicy })
    profiles.settle({ ok: true, value: [] })
    connection.settle({ ok: true, value: { kind: 'online' } })
    await flushPromises()
    expect(useSessionStore().session).toEqual({ kind: 'signed-out' })
    expect(usePolicyStore().policy?.environments).toEqual([unregistered])
    expect(useProfilesStore().profiles).toHaveLength(1)
    expect(useConnectionStore().connection.kind).toBe('offline')
    expect(app.find('[aria-busy]').exists()).toBe(false)
  })

  it('returns from a card to the search with its text', async () => {
    await open()
    await searchBox().setValue('nord')
    await flushPromises()
    await openSelected()
    press('Escape')
    await flushPromises()
    expect(searchBox().element.value).toBe('nord')
    expect(document.activeElement).toBe(searchBox().element)
  })

  it('searches for nothing once a row was opened, and goes on when the agent comes back to the list', async () => {
    vi.useFakeTimers()
    app = mountWindow(App, fake)
    await vi.advanceTimersByTimeAsync(0)
    await searchBox().setValue('nordlys')
    await vi.advanceTimersByTimeAsync(100)
    press('Enter')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
    expect(fake.requests('matches:search')).toEqual([])
    fake.answer({ 'matches:search': answered(matchesOf([nordlys, bergen])) })
    press('Escape')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(fake.requests('matches:search')).toEqual([{ text: 'nordlys' }])
    expect(matchNames()).toEqual([nordlys.name, bergen.name])
  })

  it('opens no card again when the agent comes back from it', async () => {
    vi.useFakeTimers()
    const byId = matchesOf([{ ...nordlys, by: 'id' }], 'id')
    fake.answer({ 'matches:recall': answered(byId), 'matches:search': answered(byId) })
    app = mountWindow(App, fake)
    await vi.advanceTimersByTimeAsync(0)
    await searchBox().setValue('#100')
    await vi.advanceTimersByTimeAsync(100)
    press('Enter')
    await vi.advanceTimersByTimeAsync(1_000)
    press('Escape')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(searchBox().element.value).toBe('#100')
    expect(fake.requests('matches:search')).toHaveLength(1)
  })

  it('updates the row of a company when the agent returns from its card', async () => {
    await open()
    await searchBox().setValue('nord')
    await flushPromises()
    await openSelected()
    fake.answer({ 'matches:recent': answered([]) })
    press('l', { ctrlKey: true })
    await flushPromises()
    expect(app.get('[role=option]').text()).not.toContain('saved')
  })

  it('is summoned from a card to the search box', async () => {
    await open()
    await openSelected()
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    await flushPromises()
    expect(document.activeElement).toBe(searchBox().element)
  })

  it('is summoned to the settings from any screen', async () => {
    await open()
    fake.push('window:summoned', { text: null, screen: 'settings', summonedMs: Date.now() })
    await flushPromises()
    expect(app.get('h1').text()).toBe('Settings')
  })

  it('clears the search when another profile becomes active', async () => {
    await open()
    await searchBox().setValue('nord')
    await flushPromises()
    fake.answer({ 'matches:recent': answered([bergen]) })
    fake.push('session:changed', { ...signedIn, profile: { ...someProfile, id: 'another' } } as SessionState)
    await flushPromises()
    expect(searchBox().element.value).toBe('')
    expect(matchNames()).toEqual([bergen.name])
  })

  it('hides on Escape when there is no screen to go back to', async () => {
    fake.answer({ 'session:recall': answered<SessionState>({ kind: 'signed-out' }) })
    await open()
    press('Escape')
    expect(fake.requests('window:hide')).toHaveLength(1)
  })
})

describe('switching the profile', () => {
  const other: ProfileEntry = {
    profile: {
      ...someProfile,
      id: 'other',
      name: 'crm.bergen.example',
      user: { kind: 'named', name: 'ola' }
    },
    isActive: false,
    isManaged: false
  }
  const mine: ProfileEntry = { profile: someProfile, isActive: true, isManaged: false }
  const openMenu = async (): Promise<void> => {
    fake.answer({
      'profiles:recall': answered([other, mine]),
      'profile:switch': answered<SessionState>({
        kind: 'signed-in',
        profile: other.profile,
        isInKeychain: true
      })
    })
    await open()
    press('p', { ctrlKey: true })
    await flushPromises()
  }
  const menu = () => document.querySelector('[role=menu]')

  it.each([
    [
      'its number',
      () => {
        press('1', { code: 'Digit1' })
      }
    ],
    [
      'the arrow keys and Enter',
      () => {
        press('ArrowUp')
        expect(document.activeElement?.textContent).toContain('crm.bergen.example')
        ;(document.activeElement as HTMLElement).click()
      }
    ]
  ])('is done with Ctrl+P and %s', async (_how, choose) => {
    await openMenu()
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true')
    choose()
    await flushPromises()
    expect(fake.requests('profile:switch')).toEqual([{ profileId: 'other' }])
    expect(menu()).toBeNull()
    expect(document.activeElement).toBe(searchBox().element)
  })

  it('is cancelled by Escape', async () => {
    await openMenu()
    press('Escape')
    await flushPromises()
    expect(menu()).toBeNull()
    expect(document.activeElement).toBe(searchBox().element)
    expect(fake.requests('window:hide')).toEqual([])
    expect(fake.requests('profile:switch')).toEqual([])
  })

  it('keeps the order of the profiles when another one becomes active', async () => {
    await openMenu()
    const names = () =>
      [...document.querySelectorAll('[role=menuitemradio] .name')].map((row) => row.textContent)
    expect(names()).toEqual(['crm.bergen.example', 'crm.nordlys.example'])
    fake.push('profiles:changed', [
      { ...other, isActive: true },
      { ...mine, isActive: false }
    ])
    await flushPromises()
    expect(names()).toEqual(['crm.bergen.example', 'crm.nordlys.example'])
  })

  it('does nothing for the active profile', async () => {
    await openMenu()
    press('2', { code: 'Digit2' })
    await flushPromises()
    expect(menu()).toBeNull()
    expect(fake.requests('profile:switch')).toEqual([])
  })

  it('shows why it was refused', async () => {
    await openMenu()
    fake.answer({
      'profile:switch': () => ({ ok: false, failure: { code: 'profile-unknown', reference: 'R-1' } })
    })
    press('1', { code: 'Digit1' })
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('This profile no longer exists')
  })

  it('is offered under the name of the active profile when there are several', async () => {
    await open()
    expect(app.find('button[aria-label^="Switch profile"]').exists()).toBe(false)
    fake.push('profiles:changed', [mine, other])
    await flushPromises()
    await app.get('button[aria-label="Switch profile, now crm.nordlys.example"]').trigger('click')
    expect(menu()).not.toBeNull()
  })
})

describe('another language', () => {
  const openCardIn = async (kind: 'online' | 'offline') => {
    answerCard(fake, aCard({ title: 'Nordlys Energi AS', header: { business: 'Energy' } }))
    app = await openCard(fake)
    fake.push(
      'connection:changed',
      kind === 'online' ? { kind } : { kind, since: '2026-11-24T10:00:00.000Z' }
    )
    await flushPromises()
    return fake.requests('card:refresh').length
  }
  const isCardShown = (): boolean => app.find('h1').text() === 'Nordlys Energi AS'

  it('asks SuperOffice once for the card on screen, which stays until the answer is there', async () => {
    const before = await openCardIn('online')
    const answer = Promise.withResolvers<Outcome<RefreshedCard>>()
    fake.answer({ 'card:recall': answered(null), 'card:refresh': () => answer.promise })
    fake.push('settings:changed', { ...someSettings, language: 'de' })
    await flushPromises()
    expect(fake.requests('card:refresh').slice(before)).toEqual([
      expect.objectContaining({ companyId: 199, isForced: false })
    ])
    expect(isCardShown()).toBe(true)
    expect(app.text()).toContain('Energy')
    const card = aCard({ title: 'Nordlys Energi AS', header: { business: 'Energie' } })
    answer.resolve({ ok: true, value: { card, source: 'superoffice' } })
    await flushPromises()
    expect(app.text()).toContain('Energie')
  })

  it('asks nothing while SuperOffice can’t be reached', async () => {
    const before = await openCardIn('offline')
    fake.push('settings:changed', { ...someSettings, language: 'de' })
    await flushPromises()
    expect(fake.requests('card:refresh')).toHaveLength(before)
    expect(isCardShown()).toBe(true)
  })

  it('is spoken by the open window at once, with its text and its focus kept', async () => {
    await open()
    await searchBox().setValue('nord')
    await flushPromises()
    for (const [language, name] of [
      ['de', 'Firma suchen'],
      ['sv', 'Sök ett företag'],
      ['en', 'Find a company']
    ] as const) {
      fake.push('settings:changed', { ...someSettings, language })
      await flushPromises()
      expect(searchBox().attributes('aria-label') ?? searchBox().attributes('placeholder')).toBe(name)
      expect(document.documentElement.lang).toBe(language)
      expect(searchBox().element.value).toBe('nord')
      expect(document.activeElement).toBe(searchBox().element)
    }
  })
})
