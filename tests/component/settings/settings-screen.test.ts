import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OwnServerProfile, type ProfileEntry, type SessionState } from '../../../src/shared/session.ts'
import { languages, languageTable } from '../../../src/shared/languages.ts'
import type { Settings } from '../../../src/shared/settings.ts'
import App from '../../../src/renderer/App.vue'
import { chooseOption, isChecked, optionsOf } from '../../support/choices.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { mountWindow, press } from '../../support/mount-window.ts'
import {
  createSignedInBridge,
  signedIn,
  somePolicy,
  someProfile,
  someSettings
} from '../../support/window-answers.ts'
import { clickInDialog, createWindowQueries, dialog } from '../../support/window-queries.ts'

let fake: FakeBridge
let app: VueWrapper

const open = async (): Promise<void> => {
  app = mountWindow(App, fake)
  await flushPromises()
  press(',', { ctrlKey: true })
  await flushPromises()
}
const { button, click, field } = createWindowQueries(() => app)
const recorder = () => app.get<HTMLButtonElement>('button[aria-pressed]')
const theme = (value: string) => app.get(`[role=radio][value=${value}]`)

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
  delete document.documentElement.dataset['theme']
})

describe('the settings', () => {
  it('open with Ctrl+, and close with Escape to the previous screen', async () => {
    await open()
    expect(app.get('h1').text()).toBe('Settings')
    press('Escape')
    await flushPromises()
    expect(app.find('[role=combobox]').exists()).toBe(true)
  })

  it('have a list of their groups, which moves the focus to the heading of one', async () => {
    await open()
    const names = app.findAll('nav button').map((each) => each.text())
    expect(names).toEqual([
      'Appearance',
      'Search',
      'Storage',
      'Account',
      'Profiles',
      'Latency',
      'Updates',
      'About'
    ])
    expect(app.findAll('h2').map((each) => each.text())).toEqual(names)
    await click('Storage')
    expect(document.activeElement?.textContent).toBe('Storage')
    expect(document.activeElement?.tagName).toBe('H2')
  })

  it('apply at once, before they are saved', async () => {
    const later = answeredLater<Settings>()
    fake.answer({ 'settings:change': () => later.promise })
    await open()
    await theme('dark').trigger('click')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(fake.requests('settings:change')).toEqual([{ theme: 'dark' }])
  })

  it('are reverted when they can’t be saved', async () => {
    fake.answer({ 'settings:change': () => failedWith('unexpected') })
    await open()
    await theme('dark').trigger('click')
    await flushPromises()
    expect(document.documentElement.dataset['theme']).toBeUndefined()
    expect(isChecked(theme('system'))).toBe(true)
    expect(app.get('[role=alert]').text()).toContain('Reference R-1234')
  })

  it('keep the later of two changes, whichever is answered first', async () => {
    const first = answeredLater<Settings>()
    fake.answer({ 'settings:change': () => first.promise })
    await open()
    await theme('dark').trigger('click')
    fake.answer({ 'settings:change': answered({ ...someSettings, theme: 'light' as const }) })
    await theme('light').trigger('click')
    await flushPromises()
    first.settle(failedWith('unexpected'))
    await flushPromises()
    expect(document.documentElement.dataset['theme']).toBe('light')
  })

  it.each(['0', '366', '', '1.5', 'many'])(
    'refuse %j days with a message, and leave the text in the box',
    async (text) => {
      await open()
      const days = field('Keep for (days since last viewed)')
      await days.setValue(text)
      await days.trigger('change')
      expect(app.get('[role=alert]').text()).toBe('Enter 1–365. Still using 30.')
      expect(days.element.value).toBe(text)
      expect(fake.requests('settings:change')).toEqual([])
    }
  )

  it('accept a number within the limits', async () => {
    await open()
    const days = field('Keep for (days since last viewed)')
    await days.setValue('7')
    await days.trigger('change')
    expect(fake.requests('settings:change')).toEqual([{ storeDays: 7 }])
  })
})

