import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCard } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { someRequestDetails } from '../../support/row-details.ts'
import { createSignedInBridge, someSettings } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'
import type { RefreshedCard } from '../../../src/shared/contract.ts'

const restMs = 1_500

let fake: FakeBridge
let app: VueWrapper

const { searchBox } = createWindowQueries(() => app)
const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
}
const hasCard = (): boolean => app.find('section[aria-label=Company]').exists()

const paste = async (text: string, target: Element | null = document.activeElement): Promise<Event> => {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  ;(target ?? document.body).dispatchEvent(event)
  await flushPromises()
  return event
}

/** The agent has typed the text, and has opened the card with Enter. */
const openTyped = async (text: string): Promise<void> => {
  fake.answer({ 'matches:recall': answered(matchesOf([matchOf(199, 'Nordlys Energi AS')])) })
  app = await openCard(fake)
  press('Escape')
  await flushPromises()
  await searchBox().setValue(text)
  await flushPromises()
  press('Enter')
  await flushPromises()
  expect(hasCard()).toBe(true)
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:00.000Z') })
  fake = createSignedInBridge()
  answerCard(fake, aCard({ requests: section(aRequest({ id: 20_101, title: 'Invoice unclear' })) }))
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('a key over an open card', () => {
  it('goes on with the text within 1.5 s', async () => {
    await openTyped('nord')
    await pass(restMs - 1)
    press('k')
    await flushPromises()
    expect(searchBox().element.value).toBe('nordk')
  })

  it('begins the next lookup after that, and the next key goes on with it', async () => {
    await openTyped('nord')
    await pass(restMs)
    press('f')
    await flushPromises()
    expect(searchBox().element.value).toBe('f')
    expect(document.activeElement).toBe(searchBox().element)
    expect(searchBox().element.selectionStart).toBe(1)
    await searchBox().setValue('fjo')
    await pass(restMs)
    expect(fake.requests('matches:search').at(-1)).toEqual({ text: 'fjo' })
  })

  it('counts the rest from the last key that was typed, whatever else was pressed', async () => {
    await openTyped('nord')
    await pass(restMs)
    press('ArrowDown')
    press('f')
    await flushPromises()
    expect(searchBox().element.value).toBe('f')
  })

  it('goes on with the text of an agent who types slowly, and whose card has opened by itself meanwhile', async () => {
    fake.answer({
      'matches:recall': answered(matchesOf([], 'id')),
      'matches:search': answered(matchesOf([matchOf(19, 'Fjordvik AS', { by: 'id' })], 'id'))
    })
    app = await openCard(fake)
    press('Escape')
    await flushPromises()
    for (const typed of ['#', '#1', '#19']) {
      await pass(4_000)
      await searchBox().setValue(typed)
    }
    await pass(1_000)
    expect(hasCard()).toBe(true)
    await pass(4_000)
    press('9')
    await flushPromises()
    expect(searchBox().element.value).toBe('#199')
  })

  it.each(['5', '+', '#', '@', 'Ø', 'n'])('can be %s', async (key) => {
    await openTyped('nord')
    await pass(restMs)
    expect(press(key).defaultPrevented).toBe(true)
    await flushPromises()
    expect(searchBox().element.value).toBe(key)
  })

  it.each(['Dead', 'Process'])(
    'that begins a composition (%s) is left to the box, whose text is selected',
    async (key) => {
      await openTyped('nord')
      await pass(restMs)
      expect(press(key).defaultPrevented).toBe(false)
      await flushPromises()
      const { element } = searchBox()
      expect(document.activeElement).toBe(element)
      expect([element.selectionStart, element.selectionEnd]).toEqual([0, 4])
    }
  )

  it('that begins a composition within 1.5 s leaves the caret at the end', async () => {
    await openTyped('nord')
    press('Dead')
    await flushPromises()
    expect(searchBox().element.selectionStart).toBe(4)
  })
})

describe('the next lookup begins', () => {
  const places: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'with the focus on a row',
      async () => {
        await openTyped('nord')
        press('1', { ctrlKey: true, code: 'Digit1' })
        expect(document.activeElement?.textContent).toContain('Invoice unclear')
      }
    ],
    [
      'with an opened row',
      async () => {
        fake.answer({ 'row:refresh': answered(someRequestDetails()) })
        await openTyped('nord')
        press('1', { ctrlKey: true, code: 'Digit1' })
        press(' ')
        await flushPromises()
        expect(app.find('[role=region][aria-label=Details]').exists()).toBe(true)
      }
    ],
    [
      'in the timeline',
      async () => {
        fake.answer({ 'settings:recall': answered({ ...someSettings, cardView: 'timeline' as const }) })
        await openTyped('nord')
        expect(app.find('[aria-label=Timeline]').exists()).toBe(true)
        app.get<HTMLElement>('[aria-label=Timeline] li').element.focus()
      }
    ],
    [
      'in the list of people',
      async () => {
        await openTyped('nord')
        press('6', { ctrlKey: true, code: 'Digit6' })
        await flushPromises()
      }
    ],
    [
      'while the card is loading',
      async () => {
        fake.answer({
          'card:recall': answered(null),
          'card:refresh': () => answeredLater<RefreshedCard>().promise
        })
        await openTyped('nord')
      }
    ],
    [
      'when the card can’t be shown',
      async () => {
        fake.answer({ 'card:recall': answered(null), 'card:refresh': () => failedWith('server-error') })
        await openTyped('nord')
        expect(app.find('[role=alert]').exists()).toBe(true)
      }
    ],
    [
      'after the menu was closed',
      async () => {
        await openTyped('nord')
        press('a', { altKey: true, code: 'KeyA' })
        await pass(50)
        expect(document.querySelector('[role=menu]')).not.toBeNull()
        press('Escape')
        await pass(50)
        expect(document.querySelector('[role=menu]')).toBeNull()
      }
    ]
  ]

  it.each(places)('%s', async (_where, begin) => {
    await begin()
    await pass(restMs)
    press('f')
    await flushPromises()
    expect(hasCard()).toBe(false)
    expect(searchBox().element.value).toBe('f')
  })

  it.each(places)('by pasting %s, without a rest', async (_where, begin) => {
    await begin()
    await paste('55 12 34 56')
    expect(searchBox().element.value).toBe('55 12 34 56')
  })
})

