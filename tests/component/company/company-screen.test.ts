import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CompanyScreen from '../../../src/renderer/company/CompanyScreen.vue'
import { useConnectionStore } from '../../../src/renderer/failure/connection-store.ts'
import type { Card } from '../../../src/shared/card.ts'
import type { Section } from '../../../src/shared/company.ts'
import type { RefreshedCard } from '../../../src/shared/contract.ts'
import type { Outcome } from '../../../src/shared/outcome.ts'
import { aCard } from '../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../support/companies.ts'
import { rowHeightPx, rowsInSight } from '../../../src/renderer/rows-in-sight.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { someErasure } from '../../support/some-erasure.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { clickInDialog, createWindowQueries, dialog } from '../../support/window-queries.ts'

const open = { name: 'Open', isClosed: false }
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()

let fake: FakeBridge
let screen: VueWrapper

const mount = async (): Promise<void> => {
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
const { region, button, click } = createWindowQueries(() => screen)
const pressKey = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
  press(key, more)
  await flushPromises()
}
const freshness = (): string => screen.get('[role=status][aria-label=Freshness]').text()
const alert = (): string => screen.get('[role=alert]').text()
const hasCard = (): boolean => screen.find('[data-section]').exists()
const rowTexts = (name: string): readonly string[] =>
  region(name)
    .findAll('li')
    .map((row) => row.get('.text').text())
const focusedText = (): string => document.activeElement?.querySelector('.text')?.textContent ?? ''
const announcement = (): string => screen.get('p.unseen[role=status]').text()

const partlyRead = <Row>(unreadableRows: number, ...rows: readonly Row[]): Section<Row> => ({
  state: 'read',
  rows,
  unreadableRows,
  mayHaveMore: false
})
const live = (card: Card): Outcome<RefreshedCard> => ({
  ok: true,
  value: { card, source: 'superoffice' }
})

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T08:30:00.000Z') })
  fake = createSignedInBridge()
  fake.answer({
    'card:recall': answered(null),
    'card:pin': answered(null),
    'card:forget': answered(someErasure)
  })
})

afterEach(() => {
  screen.unmount()
  vi.useRealTimers()
})

