import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RefreshedCard } from '../../../src/shared/contract.ts'
import type { Card } from '../../../src/shared/card.ts'
import type { SessionState } from '../../../src/shared/session.ts'
import App from '../../../src/renderer/App.vue'
import { aCard, aPersonCard } from '../../support/cards.ts'
import { aSale, section } from '../../support/companies.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchOf, matchesOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, signedIn, someProfile } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const locked: SessionState = { kind: 'locked', profile: someProfile }
const match = matchOf(199, 'Nordlys Energi AS')

let fake: FakeBridge
let app: VueWrapper

const { button, searchBox } = createWindowQueries(() => app)
/** Everything in the window, with the values of its fields. */
const everything = (): string => {
  const fields = app.findAll('input').map(({ element }) => element.value)
  return [app.html(), document.body.innerHTML, ...fields].join('\n')
}

beforeEach(async () => {
  fake = createSignedInBridge()
  fake.answer({
    'matches:recall': answered(matchesOf([match])),
    'card:recall': answered(aCard()),
    'matches:search': answered(matchesOf([match])),
    'card:refresh': answered({ card: aCard(), source: 'superoffice' as const })
  })
  app = mountWindow(App, fake)
  await flushPromises()
})

afterEach(() => {
  app.unmount()
})

describe('locking', () => {
  it('has a button beside the settings, and a key', async () => {
    await button('Lock').trigger('click')
    await flushPromises()
    expect(app.get('h1').text()).toBe('Glance is locked')
    expect(document.activeElement?.textContent).toContain('Unlock')

    await button('Unlock').trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(searchBox().element)
    press('L', { ctrlKey: true, shiftKey: true })
    await flushPromises()
    expect(app.get('h1').text()).toBe('Glance is locked')
    expect(fake.requests('session:lock')).toHaveLength(2)
  })

  it('removes the card, the text and the list from the window', async () => {
    await searchBox().setValue('energi')
    await flushPromises()
    expect(everything()).toContain('Nordlys Energi AS')
    press('Enter')
    await flushPromises()
    expect(app.find('[aria-label=Company]').exists()).toBe(true)

    fake.push('session:changed', locked)
    await flushPromises()
    expect(everything()).not.toMatch(/energi/i)
  })

  it('closes the settings and the profile menu, and no key opens them', async () => {
    press('p', { ctrlKey: true })
    await flushPromises()
    fake.push('session:changed', locked)
    await flushPromises()
    expect(
      document.querySelector('[role=listbox], [role=menu], [role=dialog], [role=alertdialog]')
    ).toBeNull()
    press('p', { ctrlKey: true })
    press(',', { ctrlKey: true })
    press('l', { ctrlKey: true })
    await flushPromises()
    expect(app.findAll('h1').map((each) => each.text())).toEqual(['Glance is locked'])

    fake.push('session:changed', signedIn)
    await flushPromises()
    expect(searchBox().exists()).toBe(true)
  })

  it('shows an empty box and the recent companies after unlocking', async () => {
    await searchBox().setValue('energi')
    await flushPromises()
    fake.push('session:changed', locked)
    await flushPromises()
    fake.answer({ 'matches:recent': answered([matchOf(43, 'Fjord AS')]) })
    await button('Unlock').trigger('click')
    await flushPromises()
    expect(searchBox().element.value).toBe('')
    expect(app.findAll('[role=option]').map((option) => option.text())).toEqual([
      expect.stringContaining('Fjord AS')
    ])
  })

  const openNordlys = async (): Promise<void> => {
    await searchBox().setValue('energi')
    await flushPromises()
    press('Enter')
    await flushPromises()
    expect(card().exists()).toBe(true)
  }
  const card = () => app.find('section[aria-label=Company]')

  it('shows the same card again after unlocking, read anew from what is stored', async () => {
    const withSale = aCard({ sales: section(aSale()) })
    fake.answer({
      'card:recall': answered(withSale),
      'card:refresh': answered({ card: withSale, source: 'superoffice' as const })
    })
    await openNordlys()
    press('4', { ctrlKey: true, code: 'Digit4' })
    await flushPromises()
    fake.push('session:changed', locked)
    await flushPromises()
    expect(everything()).not.toMatch(/energi/i)
    fake.answer({
      'card:recall': answered(aCard({ title: 'Nordlys Kraft AS', sales: section(aSale()) })),
      'card:refresh': () => answeredLater<RefreshedCard>().promise
    })
    const recallsBefore = fake.requests('card:recall').length
    await button('Unlock').trigger('click')
    await flushPromises()
    expect(fake.requests('card:recall').slice(recallsBefore)[0]).toEqual({ companyId: 199 })
    expect(card().get('h1').text()).toBe('Nordlys Kraft AS')
    expect(document.activeElement?.closest('[data-section]')?.getAttribute('data-section')).toBe('sales')
    press('Escape')
    await flushPromises()
    expect(searchBox().element.value).toBe('')
  })

  it('shows the caller beside the card again, and the request whose number led to it', async () => {
    const person = matchOf(199, 'Eva Dahl', { kind: 'person', personId: 12, by: 'request', requestId: 4711 })
    fake.answer({
      'matches:recall': answered(matchesOf([person])),
      'card:recall': ({ personId }) => ({
        ok: true,
        value: personId === undefined ? aCard() : aPersonCard({ personId })
      }),
      'card:refresh': ({ personId }) => ({
        ok: true,
        value: { card: personId === undefined ? aCard() : aPersonCard({ personId }), source: 'superoffice' }
      })
    })
    await openNordlys()
    expect(app.get('[aria-label=Caller]').text()).toContain('Eva Dahl')
    fake.push('session:changed', locked)
    await flushPromises()
    expect(everything()).not.toMatch(/dahl/i)
    fake.push('session:changed', signedIn)
    await flushPromises()
    expect(app.get('[aria-label=Caller]').text()).toContain('Eva Dahl')
    expect(card().text()).toContain('4711')
    expect(fake.requests('card:view').slice(-2)).toEqual([{ companyId: 199 }, { personId: 12 }])
  })

  it('shows the card behind the settings again', async () => {
    await openNordlys()
    press(',', { ctrlKey: true })
    await flushPromises()
    fake.push('session:changed', locked)
    await flushPromises()
    fake.push('session:changed', signedIn)
    await flushPromises()
    expect(card().exists()).toBe(true)
  })

  it.each([
    ['is no longer stored', () => undefined],
    [
      'belongs to another profile',
      () => {
        fake.answer({ 'card:recall': answered(aCard()) })
        fake.push('session:changed', { kind: 'locked', profile: { ...someProfile, id: 'other' } })
      }
    ]
  ])('shows the search box when the card %s', async (_why, happen) => {
    await openNordlys()
    fake.push('session:changed', locked)
    await flushPromises()
    fake.answer({ 'card:recall': answered(null) })
    happen()
    await flushPromises()
    const viewsBefore = fake.requests('card:view').length
    fake.push('session:changed', signedIn)
    await flushPromises()
    expect(document.activeElement).toBe(searchBox().element)
    expect(fake.requests('card:view')).toHaveLength(viewsBefore)
  })

  it('looks up a link that came while it was locked, in place of the card', async () => {
    await openNordlys()
    fake.push('session:changed', locked)
    await flushPromises()
    fake.push('window:summoned', { text: 'fjord', screen: 'search', summonedMs: Date.now() })
    await flushPromises()
    fake.push('session:changed', signedIn)
    await flushPromises()
    expect(searchBox().element.value).toBe('fjord')
  })

  it('shows no card when Glance is locked again before the stored one was read', async () => {
    await openNordlys()
    fake.push('session:changed', locked)
    await flushPromises()
    const later = answeredLater<Card | null>()
    fake.answer({ 'card:recall': () => later.promise })
    fake.push('session:changed', signedIn)
    await flushPromises()
    fake.push('session:changed', locked)
    await flushPromises()
    const viewsBefore = fake.requests('card:view').length
    later.settle({ ok: true, value: aCard() })
    await flushPromises()
    expect(everything()).not.toMatch(/energi/i)
    expect(fake.requests('card:view')).toHaveLength(viewsBefore)
  })

  it('searches after unlocking for the text of a link that arrived meanwhile', async () => {
    fake.push('session:changed', locked)
    await flushPromises()
    fake.push('window:summoned', { text: 'nordlys', screen: 'search', summonedMs: Date.now() })
    await flushPromises()
    const recallsBefore = fake.requests('matches:recall').length
    await button('Unlock').trigger('click')
    await flushPromises()
    expect(fake.requests('matches:recall').slice(recallsBefore)).toEqual([{ text: 'nordlys' }])
    expect(searchBox().element.value).toBe('nordlys')
  })

  it('names the profile, also for a user without a name', async () => {
    fake.push('session:changed', {
      kind: 'locked',
      profile: { ...someProfile, user: { kind: 'unnamed' } }
    })
    await flushPromises()
    expect(app.get('.profile').text()).toContain('Unnamed user')
    expect(app.get('.profile').text()).toContain(someProfile.name)
  })

  it('shows that it is unlocking, and why the keychain failed', async () => {
    fake.push('session:changed', locked)
    await flushPromises()
    const answer = answeredLater<SessionState>()
    fake.answer({ 'session:unlock': () => answer.promise })
    await button('Unlock').trigger('click')
    expect(app.get('main').text()).toContain('Unlocking…')
    answer.settle(failedWith('keychain-unavailable'))
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('The keychain didn’t return Glance’s encryption key')
    fake.answer({ 'session:unlock': answered<SessionState>(signedIn) })
    await button('Unlock').trigger('click')
    await flushPromises()
    expect(searchBox().exists()).toBe(true)
  })

  it('hides the window with Escape, and does nothing while nobody is signed in', async () => {
    fake.push('session:changed', locked)
    await flushPromises()
    press('Escape')
    expect(fake.requests('window:hide')).toHaveLength(1)
    fake.push('session:changed', { kind: 'signed-out' })
    await flushPromises()
    press('L', { ctrlKey: true, shiftKey: true })
    await flushPromises()
    expect(fake.requests('session:lock')).toEqual([])
  })
})