describe('pasting over an open card', () => {
  it('looks the text up at once, in place of the text in the box', async () => {
    await openTyped('nord')
    const event = await paste('Best regards\nEva Dahl <eva@nordlys.no>')
    expect(event.defaultPrevented).toBe(true)
    expect(searchBox().element.value).toBe('Eva Dahl <eva@nordlys.no>')
    await pass(0)
    expect(fake.requests('matches:search').at(-1)).toEqual({ text: 'Eva Dahl <eva@nordlys.no>' })
  })

  it('is whole: a key that follows at once begins the next lookup', async () => {
    await openTyped('nord')
    fake.answer({
      'matches:recall': answered(matchesOf([matchOf(199, 'Nordlys Energi AS', { by: 'phone' })], 'phone')),
      'matches:search': answered(matchesOf([matchOf(199, 'Nordlys Energi AS', { by: 'phone' })], 'phone'))
    })
    await paste('55 12 34 56')
    await pass(100)
    expect(hasCard()).toBe(true)
    press('f')
    await flushPromises()
    expect(searchBox().element.value).toBe('f')
  })

  it('does nothing for what is no text', async () => {
    await openTyped('nord')
    await paste(' \n')
    expect(hasCard()).toBe(true)
  })
})

describe('the card keeps', () => {
  it.each([
    ['a menu', { key: 'a', altKey: true, code: 'KeyA' }, '[role=menu]'],
    ['a dialog', { key: 'Delete', ctrlKey: true }, '[role=alertdialog]']
  ])('what is typed and pasted into %s', async (_what, { key, ...more }, selector) => {
    await openTyped('nord')
    await pass(restMs)
    press(key, more)
    await pass(50)
    expect(document.querySelector(selector)).not.toBeNull()
    press('f')
    await paste('55 12 34 56')
    await paste('55 12 34 56', document.body)
    expect(hasCard()).toBe(true)
  })

  it('the settings', async () => {
    await openTyped('nord')
    await pass(restMs)
    press(',', { ctrlKey: true })
    await flushPromises()
    press('f')
    await paste('55 12 34 56')
    expect(app.get('h1').text()).toBe('Settings')
  })

  it('the space bar, which opens a row', async () => {
    await openTyped('nord')
    await pass(restMs)
    press('1', { ctrlKey: true, code: 'Digit1' })
    press(' ')
    await flushPromises()
    expect(hasCard()).toBe(true)
    expect(app.find('[role=region][aria-label=Details]').exists()).toBe(true)
  })
})

describe('the box, after Escape from a card', () => {
  it('has its text selected, so that the first key replaces it', async () => {
    await openTyped('nord')
    await pass(restMs)
    press('Escape')
    await flushPromises()
    const { element } = searchBox()
    expect([element.selectionStart, element.selectionEnd]).toEqual([0, 4])
  })

  it('lets a paste replace its text wherever it comes from, and leaves the writing to the browser', async () => {
    await openTyped('nord')
    press('Escape')
    await flushPromises()
    const { element } = searchBox()
    element.setSelectionRange(4, 4)
    const event = await paste('fjord')
    expect(event.defaultPrevented).toBe(false)
    expect([element.selectionStart, element.selectionEnd]).toEqual([0, 4])
  })

  it('lets a paste replace a selected part alone, and go in where the caret was put', async () => {
    await openTyped('nord')
    press('Escape')
    await flushPromises()
    const { element } = searchBox()
    for (const [start, end] of [
      [1, 3],
      [2, 2]
    ] as const) {
      element.setSelectionRange(start, end)
      await paste('fjord')
      expect([element.selectionStart, element.selectionEnd]).toEqual([start, end])
    }
  })

  it('takes what is pasted as a whole, so that a key over the card begins the next lookup', async () => {
    await openTyped('nord')
    press('Escape')
    await flushPromises()
    fake.answer({
      'matches:recall': answered(matchesOf([matchOf(199, 'Nordlys Energi AS', { by: 'phone' })], 'phone')),
      'matches:search': answered(matchesOf([matchOf(199, 'Nordlys Energi AS', { by: 'phone' })], 'phone'))
    })
    await paste('55 12 34 56')
    // The browser writes it.
    await searchBox().setValue('55 12 34 56')
    await pass(300)
    expect(hasCard()).toBe(true)
    press('f')
    await flushPromises()
    expect(searchBox().element.value).toBe('f')
  })

  it('replaces its text by pasted lines', async () => {
    await openTyped('nord')
    press('Escape')
    await flushPromises()
    searchBox().element.setSelectionRange(4, 4)
    await paste('Best regards\nFjord AS')
    expect(searchBox().element.value).toBe('Fjord AS')
  })
})
