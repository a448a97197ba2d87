import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OnlineProfile, SessionState } from '../../../src/shared/session.ts'
import App from '../../../src/renderer/App.vue'
import { aCard } from '../../support/cards.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { openCard } from '../../support/open-card.ts'
import { createSignedInBridge, somePolicy } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

// A sign-in to SuperOffice Online is over: after an hour without a refresh token, or after a refused renewal.

const profile: OnlineProfile = {
  id: 'b7a1c3de-0000-4000-8000-000000000002',
  kind: 'online',
  name: 'Cust12345',
  environmentId: 'partner',
  tenantId: 'Cust12345',
  user: { kind: 'named', name: 'ola@nordlys.example' }
}
const over: SessionState = { kind: 'sign-in-again', profile, isInKeychain: true }
const signedIn: SessionState = { kind: 'signed-in', profile, isInKeychain: true }
const request = {
  kind: 'online',
  environmentId: 'partner',
  tenantId: 'Cust12345',
  profileId: profile.id
} as const

let fake: FakeBridge
let app: VueWrapper
const { button, click, field, searchBox } = createWindowQueries(() => app)
const buttonNames = () => app.findAll('button').map((each) => each.text())

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
}

beforeEach(() => {
  fake = createSignedInBridge()
  fake.answer({
    'session:recall': answered(over),
    'policy:recall': answered({
      ...somePolicy,
      environments: [{ id: 'partner', name: 'Partner cloud', isRegistered: true }]
    }),
    'session:cancel-sign-in': answered(null)
  })
})

afterEach(() => {
  app.unmount()
})

describe('one press of "Sign in again"', () => {
  it('opens the browser at once, without a form, and goes on searching when it is back', async () => {
    const later = answeredLater<SessionState>()
    fake.answer({
      'session:sign-in': () => later.promise,
      'matches:search': () => failedWith('sign-in-again')
    })
    await open()
    await searchBox().setValue('nord')
    await click('Sign in again')
    expect(fake.requests('session:sign-in')).toEqual([request])
    expect(app.find('form').exists()).toBe(false)
    expect(app.text()).toContain('Finish in your browser')
    fake.answer({ 'matches:search': answered(matchesOf([matchOf(201, 'Nordlys Energi AS')])) })
    later.settle({ ok: true, value: signedIn })
    await flushPromises()
    expect(app.text()).not.toContain('Finish in your browser')
    expect(buttonNames()).not.toContain('Sign in again')
    expect(searchBox().element.value).toBe('nord')
    await expect.poll(() => app.text()).toContain('Nordlys Energi AS')
  })

  it('leaves stored companies readable while the browser is open', async () => {
    fake.answer({
      'session:sign-in': () => answeredLater<SessionState>().promise,
      'matches:recall': answered(matchesOf([matchOf(201, 'Nordlys Energi AS')]))
    })
    await open()
    await click('Sign in again')
    await searchBox().setValue('nord')
    await flushPromises()
    expect(app.text()).toContain('Nordlys Energi AS')
    expect(app.text()).toContain('Finish in your browser')
  })

  it('stays on the open card, and loads it again from SuperOffice', async () => {
    fake.answer({
      'card:recall': answered(aCard({ title: 'Stored AS' })),
      'card:refresh': () => failedWith('sign-in-again')
    })
    app = await openCard(fake)
    expect(app.text()).toContain('Stored AS')
    fake.answer({
      'session:sign-in': answered(signedIn),
      'card:refresh': answered({ card: aCard({ title: 'Live AS' }), source: 'superoffice' as const })
    })
    await click('Sign in again')
    expect(fake.requests('session:sign-in')).toEqual([request])
    expect(app.text()).toContain('Live AS')
    expect(fake.requests('card:refresh')).toHaveLength(2)
  })

  it('can be cancelled, and repeated', async () => {
    fake.answer({ 'session:sign-in': () => answeredLater<SessionState>().promise })
    await open()
    await click('Sign in again')
    await click('Cancel')
    expect(fake.requests('session:cancel-sign-in')).toHaveLength(1)
    expect(app.text()).toContain('You’ve been signed out.')
    await click('Sign in again')
    expect(fake.requests('session:sign-in')).toEqual([request, request])
  })

  it('says why SuperOffice refused, and then also offers the form', async () => {
    fake.answer({ 'session:sign-in': () => failedWith('sign-in-denied') })
    await open()
    expect(buttonNames()).not.toContain('Other ways to sign in')
    await click('Sign in again')
    expect(app.get('[role=alert]').text()).toContain('refused in the browser')
    await click('Other ways to sign in')
    expect(field('Customer id').element.value).toBe('Cust12345')
    press('Escape')
    await flushPromises()
    expect(searchBox().exists()).toBe(true)
  })

  it('keeps the focus on its button, and returns it to the search box', async () => {
    const later = answeredLater<SessionState>()
    fake.answer({ 'session:sign-in': () => later.promise })
    await open()
    expect(document.activeElement).toBe(searchBox().element)
    button('Sign in again').element.focus()
    await click('Sign in again')
    expect(document.activeElement).toBe(button('Cancel').element)
    later.settle({ ok: true, value: signedIn })
    await flushPromises()
    expect(document.activeElement).toBe(searchBox().element)
  })
})

describe('"Sign in again" where the browser alone is not enough', () => {
  it('shows the form when Glance is no longer registered in the environment', async () => {
    fake.answer({
      'policy:recall': answered({
        ...somePolicy,
        environments: [{ id: 'partner', name: 'Partner cloud', isRegistered: false }]
      })
    })
    await open()
    await click('Sign in again')
    expect(fake.requests('session:sign-in')).toEqual([])
    expect(app.get('h1').text()).toBe('Sign in again')
  })
})
