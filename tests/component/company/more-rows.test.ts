import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CompanyScreen from '../../../src/renderer/company/CompanyScreen.vue'
import { useKeyNoteStore } from '../../../src/renderer/key-note-store.ts'
import type { CompanyCard } from '../../../src/shared/card.ts'
import type { Request, Section } from '../../../src/shared/company.ts'
import type { RefreshedCard } from '../../../src/shared/contract.ts'
import type { Outcome } from '../../../src/shared/outcome.ts'
import { aCard } from '../../support/cards.ts'
import { aRequest, aSale, section } from '../../support/companies.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const storedAt = '2026-11-24T08:26:00.000Z'

let fake: FakeBridge
let screen: VueWrapper
const { region, button, click } = createWindowQueries(() => screen)

const rowTexts = (name: string): readonly string[] =>
  region(name)
    .findAll('li')
    .map((row) => row.get('.text').text())
const heading = (name: string): string => region(name).get('h2').text().replace(/\s/g, ' ')
const focusedText = (): string => document.activeElement?.querySelector('.text')?.textContent ?? ''
const freshness = (): string => screen.get('[role=status][aria-label=Freshness]').text()

const requests = (
  count: number,
  parts: { mayHaveMore?: boolean; limit?: number } = {}
): Section<Request> => ({
  state: 'read',
  rows: Array.from({ length: count }, (_, id) => aRequest({ id, title: `Request ${String(id)}` })),
  unreadableRows: 0,
  mayHaveMore: true,
  ...parts
})
const live = (card: CompanyCard): Outcome<RefreshedCard> => ({
  ok: true,
  value: { card, source: 'superoffice' }
})
const sales = { ...section(aSale({ heading: 'Upgrade' })), mayHaveMore: true } as Section<never>

const mount = async (card: Partial<CompanyCard>): Promise<void> => {
  fake.answer({
    'card:recall': answered(aCard({ fetchedAt: storedAt, ...card })),
    'card:refresh': () => failedWith('server-error')
  })
  screen = mountWindow(CompanyScreen, fake, {
    subject: { companyId: 199, name: 'Nordlys Energi AS' },
    caller: null,
    matchedBy: 'name',
    request: null,
    openedMs: Date.now(),
    section: null
  })
  await flushPromises()
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T08:30:00.000Z') })
  fake = createSignedInBridge()
})

afterEach(() => {
  screen.unmount()
  vi.useRealTimers()
})