describe('a stored card', () => {
  it('is shown at once with its age, and replaced by the live card', async () => {
    const later = answeredLater<RefreshedCard>()
    fake.answer({
      'card:recall': answered(
        aCard({ fetchedAt: minutesAgo(4), requests: section(aRequest({ title: 'Old' })) })
      ),
      'card:refresh': () => later.promise
    })
    await mount()
    expect(fake.requests('card:recall')).toHaveLength(1)
    expect(fake.requests('card:refresh')).toEqual([
      { companyId: 199, name: 'Nordlys Energi AS', isForced: false }
    ])
    expect(freshness()).toBe('Saved 4 min ago')
    expect(rowTexts('Requests')).toEqual(['Old'])
    expect(announcement()).toBe('')

    later.settle(live(aCard({ requests: section(aRequest({ title: 'New' })) })))
    await flushPromises()
    expect(freshness()).toBe('Live')
    expect(rowTexts('Requests')).toEqual(['New'])
    expect(announcement()).toBe('Updated')
  })

  it('does not replace the live card when it arrives later', async () => {
    const stored = answeredLater<Card | null>()
    fake.answer({
      'card:recall': () => stored.promise,
      'card:refresh': () => live(aCard({ title: 'Live AS' }))
    })
    await mount()
    stored.settle({ ok: true, value: aCard({ title: 'Stored AS', fetchedAt: minutesAgo(9) }) })
    await flushPromises()
    expect(screen.get('h1').text()).toBe('Live AS')
    expect(freshness()).toBe('Live')
  })

  it.each([
    ['no-network', 'Saved Saturday 14:02 · offline'],
    ['timed-out', 'Saved Saturday 14:02 · SuperOffice didn’t respond'],
    ['empty-answer', 'Saved Saturday 14:02 · SuperOffice answered with an error'],
    ['unreadable-answer', 'Saved Saturday 14:02 · SuperOffice answered with an error'],
    ['server-error', 'Saved Saturday 14:02 · SuperOffice answered with an error']
  ] as const)('stays on screen after %s, and says why it is old', async (code, expected) => {
    const time = new Date('2026-11-21T14:02:00')
    fake.answer({
      'card:recall': answered(
        aCard({ fetchedAt: time.toISOString(), requests: section(aRequest({ title: 'Still here' })) })
      ),
      'card:refresh': () => failedWith(code)
    })
    await mount()
    expect(freshness()).toBe(expected)
    expect(rowTexts('Requests')).toEqual(['Still here'])
    expect(alert()).toContain('R-1234')
  })

  it('says that it is being refreshed only when that takes a while', async () => {
    fake.answer({
      'card:recall': answered(aCard({ fetchedAt: minutesAgo(4) })),
      'card:refresh': () => answeredLater<RefreshedCard>().promise
    })
    await mount()
    const words: string[] = []
    for (const ms of [299, 1, 700, 1000]) {
      await vi.advanceTimersByTimeAsync(ms)
      words.push(screen.get('header .aside').text())
    }
    expect(words).toEqual(['', 'Loading…', 'Still loading…', 'SuperOffice is slow today'])
    expect([freshness(), hasCard()]).toEqual(['Saved 4 min ago', true])
  })

  it('is refreshed when a server that had stopped responding answers again', async () => {
    fake.answer({
      'card:recall': answered(aCard({ fetchedAt: minutesAgo(9) })),
      'card:refresh': () => failedWith('timed-out')
    })
    await mount()
    fake.push('connection:changed', { kind: 'not-responding' })
    await flushPromises()
    expect(freshness()).toBe('Saved 9 min ago · SuperOffice didn’t respond')
    fake.answer({ 'card:refresh': () => live(aCard()) })
    fake.push('connection:changed', { kind: 'online' })
    await flushPromises()
    expect(freshness()).toBe('Live')
  })

  it('is shown when it arrives after SuperOffice has failed', async () => {
    const stored = answeredLater<Card | null>()
    fake.answer({ 'card:recall': () => stored.promise, 'card:refresh': () => failedWith('no-network') })
    await mount()
    expect(screen.find('[role=alert]').exists()).toBe(false)
    stored.settle({ ok: true, value: aCard({ fetchedAt: minutesAgo(9) }) })
    await flushPromises()
    expect(freshness()).toBe('Saved 9 min ago · offline')
  })

  it.each(['not-found', 'no-access', 'tenant-deleted'] as const)(
    'is taken off the screen after %s',
    async (code) => {
      fake.answer({
        'card:recall': answered(aCard({ fetchedAt: minutesAgo(9) })),
        'card:refresh': () => failedWith(code)
      })
      await mount()
      expect(hasCard()).toBe(false)
      expect(screen.find('[aria-label=Freshness]').exists()).toBe(false)
      expect(alert()).toContain('removed from this computer')
    }
  )

  it('is marked offline when the connection is lost before SuperOffice has answered', async () => {
    fake.answer({
      'card:recall': answered(aCard({ fetchedAt: minutesAgo(9) })),
      'card:refresh': () => answeredLater<RefreshedCard>().promise
    })
    await mount()
    fake.push('connection:changed', { kind: 'offline', since: minutesAgo(1) })
    await flushPromises()
    expect(freshness()).toBe('Saved 9 min ago · offline')
  })
})

describe('a live card', () => {
  it('shows the names of its statuses once they are known, and stays live', async () => {
    const card = aCard({ requests: section(aRequest({ status: null, statusId: 652 })) })
    fake.answer({ 'card:refresh': () => live(card) })
    await mount()
    expect(region('Requests').text()).toContain('Status 652')
    fake.answer({
      'card:recall': answered({
        ...card,
        requests: section(aRequest({ status: { name: 'Waiting', isClosed: false } }))
      })
    })
    fake.push('card:changed', { companyId: 7 })
    fake.push('card:changed', { companyId: 199 })
    await flushPromises()
    expect(region('Requests').text()).toContain('Waiting')
    expect(freshness()).toBe('Live')
    expect(fake.requests('card:recall')).toHaveLength(2)
  })
})

