import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { maskCard } from '../../../src/main/lookup/card/mask.ts'
import { keysWithoutAction } from '../../../src/renderer/design/action-table.ts'
import { keyActions, toAriaKeys, type KeyAction } from '../../../src/renderer/design/keys.ts'
import type { ProfileSummary, SessionState } from '../../../src/shared/session.ts'
import { failed } from '../../../src/shared/outcome.ts'
import { aCard, aPersonCard, changesOf } from '../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../support/companies.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { dialog } from '../../support/window-queries.ts'

const card = aCard({
  header: { name: 'Nordlys Energi AS', phone: '+47 55 12 34 56', email: 'post@nordlys.example' },
  requests: section(aRequest({ id: 1, title: 'Licence' }))
})

let fake: FakeBridge
let app: VueWrapper

const palette = (): HTMLElement | null => document.querySelector('[role=dialog]')
const box = (): HTMLInputElement => {
  const found = palette()?.querySelector<HTMLInputElement>('[role=combobox]')
  if (found === null || found === undefined) throw new Error('The palette is not open')
  return found
}
const options = (): readonly HTMLElement[] => [
  ...(palette()?.querySelectorAll<HTMLElement>('[role=option]') ?? [])
]
const labels = (): readonly string[] =>
  options().map((option) => option.querySelector('.label')?.textContent ?? '')
const option = (label: string): HTMLElement => {
  const found = options().find((each) => each.querySelector('.label')?.textContent === label)
  if (found === undefined) throw new Error(`No action "${label}"`)
  return found
}
const highlighted = (): string =>
  document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.querySelector('.label')
    ?.textContent ?? ''

const pressKey = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
  press(key, more)
  await flushPromises()
}
const openPalette = async (): Promise<void> => {
  await pressKey('k', { ctrlKey: true })
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(box())
    expect(highlighted()).not.toBe('')
  })
}
const type = async (text: string): Promise<void> => {
  box().value = text
  box().dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}
const isClosed = (): Promise<void> =>
  vi.waitFor(() => {
    expect(palette()).toBeNull()
  })

beforeEach(() => {
  fake = createSignedInBridge()
  answerCard(fake, card)
  fake.answer({ 'card:copy': answered(null), 'card:pin': answered(null) })
})

afterEach(() => {
  vi.useRealTimers()
  app.unmount()
})

