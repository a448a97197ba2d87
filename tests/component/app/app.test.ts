import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { answered, answeredLater, type FakeBridge } from '../../support/fake-bridge.ts'
import type { SessionState } from '../../../src/shared/session.ts'
import { matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, signedIn, someProfile, someSettings } from '../../support/window-answers.ts'

const nordlys = matchOf(1, 'Nordlys Energi AS', { storedAt: '2026-11-24T11:56:00.000Z' })
const bergen = matchOf(2, 'Bergen Brygge')

let fake: FakeBridge
let app: VueWrapper

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
}
const box = () => app.find<HTMLInputElement>('[role=combobox]')
const names = (): readonly string[] => app.findAll('[role=option] .name').map((row) => row.text())

const openSelected = async (): Promise<void> => {
  press('Enter')
  await flushPromises()
  expect(app.find('section[aria-label=Company]').exists()).toBe(true)
}

beforeEach(() => {
  fake = createSignedInBridge()
  fake.answer({
    'company:recall': answered(null),
    'matches:recent': answered([nordlys]),
    'matches:recall': answered([nordlys])
  })
})

afterEach(() => {
  app.unmount()
  delete document.documentElement.dataset['theme']
})

describe('the window', () => {
  it('waits for the keychain, then shows the box', async () => {
    const later = answeredLater<SessionState>()
    fake.answer({ 'session:recall': () => later.promise })
    await open()
    expect(box().exists()).toBe(false)
    expect(app.get('main').attributes('aria-busy')).toBe('true')
    later.settle({ ok: true, value: signedIn })
    await flushPromises()
    expect(box().exists()).toBe(true)
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

  it('opens a card, and comes back from it to the text as it was', async () => {
    await open()
    await box().setValue('nord')
    await flushPromises()
    await openSelected()
    press('Escape')
    await flushPromises()
    expect(box().element.value).toBe('nord')
    expect(document.activeElement).toBe(box().element)
  })

  it('says of the company that was open what is stored of it now', async () => {
    await open()
    await box().setValue('nord')
    await flushPromises()
    await openSelected()
    fake.answer({ 'matches:recent': answered([]) })
    press('l', { ctrlKey: true })
    await flushPromises()
    expect(app.get('[role=option]').text()).not.toContain('stored')
  })

  it('is summoned from a card to the box', async () => {
    await open()
    await openSelected()
    fake.push('window:summoned', { text: null, screen: 'search' })
    await flushPromises()
    expect(document.activeElement).toBe(box().element)
  })

  it('is summoned to the settings from wherever it is', async () => {
    await open()
    fake.push('window:summoned', { text: null, screen: 'settings' })
    await flushPromises()
    expect(app.get('h1').text()).toBe('Settings')
  })

  it('shows nothing of one profile to the next', async () => {
    await open()
    await box().setValue('nord')
    await flushPromises()
    fake.answer({ 'matches:recent': answered([bergen]) })
    fake.push('session:changed', { ...signedIn, profile: { ...someProfile, id: 'another' } } as SessionState)
    await flushPromises()
    expect(box().element.value).toBe('')
    expect(names()).toEqual([bergen.name])
  })

  it('hides with Escape where there is nothing to go back to', async () => {
    fake.answer({ 'session:recall': answered<SessionState>({ kind: 'signed-out' }) })
    await open()
    press('Escape')
    expect(fake.asked('window:hide')).toHaveLength(1)
  })
})