describe('the shortcut', () => {
  const newShortcut = { setting: 'shortcut', accelerator: 'CommandOrControl+Shift+K' } as const
  const record = async (): Promise<void> => {
    await recorder().trigger('click')
    await recorder().trigger('keydown', { key: 'Shift', code: 'ShiftLeft', shiftKey: true })
    await recorder().trigger('keydown', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })
    await flushPromises()
  }

  it('is recorded from the pressed keys, and saved when they are pressed again', async () => {
    const later = answeredLater<Settings>()
    fake.answer({ 'shortcut:try': () => later.promise })
    await open()
    await record()
    expect(fake.requests('shortcut:try')).toEqual([newShortcut])
    expect(recorder().text()).toBe('Ctrl+Shift+K')
    expect(app.get('.trial').text()).toBe('Press Ctrl+Shift+K again within 10 seconds to keep it.')

    const saved = { ...someSettings, shortcut: newShortcut.accelerator }
    fake.push('settings:changed', saved)
    later.settle({ ok: true, value: saved })
    await flushPromises()
    expect(app.get('.trial').text()).toBe('')
    expect(recorder().text()).toBe('Ctrl+Shift+K')
  })

  it.each([
    ['shortcut-taken', 'Another program or the system uses this shortcut'],
    ['shortcut-not-pressed', 'If you pressed it, another program uses it'],
    ['shortcut-unsupported', 'Shortcuts don’t work in a browser']
  ] as const)(
    'stays the old one when the new one fails as %s, and the reason is shown',
    async (code, words) => {
      fake.answer({ 'shortcut:try': () => failedWith(code) })
      await open()
      await record()
      expect(recorder().text()).toBe('Ctrl+Shift+G')
      expect(app.get('[role=alert]').text()).toContain(words)
      expect(fake.requests('settings:change')).toEqual([])
      await recorder().trigger('click')
      expect(app.find('[role=alert]').exists()).toBe(false)
    }
  )

  it('is tried again with more time for who needs it, and the focus is not lost', async () => {
    const later = answeredLater<Settings>()
    fake.answer({ 'shortcut:try': () => failedWith('shortcut-not-pressed') })
    await open()
    await record()
    fake.answer({ 'shortcut:try': () => later.promise })
    const again = app.findAll('button').find((each) => each.text() === 'Try again, with two minutes')
    await again?.trigger('click')
    expect(fake.requests('shortcut:try').at(-1)).toEqual({ ...newShortcut, hasMoreTime: true })
    expect(app.get('.trial').text()).toBe('Press Ctrl+Shift+K again within two minutes to keep it.')
    expect(document.activeElement).toBe(recorder().element)
    later.settle(failedWith('shortcut-not-pressed'))
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('Try again, with two minutes')
  })

  it('offers no more time when time is not what was missing', async () => {
    fake.answer({ 'shortcut:try': () => failedWith('shortcut-taken') })
    await open()
    await record()
    expect(app.get('[role=alert]').find('button').exists()).toBe(false)
  })

  it('refuses a letter alone, says so, and goes on recording', async () => {
    await open()
    await recorder().trigger('click')
    await recorder().trigger('keydown', { key: 'k', code: 'KeyK' })
    expect(app.get('[role=alert]').text()).toContain('Add Ctrl, Alt')
    await recorder().trigger('keydown', { key: 'k', code: 'KeyK', metaKey: true })
    expect(fake.requests('shortcut:try')).toEqual([{ setting: 'shortcut', accelerator: 'Super+K' }])
  })

  it('refuses the keys that copy, which other programs need, says so, and goes on recording', async () => {
    await open()
    await recorder().trigger('click')
    await recorder().trigger('keydown', { key: 'c', code: 'KeyC', ctrlKey: true })
    expect(app.get('[role=alert]').text()).toBe('Other programs need these keys. Press different ones.')
    expect(fake.requests('shortcut:try')).toEqual([])
    await recorder().trigger('keydown', { key: 'k', code: 'KeyK', ctrlKey: true })
    expect(fake.requests('shortcut:try')).toEqual([
      { setting: 'shortcut', accelerator: 'CommandOrControl+K' }
    ])
  })

  it('stays unchanged on Escape, which stops the recording and not the settings', async () => {
    await open()
    recorder().element.focus()
    await recorder().trigger('click')
    press('Escape')
    await flushPromises()
    expect(app.get('h1').text()).toBe('Settings')
    expect(recorder().text()).toBe('Ctrl+Shift+G')
    expect(fake.requests('shortcut:try')).toEqual([])
  })
})