describe('more rows of a section', () => {
  it('are requested for that section alone, and change nothing else on the card', async () => {
    await mount({ requests: requests(10), sales })
    expect(heading('Requests')).toBe('Requests 10+')
    const before = freshness()
    const longer = requests(12, { limit: 50, mayHaveMore: false })
    fake.answer({ 'card:refresh': () => live(aCard({ fetchedAt: storedAt, requests: longer, sales })) })
    ;(button('Show more requests').element as HTMLElement).focus()
    await click('Show more requests')
    expect(fake.requests('card:refresh').at(-1)).toEqual({
      companyId: 199,
      name: 'Nordlys Energi AS',
      isForced: true,
      section: 'requests',
      limit: 50
    })
    expect(rowTexts('Requests')).toHaveLength(12)
    expect(focusedText()).toBe('Request 10')
    expect(region('Requests').find('.more').exists()).toBe(false)
    expect(button('Show more sales').exists()).toBe(true)
    expect(freshness()).toBe(before)
  })

  it('are reached by the arrow keys, between the last row and the first of the next section', async () => {
    await mount({ requests: requests(2), sales })
    const place = (): string => focusedText() || (document.activeElement?.textContent.trim() ?? '')
    const step = async (key: string): Promise<string> => {
      press(key)
      await flushPromises()
      return place()
    }
    const ways: string[] = []
    for (let count = 0; count < 5; count++) ways.push(await step('ArrowDown'))
    expect(ways).toEqual(['Request 0', 'Request 1', 'Show more requests', 'Upgrade', 'Show more sales'])
    expect(await step('ArrowDown')).toBe('Show more sales')
    expect(await step('Home')).toBe('Upgrade')
    expect([await step('ArrowUp'), await step('ArrowUp')]).toEqual(['Show more requests', 'Request 1'])
  })

  it('are requested in steps, until SuperOffice has to be opened for the rest', async () => {
    await mount({ requests: requests(60, { limit: 500 }) })
    fake.answer({
      'card:refresh': () => live(aCard({ fetchedAt: storedAt, requests: requests(60, { limit: 1000 }) }))
    })
    await click('Show more requests')
    expect(fake.requests('card:refresh').at(-1)).toMatchObject({ limit: 1000 })
    expect(region('Requests').text()).toMatch(/Showing the latest 1\D?000/)
  })

  it('are not requested twice while they are loading, and their section says so', async () => {
    await mount({ requests: requests(10), sales })
    const later = answeredLater<RefreshedCard>()
    fake.answer({ 'card:refresh': () => later.promise })
    await click('Show more requests')
    await click('Show more requests')
    expect(fake.requests('card:refresh')).toHaveLength(2)
    const words = (): string => region('Requests').get('.loading').text()
    expect(words()).toBe('')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(words()).toBe('Loading…')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(words()).toBe('SuperOffice is slow today')
    expect(region('Sales').get('.loading').text()).toBe('')
    later.settle(live(aCard({ requests: requests(20, { limit: 50 }) })))
    await flushPromises()
    expect(words()).toBe('')
  })

  it('fail in their own section, whose rows stay', async () => {
    await mount({ requests: requests(10), sales })
    fake.answer({ 'card:refresh': () => failedWith('timed-out') })
    await click('Show more requests')
    expect(region('Requests').get('[role=alert]').text()).toContain('didn’t respond')
    expect(region('Sales').find('[role=alert]').exists()).toBe(false)
    expect(rowTexts('Requests')).toHaveLength(10)
    expect(freshness()).toContain('error')
    fake.answer({ 'card:refresh': () => live(aCard({ requests: requests(10) })) })
    await click('Refresh')
    expect(region('Requests').find('[role=alert]').exists()).toBe(false)
  })

  it('that do not exist are denied once, and the focus stays in the section', async () => {
    await mount({ requests: requests(10), sales })
    fake.answer({ 'card:refresh': () => failedWith('timed-out') })
    await click('Show more requests')
    const whole = requests(10, { limit: 50, mayHaveMore: false })
    fake.answer({ 'card:refresh': () => live(aCard({ fetchedAt: storedAt, requests: whole, sales })) })
    const said = vi.spyOn(useKeyNoteStore(), 'say')
    ;(button('Show more requests').element as HTMLElement).focus()
    await click('Show more requests')
    expect(heading('Requests')).toBe('Requests 10')
    expect(focusedText()).toBe('Request 9')
    expect(said.mock.calls).toEqual([['No more requests']])
  })

  it('that do not exist are denied once, also when they were asked for before the card was left', async () => {
    answerCard(fake, aCard({ requests: requests(10) }))
    screen = await openCard(fake)
    fake.answer({ 'card:refresh': () => failedWith('timed-out') })
    await click('Show more requests')
    press('Escape')
    await flushPromises()
    answerCard(fake, aCard({ requests: requests(10) }))
    press('Enter')
    await flushPromises()
    const whole = requests(10, { limit: 50, mayHaveMore: false })
    fake.answer({ 'card:refresh': () => live(aCard({ requests: whole })) })
    const said = vi.spyOn(useKeyNoteStore(), 'say')
    await click('Show more requests')
    expect(said.mock.calls).toEqual([['No more requests']])
  })

  it('are not denied when SuperOffice may have more, or could not read the section', async () => {
    await mount({ requests: requests(10), sales })
    const said = vi.spyOn(useKeyNoteStore(), 'say')
    fake.answer({
      'card:refresh': () => live(aCard({ fetchedAt: storedAt, requests: requests(10, { limit: 50 }), sales }))
    })
    ;(button('Show more requests').element as HTMLElement).focus()
    await click('Show more requests')
    expect(document.activeElement).toBe(button('Show more requests').element)
    const kept = {
      ...requests(10, { limit: 100, mayHaveMore: false }),
      keptFrom: storedAt
    } as Section<Request>
    fake.answer({ 'card:refresh': () => live(aCard({ fetchedAt: storedAt, requests: kept, sales })) })
    await click('Show more requests')
    expect(focusedText()).toBe('Request 9')
    expect(said).not.toHaveBeenCalled()
  })

  it('take the card away when SuperOffice says meanwhile that the company is gone', async () => {
    await mount({ requests: requests(10) })
    fake.answer({ 'card:refresh': () => failedWith('not-found') })
    await click('Show more requests')
    expect(screen.text()).toContain('No such company')
  })
})

describe('a section that could not be read', () => {
  it('says how old its rows are', async () => {
    const kept = { ...requests(2), keptFrom: '2026-11-24T08:10:00.000Z' } as Section<Request>
    await mount({ requests: kept, sales })
    expect(region('Requests').get('.kept').text()).toBe('Saved 20 min ago · couldn’t be updated')
    expect(rowTexts('Requests')).toHaveLength(2)
    expect(region('Sales').find('.kept').exists()).toBe(false)
  })
})