describe('a company that is not stored', () => {
  it('shows in steps that it is loading: nothing, placeholder, loading, slow', async () => {
    fake.answer({ 'card:refresh': () => answeredLater<RefreshedCard>().promise })
    await mount()
    const steps: [hasPlaceholder: boolean, words: string][] = []
    for (const ms of [149, 1, 150, 700, 1000]) {
      await vi.advanceTimersByTimeAsync(ms)
      steps.push([screen.find('.placeholder').exists(), screen.get('header .aside').text()])
    }
    expect(steps).toEqual([
      [false, ''],
      [true, ''],
      [true, 'Loading…'],
      [true, 'Still loading…'],
      [true, 'SuperOffice is slow today']
    ])
    expect(screen.get('h1').text()).toBe('Nordlys Energi AS')
  })

  it.each([
    ['not-found', 'No such company', ['Open in SuperOffice', 'Back to search']],
    ['no-access', 'No access', ['Open in SuperOffice', 'Back to search']],
    ['unreachable', 'Offline since ', ['Try again', 'Open in SuperOffice', 'Back to search']],
    ['server-error', 'answered with an error', ['Try again', 'Open in SuperOffice', 'Back to search']],
    ['unavailable', 'down for maintenance', ['Try again', 'Open in SuperOffice', 'Back to search']],
    ['timed-out', 'didn’t respond in time', ['Try again', 'Open in SuperOffice', 'Back to search']]
  ] as const)('says after %s: %s', async (code, sentence, actions) => {
    fake.answer({
      'connection:recall': answered({
        kind: 'offline',
        since: minutesAgo(18)
      }),
      'card:refresh': () => failedWith(code)
    })
    await mount()
    await useConnectionStore().load()
    await flushPromises()
    expect(alert()).toContain(sentence)
    // Who mistyped an id has nothing to tell support.
    if (code === 'not-found') expect(alert()).not.toContain('R-1234')
    else expect(alert()).toContain('Reference R-1234')
    const buttons = screen.findAll('.actions button')
    expect(buttons.map((each) => each.element.firstChild?.textContent?.trim())).toEqual(actions)
    expect(buttons.every((each) => each.find('kbd').exists())).toBe(true)
    await buttons.at(-2)?.trigger('click')
    expect(fake.requests('record:open')).toEqual([{ kind: 'company', companyId: 199, id: null }])
  })

  it('says of a long wait about how many minutes it takes, and offers SuperOffice', async () => {
    fake.answer({ 'card:refresh': () => answeredLater<RefreshedCard>().promise })
    await mount()
    const wait = async (seconds: number): Promise<string> => {
      fake.push('wait:changed', { until: new Date(Date.now() + seconds * 1000).toISOString() })
      await flushPromises()
      return screen.get('[role=timer]').text()
    }
    expect(await wait(90)).toBe('SuperOffice is busy. Retrying in 90\u00a0s')
    expect(screen.find('.strip').exists()).toBe(false)
    expect(await wait(150)).toBe('SuperOffice is busy. Retrying in about 3\u00a0min')
    await screen.get('.strip button').trigger('click')
    expect(fake.requests('record:open')).toHaveLength(1)
  })

  it('says a wait aloud once, and counts it down silently', async () => {
    fake.answer({ 'card:refresh': () => answeredLater<RefreshedCard>().promise })
    await mount()
    const spoken = (): readonly string[] =>
      screen.findAll('[aria-live=polite]').flatMap((each) => each.text() || [])
    fake.push('wait:changed', { until: new Date(Date.now() + 23_000).toISOString() })
    await flushPromises()
    expect(spoken()).toEqual(['SuperOffice is busy. Retrying in 23\u00a0s'])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(screen.get('[role=timer]').text()).toBe('SuperOffice is busy. Retrying in 18\u00a0s')
    expect(spoken()).toEqual(['SuperOffice is busy. Retrying in 23\u00a0s'])
  })

  it('says that nothing is there yet when every section is empty', async () => {
    fake.answer({ 'card:refresh': () => live(aCard()) })
    await mount()
    expect(screen.get('[role=note]').text()).toContain('Nothing here yet')
    expect(screen.find('[aria-label=Brief]').exists()).toBe(false)
    expect(screen.findAll('[data-section]').map((each) => each.attributes('data-section'))).toEqual([
      'people'
    ])
  })
})

