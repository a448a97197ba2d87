import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Connection } from '../../../src/shared/session.ts'
import { aCard, aPersonCard } from '../../support/cards.ts'
import { answered, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const offline: Connection = { kind: 'offline', since: '2026-11-24T10:42:00.000Z' }

let fake: FakeBridge
let app: VueWrapper

const { button, searchBox } = createWindowQueries(() => app)
const note = (): string => app.get('.key-note').text()
const pass = async (ms = 0): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
}
const answerTo = async (key: string, more: KeyboardEventInit = {}): Promise<string> => {
  press(key, more)
  await pass()
  return note()
}
const goBack = async (): Promise<void> => {
  press('Escape')
  await pass()
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fake = createSignedInBridge()
  answerCard(fake, aCard({ header: { name: 'Nordlys Energi AS' } }))
})

afterEach(() => {
  app.unmount()
  vi.useRealTimers()
})

describe('a key that changes nothing', () => {
  it('is answered in one line, which is read aloud and goes after a while', async () => {
    app = await openCard(fake)
    expect(await answerTo('F8')).toBe('No changes since you last looked')
    expect(app.get('.key-note').attributes('role')).toBe('status')
    await pass(5_900)
    expect(note()).not.toBe('')
    await pass(200)
    expect(note()).toBe('')
  })

  it('is answered anew each time, and the next key ends the answer', async () => {
    app = await openCard(fake)
    const heard: string[] = []
    const observer = new MutationObserver(() => heard.push(note()))
    await answerTo('F8', { shiftKey: true })
    observer.observe(app.get('.key-note').element, { childList: true, characterData: true, subtree: true })
    await answerTo('F8', { shiftKey: true })
    observer.disconnect()
    expect(heard).toEqual(['', 'No changes since you last looked'])
    press('ArrowDown')
    await pass()
    expect(note()).toBe('')
  })

  it.each([
    ['e', { ctrlKey: true }, 'Only this person'],
    ['o', { ctrlKey: true, shiftKey: true }, 'Open person in SuperOffice'],
    ['h', { ctrlKey: true }, 'Recents and favourites in SuperOffice']
  ])('on a card, such as %s %o, names what it is for', async (key, more, action) => {
    app = await openCard(fake)
    expect(await answerTo(key, more)).toBe(`Not available here: ${action}`)
  })

  it('says that a person’s card has no list of people', async () => {
    fake.answer({
      'card:recall': answered(aPersonCard()),
      'card:refresh': answered({ card: aPersonCard(), source: 'superoffice' } as const)
    })
    app = await openCard(fake, matchOf(7, 'Eva Dahl', { kind: 'person', companyId: null, personId: 7 }))
    expect(await answerTo('6', { ctrlKey: true, code: 'Digit6' })).toBe('Not available here: People')
  })

  it('on the search says so of the keys of a card, and leaves a field its own', async () => {
    app = await openCard(fake)
    await goBack()
    expect(await answerTo('p', { altKey: true })).toBe('Not available here: Copy phone number')
    expect(await answerTo('d', { ctrlKey: true })).toBe('Not available here: Pin')
    expect(await answerTo('Delete', { ctrlKey: true })).toBe('')
    expect(await answerTo('g', { altKey: true })).toBe('')
    expect(await answerTo('x')).toBe('')
    expect(await answerTo('a', { altKey: true })).toBe('Not available here: More actions')
  })

  it('on a card that is still loading says that it has no more actions', async () => {
    fake.answer({ 'card:recall': answered(null), 'card:refresh': () => new Promise(() => undefined) })
    app = await openCard(fake)
    // happy-dom takes every Alt for AltGr, which types.
    const modifiers = vi.spyOn(KeyboardEvent.prototype, 'getModifierState').mockReturnValue(false)
    expect(await answerTo('a', { altKey: true })).toBe('Not available here: More actions')
    modifiers.mockRestore()
  })

  it('is answered in the settings and on the lock screen too', async () => {
    app = await openCard(fake)
    press(',', { ctrlKey: true })
    await pass()
    expect(app.get('h1').text()).toBe('Settings')
    expect(await answerTo('d', { ctrlKey: true })).toBe('Not available here: Pin')
    press('l', { ctrlKey: true, shiftKey: true })
    await pass()
    expect(app.get('h1').text()).toBe('Glance is locked')
    expect(await answerTo('d', { ctrlKey: true })).toBe('Not available here: Pin')
    expect(await answerTo('k', { ctrlKey: true })).toBe('Not available here: Actions')
  })
})

describe('a search that can’t begin', () => {
  it('says why', async () => {
    app = await openCard(fake)
    await goBack()
    await searchBox().setValue('')
    expect(await answerTo('Enter', { ctrlKey: true })).toBe('Not available here: Search SuperOffice now')
    await searchBox().setValue('x')
    expect(await answerTo('Enter', { ctrlKey: true })).toBe('Type one more character to search SuperOffice.')
    fake.answer({ 'matches:search': answered(matchesOf([])) })
    await searchBox().setValue('xyz')
    await pass(1_000)
    expect(await answerTo('Enter', { ctrlKey: true })).toBe('SuperOffice has been searched already')
  })
})

describe('while SuperOffice can’t be reached', () => {
  beforeEach(async () => {
    fake.answer({ 'connection:recall': answered(offline), 'connection:probe': answered(offline) })
    app = await openCard(fake)
    fake.answer({
      'card:refresh': () => failedWith('unreachable'),
      'matches:search': () => failedWith('unreachable')
    })
    fake.push('connection:changed', offline)
    await flushPromises()
  })

  it('refreshing and trying again say that it still can’t', async () => {
    expect(await answerTo('r', { ctrlKey: true })).toBe('Still offline')
    press('Shift')
    await pass()
    expect(note()).toBe('')
    await button('Try again').trigger('click')
    await pass()
    expect(note()).toBe('Still offline')
  })

  it('a search says so too', async () => {
    await goBack()
    await searchBox().setValue('xyz')
    await pass(1_000)
    expect(await answerTo('Enter', { ctrlKey: true })).toBe('Still offline')
  })
})