describe('the clipboard shortcut', () => {
  const clipboard = () => app.findAll<HTMLButtonElement>('button[aria-pressed]')[1]
  const clear = () => app.find('button[aria-label^=Clear]')

  it('is empty until it is recorded, and can be cleared again', async () => {
    await open()
    expect(clipboard()?.text()).toBe('None')
    expect(clear().exists()).toBe(false)
    await clipboard()?.trigger('click')
    await clipboard()?.trigger('keydown', { key: 'V', code: 'KeyV', ctrlKey: true, shiftKey: true })
    await flushPromises()
    expect(fake.requests('shortcut:try')).toEqual([
      { setting: 'clipboardShortcut', accelerator: 'CommandOrControl+Shift+V' }
    ])
    fake.push('settings:changed', { ...someSettings, clipboardShortcut: 'CommandOrControl+Shift+V' })
    await flushPromises()
    expect(clipboard()?.text()).toBe('Ctrl+Shift+V')
    await clear().trigger('click')
    await flushPromises()
    expect(fake.requests('settings:change')).toEqual([{ clipboardShortcut: null }])
    expect(clipboard()?.text()).toBe('None')
  })

  it('is the only shortcut that can be cleared', async () => {
    await open()
    expect(app.get('button[aria-label^="Shortcut,"]').text()).toBe('Ctrl+Shift+G')
    expect(clear().exists()).toBe(false)
  })
})

describe('the language', () => {
  it('has its own names for the keys of a shortcut as soon as it is chosen', async () => {
    await open()
    fake.push('settings:changed', { ...someSettings, language: 'de' })
    await flushPromises()
    expect(app.get('button[aria-label^="Tastenkürzel,"]').text()).toBe('Strg+Umschalt+G')
    fake.push('settings:changed', { ...someSettings, language: 'nl' })
    await flushPromises()
    expect(app.get('button[aria-pressed]').text()).toBe('Ctrl+Shift+G')
  })

  it('is that of the system at first, and can’t be changed where the administrator has set it', async () => {
    fake.answer({
      'language:recall': answered('da'),
      'policy:recall': answered({ ...somePolicy, fixed: ['language'] })
    })
    await open()
    expect(document.documentElement.lang).toBe('da')
    expect(app.get('h1').text()).toBe('Indstillinger')
    const row = app.findAll('.setting').find((each) => each.text().startsWith('Sprog'))
    expect(row?.text()).toContain('Bestemt af din administrator')
    expect(row?.find('fieldset').attributes('disabled')).toBeDefined()
  })
})

describe('the names of the languages', () => {
  it('are each in their own language, for screen readers too', async () => {
    await open()
    await optionsOf(field('Language'))
    const names = [...document.querySelectorAll('[role=option] [lang], [role=option][lang]')]
    expect(names.map((name) => `${name.getAttribute('lang') ?? ''} ${name.textContent.trim()}`)).toEqual(
      languages.map((language) => `${language} ${languageTable[language].ownName}`)
    )
  })
})

describe('the default country for phone numbers', () => {
  const choices = async (): Promise<readonly string[]> =>
    (await optionsOf(field('Default country for phone numbers'))).map(({ text }) => text)

  it('is chosen by name, or follows this computer', async () => {
    await open()
    const listed = await choices()
    expect(listed[0]).toBe('Same as this computer')
    expect(listed.slice(1, 4)).toEqual(['Austria', 'Belgium', 'Denmark'])
    expect(listed).toHaveLength(13)
    await chooseOption(field('Default country for phone numbers'), 'Sweden')
    expect(fake.requests('settings:change')).toEqual([{ phoneCountry: 'SE' }])
  })

  it.each([
    ['nb', ['Tyskland', 'Østerrike']],
    ['sv', ['Tyskland', 'Österrike']],
    ['da', ['Tyskland', 'Østrig']],
    ['de', ['Vereinigtes Königreich']]
  ] as const)('is in the order of the alphabet in %s', async (language, last) => {
    fake.answer({ 'settings:recall': answered({ ...someSettings, language }) })
    await open()
    const box = app.findAll('input[role=combobox]')[1]
    if (box === undefined) throw new Error('No list of countries')
    const listed = (await optionsOf(box)).map(({ text }) => text)
    expect(listed.slice(-last.length)).toEqual(last)
  })

  it('is listed even when it is not one of the usual countries', async () => {
    fake.answer({ 'settings:recall': answered({ ...someSettings, phoneCountry: 'IS' }) })
    await open()
    expect(field('Default country for phone numbers').element.value).toBe('Iceland')
    expect(await choices()).toContain('Iceland')
  })
})