describe('refreshing', () => {
  it('is forced by the agent, and shows only the latest answer', async () => {
    const [first, second] = [answeredLater<RefreshedCard>(), answeredLater<RefreshedCard>()]
    fake.answer({ 'card:refresh': () => live(aCard({ title: 'One' })) })
    await mount()
    fake.answer({ 'card:refresh': () => first.promise })
    await click('Refresh')
    fake.answer({ 'card:refresh': () => second.promise })
    await pressKey('r', { ctrlKey: true })
    second.settle(live(aCard({ title: 'Three' })))
    await flushPromises()
    first.settle(live(aCard({ title: 'Two' })))
    await flushPromises()
    expect(screen.get('h1').text()).toBe('Three')
    expect(fake.requests('card:refresh').map(({ isForced }) => isForced)).toEqual([false, true, true])
  })

  it('happens automatically when the connection returns', async () => {
    fake.answer({
      'card:recall': answered(aCard({ fetchedAt: minutesAgo(9) })),
      'card:refresh': () => failedWith('no-network')
    })
    await mount()
    fake.push('connection:changed', { kind: 'offline', since: minutesAgo(0) })
    await flushPromises()
    fake.answer({ 'card:refresh': () => live(aCard()) })
    fake.push('connection:changed', { kind: 'online' })
    await flushPromises()
    expect(freshness()).toBe('Live')
    expect(screen.find('[role=alert]').exists()).toBe(false)
    expect(fake.requests('card:refresh').map(({ isForced }) => isForced)).toEqual([false, true])
  })

  it('is not repeated when the connection returned with its own answer', async () => {
    const later = answeredLater<RefreshedCard>()
    fake.answer({
      'card:recall': answered(aCard({ fetchedAt: minutesAgo(9) })),
      'card:refresh': () => later.promise
    })
    await mount()
    fake.push('connection:changed', { kind: 'offline', since: minutesAgo(1) })
    await flushPromises()
    fake.push('connection:changed', { kind: 'online' })
    later.settle(live(aCard()))
    await flushPromises()
    expect(fake.requests('card:refresh')).toHaveLength(1)
  })

  it('is not needed to keep the age on the card current', async () => {
    fake.answer({ 'card:refresh': () => live(aCard()) })
    await mount()
    await vi.advanceTimersByTimeAsync(59_000)
    expect(freshness()).toBe('Live')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(freshness()).toBe('Saved 1 min ago')
    expect(fake.requests('card:refresh')).toHaveLength(1)
  })
})

describe('a card with many rows', () => {
  it('renders the rows that are out of sight after the first frame', async () => {
    const many = section(
      ...Array.from({ length: 150 }, (_, id) => aRequest({ id, title: `Request ${String(id)}` }))
    )
    fake.answer({ 'card:refresh': () => live(aCard({ requests: many })) })
    await mount()
    expect(region('Requests').get('h2').text()).toContain('150')
    expect(rowTexts('Requests').length).toBeLessThan(150)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(rowTexts('Requests')).toHaveLength(150)
  })

  it('renders only what fits into the window at first, and keeps it when rows are added above', async () => {
    const requests = (count: number) =>
      section(...Array.from({ length: count }, (_, id) => aRequest({ id, title: `Request ${String(id)}` })))
    const sales = section(
      ...Array.from({ length: 385 }, (_, id) => aSale({ id, heading: `Sale ${String(id)}` }))
    )
    const inSight = rowsInSight(rowHeightPx)
    fake.answer({ 'card:refresh': () => live(aCard({ requests: requests(inSight - 10), sales })) })
    await mount()
    expect([rowTexts('Requests').length, rowTexts('Sales').length]).toEqual([inSight - 10, 10])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(rowTexts('Sales')).toHaveLength(385)

    fake.answer({ 'card:refresh': () => live(aCard({ requests: requests(385), sales })) })
    await click('Refresh')
    expect(rowTexts('Sales')).toHaveLength(385)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(rowTexts('Requests')).toHaveLength(385)
  })

  it('does not say that a section is empty whose rows are not rendered yet', async () => {
    const many = section(
      ...Array.from({ length: 60 }, (_, id) => aRequest({ id, title: `Request ${String(id)}` }))
    )
    fake.answer({ 'card:refresh': () => live(aCard({ requests: many, sales: section(aSale()) })) })
    await mount()
    expect(region('Sales').text()).not.toContain('None')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(rowTexts('Sales')).toHaveLength(1)
  })

  it('renders all rows at once when the agent goes to the last one', async () => {
    const many = section(
      ...Array.from({ length: 150 }, (_, id) => aRequest({ id, title: `Request ${String(id)}` }))
    )
    fake.answer({ 'card:refresh': () => live(aCard({ requests: many })) })
    await mount()
    await pressKey('End')
    expect(focusedText()).toBe('Request 149')
  })
})

