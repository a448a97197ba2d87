import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import App from '../../../src/renderer/App.vue'
import type { SessionState } from '../../../src/shared/session.ts'
import { chooseOption } from '../../support/choices.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchOf } from '../../support/matches.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

let fake: FakeBridge
let app: VueWrapper

const { button, click, field, region } = createWindowQueries(() => app)

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
  press(',', { ctrlKey: true })
  await flushPromises()
  await click('Set up: Phone systems')
}
const choose = (name: string) => chooseOption(field('Phone system'), name)
const pasted = () => app.find('code')
const number = () => field('Phone number')
const tryIt = async (): Promise<void> => {
  await app.get('form').trigger('submit')
  await flushPromises()
}

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
})

describe('the page for phone systems', () => {
  it('opens from the settings, and Escape leads back to the button that opened it', async () => {
    await open()
    expect(app.get('h1').text()).toBe('Phone systems')
    expect(document.activeElement).toBe(app.get('h1').element)
    press('Escape')
    await flushPromises()
    expect(app.get('h1').text()).toBe('Settings')
    expect(document.activeElement).toBe(button('Set up: Phone systems').element)
    press('Escape')
    await flushPromises()
    expect(app.find('[role=combobox]').exists()).toBe(true)
  })

  it('begins with a text for any phone system', async () => {
    await open()
    expect(pasted().text()).toBe('glance://lookup?phone={number}')
    expect(region('Any other').text()).toContain('in place of {number}')
  })

  it('shows the place and the text of the chosen product, and copies the text', async () => {
    await open()
    await choose('estos ProCall')
    const section = region('estos ProCall').text()
    expect(section).toContain('Settings › Actions › User-defined actions › Command line')
    expect(section).toContain('let estos ProCall start the program Glance')
    expect(pasted().text()).toBe('glance://lookup?phone=<Call.NumberSC>')
    await click('Copy')
    expect(fake.requests('link:copy')).toEqual([{ phoneSystem: 'procall' }])
    expect(app.get('.copied').text()).toBe('Copied')
    await choose('3CX')
    expect(app.get('.copied').text()).toBe('')
  })

  it('offers no text for a product that can’t open Glance, and says so', async () => {
    await open()
    await choose('Microsoft Teams')
    expect(region('Microsoft Teams').text()).toContain('Microsoft Teams can’t open Glance.')
    expect(pasted().exists()).toBe(false)
    expect(app.findAll('button').map((each) => each.text())).not.toContain('Copy')
  })

  it('promises nothing for a product without documentation', async () => {
    await open()
    await choose('Telavox')
    expect(region('Telavox').text()).toContain('Telavox’s documentation doesn’t say how to open Glance')
    expect(pasted().text()).toBe('glance://lookup?phone={number}')
  })

  it('says why a text could not be copied', async () => {
    fake.answer({ 'link:copy': () => failedWith('unexpected') })
    await open()
    await click('Copy')
    expect(app.get('[role=alert]').text()).toContain('Reference R-1234')
    expect(app.get('.copied').text()).toBe('')
  })
})

describe('the number to try', () => {
  const demo: SessionState = {
    kind: 'signed-in',
    profile: { id: 'demo-1', kind: 'demo', name: 'Demo', user: { kind: 'named', name: 'demo' } },
    isInKeychain: true
  }

  it('is that of the company that was opened last', async () => {
    const recent = [matchOf(1, 'Fjord'), matchOf(2, 'Nordlys', { phone: '+47 22 33 44 55' })]
    fake.answer({ 'session:recall': answered(demo), 'matches:recent': answered(recent) })
    await open()
    expect(number().element.value).toBe('+47 22 33 44 55')
  })

  it('is the demo’s when nothing was opened yet, or while the screen is shared', async () => {
    const masked = [matchOf(2, 'Nordlys', { phone: '+47 •• •• •• 55' })]
    fake.answer({ 'session:recall': answered(demo), 'matches:recent': answered(masked) })
    await open()
    expect(number().element.value).toBe('+47 55 12 34 56')
  })

  it('is left to the agent elsewhere', async () => {
    await open()
    expect(number().element.value).toBe('')
  })
})

describe('a trial of the link', () => {
  it('sends the number only, and says that it waits and that it worked', async () => {
    const later = answeredLater<null>()
    fake.answer({ 'link:try': () => later.promise })
    await open()
    await number().setValue('55 12 34 56')
    await tryIt()
    expect(app.get('.status').text()).toBe('Waiting for the link…')
    await tryIt()
    expect(fake.requests('link:try')).toEqual([{ number: '55 12 34 56' }])
    later.settle({ ok: true, value: null })
    await flushPromises()
    expect(app.get('.status').text()).toBe('It works: Glance received the link.')
  })

  it.each([
    ['link-number-unreadable', 'This isn’t a phone number.', false],
    ['link-not-opened', 'This computer can’t open Glance’s links.', true],
    ['link-not-received', 'The link didn’t reach Glance within 10 seconds.', true]
  ] as const)('that fails as %s says why', async (code, words, hasReference) => {
    fake.answer({ 'link:try': () => failedWith(code) })
    await open()
    await number().setValue('Nordlys')
    await tryIt()
    const text = app.get('[role=alert]').text()
    expect(text).toContain(words)
    expect(text.includes('Reference')).toBe(hasReference)
    expect(app.get('.status').text()).toBe('')
  })

  it('leads to the search when the link arrives', async () => {
    await open()
    await number().setValue('55 12 34 56')
    await tryIt()
    fake.push('window:summoned', {
      text: 'tel:55 12 34 56',
      kind: 'phone',
      screen: 'search',
      summonedMs: Date.now()
    })
    await flushPromises()
    expect(app.get<HTMLInputElement>('[role=combobox]').element.value).toBe('tel:55 12 34 56')
  })
})
