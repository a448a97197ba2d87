import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CompanyCard } from '../../../src/shared/card.ts'
import type { RefreshedCard } from '../../../src/shared/contract.ts'
import { aCard, changesOf } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, answeredLater, type FakeBridge } from '../../support/fake-bridge.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { someRequestDetails } from '../../support/row-details.ts'
import { createSignedInBridge, someProfile, someSettings } from '../../support/window-answers.ts'

const closed = { name: 'Closed', isClosed: true }
const requests = section(
  aRequest({ id: 1, title: 'Same as before' }),
  aRequest({ id: 2, title: 'Licence renewal', status: closed }),
  aRequest({ id: 3, title: 'Brand new' })
)
const changes = changesOf({
  requests: [
    null,
    {
      kind: 'changed',
      fields: [
        {
          field: 'status',
          from: { statusId: 1, status: { name: 'Open', isClosed: false } },
          to: { statusId: 2, status: closed }
        },
        { field: 'title', from: 'Licence', to: 'Licence renewal' }
      ]
    },
    { kind: 'new' }
  ]
})

let fake: FakeBridge
let app: VueWrapper

const cardWith = (parts: Partial<CompanyCard>): CompanyCard => aCard({ requests, ...parts })
const rows = () => app.findAll<HTMLElement>('[data-section=requests] [data-row]')
const line = () => app.find('.changes .words')
const place = (): string => app.get('.changes .place').text()
const leaveRequests = (): readonly unknown[] => fake.requests('card:leave')

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z'), toFake: ['Date'] })
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('a refresh that finds changes', () => {
  it('is announced once, with their number', async () => {
    answerCard(fake, cardWith({}))
    app = await openCard(fake)
    const regions = app.findAll('p.unseen[role=status]')
    const said: string[] = []
    const observer = new MutationObserver((records) => {
      for (const { target } of records) if (target.textContent !== '') said.push(target.textContent ?? '')
    })
    for (const { element } of regions)
      observer.observe(element, { childList: true, characterData: true, subtree: true })
    const later = answeredLater<RefreshedCard>()
    fake.answer({ 'card:refresh': () => later.promise })
    press('r', { ctrlKey: true })
    await flushPromises()
    const fetchedAt = new Date(Date.now() + 1_000).toISOString()
    later.settle({ ok: true, value: { card: cardWith({ changes, fetchedAt }), source: 'superoffice' } })
    await flushPromises()
    observer.disconnect()
    expect(said).toEqual(['Updated: 2 changes'])
    expect(line().text()).toBe('2 changes since Sunday')
  })
})