describe('the rows', () => {
  const card = aCard(
    {
      requests: section(
        aRequest({ id: 1, title: 'First', status: open }),
        aRequest({ id: 2, title: 'Second', status: open }),
        aRequest({ id: 3, title: 'Third', status: { name: 'Solved', isClosed: true } })
      ),
      followUps: section(aFollowUp({ id: 11, text: 'Call\nher' })),
      sales: section(aSale({ id: 31, heading: 'Upgrade', amount: 125_000, probability: 85 })),
      chats: section(aChat({ id: 41, visitor: 'Eva', isOpen: true, ended: null }))
    },
    Date.parse('2026-11-24T08:30:00.000Z')
  )

  beforeEach(async () => {
    fake.answer({ 'card:refresh': () => live(card) })
    await mount()
  })

  it('are grouped in sections with their counts, followed by the people', () => {
    const headings = screen.findAll('h2').map((each) => each.text().replace(/\s+/g, ' '))
    expect(headings).toEqual([
      'Requests 3',
      'Follow-ups 1',
      'Sales 1',
      'Chats 1',
      expect.stringContaining('People')
    ])
  })

  it('are one stop of the Tab key per section', () => {
    const stops = screen.findAll('[data-row][tabindex="0"]')
    expect(stops.map((row) => row.get('.text').text())).toEqual(['First', 'Call her', 'Upgrade', 'Eva'])
  })

  it('are reached by the arrow keys across all sections, from the first to the last', async () => {
    const visited: string[] = []
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'End',
      'ArrowDown',
      'End',
      'ArrowDown',
      'Home',
      'Home',
      'ArrowUp'
    ]) {
      await pressKey(key)
      visited.push(focusedText())
    }
    expect(visited).toEqual([
      'First',
      'Second',
      'First',
      'Third',
      'Call her',
      'Eva',
      'Eva',
      'First',
      'First',
      'First'
    ])
  })

  it('open in SuperOffice on Enter and on a click', async () => {
    await pressKey('ArrowDown')
    await pressKey('Enter')
    await region('Sales').get('[data-row]').trigger('click')
    expect(fake.requests('record:open')).toEqual([
      { kind: 'request', companyId: 199, id: 1 },
      { kind: 'sale', companyId: 199, id: 31 }
    ])
  })

  it('tell the exact time while they have the focus, and keep the short one in sight', async () => {
    const time = () => region('Requests').get('time')
    expect(time().text()).toBe('4 d')
    await pressKey('ArrowDown')
    expect(time().get('[aria-hidden]').text()).toBe('4 d')
    expect(time().get('.unseen').text()).toMatch(/^\w{3} \d+ Nov 2026, \d\d:\d\d$/)
    await time().trigger('pointerover')
    expect(time().attributes('data-tip')).toBe(time().get('.unseen').text())
    await pressKey('ArrowDown')
    await region('Sales').get('[data-row]').trigger('pointerover', { clientX: 1 })
    expect(time().text()).toBe('4 d')
  })

  it('are told by the keyboard once it is used, and by the pointer once it moves again', async () => {
    const [first, sale] = [region('Requests').get('[data-row]'), region('Sales').get('[data-row]')]
    const told = (): readonly boolean[] => [first, sale].map((row) => row.find('time .unseen').exists())
    await sale.trigger('pointerover', { clientX: 7 })
    expect(told()).toEqual([false, true])
    await pressKey('ArrowDown')
    expect(told()).toEqual([true, false])
    // Scrolling brings another row below the pointer, which rests.
    await sale.trigger('pointerover', { clientX: 7 })
    expect(told()).toEqual([true, false])
    await sale.trigger('pointermove', { clientX: 8 })
    expect(told()).toEqual([false, true])
    await pressKey('1', { ctrlKey: true })
    expect(told()).toEqual([true, false])
  })

  it('have a tooltip with the whole title only when it is cut, for the pointer and for the keyboard', async () => {
    const title = region('Requests').get<HTMLElement>('.text')
    const row = region('Requests').get('[data-row]')
    await title.trigger('pointerover')
    expect(title.attributes()).toMatchObject({ 'data-tip': 'First', 'data-tip-when': 'cut' })
    await pressKey('1', { ctrlKey: true })
    expect(row.attributes('data-tip')).toBeUndefined()
    vi.spyOn(title.element, 'scrollWidth', 'get').mockReturnValue(300)
    await pressKey('ArrowDown')
    await pressKey('ArrowUp')
    expect(row.attributes('data-tip')).toBe('First')

    const chat = region('Chats').get('[data-row]')
    await pressKey('5', { ctrlKey: true })
    expect(document.activeElement).toBe(chat.element)
    expect(chat.attributes('data-tip')).toBeUndefined()
    for (const cut of ['.text', '.note'])
      vi.spyOn(chat.get<HTMLElement>(cut).element, 'scrollWidth', 'get').mockReturnValue(300)
    await pressKey('ArrowUp')
    await pressKey('ArrowDown')
    const lines = ['.text', '.note'].map((cell) => chat.get(cell).text())
    expect(chat.attributes('data-tip')).toBe(lines.join('\n'))
  })

  it('have an icon each, so that none looks indented', () => {
    for (const row of screen.findAll('[data-row]')) expect(row.find('svg').exists()).toBe(true)
  })

  it.each([
    ['1', 'First', 'Requests'],
    ['2', 'Call her', 'Follow-ups'],
    ['4', 'Upgrade', 'Sales'],
    ['5', 'Eva', 'Chats']
  ])('are reached by Ctrl+%s', async (key, text, name) => {
    await pressKey(key, { ctrlKey: true })
    expect(focusedText()).toBe(text)
    expect(screen.get('nav [aria-current]').text()).toContain(name)
  })

  it('are absent in an empty section, which one note names and has no tab, and whose key goes to the note', async () => {
    const note = screen.get('[role=note]')
    expect(note.text()).toBe('No documents')
    expect(screen.findAll('nav button').map((tab) => tab.text().replace(/\s+/g, ' '))).toEqual([
      'Requests 3',
      'Follow-ups 1',
      'Sales 1',
      'Chats 1',
      'People'
    ])
    await pressKey('3', { ctrlKey: true })
    expect(document.activeElement).toBe(note.element)
  })

  it('are reached from each part of the brief', async () => {
    const parts = region('Brief').findAll('button')
    const withSpaces = (text: string | undefined): string | undefined => text?.replace(/\s/g, ' ')
    expect(
      parts.map((each) => [withSpaces(each.text()), withSpaces(each.attributes('aria-description'))])
    ).toEqual([
      ['chat open', 'chat open now'],
      ['2 open, 4 d', '2 open requests, oldest 4 d'],
      ['NOK 125 000 at 85%', undefined],
      ['last contact 4 d ago', undefined]
    ])
    const focusedRows: string[] = []
    for (const part of parts) {
      await part.trigger('click')
      await flushPromises()
      focusedRows.push(focusedText())
    }
    expect(focusedRows).toEqual(['Eva', 'First', 'Upgrade', 'Eva'])
  })

  it('keep the focus when a new answer reorders them', async () => {
    await pressKey('ArrowDown')
    fake.answer({
      'card:refresh': () =>
        live({
          ...card,
          requests: section(
            aRequest({ id: 9, title: 'Zeroth' }),
            aRequest({ id: 2, title: 'Second' }),
            aRequest({ id: 3, title: 'Third' }),
            aRequest({ id: 1, title: 'First' })
          )
        })
    })
    await pressKey('r', { ctrlKey: true })
    expect(rowTexts('Requests')).toEqual(['Zeroth', 'Second', 'Third', 'First'])
    expect(focusedText()).toBe('First')
  })
})

