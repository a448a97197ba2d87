import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PolicySummary } from '../../../src/shared/policy.ts'
import type { OnlineProfile, ProfileEntry, SessionState } from '../../../src/shared/session.ts'
import App from '../../../src/renderer/App.vue'
import { chooseOption, isChecked, optionsOf } from '../../support/choices.ts'
import { english } from '../../support/english.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import { createSignedInBridge, signedIn, somePolicy, someProfile } from '../../support/window-answers.ts'
import { createWindowQueries } from '../../support/window-queries.ts'

const registered: PolicySummary = {
  ...somePolicy,
  environments: [...somePolicy.environments, { id: 'partner', name: 'Partner cloud', isRegistered: true }]
}
const onlineProfile: OnlineProfile = {
  id: 'b7a1c3de-0000-4000-8000-000000000002',
  kind: 'online',
  name: 'Cust12345',
  environmentId: 'partner',
  tenantId: 'Cust12345',
  user: { kind: 'named', name: 'ola@nordlys.example' }
}

let fake: FakeBridge
let app: VueWrapper

const open = async (state: SessionState): Promise<void> => {
  fake.answer({ 'session:recall': answered(state) })
  app = mountWindow(App, fake)
  await flushPromises()
}
const { button, field } = createWindowQueries(() => app)
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
  it('begins with the focus in the server address', async () => {
    await open({ kind: 'signed-out' })
    expect(document.activeElement).toBe(field('Server address').element)
  })

  it('offers every kind, and begins with one that is available', async () => {
    await open({ kind: 'signed-out' })
    const radios = app.findAll('[role=radio]')
    expect(radios.map((radio) => [radio.text(), isChecked(radio)])).toEqual([
      ['SuperOffice Online', false],
      ['Own server', true],
      ['Demo', false]
    ])
  })

  it('waits for the policy before it chooses the first kind', async () => {
    const later = answeredLater<PolicySummary>()
    fake.answer({ 'policy:recall': () => later.promise })
    await open({ kind: 'signed-out' })
    expect(app.get('main').attributes('aria-busy')).toBe('true')
    later.settle({ ok: true, value: registered })
    await flushPromises()
    expect(isChecked(app.get('[role=radio][value=online]'))).toBe(true)
  })

  it('sends what was typed, the password unchanged, and opens the search', async () => {
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:sign-in': answered(signedIn) })
    await fill()
    await submit()
    expect(fake.requests('session:sign-in')).toEqual([
      { kind: 'basic', serverAddress: 'crm.nordlys.example', userName: 'kari', password: ' secret ' }
    ])
    expect(app.find('input[role=combobox]').exists()).toBe(true)
  })

  it('focuses the first empty field and asks for its value', async () => {
    await open({ kind: 'signed-out' })
    await field('Server address').setValue('crm.nordlys.example')
    await submit()
    expect(document.activeElement).toBe(field('User name').element)
    expect(app.get('[role=alert]').text()).toBe('Enter your user name.')
    expect(fake.requests('session:sign-in')).toEqual([])
  })

  it.each([
    ['credentials-refused', 'Password'],
    ['not-superoffice', 'Server address'],
    ['address-insecure', 'Server address']
  ] as const)('explains %s under %s, without a reference, and keeps what was typed', async (code, label) => {
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:sign-in': () => failedWith(code) })
    await fill()
    await submit()
    const failedField = field(label)
    expect(document.activeElement).toBe(failedField.element)
    expect(failedField.attributes('aria-invalid')).toBe('true')
    const describedBy = failedField.attributes('aria-describedby') ?? ''
    expect(document.getElementById(describedBy)?.textContent.trim()).toBe(english(`failure.words.${code}`))
    expect(field('Password').element.value).toBe(' secret ')
  })

  it('shows the reference of a failure that is not a typing mistake', async () => {
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:sign-in': () => failedWith('unreachable') })
    await fill()
    await submit()
    const described = field('Server address').attributes('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toContain('Reference R-1234')
  })

  it('ignores a second action while the first is pending', async () => {
    const later = answeredLater<SessionState>()
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:sign-in': () => later.promise })
    await fill()
    await submit()
    await submit()
    await button('Try the demo').trigger('click')
    expect(fake.requests('session:sign-in')).toHaveLength(1)
    expect(fake.requests('session:try-demo')).toEqual([])
    later.settle({ ok: true, value: signedIn })
    await flushPromises()
    expect(app.find('input[role=combobox]').exists()).toBe(true)
  })

  it('shows the password on request, and hides it again', async () => {
    await open({ kind: 'signed-out' })
    await field('Password').setValue('secret')
    const show = button('Show password')
    expect([field('Password').attributes('type'), show.attributes('aria-pressed')]).toEqual([
      'password',
      'false'
    ])
    await show.trigger('click')
    expect([field('Password').attributes('type'), show.attributes('aria-pressed')]).toEqual(['text', 'true'])
    expect(field('Password').element.value).toBe('secret')
    await show.trigger('click')
    expect(field('Password').attributes('type')).toBe('password')
  })

  it('starts the demo', async () => {
    await open({ kind: 'signed-out' })
    fake.answer({ 'session:try-demo': answered(signedIn) })
    await button('Try the demo').trigger('click')
    await flushPromises()
    expect(app.find('input[role=combobox]').exists()).toBe(true)
  })
})