describe('the changes since the agent last opened the company', () => {
  it('are counted in one line, which leads to the first changed row', async () => {
    answerCard(fake, cardWith({ changes }))
    app = await openCard(fake)
    expect(line().text()).toBe('2 changes since Sunday')
    await app.get('.changes button').trigger('click')
    await flushPromises()
    expect(document.activeElement).toBe(rows()[1]?.element)
  })

  it('are reached one after the other by key, in both directions and round the ends', async () => {
    answerCard(fake, cardWith({ changes }))
    app = await openCard(fake)
    const visited: (readonly [Element | null, string])[] = []
    for (const shiftKey of [false, false, false, true]) {
      press('F8', { shiftKey })
      await flushPromises()
      visited.push([document.activeElement, place()])
    }
    const [, second, third] = rows().map((row) => row.element)
    expect(visited).toEqual([
      [second, '1 of 2'],
      [third, '2 of 2'],
      [second, 'back to 1 of 2'],
      [third, 'back to 2 of 2']
    ])
  })

  it('are reached from the row with the focus, in the timeline too', async () => {
    answerCard(fake, cardWith({ changes }))
    app = await openCard(fake)
    press('b', { ctrlKey: true })
    await flushPromises()
    press('F8', { shiftKey: true })
    await flushPromises()
    expect(document.activeElement?.closest('[data-section=timeline]')).not.toBeNull()
    expect(document.activeElement?.textContent).toContain('New')
    press('ArrowUp')
    press('F8')
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('New')
  })

  it('are counted as "1 change" for one, and not mentioned when there is none', async () => {
    answerCard(fake, cardWith({ changes: changesOf({ requests: [{ kind: 'new' }] }) }))
    app = await openCard(fake)
    expect(line().text()).toBe('1 change since Sunday')
    app.unmount()
    answerCard(fake, cardWith({ changes: changesOf({ requests: [null, null, null] }) }))
    app = await openCard(fake)
    expect(line().exists()).toBe(false)
  })

  it('are not mentioned when the agent opens the company for the first time', async () => {
    answerCard(fake, cardWith({}))
    app = await openCard(fake)
    expect(line().exists()).toBe(false)
    expect(app.find('.change').exists()).toBe(false)
  })

  it('are shown in each row that is new or has changed values', async () => {
    answerCard(fake, cardWith({ changes }))
    app = await openCard(fake)
    const [same, changed, added] = rows().map((row) => row.text())
    expect(same).not.toMatch(/New|Changed/)
    expect(changed).toContain('Changed')
    expect(changed).toContain('Open → Closed')
    expect(changed).toContain('Before: Licence')
    expect(added).toContain('New')
  })

  it('include the former title, shown in the details of the row', async () => {
    answerCard(fake, cardWith({ changes }))
    fake.answer({ 'row:refresh': answered(someRequestDetails()) })
    app = await openCard(fake)
    const row = rows()[1]?.element
    if (row instanceof HTMLElement) row.focus()
    press(' ')
    await flushPromises()
    expect(app.get('[role=region][aria-label=Details]').text()).toContain('Before: Licence')
  })

  it('stay marked on the live card and after a refresh', async () => {
    const live = answeredLater<RefreshedCard>()
    fake.answer({
      'card:recall': answered(cardWith({ changes })),
      'card:refresh': () => live.promise
    })
    app = await openCard(fake)
    expect(app.findAll('.change')).toHaveLength(2)
    live.settle({ ok: true, value: { card: cardWith({ changes }), source: 'superoffice' } })
    await flushPromises()
    expect(app.findAll('.change')).toHaveLength(2)
    press('r', { ctrlKey: true })
    await flushPromises()
    expect(app.findAll('.change')).toHaveLength(2)
    expect(leaveRequests()).toEqual([])
  })
})

describe('counting views of a company', () => {
  const viewRequests = () => fake.requests('card:view')

  beforeEach(async () => {
    answerCard(fake, cardWith({ changes }))
    app = await openCard(fake)
  })

  it('counts a view when the card is opened, before it is loaded', () => {
    expect(viewRequests()).toEqual([{ companyId: 199 }])
    expect(fake.requestedChannels().indexOf('card:view')).toBeLessThan(
      fake.requestedChannels().indexOf('card:recall')
    )
  })

  it('counts no further view when the window reloads the card or the settings cover it', async () => {
    const recallsBefore = fake.requests('card:recall').length
    fake.push('card:changed', { companyId: 199 })
    fake.push('settings:changed', { ...someSettings, isScreenShared: true })
    press('r', { ctrlKey: true })
    await flushPromises()
    expect(fake.requests('card:recall').length).toBeGreaterThan(recallsBefore)
    press(',', { ctrlKey: true })
    await flushPromises()
    press('Escape')
    await flushPromises()
    expect(viewRequests()).toHaveLength(1)
  })

  it('counts another view when the card is opened again', async () => {
    press('Escape')
    await flushPromises()
    press('Enter')
    await flushPromises()
    expect(viewRequests()).toHaveLength(2)
  })
})

