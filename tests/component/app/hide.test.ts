import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionState } from '../../../src/shared/session.ts'
import { aCard } from '../../support/cards.ts'
import { aRequest, section } from '../../support/companies.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { someRequestDetails } from '../../support/row-details.ts'
import { createSignedInBridge, someProfile } from '../../support/window-answers.ts'

let fake: FakeBridge
let app: VueWrapper

const hides = (): number => fake.requests('window:hide').length
const pressAndWait = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
  press(key, more)
  await flushPromises()
}

beforeEach(async () => {
  fake = createSignedInBridge()
  answerCard(fake, aCard({ requests: section(aRequest({ id: 20_101, title: 'Invoice unclear' })) }))
  fake.answer({ 'row:refresh': answered(someRequestDetails()) })
  app = await openCard(fake)
})

afterEach(() => {
  app.unmount()
})

describe('Shift+Escape', () => {
  const places: readonly (readonly [string, string, () => Promise<void>])[] = [
    ['a card', 'section[aria-label=Company]', () => Promise.resolve()],
    [
      'an opened row',
      '[role=region][aria-label=Details]',
      async () => {
        await pressAndWait('1', { ctrlKey: true, code: 'Digit1' })
        await pressAndWait(' ')
      }
    ],
    ['a menu', '[role=menu]', () => pressAndWait('a', { altKey: true, code: 'KeyA' })],
    ['a dialog', '[role=alertdialog]', () => pressAndWait('Delete', { ctrlKey: true })],
    ['the settings', 'h1', () => pressAndWait(',', { ctrlKey: true })],
    ['the profile menu', '[role=menu]', () => pressAndWait('p', { ctrlKey: true })],
    [
      'the search',
      '[role=combobox]',
      async () => {
        await pressAndWait('Escape')
        await app.get<HTMLInputElement>('[role=combobox]').setValue('nord')
      }
    ],
    [
      'the lock',
      '.locked',
      async () => {
        fake.push('session:changed', { kind: 'locked', profile: someProfile })
        await flushPromises()
      }
    ],
    [
      'the sign-in form',
      'input',
      async () => {
        fake.push('session:changed', { kind: 'signed-out' } satisfies SessionState)
        await flushPromises()
      }
    ]
  ]

  it.each(places)(
    'hides the window from %s, once, and closes nothing in it',
    async (_where, selector, go) => {
      await go()
      expect(document.querySelector(selector)).not.toBeNull()
      const event = press('Escape', { shiftKey: true })
      await flushPromises()
      expect(event.defaultPrevented).toBe(true)
      expect(hides()).toBe(1)
      expect(document.querySelector(selector)).not.toBeNull()
    }
  )
})

describe('Escape', () => {
  it('goes back one step: opened row, card, text, window', async () => {
    await pressAndWait('1', { ctrlKey: true, code: 'Digit1' })
    await pressAndWait(' ')
    await pressAndWait('Escape')
    expect(app.find('[role=region][aria-label=Details]').exists()).toBe(false)
    expect(app.find('section[aria-label=Company]').exists()).toBe(true)
    await pressAndWait('Escape')
    const box = app.get<HTMLInputElement>('[role=combobox]')
    await box.setValue('nord')
    await pressAndWait('Escape')
    expect([box.element.value, hides()]).toEqual(['', 0])
    await pressAndWait('Escape')
    expect(hides()).toBe(1)
  })
})