describe('unreadable data', () => {
  it('is reported in its own section and leaves the others readable', async () => {
    fake.answer({
      'card:refresh': () =>
        live(
          aCard({
            requests: { state: 'unreadable' },
            followUps: partlyRead(2, aFollowUp({ text: 'Call' })),
            sales: partlyRead(1)
          })
        )
    })
    await mount()
    expect(region('Requests').text()).toContain('The requests couldn’t be read.')
    expect(region('Follow-ups').text()).toContain('2 rows couldn’t be read.')
    expect(rowTexts('Follow-ups')).toEqual(['Call'])
    expect(region('Sales').text()).toContain('1 row couldn’t be read.')
    expect(region('Sales').text()).not.toContain('None')
  })
})

describe('texts from SuperOffice', () => {
  it('are shown as text, never as markup', async () => {
    const title = '<img src=x onerror="hacked()"> {name} @:company.pin | ${x}'
    fake.answer({
      'card:refresh': () =>
        live(aCard({ title, header: { web: 'javascript:hacked()' }, requests: section(aRequest({ title })) }))
    })
    await mount()
    expect(screen.get('h1').text()).toBe(title)
    expect(rowTexts('Requests')).toEqual([title])
    expect(screen.find('img').exists()).toBe(false)
    expect(screen.find('a').exists()).toBe(false)
  })
})