describe('after SuperOffice has signed the agent out', () => {
  const again: SessionState = { kind: 'sign-in-again', profile: someProfile, isInKeychain: true }

  it('stored companies stay readable, and a bar offers to sign in again', async () => {
    await open(again)
    expect(app.find('input[role=combobox]').exists()).toBe(true)
    await button('Sign in again').trigger('click')
    expect(field('Server address').element.value).toBe('https://crm.nordlys.example/SuperOffice')
    expect(field('User name').element.value).toBe('kari')
    expect(document.activeElement).toBe(field('Password').element)
  })

  it('Escape leaves the sign-in form', async () => {
    await open(again)
    await button('Sign in again').trigger('click')
    press('Escape')
    await flushPromises()
    expect(app.find('input[role=combobox]').exists()).toBe(true)
  })

  it('the search continues after signing in again', async () => {
    await open(again)
    await app.get('input[role=combobox]').setValue('nord')
    await button('Sign in again').trigger('click')
    fake.answer({ 'session:sign-in': answered(signedIn) })
    await field('Password').setValue('new')
    await submit()
    expect(app.get<HTMLInputElement>('input[role=combobox]').element.value).toBe('nord')
    await expect.poll(() => fake.requests('matches:search').at(-1)).toEqual({ text: 'nord' })
  })
})

describe('signing in to an own server without a password', () => {
  const accessNames = { basic: 'Password', ticket: 'Ticket', token: 'Access token' }
  const choose = async (access: keyof typeof accessNames): Promise<void> => {
    await open({ kind: 'signed-out' })
    await field('Server address').setValue('crm.nordlys.example')
    await chooseOption(field('Sign in with'), accessNames[access])
  }

  it('accepts a ticket, with an optional app token', async () => {
    await choose('ticket')
    await field('Ticket').setValue(' SoTicket 7T:abc== ')
    await submit()
    await field('App token').setValue('app')
    await submit()
    const ticket = { kind: 'ticket', serverAddress: 'crm.nordlys.example', ticket: '7T:abc==' }
    expect(fake.requests('session:sign-in')).toEqual([ticket, { ...ticket, appToken: 'app' }])
  })

  it('accepts an access token, and says that it is not saved', async () => {
    await choose('token')
    expect(app.get('form').text()).toContain('doesn’t save access tokens')
    await field('Access token').setValue('Bearer abc')
    await submit()
    expect(fake.requests('session:sign-in')).toEqual([
      { kind: 'token', serverAddress: 'crm.nordlys.example', token: 'abc' }
    ])
  })

  it.each([
    ['ticket', 'Ticket', 'Enter the ticket.', 'this ticket'],
    ['token', 'Access token', 'Enter the access token.', 'this access token']
  ] as const)(
    'asks for the %s, hides it, and keeps it when it is refused',
    async (access, label, missing, refused) => {
      await choose(access)
      await submit()
      expect(app.get('[role=alert]').text()).toBe(missing)
      fake.answer({ 'session:sign-in': () => failedWith('credentials-refused') })
      await field(label).setValue('expired')
      await submit()
      expect(app.get('[role=alert]').text()).toContain(refused)
      expect(document.activeElement).toBe(field(label).element)
      expect(field(label).attributes('type')).toBe('password')
      expect(field(label).element.value).toBe('expired')
      await field(label).setValue('')
      await submit()
      expect(app.findAll('[role=alert]').map((alert) => alert.text())).toEqual([missing])
    }
  )

  it('dismisses the failure of one kind when another is chosen', async () => {
    await choose('ticket')
    fake.answer({ 'session:sign-in': () => failedWith('credentials-refused') })
    await field('Ticket').setValue('expired')
    await submit()
    await chooseOption(field('Sign in with'), accessNames.basic)
    expect(app.find('[role=alert]').exists()).toBe(false)
  })
})