describe('the palette of actions', () => {
  it('is a dialog with a combobox and a list, opened by its key and closed by Escape', async () => {
    app = await openCard(fake)
    await pressKey('1', { ctrlKey: true, code: 'Digit1' })
    const before = document.activeElement
    expect(before?.textContent).toContain('Licence')
    await openPalette()
    const title = document.getElementById(palette()?.getAttribute('aria-labelledby') ?? '')
    expect(title?.textContent).toBe('Actions')
    expect(box().getAttribute('aria-label')).toBe('Find an action')
    expect(document.getElementById(box().getAttribute('aria-controls') ?? '')?.role).toBe('listbox')
    await pressKey('Escape')
    await isClosed()
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(before)
    })
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
  })

  it('lists what makes sense for a company, each with its key and what it acts on', async () => {
    app = await openCard(fake)
    await openPalette()
    expect(labels()).toEqual(
      expect.arrayContaining([
        'Refresh',
        'Pin',
        'Show timeline',
        'Copy card as text',
        'Forget this company',
        'Call',
        'Copy phone number',
        'Open in SuperOffice',
        'New request in SuperOffice',
        'Requests',
        'People',
        'Find a company',
        'Settings',
        'Lock'
      ])
    )
    expect(option('Call').textContent).toContain('+47 55 12 34 56')
    expect(option('Refresh').textContent).toContain('Ctrl+R')
    expect(option('Refresh').getAttribute('aria-keyshortcuts')).toBe('Control+R')
    // Nothing to go to, nobody who called.
    for (const missing of ['Documents', 'Only this person', 'Unpin']) expect(labels()).not.toContain(missing)
  })

  it('speaks of a person on a person’s card, who has no list of people', async () => {
    answerCard(fake, aPersonCard())
    app = await openCard(fake, {
      ...matchOf(0, 'Eva Dahl', { kind: 'person', personId: 7, key: 'p' }),
      companyId: null
    })
    await openPalette()
    expect(labels()).toContain('Forget this person')
    expect(labels()).not.toContain('People')
  })

  it('opens the selected company on the search screen', async () => {
    fake.answer({ 'matches:recent': answered([matchOf(199, 'Nordlys Energi AS')]) })
    app = await openCard(fake)
    await pressKey('Escape')
    await openPalette()
    expect(labels()[0]).toBe('Open')
    expect(options()[0]?.textContent).toContain('Nordlys Energi AS')
    await pressKey('Enter')
    await isClosed()
    await vi.waitFor(() => {
      expect(app.find('section[aria-label=Company]').exists()).toBe(true)
    })
  })

  it('finds an action by its letters, and runs the first one with Enter', async () => {
    app = await openCard(fake)
    await openPalette()
    await type('ref')
    expect(labels()).toEqual(['Refresh'])
    await vi.waitFor(() => {
      expect(highlighted()).toBe('Refresh')
    })
    const before = fake.requests('card:refresh').length
    await pressKey('Enter')
    await isClosed()
    await vi.waitFor(() => {
      expect(fake.requests('card:refresh')).toHaveLength(before + 1)
    })
  })

  it('moves with the arrow keys, while the focus stays in the box', async () => {
    app = await openCard(fake)
    await openPalette()
    expect(highlighted()).toBe('Refresh')
    await pressKey('ArrowDown')
    expect(highlighted()).toBe('Pin')
    await pressKey('ArrowUp')
    expect(highlighted()).toBe('Refresh')
    expect(document.activeElement).toBe(box())
    await pressKey('ArrowDown')
    await pressKey('Enter')
    await vi.waitFor(() => {
      expect(fake.requests('card:pin')).toEqual([{ companyId: 199, isPinned: true }])
    })
    await isClosed()
    await openPalette()
    expect(labels()).toContain('Unpin')
  })

  it('runs an action whose key is pressed in it', async () => {
    app = await openCard(fake)
    await openPalette()
    await pressKey('o', { ctrlKey: true })
    await isClosed()
    await vi.waitFor(() => {
      expect(fake.requests('record:open')).toHaveLength(1)
    })
  })

  it('keeps what is typed from the screen behind it', async () => {
    app = await openCard(fake)
    await openPalette()
    await pressKey('n')
    await pressKey(' ')
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
    expect(fake.requests('row:recall')).toEqual([])
  })

  it('says that nothing matches, and then does nothing on Enter', async () => {
    app = await openCard(fake)
    await openPalette()
    await type('zzq')
    expect(palette()?.textContent).toContain('No action matches “zzq”')
    expect(box().getAttribute('aria-expanded')).toBe('false')
    expect(box().hasAttribute('aria-activedescendant')).toBe(false)
    await pressKey('Enter')
    expect(palette()).not.toBeNull()
  })

  it('says in place for a second what was copied, then closes', async () => {
    app = await openCard(fake)
    await openPalette()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    option('Copy phone number').click()
    await vi.waitFor(() => {
      expect(labels()).toContain('✓ Copied')
    })
    expect(fake.requests('contact:use')).toEqual([{ companyId: 199, personId: null, use: 'copy-phone' }])
    await vi.advanceTimersByTimeAsync(900)
    expect(palette()).not.toBeNull()
    await vi.advanceTimersByTimeAsync(200)
    await isClosed()
  })

  it('does not say that something was copied when it was not', async () => {
    fake.answer({ 'contact:use': () => failed({ code: 'unexpected', reference: 'R-9' }) })
    app = await openCard(fake)
    await openPalette()
    option('Copy id').click()
    await isClosed()
    expect(app.text()).not.toContain('✓ Copied')
    expect(app.text()).toContain('R-9')
  })

  it('acts on the person whose row had the focus', async () => {
    const eva = { id: 7, name: 'Eva Dahl', email: 'eva@nordlys.example' }
    fake.answer({
      'people:refresh': answered({ section: section(eva), fetchedAt: new Date().toISOString() })
    })
    app = await openCard(fake)
    await pressKey('6', { code: 'Digit6', ctrlKey: true })
    await openPalette()
    expect(option('Copy e-mail address').textContent).toContain('Eva Dahl · eva@nordlys.example')
    option('Copy e-mail address').click()
    await vi.waitFor(() => {
      expect(fake.requests('contact:use')).toEqual([{ companyId: 199, personId: 7, use: 'copy-email' }])
    })
  })

  it('says why a new record can’t be opened, and does not try', async () => {
    const profile: ProfileSummary = {
      id: 'o',
      kind: 'online',
      name: 'Cust1',
      environmentId: 'production',
      tenantId: null,
      user: { kind: 'named', name: 'kari' }
    }
    fake.answer({
      'session:recall': answered<SessionState>({ kind: 'sign-in-again', profile, isInKeychain: true })
    })
    app = await openCard(fake)
    await openPalette()
    const request = option('New request in SuperOffice')
    expect(request.getAttribute('aria-disabled')).toBe('true')
    expect(request.textContent).toContain('Sign in first')
    request.click()
    await flushPromises()
    expect(palette()).not.toBeNull()
    expect(fake.requests('record:open')).toEqual([])
  })

  it('asks before it forgets', async () => {
    app = await openCard(fake)
    await openPalette()
    option('Forget this company').click()
    await vi.waitFor(() => {
      expect(dialog()?.textContent).toContain('Forget Nordlys Energi AS?')
    })
    await pressKey('k', { ctrlKey: true })
    expect(palette()).toBeNull()
  })

  it('shows no number while the screen is shared', async () => {
    answerCard(fake, maskCard(card))
    app = await openCard(fake)
    await openPalette()
    expect(palette()?.textContent).not.toContain('55 12')
  })

  it('closes when Glance is locked, and does not open there', async () => {
    app = await openCard(fake)
    await openPalette()
    await pressKey('l', { ctrlKey: true, shiftKey: true })
    await isClosed()
    await vi.waitFor(() => {
      expect(app.text()).toContain('Unlock')
    })
    await pressKey('k', { ctrlKey: true })
    expect(palette()).toBeNull()
  })
})

