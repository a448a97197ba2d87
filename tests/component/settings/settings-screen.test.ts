import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Settings } from '../../../src/shared/settings.ts'
import App from '../../../src/renderer/App.vue'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, someSettings } from '../../support/window-answers.ts'

let fake: FakeBridge
let app: VueWrapper

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
  press(',', { ctrlKey: true })
  await flushPromises()
}
const labelled = (label: string) => {
  const id = app
    .findAll('label')
    .find((each) => each.text() === label)
    ?.attributes('for')
  return app.get<HTMLInputElement>(`[id="${id ?? label}"]`)
}
const recorder = () => app.get<HTMLButtonElement>('button[aria-pressed]')
const theme = (value: string) => app.get<HTMLInputElement>(`input[type=radio][value=${value}]`)
const inDialog = (text: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')].find(
    (each) => each.textContent.trim() === text
  )
  if (found === undefined) throw new Error(`No button ${text}`)
  return found
}

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
  delete document.documentElement.dataset['theme']
})

describe('the settings', () => {
  it('open with Ctrl+, and go back with Escape to where the agent was', async () => {
    await open()
    expect(app.get('h1').text()).toBe('Settings')
    press('Escape')
    await flushPromises()
    expect(app.find('[role=combobox]').exists()).toBe(true)
  })

  it('hold at once, before they are saved', async () => {
    const later = answeredLater<Settings>()
    fake.answer({ 'settings:change': () => later.promise })
    await open()
    await theme('dark').setValue(true)
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(fake.asked('settings:change')).toEqual([{ theme: 'dark' }])
  })

  it('are taken back when they could not be saved', async () => {
    fake.answer({ 'settings:change': () => failedWith('unexpected') })
    await open()
    await theme('dark').setValue(true)
    await flushPromises()
    expect(document.documentElement.dataset['theme']).toBeUndefined()
    expect(theme('system').element.checked).toBe(true)
    expect(app.get('[role=alert]').text()).toContain('Reference R-1234')
  })

  it('keep the later of two changes whichever is answered first', async () => {
    const first = answeredLater<Settings>()
    fake.answer({ 'settings:change': () => first.promise })
    await open()
    await theme('dark').setValue(true)
    fake.answer({ 'settings:change': answered({ ...someSettings, theme: 'light' as const }) })
    await theme('light').setValue(true)
    await flushPromises()
    first.settle(failedWith('unexpected'))
    await flushPromises()
    expect(document.documentElement.dataset['theme']).toBe('light')
  })

  it.each(['0', '366', '', '1.5', 'many'])(
    'say what they accept when %j days are asked for, and lose nothing',
    async (text) => {
      await open()
      const days = labelled('Days kept after last viewed')
      await days.setValue(text)
      await days.trigger('change')
      expect(app.get('[role=alert]').text()).toBe('A whole number from 1 to 365. 30 is still in use.')
      expect(days.element.value).toBe(text)
      expect(fake.asked('settings:change')).toEqual([])
    }
  )

  it('take a number within the limits', async () => {
    await open()
    const days = labelled('Days kept after last viewed')
    await days.setValue('7')
    await days.trigger('change')
    expect(fake.asked('settings:change')).toEqual([{ storeDays: 7 }])
  })
})

describe('the shortcut', () => {
  it('is recorded from the keys that are pressed', async () => {
    await open()
    await recorder().trigger('click')
    await recorder().trigger('keydown', { key: 'Shift', code: 'ShiftLeft', shiftKey: true })
    await recorder().trigger('keydown', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })
    await flushPromises()
    expect(fake.asked('settings:change')).toEqual([{ shortcut: 'CommandOrControl+Shift+K' }])
    expect(recorder().text()).toBe('Ctrl+Shift+K')
  })

  it('is not a letter alone: that is said, and recording goes on', async () => {
    await open()
    await recorder().trigger('click')
    await recorder().trigger('keydown', { key: 'k', code: 'KeyK' })
    expect(app.get('[role=alert]').text()).toContain('Hold Ctrl, Alt')
    await recorder().trigger('keydown', { key: 'k', code: 'KeyK', metaKey: true })
    expect(fake.asked('settings:change')).toEqual([{ shortcut: 'Super+K' }])
  })

  it('stays as it is with Escape, which then leaves the recorder and not the screen', async () => {
    await open()
    recorder().element.focus()
    await recorder().trigger('click')
    press('Escape')
    await flushPromises()
    expect(app.get('h1').text()).toBe('Settings')
    expect(recorder().text()).toBe('Ctrl+Shift+G')
    expect(fake.asked('settings:change')).toEqual([])
  })
})

describe('the account', () => {
  const askToSignOut = async (): Promise<void> => {
    const signOut = app.findAll('button').find((each) => each.text() === 'Sign out')
    await signOut?.trigger('click')
    await flushPromises()
  }

  it('is signed out after the agent read what that erases', async () => {
    await open()
    await askToSignOut()
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('is erased')
    expect(fake.asked('session:sign-out')).toEqual([])
    inDialog('Sign out').click()
    await flushPromises()
    expect(fake.asked('session:sign-out')).toHaveLength(1)
    expect(app.get('h1').text()).toBe('Sign in to SuperOffice')
  })

  it('stays when the agent thinks better of it', async () => {
    await open()
    await askToSignOut()
    inDialog('Cancel').click()
    await flushPromises()
    expect(document.querySelector('[role=alertdialog]')).toBeNull()
    expect(fake.asked('session:sign-out')).toEqual([])
  })

  it('has a switch for the demo tenant in the demo alone', async () => {
    await open()
    expect(app.find('[role=switch]').exists()).toBe(false)
    app.unmount()
    fake.answer({
      'demo:recall': answered({ isAnswering: true }),
      'demo:switch': (state) => ({ ok: true, value: state })
    })
    await open()
    const demo = labelled('Demo tenant answers')
    expect(demo.element.checked).toBe(true)
    await demo.setValue(false)
    await flushPromises()
    expect(fake.asked('demo:switch')).toEqual([{ isAnswering: false }])
  })
})
