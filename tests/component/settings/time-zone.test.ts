import { flushPromises, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { useFormatStore } from '../../../src/renderer/language/format-store.ts'
import { chooseOption, optionsOf } from '../../support/choices.ts'
import { answered, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, somePolicy, someSettings } from '../../support/window-answers.ts'

let fake: FakeBridge
let app: VueWrapper

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
  press(',', { ctrlKey: true })
  await flushPromises()
}
/** The list in the row with this label. */
const zone = (): Omit<DOMWrapper<HTMLInputElement>, 'exists'> => {
  const label = app.findAll('label').find((each) => each.text() === 'Time zone')
  return app.get<HTMLInputElement>(`[id="${label?.attributes('for') ?? ''}"]`)
}
const newYork = 'New York Eastern Time'
const shownTime = (): string => useFormatStore().format.exact('2026-11-24T12:00:00Z')

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
})

describe('the time zone', () => {
  it('is this computer’s, unless the agent chooses another one from the list', async () => {
    await open()
    expect(zone().element.value).toBe('Same as this computer')
    await chooseOption(zone(), newYork)
    expect(fake.requests('settings:change')).toEqual([{ timeZone: 'America/New_York' }])
    expect(zone().element.value).toBe('New York')
  })

  it.each([
    ['new y', [newYork]],
    ['sao paulo', ['São Paulo Brasilia Standard Time']],
    ['nepal', ['Kathmandu Nepal Time']],
    ['asia/katmandu', ['Kathmandu Nepal Time']],
    ['europe/oslo', ['Oslo Central European Time']],
    ['zzz', []]
  ])('is found by typing %j', async (typed, cities) => {
    await open()
    await zone().setValue(typed)
    await flushPromises()
    expect((await optionsOf(zone())).map(({ text }) => text)).toEqual(cities)
    expect(fake.requests('settings:change')).toEqual([])
  })

  it('stays as it was when what was typed is not chosen', async () => {
    await open()
    zone().element.focus()
    await zone().setValue('new y')
    press('Escape')
    await flushPromises()
    expect(zone().element.value).toBe('Same as this computer')
    expect(app.get('h1').text()).toBe('Settings')
  })

  it('applies at once to every date', async () => {
    fake.answer({ 'settings:recall': answered({ ...someSettings, timeZone: 'Asia/Tokyo' }) })
    await open()
    expect(shownTime()).toBe('Tue 24 Nov 2026, 21:00')
    await chooseOption(zone(), newYork)
    expect(shownTime()).toBe('Tue 24 Nov 2026, 07:00')
  })

  it('is the earlier one again when it can’t be saved', async () => {
    fake.answer({
      'settings:recall': answered({ ...someSettings, timeZone: 'Asia/Tokyo' }),
      'settings:change': () => failedWith('unexpected')
    })
    await open()
    await chooseOption(zone(), newYork)
    await flushPromises()
    expect(zone().element.value).toBe('Tokyo')
    expect(shownTime()).toBe('Tue 24 Nov 2026, 21:00')
  })

  it('of the administrator is shown, and can’t be changed', async () => {
    fake.answer({
      'policy:recall': answered({ ...somePolicy, fixed: ['timeZone'] as const }),
      'settings:recall': answered({ ...someSettings, timeZone: 'Europe/Oslo' })
    })
    await open()
    expect(zone().element.value).toBe('Oslo')
    expect(zone().element.closest('fieldset')?.disabled).toBe(true)
  })
})
