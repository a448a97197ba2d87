import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CompanyCard } from '../../../src/shared/card.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { aCard, aPersonCard } from '../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../support/companies.ts'
import { matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge, someSettings } from '../../support/window-answers.ts'

const day = 86_400_000
const ahead = new Date(Date.now() + 3 * day).toISOString()
const open = { name: 'Open', isClosed: false }
const company = aCard({
  requests: section(
    aRequest({ id: 4711, title: 'Older request', status: open, registered: '2026-11-02T08:00:00.000Z' }),
    aRequest({ id: 4712, title: 'Newer request', status: open, registered: '2026-11-20T08:00:00.000Z' })
  ),
  followUps: section(aFollowUp({ id: 5, text: 'Call next week', date: ahead })),
  documents: section({ id: 6, title: 'Quote', date: '2026-11-10' }),
  chats: section(aChat({ id: 8, visitor: 'Eva', ended: null, isOpen: true }))
})

let fake: FakeBridge
let app: VueWrapper

const texts = (): readonly string[] =>
  app.findAll('[data-section=timeline] .row .text').map((each) => each.text())
const headings = (): readonly string[] => app.findAll('[data-section=timeline] h3').map((each) => each.text())
const focusedText = (): string | undefined =>
  document.activeElement?.querySelector('.text')?.textContent.trim()
const switchView = async (): Promise<void> => {
  press('b', { ctrlKey: true })
  await flushPromises()
}
const pressKey = async (key: string): Promise<void> => {
  press(key)
  await flushPromises()
}

/** Makes the window wide or narrow, now and later. */
const widenWindow = (isWide = true): ((isWide: boolean) => Promise<void>) => {
  const width = Object.assign(new EventTarget(), { media: '(min-width: 50em)', matches: isWide })
  const others = Object.assign(new EventTarget(), { matches: false })
  vi.stubGlobal('matchMedia', (media: string) => (media === width.media ? width : others))
  return async (matches) => {
    width.matches = matches
    width.dispatchEvent(Object.assign(new Event('change'), { matches }))
    await flushPromises()
  }
}

beforeEach(() => {
  fake = createSignedInBridge()
  answerCard(fake, company)
})

afterEach(() => {
  app.unmount()
  vi.unstubAllGlobals()
})