describe('every key', () => {
  it('belongs to an action that the palette lists on some screen, or moves', async () => {
    const demo: ProfileSummary = { id: 'demo', kind: 'demo', name: 'Demo', user: null }
    const eva = aPersonCard({ header: { name: 'Eva Dahl', employer: { companyId: 199 } } })
    const full = aCard({
      ...card,
      header: {
        ...card.header,
        web: 'nordlys.example',
        webAddress: 'https://nordlys.example/',
        city: 'Bergen',
        organisationNumber: '912 345 678'
      },
      changes: changesOf({ requests: [{ kind: 'new' }] }),
      requests: section(aRequest()),
      followUps: section(aFollowUp()),
      documents: section({ id: 1, title: 'Offer', date: null }),
      sales: section(aSale()),
      chats: section(aChat())
    })
    fake.answer({
      'session:recall': answered({ kind: 'signed-in', profile: demo, isInKeychain: true }),
      'profiles:recall': answered([{ profile: demo, isActive: true, isManaged: false }]),
      'matches:recall': answered(matchesOf([])),
      'card:recall': ({ companyId }) => ({ ok: true, value: companyId === undefined ? eva : full }),
      'card:refresh': ({ companyId }) => ({
        ok: true,
        value: { card: companyId === undefined ? eva : full, source: 'superoffice' }
      })
    })
    const listed = new Set<string>()
    const collect = async (): Promise<void> => {
      await openPalette()
      for (const each of options()) listed.add(each.getAttribute('aria-keyshortcuts') ?? '')
      await pressKey('Escape')
      await isClosed()
    }
    const person = matchOf(199, 'Eva Dahl', { kind: 'person', personId: 7, key: 'p', by: 'phone' })
    app = await openCard(fake, person)
    await collect()
    await pressKey('Escape')
    await collect()
    const search = app.get<HTMLInputElement>('[role=combobox]')
    await search.setValue('no')
    await flushPromises()
    await collect()

    const isMovement = (key: KeyAction): boolean => (keysWithoutAction as readonly KeyAction[]).includes(key)
    const missing = keyActions.filter((key) => !isMovement(key) && !listed.has(toAriaKeys(key)))
    expect(missing).toEqual([])
  })
})