describe('screen sharing', () => {
  it('has a switch, which names its key', async () => {
    await open()
    const shared = field('Screen sharing')
    expect(app.text()).toContain('(Ctrl+Shift+M)')
    await shared.trigger('click')
    expect(fake.requests('settings:change')).toEqual([{ isScreenShared: true }])
    press('M', { ctrlKey: true, shiftKey: true })
    await flushPromises()
    expect(isChecked(shared)).toBe(false)
  })
})

describe('the latency', () => {
  const row = { kind: 'live-card' as const, count: 3, latestMs: 1204.4, medianMs: 210, p95Ms: 1204.4 }

  it('is a table in whole milliseconds', async () => {
    fake.answer({ 'latency:recall': answered([row]) })
    await open()
    const cells = app.findAll('tbody th, tbody td').map((cell) => cell.text().replace('\u202f', ' '))
    expect(cells).toEqual(['Live card', '3', '1 204', '210', '1 204'])
  })

  it('is copied as text, and says so', async () => {
    fake.answer({ 'latency:recall': answered([row]) })
    await open()
    await click('Copy as text')
    expect(fake.requests('latency:copy')).toHaveLength(1)
    expect(app.get('.copy [role=status]').text()).toBe('Copied')
  })

  it('says when nothing has been measured yet', async () => {
    await open()
    expect(app.find('table').exists()).toBe(false)
    expect(app.text()).toContain('Nothing measured yet.')
  })
})

describe('the account', () => {
  it('is signed out after the agent has confirmed what that erases', async () => {
    await open()
    await click('Sign out')
    expect(dialog()?.textContent).toContain('is erased')
    expect(fake.requests('session:sign-out')).toEqual([])
    await clickInDialog('Sign out')
    expect(fake.requests('session:sign-out')).toHaveLength(1)
    expect(app.get('h1').text()).toBe('Sign in to SuperOffice')
  })

  it('shows the customer id of SuperOffice Online, also when the administrator named the profile', async () => {
    const profile = {
      id: 'main',
      kind: 'online',
      name: 'Main office',
      environmentId: 'production',
      tenantId: 'Cust12345',
      user: { kind: 'named', name: 'ola@nordlys.example' }
    } as const
    fake.answer({
      'session:recall': answered<SessionState>({ kind: 'signed-in', profile, isInKeychain: true })
    })
    await open()
    const row = app.findAll('.setting').find((each) => each.text().startsWith('Customer id'))
    expect(row?.text()).toContain('Cust12345')
  })

  it('stays signed in when the agent cancels', async () => {
    await open()
    await click('Sign out')
    await clickInDialog('Cancel')
    expect(dialog()).toBeNull()
    expect(fake.requests('session:sign-out')).toEqual([])
  })

  it('stays signed in on Escape, which closes the dialog and not the settings', async () => {
    await open()
    button('Sign out').element.focus()
    await click('Sign out')
    press('Escape')
    await flushPromises()
    expect(dialog()).toBeNull()
    expect(app.get('h1').text()).toBe('Settings')
    expect(document.activeElement?.textContent).toBe('Sign out')
    expect(fake.requests('session:sign-out')).toEqual([])
  })

  it('has a switch for the demo server in the demo only', async () => {
    await open()
    expect(app.text()).not.toContain('Demo server online')
    app.unmount()
    fake.answer({
      'demo:recall': answered({ isAnswering: true }),
      'demo:switch': (state) => ({ ok: true, value: state })
    })
    await open()
    const demo = field('Demo server online')
    expect(isChecked(demo)).toBe(true)
    await demo.trigger('click')
    await flushPromises()
    expect(fake.requests('demo:switch')).toEqual([{ isAnswering: false }])
  })
})