describe('the timeline', () => {
  it('takes the place of the sections with one key, and the choice is remembered', async () => {
    app = await openCard(fake)
    expect(app.find('[data-section=timeline]').exists()).toBe(false)
    await switchView()
    expect(texts()).toEqual(['Eva', 'Call next week', 'Newer request', 'Quote', 'Older request'])
    expect(headings()).toEqual(['Now', 'Planned', 'Earlier'])
    expect(app.find('[data-section=requests]').exists()).toBe(false)
    expect(fake.requests('settings:change')).toEqual([{ cardView: 'timeline' }])
    expect(app.get('button[aria-label=Timeline]').attributes('aria-pressed')).toBe('true')
    await switchView()
    expect(app.find('[data-section=requests]').exists()).toBe(true)
    expect(fake.requests('settings:change').at(-1)).toEqual({ cardView: 'sections' })
  })

  it('is what a card begins with when it was chosen', async () => {
    fake.answer({ 'settings:recall': answered({ ...someSettings, cardView: 'timeline' as const }) })
    app = await openCard(fake)
    expect(texts()).toHaveLength(5)
  })

  it('has the kind of each row, and one stop of the Tab key', async () => {
    app = await openCard(fake)
    await switchView()
    expect(app.findAll('[data-section=timeline] .kind').map((each) => each.attributes('aria-label'))).toEqual(
      ['Chat', 'Follow-up', 'Request', 'Document', 'Request']
    )
    expect(app.findAll('[data-section=timeline] [data-row][tabindex="0"]')).toHaveLength(1)
  })

  it('is walked through with the arrow keys, and Enter opens a row in SuperOffice', async () => {
    app = await openCard(fake)
    await switchView()
    const visited: (string | undefined)[] = []
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'End', 'Home']) {
      await pressKey(key)
      visited.push(focusedText())
    }
    expect(visited).toEqual(['Eva', 'Call next week', 'Newer request', 'Older request', 'Eva'])
    await pressKey('End')
    await pressKey('Enter')
    expect(fake.requests('record:open')).toEqual([{ kind: 'request', companyId: 199, id: 4711 }])
  })

  it('keeps the focus on its row when the view changes', async () => {
    app = await openCard(fake)
    await pressKey('ArrowDown')
    const before = focusedText()
    await switchView()
    expect(focusedText()).toBe(before)
    expect(document.activeElement?.closest('[data-section=timeline]')).not.toBeNull()
  })

  it('is where the keys of the sections lead while it is shown', async () => {
    app = await openCard(fake)
    await switchView()
    press('3', { ctrlKey: true })
    await flushPromises()
    expect(focusedText()).toBe('Quote')
    press('1', { ctrlKey: true })
    await flushPromises()
    expect(focusedText()).toBe('Newer request')
  })

  it('shows only the rows of the caller when only they are wanted', async () => {
    const eva = aPersonCard({
      header: { name: 'Eva Dahl', employer: { companyId: 199 } },
      requests: section(aRequest({ id: 4711, title: 'Older request', status: open }))
    })
    fake.answer({
      'card:recall': answered(null),
      'card:refresh': ({ personId }) => ({
        ok: true,
        value: { card: personId === undefined ? company : eva, source: 'superoffice' }
      })
    })
    app = await openCard(fake, matchOf(199, 'Eva Dahl', { kind: 'person', personId: 7, key: 'p' }))
    await switchView()
    expect(texts()).toHaveLength(5)
    press('e', { ctrlKey: true })
    await flushPromises()
    expect(texts()).toEqual(['Older request'])
  })

  it('says that there may be older rows, and loads more of a section', async () => {
    const rows = [aRequest({ status: open })]
    const cut = { state: 'read', rows, unreadableRows: 0, mayHaveMore: true } as const
    answerCard(fake, aCard({ requests: cut }))
    app = await openCard(fake)
    await switchView()
    const timeline = app.get('[data-section=timeline]')
    expect(timeline.text()).toContain('There may be older ones')
    await timeline.get('button.link').trigger('click')
    expect(fake.requests('card:refresh').at(-1)).toMatchObject({ section: 'requests', limit: 50 })
  })

  it('says what could not be read', async () => {
    answerCard(fake, aCard({ chats: { state: 'unreadable' } }))
    app = await openCard(fake)
    await switchView()
    expect(app.get('[data-section=timeline]').text()).toContain('The chats couldn’t be read.')
  })

  it('is what a wide window begins with, and the choice there is remembered by itself', async () => {
    widenWindow()
    app = await openCard(fake)
    expect(texts()).toHaveLength(5)
    expect(app.find('[data-section=requests]').exists()).toBe(false)
    await switchView()
    expect(app.find('[data-section=requests]').exists()).toBe(true)
    expect(fake.requests('settings:change')).toEqual([{ wideCardView: 'sections' }])
  })

  it('keeps the element with the focus, and the row that is open, when the window becomes wide', async () => {
    fake.answer({ 'settings:recall': answered({ ...someSettings, cardView: 'timeline' as const }) })
    const widen = widenWindow(false)
    app = await openCard(fake)
    await pressKey('ArrowDown')
    press(' ')
    await flushPromises()
    const { activeElement: row } = document
    expect(row?.getAttribute('aria-expanded')).toBe('true')
    await widen(true)
    expect(document.activeElement).toBe(row)
    expect(row?.getAttribute('aria-expanded')).toBe('true')
    await widen(false)
    expect(document.activeElement).toBe(row)
    expect(row?.getAttribute('aria-expanded')).toBe('true')
  })

  it('takes over the row with the focus, and what is open, from the sections of a narrow window', async () => {
    const widen = widenWindow(false)
    app = await openCard(fake)
    await pressKey('ArrowDown')
    press(' ')
    await flushPromises()
    const before = focusedText()
    await widen(true)
    expect(document.activeElement?.closest('[data-section=timeline]')).not.toBeNull()
    expect(focusedText()).toBe(before)
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true')
  })

  it('leaves the people with the focus where they are in a window of another width', async () => {
    const widen = widenWindow(false)
    app = await openCard(fake)
    const people = app.get<HTMLElement>('[data-section=people] button').element
    people.focus()
    await widen(true)
    expect(document.activeElement).toBe(people)
    expect(people.closest('.about')).not.toBeNull()
    await widen(false)
    expect(document.activeElement).toBe(people)
    expect(people.closest('.lists')).not.toBeNull()
  })

  it('keeps the focus when more rows are asked for, on the first new one or the last of all', async () => {
    const { requests, sales } = {
      requests: { ...company.requests, mayHaveMore: true },
      sales: { ...section(aSale({ heading: 'Upgrade' })), mayHaveMore: true }
    } as Pick<CompanyCard, 'requests' | 'sales'>
    answerCard(fake, { ...company, requests, sales })
    app = await openCard(fake)
    await switchView()
    const askFor = async (name: string, parts: Partial<CompanyCard>): Promise<void> => {
      fake.answer({
        'card:refresh': answered({ card: { ...company, ...parts }, source: 'superoffice' as const })
      })
      const button = app.findAll('button').find((each) => each.text() === name)
      ;(button?.element as HTMLElement).focus()
      await button?.trigger('click')
      await flushPromises()
    }
    const oldest = aRequest({ id: 4700, title: 'Oldest request', registered: '2026-10-02T08:00:00.000Z' })
    const longer = {
      ...section(...(company.requests.state === 'read' ? company.requests.rows : []), oldest),
      mayHaveMore: false,
      limit: 50
    } as CompanyCard['requests']
    await askFor('Show more requests', { requests: longer, sales })
    expect(focusedText()).toContain('Oldest request')
    expect(app.get('.key-note').text()).toBe('')
    const noMoreSales = { ...sales, mayHaveMore: false, limit: 50 } as CompanyCard['sales']
    await askFor('Show more sales', { requests: longer, sales: noMoreSales })
    expect(focusedText()).toBe(texts().at(-1))
    expect(app.get('.key-note').text()).toBe('No more sales')
  })
})
