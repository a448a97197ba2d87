import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionState } from '../../../src/shared/session.ts'
import App from '../../../src/renderer/App.vue'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, signedIn, someProfile } from '../../support/window-answers.ts'

let fake: FakeBridge
let app: VueWrapper

const open = async (state: SessionState): Promise<void> => {
  fake.answer({ 'session:recall': answered(state) })
  app = mountWindow(App, fake)
  await flushPromises()
}
const field = (label: string) => {
  const id = app
    .findAll('label')
    .find((each) => each.text() === label)
    ?.attributes('for')
  return app.get<HTMLInputElement>(`[id="${id ?? label}"]`)
}
const button = (name: string) => {
  const found = app.findAll('button').find((each) => (each.attributes('aria-label') ?? each.text()) === name)
  if (found === undefined) throw new Error(`No button ${name}`)
  return found
}
const fill = async (): Promise<void> => {
  await field('Server address').setValue(' crm.nordlys.example ')
  await field('User name').setValue('kari')
  await field('Password').setValue(' secret ')
}
const submit = async (): Promise<void> => {
  await app.get('form').trigger('submit')
  await flushPromises()
}

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
})

describe('the sign-in form', () => {
  it('begins with the caret in the server address', async () => {
    await open({ kind: 'signed-out' })
    expect(document.activeElement).toBe(field('Server address').element)
  })

  it('offers what works, and nothing else', async () => {
    await open({ kind: 'signed-out' })
    expect(app.findAll('input[type=radio]').map((radio) => radio.attributes('value'))).toEqual([
      'own-server',
      'demo'
    ])
  })

  it('sends what was typed, the password untouched, and goes on to the search', async () => {
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:sign-in': answered(signedIn) })
    await fill()
    await submit()
    expect(fake.asked('session:sign-in')).toEqual([
      { serverAddress: 'crm.nordlys.example', userName: 'kari', password: ' secret ' }
    ])
    expect(app.find('[role=combobox]').exists()).toBe(true)
  })

  it('asks for what is missing, at the field that lacks it', async () => {
    await open({ kind: 'signed-out' })
    await field('Server address').setValue('crm.nordlys.example')
    await submit()
    expect(document.activeElement).toBe(field('User name').element)
    expect(app.get('[role=alert]').text()).toBe('Enter your user name.')
    expect(fake.asked('session:sign-in')).toEqual([])
  })

  it.each([
    ['credentials-refused', 'Password'],
    ['not-superoffice', 'Server address'],
    ['address-insecure', 'Server address']
  ] as const)('says of %s at %s what went wrong, and keeps what was typed', async (code, label) => {
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:sign-in': () => failedWith(code) })
    await fill()
    await submit()
    const concerned = field(label)
    expect(document.activeElement).toBe(concerned.element)
    expect(concerned.attributes('aria-invalid')).toBe('true')
    const described = concerned.attributes('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toContain('Reference R-1234')
    expect(field('Password').element.value).toBe(' secret ')
  })

  it('takes no second wish while the first is under way', async () => {
    const later = answeredLater<SessionState>()
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:sign-in': () => later.promise })
    await fill()
    await submit()
    await submit()
    await button('Try the demo').trigger('click')
    expect(fake.asked('session:sign-in')).toHaveLength(1)
    expect(fake.asked('session:try-demo')).toEqual([])
    later.settle({ ok: true, value: signedIn })
    await flushPromises()
    expect(app.find('[role=combobox]').exists()).toBe(true)
  })

  it('starts the demo', async () => {
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:try-demo': answered(signedIn) })
    await button('Try the demo').trigger('click')
    await flushPromises()
    expect(app.find('[role=combobox]').exists()).toBe(true)
  })
})

describe('a sign-in that is no longer accepted', () => {
  const again: SessionState = { kind: 'sign-in-again', profile: someProfile, isKept: true }

  it('leaves what is stored within reach, and offers to sign in again', async () => {
    await open(again)
    expect(app.find('[role=combobox]').exists()).toBe(true)
    await button('Sign in again').trigger('click')
    expect(field('Server address').element.value).toBe(someProfile.serverAddress)
    expect(field('User name').element.value).toBe('kari')
    expect(document.activeElement).toBe(field('Password').element)
  })

  it('is left with Escape', async () => {
    await open(again)
    await button('Sign in again').trigger('click')
    press('Escape')
    await flushPromises()
    expect(app.find('[role=combobox]').exists()).toBe(true)
  })

  it('takes the search up again where it was', async () => {
    await open(again)
    await app.get('[role=combobox]').setValue('nord')
    await button('Sign in again').trigger('click')
    fake.answer({ 'session:sign-in': answered(signedIn) })
    await field('Password').setValue('new')
    await submit()
    expect(app.get<HTMLInputElement>('[role=combobox]').element.value).toBe('nord')
    await expect.poll(() => fake.asked('matches:search').at(-1)).toEqual({ text: 'nord' })
  })
})