describe('SuperOffice Online', () => {
  const browserButton = 'Sign in with your browser'
  const environment = () => field('Environment')
  const begin = async () => {
    const later = answeredLater<SessionState>()
    fake.answer({
      'policy:recall': answered(registered),
      'session:sign-in': () => later.promise,
      'session:cancel-sign-in': answered(null)
    })
    await open({ kind: 'signed-out' })
    await submit()
    return later
  }
  const isWaiting = (): boolean => app.text().includes('Finish in your browser')

  it('offers the environments where Glance is registered, and lists the others as disabled', async () => {
    fake.answer({ 'policy:recall': answered(registered) })
    await open({ kind: 'signed-out' })
    expect(environment().text()).toBe('Partner cloud')
    const options = await optionsOf(environment())
    expect(options.map(({ text, isDisabled }) => [text, isDisabled])).toEqual([
      ['Production · not registered', true],
      ['Stage · not registered', true],
      ['Development · not registered', true],
      ['Partner cloud', false]
    ])
  })

  it('says when Glance is registered nowhere, and does not open the browser', async () => {
    await open({ kind: 'signed-out' })
    await app.get('[role=radio][value=online]').trigger('click')
    expect(app.text()).toContain('Glance isn’t registered with SuperOffice Online yet')
    expect(button(browserButton).attributes('aria-disabled')).toBe('true')
    await submit()
    expect(fake.requests('session:sign-in')).toEqual([])
  })

  it('sends the customer id, and opens the search when the browser has answered', async () => {
    fake.answer({ 'policy:recall': answered(registered), 'session:sign-in': answered(signedIn) })
    await open({ kind: 'signed-out' })
    await field('Customer id').setValue(' Cust12345 ')
    await submit()
    expect(fake.requests('session:sign-in')).toEqual([
      { kind: 'online', environmentId: 'partner', tenantId: 'Cust12345' }
    ])
    expect(app.find('input[role=combobox]').exists()).toBe(true)
  })

  it('explains a mistyped customer id before anything is sent', async () => {
    fake.answer({ 'policy:recall': answered(registered) })
    await open({ kind: 'signed-out' })
    await field('Customer id').setValue('../elsewhere')
    await submit()
    expect(app.get('[role=alert]').text()).toContain('like Cust12345')
    expect(document.activeElement).toBe(field('Customer id').element)
    expect(fake.requests('session:sign-in')).toEqual([])
  })

  it.each([
    ['its button', () => button('Cancel').trigger('click')],
    ['Escape', () => Promise.resolve(press('Escape'))],
    ['the choice of another kind', () => app.get('[role=radio][value=demo]').trigger('click')]
  ])('waits for the browser until it is cancelled with %s, without a failure', async (_how, cancel) => {
    const later = await begin()
    expect(isWaiting()).toBe(true)
    expect(document.activeElement).toBe(button('Cancel').element)
    await cancel()
    await flushPromises()
    expect(fake.requests('session:cancel-sign-in')).toHaveLength(1)
    expect(fake.requests('window:hide')).toEqual([])
    expect(isWaiting()).toBe(false)
    later.settle(failedWith('cancelled'))
    await flushPromises()
    expect(app.find('[role=alert]').exists()).toBe(false)
  })

  it('ignores the late answer of a cancelled sign-in', async () => {
    const first = await begin()
    await button('Cancel').trigger('click')
    const second = answeredLater<SessionState>()
    fake.answer({ 'session:sign-in': () => second.promise })
    await submit()
    first.settle(failedWith('sign-in-code-refused'))
    await flushPromises()
    expect(isWaiting()).toBe(true)
    expect(app.find('[role=alert]').exists()).toBe(false)
  })

  it('shows why SuperOffice refused, and focuses the button to try again', async () => {
    const later = await begin()
    later.settle(failedWith('sign-in-denied'))
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('refused in the browser')
    expect(document.activeElement).toBe(button(browserButton).element)
  })
})

describe('a profile that nobody has signed in to yet', () => {
  const managed: ProfileEntry = {
    profile: { ...onlineProfile, name: 'Main', user: null },
    isActive: true,
    isManaged: true
  }
  const mine: ProfileEntry = { profile: someProfile, isActive: false, isManaged: false }

  it('shows its sign-in form at once', async () => {
    fake.answer({ 'policy:recall': answered(registered) })
    await open({ kind: 'sign-in-again', profile: managed.profile, isInKeychain: true })
    expect(app.get('h1').text()).toBe('Sign in to Main')
    expect(field('Customer id').element.value).toBe('Cust12345')
  })

  const second: ProfileEntry = {
    profile: { ...managed.profile, id: 'second', name: 'Second' },
    isActive: false,
    isManaged: true
  }

  it('is offered first while nobody is signed in', async () => {
    fake.answer({
      'policy:recall': answered(registered),
      'profiles:recall': answered([managed, second, mine])
    })
    await open({ kind: 'signed-out' })
    expect(app.get('h1').text()).toBe('Sign in to Main')
    await submit()
    expect(fake.requests('session:sign-in')).toEqual([
      { kind: 'online', environmentId: 'partner', tenantId: 'Cust12345', profileId: onlineProfile.id }
    ])
  })

  it('is listed among the other profiles while nobody is signed in', async () => {
    fake.answer({
      'policy:recall': answered(registered),
      'profiles:recall': answered([managed, second, mine]),
      'profile:switch': answered<SessionState>({
        kind: 'sign-in-again',
        profile: second.profile,
        isInKeychain: true
      })
    })
    await open({ kind: 'signed-out' })
    await button('Second').trigger('click')
    await flushPromises()
    expect(fake.requests('profile:switch')).toEqual([{ profileId: 'second' }])
    expect(app.get('h1').text()).toBe('Sign in to Second')
  })

  it('shows why switching to it failed', async () => {
    fake.answer({
      'profiles:recall': answered([managed, second]),
      'profile:switch': () => failedWith('environment-unknown')
    })
    await open({ kind: 'signed-out' })
    await button('Second').trigger('click')
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('environment no longer exists')
  })
})
