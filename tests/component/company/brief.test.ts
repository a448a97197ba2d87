import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCard, changesOf } from '../../support/cards.ts'
import { aChat, aRequest, aSale, section } from '../../support/companies.ts'
import type { FakeBridge } from '../../support/fake-bridge.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

const chats = section(aChat({ id: 8, visitor: 'Eva', ended: null, isOpen: true }))
const requests = section(aRequest({ id: 1, title: 'First' }), aRequest({ id: 2, title: 'Second' }))

let fake: FakeBridge
let app: VueWrapper

const chip = (label: string) =>
  app.findAll('section[aria-label=Brief] .chip').find((each) => each.text() === label)
const line = () => app.find('.place .line')

/** Lays chips out: each `width` wide, in a column of 300. */
const layOut = (width: number): void => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300)
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, 24))
}

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
  vi.restoreAllMocks()
})

describe('the chips of the brief', () => {
  it('have the accent for an open chat only while it is new', async () => {
    answerCard(fake, aCard({ chats }))
    app = await openCard(fake)
    expect(chip('chat open')?.classes()).not.toContain('accent')
    app.unmount()
    answerCard(fake, aCard({ chats, changes: changesOf({ chats: [{ kind: 'new' }] }) }))
    app = await openCard(fake)
    expect(chip('chat open')?.classes()).toContain('accent')
  })

  it('wrap to two rows, and stand in one that scrolls sideways rather than in three', async () => {
    const chips = () => app.get('section[aria-label=Brief] .chips').classes()
    const sales = section(aSale({ id: 3 }))
    answerCard(fake, aCard({ requests, chats, sales }))
    layOut(140)
    app = await openCard(fake)
    expect(app.findAll('section[aria-label=Brief] .chip').length).toBeGreaterThan(2)
    expect(chips()).not.toContain('one-row')
    app.unmount()
    layOut(290)
    app = await openCard(fake)
    expect(chips()).toContain('one-row')
  })
})

describe('the line that repeats brief and changes', () => {
  const scroll = async (top: number): Promise<void> => {
    const panes = app.get<HTMLElement>('.panes').element
    Object.defineProperty(panes, 'scrollTop', { value: top, configurable: true })
    panes.dispatchEvent(new Event('scroll'))
    await flushPromises()
  }

  it('appears once the brief is out of sight, for the pointer only, and goes again', async () => {
    answerCard(fake, aCard({ requests, changes: changesOf({ requests: [{ kind: 'new' }, null] }) }))
    app = await openCard(fake)
    expect(line().exists()).toBe(false)
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      return new DOMRect(0, this.classList.contains('panes') ? 0 : -50, 300, 24)
    })
    await scroll(120)
    expect(line().text()).toContain('1 change')
    expect(line().element.closest('[aria-hidden=true]')).not.toBeNull()
    expect(
      line()
        .findAll('button')
        .every((button) => button.attributes('tabindex') === '-1')
    ).toBe(true)
    expect(app.find('.beside.repeated').exists()).toBe(true)
    await scroll(0)
    expect(line().exists()).toBe(false)
    expect(app.find('.beside.repeated').exists()).toBe(false)
  })
})

describe('the tabs', () => {
  it('keep the current one in view by scrolling sideways', async () => {
    answerCard(fake, aCard({ requests, chats }))
    app = await openCard(fake)
    const bar = app.get<HTMLElement>('nav .tabs').element
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      return this === bar ? new DOMRect(0, 0, 200, 24) : new DOMRect(400, 0, 100, 24)
    })
    press('5', { ctrlKey: true })
    await flushPromises()
    expect(app.get('nav [aria-current=true]').text()).toContain('Chats')
    expect(bar.scrollLeft).toBe(350)
  })
})