describe('the header', () => {
  it('leaves out empty details', async () => {
    fake.answer({
      'card:refresh': () =>
        live(
          aCard({
            header: {
              isStopped: true,
              city: 'Bergen',
              country: 'Norway',
              phone: '+47 55 12 34 56',
              category: ' '
            }
          })
        )
    })
    await mount()
    expect(screen.get('header .facts').text().replace(/\s+/g, ' ')).toMatch(/^Live ?Stopped ?Id: #199/)
    expect(screen.findAll('.detail').map((detail) => detail.text().replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^Phone.*\+47 55 12 34 56/),
      'CityBergen, Norway'
    ])
  })

  it('has the focus when the card opens', async () => {
    fake.answer({ 'card:refresh': () => live(aCard()) })
    await mount()
    expect(document.activeElement).toBe(screen.get('h1').element)
  })

  it('pins the company, and reports a refusal', async () => {
    fake.answer({ 'card:refresh': () => live(aCard()) })
    await mount()
    await click('Pin')
    expect(button('Pin').attributes('aria-pressed')).toBe('true')
    fake.answer({ 'card:pin': () => failedWith('unexpected') })
    await pressKey('d', { ctrlKey: true })
    expect(button('Pin').attributes('aria-pressed')).toBe('true')
    expect(alert()).toContain('R-1234')
    expect(fake.requests('card:pin')).toEqual([
      { companyId: 199, isPinned: true },
      { companyId: 199, isPinned: false }
    ])
  })

  it('opens the company in SuperOffice', async () => {
    fake.answer({ 'card:refresh': () => live(aCard()) })
    await mount()
    await pressKey('o', { ctrlKey: true })
    expect(fake.requests('record:open')).toEqual([{ kind: 'company', companyId: 199, id: null }])
  })

  it('forgets the company only after a confirmation', async () => {
    fake.answer({ 'card:refresh': () => live(aCard()) })
    await mount()
    const before = document.activeElement
    expect(before).not.toBe(document.body)
    await pressKey('Delete', { ctrlKey: true })
    expect(dialog()?.textContent).toContain('Removes its saved data and pin from this computer')
    expect(document.activeElement?.textContent).toContain('Cancel')
    await pressKey('Escape')
    expect(dialog()).toBeNull()
    expect(document.activeElement).toBe(before)
    expect(screen.emitted('leave')).toBeUndefined()
    expect(fake.requests('card:forget')).toEqual([])

    await pressKey('Delete', { ctrlKey: true })
    await clickInDialog('Forget')
    expect(fake.requests('card:forget')).toEqual([{ companyId: 199 }])
    expect(screen.emitted('leave')).toHaveLength(1)
  })
})

describe('leaving the card', () => {
  it('is done with Escape, and stops all timers of the card', async () => {
    const later = answeredLater<RefreshedCard>()
    fake.answer({ 'card:refresh': () => later.promise })
    await mount()
    await pressKey('Escape')
    expect(screen.emitted('leave')).toHaveLength(1)
    screen.unmount()
    later.settle(live(aCard()))
    await flushPromises()
    expect(vi.getTimerCount()).toBe(0)
  })
})
