import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import App from '../../../src/renderer/App.vue'
import type { LoginItemState } from '../../../src/shared/login-item.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, someSettings } from '../../support/window-answers.ts'

let fake: FakeBridge
let app: VueWrapper

const open = async (state: LoginItemState, startAtLogin: boolean): Promise<void> => {
  fake.answer({
    'startup:recall': answered(state),
    'settings:recall': answered({ ...someSettings, startAtLogin })
  })
  app = mountWindow(App, fake)
  await flushPromises()
  press(',', { ctrlKey: true })
  await flushPromises()
}

const control = () => {
  const label = app.findAll('label').find((each) => each.text() === 'Start at login')
  return app.get(`[id="${label?.attributes('for') ?? ''}"]`)
}

const hint = (): string | null => {
  const id = control().attributes('aria-describedby')
  return id === undefined ? null : app.get(`[id="${id}"]`).text()
}

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
})

describe('the setting to start at login', () => {
  it('is changed at once, and the system is asked again what it does', async () => {
    await open('off', false)
    expect(hint()).toBeNull()
    await control().trigger('click')
    await flushPromises()
    expect(fake.requests('settings:change')).toEqual([{ startAtLogin: true }])
    expect(fake.requests('startup:recall').length).toBe(2)
  })

  it.each<[LoginItemState, boolean, RegExp | null]>([
    ['on', true, null],
    ['needs-approval', true, /^Allow Glance in System Settings/],
    ['turned-off', true, /turned off in the system’s own list/],
    ['off', true, /^The system didn’t accept this/],
    ['turned-off', false, null],
    ['unavailable', false, /^Only the installed app/]
  ])('while the system says %s and the setting is %s, says %s', async (state, startAtLogin, expected) => {
    await open(state, startAtLogin)
    if (expected === null) expect(hint()).toBeNull()
    else expect(hint()).toMatch(expected)
  })
})