describe('the administrator’s policy', () => {
  it('disables a fixed setting and still shows its value', async () => {
    fake.answer({
      'policy:recall': answered({ ...somePolicy, fixed: ['theme', 'storeDays', 'shortcut'] as const })
    })
    await open()
    const fixed = app.findAll('fieldset[disabled]')
    expect(fixed).toHaveLength(3)
    for (const each of fixed) {
      const described = document.getElementById(each.attributes('aria-describedby') ?? '')
      expect(described?.textContent).toBe('Set by your administrator')
    }
    const isFixed = ({ element }: { element: Element }): boolean =>
      element.closest('fieldset[disabled]') !== null
    expect(isFixed(theme('dark'))).toBe(true)
    expect(isFixed(recorder())).toBe(true)
    expect(isFixed(field('Keep for (days since last viewed)'))).toBe(true)
    expect(isFixed(field('Companies to keep'))).toBe(false)
  })

  it('limits what may be stored, and says so', async () => {
    fake.answer({ 'policy:recall': answered({ ...somePolicy, ceilings: { storeDays: 7 } }) })
    await open()
    const days = field('Keep for (days since last viewed)')
    const described = document.getElementById(days.attributes('aria-describedby') ?? '')
    expect(described?.textContent).toBe('Your administrator’s limit: 7')
    await days.setValue('8')
    await days.trigger('change')
    expect(app.get('[role=alert]').text()).toContain('Enter 1–7.')
    expect(fake.requests('settings:change')).toEqual([])
  })

  it('is followed at once when the administrator changes it', async () => {
    await open()
    expect(app.findAll('fieldset[disabled]')).toHaveLength(0)
    fake.push('policy:changed', { ...somePolicy, fixed: ['theme'] })
    await flushPromises()
    expect(app.findAll('fieldset[disabled]')).toHaveLength(1)
    fake.push('policy:changed', somePolicy)
    await flushPromises()
    expect(app.findAll('fieldset[disabled]')).toHaveLength(0)
  })
})

