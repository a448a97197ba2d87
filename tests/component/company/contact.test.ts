import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCard } from '../../support/cards.ts'
import { answered, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries, dialog } from '../../support/window-queries.ts'

const header = { name: 'Nordlys Energi AS', phone: '+47 55 12 34 56', email: 'post@nordlys.example' }

let fake: FakeBridge
let app: VueWrapper

const uses = (): readonly unknown[] => fake.requests('contact:use').map(({ use }) => use)
const announcements = (): string =>
  app
    .findAll('[role=status].unseen')
    .map((each) => each.text())
    .join('')
const after = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await flushPromises()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fake = createSignedInBridge()
  answerCard(fake, aCard({ header }))
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('the company’s number, address and id', () => {
  it('are copied by a press, which is announced once and shown beside for a moment', async () => {
    app = await openCard(fake)
    const [phone, email] = app.findAll('.details .copy')
    const id = app.get('header .copy')
    await phone?.trigger('click')
    await flushPromises()
    expect(app.get('.copied').text()).toBe('✓ Copied')
    expect(phone?.find('.copied').exists()).toBe(true)
    expect(announcements()).toBe('Phone number copied')
    await after(999)
    expect(app.find('.copied').exists()).toBe(true)
    await after(1)
    expect(app.find('.copied').exists()).toBe(false)
    expect(announcements()).toBe('')
    await email?.trigger('click')
    await id.trigger('click')
    expect(uses()).toEqual(['copy-phone', 'copy-email', 'copy-id'])
    expect(fake.requests('contact:use')[0]).toEqual({ companyId: 199, personId: null, use: 'copy-phone' })
  })

  it('are called and written to by the icon beside them, without an announcement', async () => {
    app = await openCard(fake)
    for (const icon of app.findAll('.details .action')) await icon.trigger('click')
    await flushPromises()
    expect(uses()).toEqual(['call', 'write'])
    expect(announcements()).toBe('')
  })

  it('have keys, and the header says what a key did', async () => {
    app = await openCard(fake)
    for (const key of ['p', 'e', 'i', 'c', 'm']) press(key, { altKey: true })
    await flushPromises()
    expect(uses()).toEqual(['copy-phone', 'copy-email', 'copy-id', 'call', 'write'])
    press('p', { altKey: true })
    await flushPromises()
    expect(app.get('header .note').text()).toBe('Phone number copied')
  })

  it('name their keys in their tooltips', async () => {
    app = await openCard(fake)
    const phone = app.get('.details .copy')
    expect(phone.attributes('data-tip')).toBe('Copy phone number')
    expect(phone.attributes('data-tip-key')).toBe('Alt+P')
    expect(phone.attributes('aria-keyshortcuts')).toBe('Alt+P')
    expect(app.get('header .copy').attributes('data-tip-key')).toBe('Alt+I')
  })

  it('are each shown with their note, copied and called, when a field holds several', async () => {
    const contactPoints = [
      { kind: 'phone', index: 0, text: '55 98 76 54', note: 'sentralbord', isUsable: true },
      { kind: 'phone', index: 1, text: '900 98 765', isUsable: true },
      { kind: 'email', index: 0, text: 'post@nordlys.example', isUsable: true }
    ] as const
    answerCard(fake, aCard({ header: { ...header, contactPoints } }))
    app = await openCard(fake)
    expect(app.findAll('.details .contact-points .value').map((value) => value.text())).toEqual([
      '55 98 76 54',
      'post@nordlys.example',
      '900 98 765'
    ])
    expect(app.get('.details .contact-points .note').text()).toBe('sentralbord')
    const [, , second] = app.findAll('.details .copy')
    await second?.trigger('click')
    await flushPromises()
    expect(app.findAll('.copied')).toHaveLength(1)
    await app.findAll('.details .action')[2]?.trigger('click')
    press('c', { altKey: true })
    await flushPromises()
    expect(fake.requests('contact:use')).toEqual([
      { companyId: 199, personId: null, use: 'copy-phone', index: 1 },
      { companyId: 199, personId: null, use: 'call', index: 1 },
      { companyId: 199, personId: null, use: 'call' }
    ])
  })

  it('have no button to call a text that is no number, and the key says so', async () => {
    const contactPoints = [{ kind: 'phone', index: 0, text: 'mob. privat', isUsable: false }] as const
    answerCard(fake, aCard({ header: { name: 'Nordlys Energi AS', contactPoints } }))
    app = await openCard(fake)
    expect(app.get('.details .contact-points').text()).toContain('mob. privat')
    expect(app.findAll('.details .action')).toHaveLength(0)
    press('c', { altKey: true })
    await flushPromises()
    expect(uses()).toEqual([])
    expect(app.get('header .note').text()).toBe('No phone number here')
  })

  it('are reported as missing without asking the main process', async () => {
    answerCard(fake, aCard({ header: { name: 'Nordlys Energi AS' } }))
    app = await openCard(fake)
    press('p', { altKey: true })
    press('e', { altKey: true })
    await flushPromises()
    expect(uses()).toEqual([])
    expect(app.get('header .note').text()).toBe('No e-mail address here')
  })

  it('are reported as missing for as long as it takes to read it', async () => {
    answerCard(fake, aCard({ header: { name: 'Nordlys Energi AS' } }))
    app = await openCard(fake)
    press('p', { altKey: true })
    await vi.advanceTimersByTimeAsync(5_999)
    expect(app.find('header .note').exists()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(app.find('header .note').exists()).toBe(false)
  })

  it('copy and call a person’s only number, a mobile one', async () => {
    const contactPoints = [{ kind: 'mobile', index: 0, text: '900 98 765', isUsable: true }] as const
    answerCard(fake, aCard({ header: { name: 'Eva Dahl', contactPoints } }))
    app = await openCard(fake)
    for (const key of ['p', 'c']) press(key, { altKey: true })
    await flushPromises()
    expect(uses()).toEqual(['copy-mobile', 'call-mobile'])
    expect(app.get('.details .copy').attributes('aria-keyshortcuts')).toBe('Alt+P')
  })

  it('report why they could not be used', async () => {
    fake.answer({ 'contact:use': () => failedWith('nothing-to-open') })
    app = await openCard(fake)
    press('c', { altKey: true })
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('nothing here to open, copy or call')
  })
})

describe('typing over a card', () => {
  const { searchBox } = createWindowQueries(() => app)

  it('continues in the search box, with the caret at the end', async () => {
    app = await openCard(fake)
    press('Escape')
    await flushPromises()
    await searchBox().setValue('55 12')
    fake.answer({ 'matches:recall': answered(matchesOf([matchOf(199, 'Nordlys Energi AS')])) })
    await searchBox().setValue('55 12 3')
    await flushPromises()
    press('Enter')
    await flushPromises()
    expect(searchBox().exists()).toBe(false)
    const typed = press('4')
    await flushPromises()
    expect(typed.defaultPrevented).toBe(true)
    expect(searchBox().element.value).toBe('55 12 34')
    expect([searchBox().element.selectionStart, searchBox().element.selectionEnd]).toEqual([8, 8])
    expect(document.activeElement).toBe(searchBox().element)
  })

  it.each([
    ['the space bar, which hides text', ' ', {}],
    ['a key with Ctrl', 'k', { ctrlKey: true }],
    ['an arrow', 'ArrowLeft', {}],
    ['a composition', 'k', { isComposing: true }]
  ])('does not include %s', async (_what, key, more) => {
    app = await openCard(fake)
    press(key, more)
    await flushPromises()
    expect(searchBox().exists()).toBe(false)
  })

  it('does nothing while the forget dialog is open', async () => {
    app = await openCard(fake)
    press('Delete', { ctrlKey: true })
    await flushPromises()
    expect(dialog()).not.toBeNull()
    press('f')
    await flushPromises()
    expect(searchBox().exists()).toBe(false)
  })
})
