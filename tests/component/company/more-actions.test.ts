import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { failed } from '../../../src/shared/outcome.ts'
import type { SessionState } from '../../../src/shared/session.ts'
import { maskCard } from '../../../src/main/lookup/card/mask.ts'
import { aCard, aPersonCard } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { someErasure } from '../../support/some-erasure.ts'
import { createSignedInBridge, someProfile } from '../../support/window-answers.ts'
import { dialog } from '../../support/window-queries.ts'

const company = aCard({ header: { name: 'Nordlys Energi AS', phone: '+47 55 12 34 56' } })
const person = matchOf(199, 'Eva Dahl', { kind: 'person', personId: 7, key: 'p' })

let fake: FakeBridge
let app: VueWrapper

const items = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')]
const pressKey = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
  press(key, more)
  await flushPromises()
}
const openMenu = (): Promise<void> => pressKey('a', { altKey: true })

beforeEach(() => {
  fake = createSignedInBridge()
  answerCard(fake, company)
  fake.answer({ 'card:copy': answered(null) })
})

afterEach(() => {
  app.unmount()
})

describe('the menu of more actions', () => {
  it('opens by its key, lists four actions with theirs, and Escape gives the focus back', async () => {
    app = await openCard(fake)
    const before = document.activeElement
    await openMenu()
    expect(items().map((item) => item.textContent.replace(/\s+/gu, ' ').trim())).toEqual([
      'Copy card as textAlt+T',
      'New request in SuperOfficeAlt+N',
      'New follow-up in SuperOfficeAlt+U',
      'Forget this companyCtrl+Del'
    ])
    await pressKey('Escape')
    expect(items()).toHaveLength(0)
    expect(document.activeElement).toBe(before)
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
  })

  it('does not begin the next lookup when a letter is typed in it', async () => {
    app = await openCard(fake)
    await openMenu()
    items()[0]?.focus()
    await pressKey('n')
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
  })

  it('speaks of a person on a person’s card', async () => {
    fake.answer({
      'card:recall': answered(null),
      'card:refresh': answered({ card: aPersonCard(), source: 'superoffice' as const })
    })
    const match = { ...matchOf(0, 'Eva Dahl', { kind: 'person', personId: 7, key: 'p' }), companyId: null }
    app = await openCard(fake, match)
    await openMenu()
    expect(items().at(-1)?.textContent).toContain('Forget this person')
  })

  it('shows a forgotten company below the heading of what is in SuperOffice', async () => {
    const storedAt = '2026-11-23T09:00:00.000Z'
    const nordlys = matchOf(199, 'Nordlys Energi AS', { storedAt })
    const nordea = matchOf(9, 'Nordea', { storedAt })
    fake.answer({
      'matches:recall': answered(matchesOf([nordlys, nordea])),
      'matches:search': answered(matchesOf([])),
      'matches:recent': answered([nordea]),
      'card:forget': answered(someErasure)
    })
    app = mountWindow(App, fake)
    await flushPromises()
    await app.get('[role=combobox]').setValue('nord')
    await flushPromises()
    await pressKey('Enter')
    await openMenu()
    items().at(-1)?.click()
    await flushPromises()
    const confirm = [...(dialog()?.querySelectorAll('button') ?? [])].find(
      (each) => each.textContent.trim() === 'Forget'
    )
    confirm?.click()
    await flushPromises()
    const namesIn = (selector: string): readonly string[] =>
      app.findAll(`${selector} [role=option]`).map((each) => each.get('.name').text())
    expect(namesIn('[role=listbox]')).toEqual(['Nordea', 'Nordlys Energi AS'])
    expect(namesIn('[role=group][aria-label="In SuperOffice"]')).toEqual(['Nordlys Energi AS'])
  })

  it('asks before it forgets', async () => {
    app = await openCard(fake)
    await openMenu()
    items().at(-1)?.click()
    await flushPromises()
    expect(dialog()?.textContent).toContain('Forget Nordlys Energi AS?')
    expect(fake.requests('card:forget')).toEqual([])
  })

  it.each([
    ['by its key', () => pressKey('Delete', { ctrlKey: true })],
    [
      'from the menu',
      async () => {
        await openMenu()
        items().at(-1)?.click()
        await flushPromises()
      }
    ]
  ])('leaves the agent on their row when they think better of it, asked %s', async (_case, ask) => {
    answerCard(fake, aCard({ requests: section(aRequest(), aRequest({ id: 2 })) }))
    app = await openCard(fake)
    await pressKey('1', { ctrlKey: true })
    await pressKey('ArrowDown')
    const row = document.activeElement
    expect(row?.hasAttribute('data-row')).toBe(true)
    await ask()
    expect(dialog()).not.toBeNull()
    await pressKey('Escape')
    expect(dialog()).toBeNull()
    expect(document.activeElement).toBe(row)
  })
})

describe('a new request or follow-up', () => {
  it.each([
    ['the company alone', matchOf(199, 'Nordlys Energi AS'), { companyId: 199, id: null }],
    ['the person who led there', person, { companyId: 199, id: 7 }]
  ])('is for %s', async (_case, match, expected) => {
    app = await openCard(fake, match)
    await pressKey('n', { altKey: true })
    await pressKey('u', { altKey: true })
    expect(fake.requests('record:open')).toEqual([
      { kind: 'new-request', ...expected },
      { kind: 'new-follow-up', ...expected }
    ])
  })

  it('can’t be opened while nobody can say where SuperOffice is, and the menu says why', async () => {
    const session: SessionState = {
      kind: 'sign-in-again',
      profile: {
        id: 'o',
        kind: 'online',
        name: 'Cust1',
        environmentId: 'production',
        tenantId: null,
        user: someProfile.user
      },
      isInKeychain: true
    }
    fake.answer({ 'session:recall': answered(session) })
    app = await openCard(fake)
    await pressKey('n', { altKey: true })
    const item = items().find((each) => each.textContent.includes('New request'))
    expect(item?.getAttribute('aria-disabled')).toBe('true')
    expect(item?.textContent).toContain('Sign in first')
    item?.click()
    await flushPromises()
    expect(fake.requests('record:open')).toEqual([])
  })
})

describe('the card as text', () => {
  it('is copied by its key, and the header says so', async () => {
    app = await openCard(fake)
    await pressKey('t', { altKey: true })
    expect(fake.requests('card:copy')[0]?.text).toContain('Phone: +47 55 12 34 56')
    expect(app.get('header').text()).toContain('✓ Copied')
  })

  it('is copied from the menu, which says so in place', async () => {
    app = await openCard(fake)
    await openMenu()
    items()[0]?.click()
    await flushPromises()
    expect(fake.requests('card:copy')).toHaveLength(1)
    expect(items()[0]?.textContent).toContain('✓ Copied')
  })

  it('has what the window shows and nothing else: a masked card is copied masked', async () => {
    answerCard(fake, maskCard(company))
    app = await openCard(fake, { ...person, phone: '+47 900 00 000', by: 'phone' })
    await pressKey('t', { altKey: true })
    const text = fake.requests('card:copy')[0]?.text ?? ''
    expect(text).toContain('Nordlys Energi AS')
    expect(text).not.toContain('55 12')
    expect(text).not.toContain('900 00')
  })

  it('is not said to be copied when it was not', async () => {
    fake.answer({ 'card:copy': () => failed({ code: 'unexpected', reference: 'R-9' }) })
    app = await openCard(fake)
    await pressKey('t', { altKey: true })
    expect(app.get('header').text()).not.toContain('Copied')
    expect(app.text()).toContain('R-9')
  })
})