describe('the profiles', () => {
  const other: ProfileEntry = {
    profile: {
      ...someProfile,
      id: 'other',
      name: 'crm.bergen.example',
      user: { kind: 'named', name: 'ola' }
    },
    isActive: false,
    isManaged: false
  }
  const managed: ProfileEntry = {
    profile: { id: 'demo', kind: 'demo', name: 'Practice', user: null },
    isActive: false,
    isManaged: true
  }
  const mine: ProfileEntry = { profile: someProfile, isActive: true, isManaged: false }
  const openWith = async (...profiles: readonly ProfileEntry[]): Promise<void> => {
    fake.answer({ 'profiles:recall': answered(profiles) })
    await open()
  }
  const row = (name: string) => {
    const found = app.findAll('li').find((each) => each.get('.name').text() === name)
    if (found === undefined) throw new Error(`No profile ${name}`)
    return found
  }
  const named = (name: string) => app.find(`button[aria-label="${name}"]`)

  it('are listed with kind and user, with the active one marked', async () => {
    await openWith(mine, other, managed)
    expect(row('crm.nordlys.example').text()).toContain('In use')
    expect(named('Switch to crm.nordlys.example').exists()).toBe(false)
    expect(row('crm.bergen.example').text()).toContain('Own server · ola')
    expect(row('Practice').text()).toContain('Demo')
  })

  it('show a placeholder for a user without a name', async () => {
    const profile: OwnServerProfile = { ...someProfile, access: 'ticket', user: { kind: 'unnamed' } }
    fake.answer({
      'session:recall': answered<SessionState>({ kind: 'signed-in', profile, isInKeychain: true })
    })
    await openWith({ ...mine, profile })
    expect(row(profile.name).text()).toContain('Own server · Unnamed user')
  })

  it('follow changes from the main process', async () => {
    await openWith(mine)
    fake.push('profiles:changed', [mine, other])
    await flushPromises()
    expect(row('crm.bergen.example').exists()).toBe(true)
  })

  it('are switched from the list, which opens the search of the other one', async () => {
    fake.answer({
      'profile:switch': answered<SessionState>({
        kind: 'signed-in',
        profile: other.profile,
        isInKeychain: true
      })
    })
    await openWith(mine, other)
    await named('Switch to crm.bergen.example').trigger('click')
    await flushPromises()
    expect(fake.requests('profile:switch')).toEqual([{ profileId: 'other' }])
    expect(app.find('[role=combobox]').exists()).toBe(true)
  })

  it('are removed after the agent has confirmed what that erases', async () => {
    fake.answer({ 'profile:remove': answered(signedIn) })
    await openWith(mine, other)
    await named('Remove crm.bergen.example').trigger('click')
    await flushPromises()
    const question = dialog()?.textContent
    expect(question).toContain('Remove crm.bergen.example?')
    expect(question).toContain('is erased')
    expect(fake.requests('profile:remove')).toEqual([])
    await clickInDialog('Remove')
    expect(fake.requests('profile:remove')).toEqual([{ profileId: 'other' }])
    expect(app.get('h1').text()).toBe('Settings')
  })

  it('can’t be removed when the administrator added them', async () => {
    await openWith(mine, managed)
    expect(row('Practice').text()).toContain('Added by your administrator')
    expect(named('Remove Practice').exists()).toBe(false)
    expect(named('Switch to Practice').exists()).toBe(true)
  })

  it('are added with the sign-in form, which Escape leaves', async () => {
    await openWith(mine)
    await click('Add a profile')
    expect(app.get('h1').text()).toBe('Sign in to SuperOffice')
    expect(field('Server address').element.value).toBe('')
    press('Escape')
    await flushPromises()
    expect(app.get('h1').text()).toBe('Settings')
    expect(fake.requests('window:hide')).toEqual([])
  })

  it('are added without their secrets in the window', async () => {
    fake.answer({ 'session:sign-in': answered(signedIn) })
    await openWith(mine)
    await click('Add a profile')
    await field('Server address').setValue('crm.bergen.example')
    await field('User name').setValue('ola')
    await field('Password').setValue('secret')
    await app.get('form').trigger('submit')
    await flushPromises()
    press(',', { ctrlKey: true })
    await flushPromises()
    await click('Add a profile')
    expect(field('Password').element.value).toBe('')
  })
})

describe('the encryption key', () => {
  it('is renewed once, however often the button is pressed, and says so', async () => {
    const later = answeredLater<null>()
    fake.answer({ 'session:renew-key': () => later.promise })
    await open()
    await button('Renew key').trigger('click')
    await button('Renew key').trigger('click')
    expect(fake.requests('session:renew-key')).toHaveLength(1)
    later.settle({ ok: true, value: null })
    await flushPromises()
    expect(app.findAll('[role=status]').map((each) => each.text())).toContain('Renewed')
  })

  it('says that the old one stays in use when it can’t be renewed, until the settings are opened again', async () => {
    fake.answer({ 'session:renew-key': () => failedWith('key-not-renewed') })
    await open()
    await button('Renew key').trigger('click')
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('the old one stays in use')
    press('Escape')
    await flushPromises()
    press(',', { ctrlKey: true })
    await flushPromises()
    expect(app.find('[role=alert]').exists()).toBe(false)
  })

  it('can’t be renewed when the keychain has none', async () => {
    fake.answer({
      'session:recall': answered<SessionState>({
        kind: 'signed-in',
        profile: someProfile,
        isInKeychain: false
      })
    })
    await open()
    expect(app.text()).not.toContain('Renew key')
  })
})

describe('the idle lock', () => {
  it('accepts whole minutes within its limits', async () => {
    await open()
    await field('Lock when idle (minutes)').setValue('5')
    await field('Lock when idle (minutes)').trigger('change')
    expect(fake.requests('settings:change')).toEqual([{ idleLockMinutes: 5 }])
    await field('Lock when idle (minutes)').setValue('0')
    await field('Lock when idle (minutes)').trigger('change')
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('Enter 1–240.')
    expect(fake.requests('settings:change')).toHaveLength(1)
  })
})