describe('reporting that the agent left the card', () => {
  beforeEach(async () => {
    answerCard(fake, cardWith({ changes }))
    app = await openCard(fake)
    expect(leaveRequests()).toEqual([])
  })

  it('reports it once after going back', async () => {
    press('Escape')
    await flushPromises()
    app.unmount()
    expect(leaveRequests()).toEqual([{ companyId: 199 }])
  })

  it('reports it once after a summons to the search', () => {
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    expect(leaveRequests()).toEqual([{ companyId: 199 }])
  })

  it('reports it once after typing over the card', () => {
    press('x')
    expect(leaveRequests()).toEqual([{ companyId: 199 }])
  })

  it('reports it after hiding the window, and again after the card was shown and left again', async () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get')
    const become = async (state: DocumentVisibilityState): Promise<void> => {
      visibility.mockReturnValue(state)
      document.dispatchEvent(new Event('visibilitychange'))
      await flushPromises()
    }
    await become('hidden')
    expect(leaveRequests()).toHaveLength(1)
    await become('visible')
    expect(leaveRequests()).toHaveLength(1)
    press('Escape')
    expect(leaveRequests()).toHaveLength(2)
  })

  it('reports it after the shortcut hid the window, which the page itself can’t detect', async () => {
    fake.push('window:hidden', null)
    await flushPromises()
    expect(leaveRequests()).toEqual([{ companyId: 199 }])
    fake.push('window:summoned', { text: null, screen: 'search', summonedMs: Date.now() })
    await flushPromises()
    expect(leaveRequests()).toHaveLength(1)
  })

  it('reports it once after signing out', async () => {
    fake.push('session:changed', { kind: 'signed-out' })
    await flushPromises()
    expect(leaveRequests()).toEqual([{ companyId: 199 }])
  })

  it('does not report it when the settings only cover the card', async () => {
    press(',', { ctrlKey: true })
    await flushPromises()
    press('Escape')
    await flushPromises()
    expect(app.findAll('.change')).toHaveLength(2)
    expect(leaveRequests()).toEqual([])
  })

  it('does not report it when another profile has become active', async () => {
    const profile = { ...someProfile, id: 'another' }
    fake.push('session:changed', { kind: 'signed-in', profile, isInKeychain: true })
    await flushPromises()
    expect(leaveRequests()).toEqual([])
  })
})

describe('screen sharing', () => {
  const masked = cardWith({ isMasked: true, header: { name: 'Nordlys Energi AS', phone: '•••••' } })

  it('is switched on by a key, is announced, and shows the masked card', async () => {
    answerCard(fake, cardWith({ header: { name: 'Nordlys Energi AS', phone: '+47 55 12 34 56' } }))
    app = await openCard(fake)
    expect(app.text()).toContain('55 12 34 56')
    fake.answer({ 'card:recall': answered(masked) })
    press('M', { ctrlKey: true, shiftKey: true })
    await flushPromises()
    expect(fake.requests('settings:change')).toEqual([{ isScreenShared: true }])
    expect(app.text()).not.toContain('55 12 34 56')
    expect(app.get('.masked').text()).toContain('Numbers, addresses, amounts and messages are hidden')
  })

  it('removes a card that is not stored until SuperOffice’s masked one arrives', async () => {
    const later = answeredLater<RefreshedCard>()
    answerCard(fake, cardWith({ header: { name: 'Nordlys Energi AS', phone: '+47 55 12 34 56' } }))
    app = await openCard(fake)
    fake.answer({ 'card:recall': answered(null), 'card:refresh': () => later.promise })
    fake.push('settings:changed', { ...someSettings, isScreenShared: true })
    await flushPromises()
    expect(app.text()).not.toContain('55 12 34 56')
    later.settle({ ok: true, value: { card: masked, source: 'superoffice' } })
    await flushPromises()
    expect(app.text()).toContain('•••••')
  })

  it('reloads the matches', async () => {
    answerCard(fake, masked)
    app = await openCard(fake)
    press('Escape')
    await flushPromises()
    const requestsBefore = fake.requests('matches:recent').length
    fake.push('settings:changed', { ...someSettings, isScreenShared: true })
    await flushPromises()
    expect(fake.requests('matches:recent').length).toBeGreaterThan(requestsBefore)
  })
})
