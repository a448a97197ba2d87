import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../../src/renderer/App.vue'
import { bridgeKey } from '../../../src/renderer/bridge.ts'
import { en } from '../../../src/renderer/language/en.ts'
import { createLanguage } from '../../../src/renderer/language/i18n.ts'
import { exampleSamples } from '../../../src/renderer/search/samples.ts'
import { languages, languageTable } from '../../../src/shared/languages.ts'
import { phoneSystems } from '../../../src/shared/phone-systems.ts'
import type { DatedDetails, RowRef } from '../../../src/shared/row-details.ts'
import { noticeCodes, type ProfileEntry, type SessionState } from '../../../src/shared/session.ts'
import { updateAbsences, updateProblems, type UpdateState } from '../../../src/shared/updates.ts'
import { aCard, aPersonCard, changesOf } from '../../support/cards.ts'
import { aChat, aFollowUp, aRequest, aSale, section } from '../../support/companies.ts'
import { answered, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchesOf, matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard } from '../../support/open-card.ts'
import { toPseudoCatalogue } from '../../support/pseudo-language.ts'
import { aMessage } from '../../support/row-details.ts'
import { createSignedInBridge, signedIn, somePolicy, someProfile } from '../../support/window-answers.ts'

// Every text of the catalogue is in brackets and has accents, and all data is Greek. A Latin word that has neither is written
// in the code, where nobody can translate it.

const greek = { ...someProfile, name: 'Βόρεια', user: { kind: 'named', name: 'Κάρη' } } as const
const company = {
  name: 'Βόρειο Σέλας',
  phone: '+47 55 12 34 56',
  email: 'ε@ν.γρ',
  city: 'Μπέργκεν',
  web: 'ν.γρ'
}
const person = { id: 7, name: 'Εύα', title: 'Αγορές', phone: '+47 55 12 34 57', email: 'ε@ν.γρ' }

const card = aCard({
  title: company.name,
  header: {
    ...company,
    department: 'Νότος',
    isStopped: true,
    category: 'Πελάτης',
    business: 'Ενέργεια',
    address: 'Οδός 7',
    organisationNumber: '912 345 678',
    customerNumber: '10201',
    ourContact: 'Κάρη',
    webAddress: 'https://ν.γρ',
    contactPoints: [
      { kind: 'phone', index: 0, text: company.phone, isUsable: true },
      { kind: 'email', index: 0, text: company.email, isUsable: true }
    ]
  },
  requests: {
    state: 'read',
    rows: [
      aRequest({ id: 1, title: 'Ένα', status: { name: 'Ανοιχτό', isClosed: false } }),
      aRequest({ id: 2, title: '', statusId: 652 })
    ],
    mayHaveMore: true,
    unreadableRows: 2
  },
  followUps: section(
    aFollowUp({ id: 5, text: 'Δύο', isOverdue: true }),
    aFollowUp({ id: 6, text: 'Τρία', completion: 'started', date: '2027-01-01' }),
    aFollowUp({ id: 7, text: 'Πέντε', completion: 'completed' })
  ),
  documents: section({ id: 6, title: 'Έξι', date: '2026-11-01' }),
  sales: section(
    aSale({ id: 8, heading: 'Επτά' }),
    aSale({ id: 9, heading: 'Οκτώ', status: 'sold', currency: 'EUR', amount: 12.5 }),
    aSale({ id: 10, heading: 'Εννέα', status: 'lost', baseAmount: null }),
    aSale({ id: 11, heading: 'Δέκα', status: 'stalled' })
  ),
  chats: section(
    aChat({ id: 9, visitor: 'Εύα', firstMessage: 'Γεια', lastMessage: 'Ευχαριστώ' }),
    aChat({ id: 12, visitor: '', firstMessage: '', lastMessage: '', ended: null, isOpen: true })
  ),
  changes: changesOf({
    requests: [{ kind: 'new' }, null],
    sales: [{ kind: 'changed', fields: [{ field: 'probability', from: 20, to: null }] }]
  }),
  isMasked: true
})

const details: Readonly<Record<RowRef['kind'], DatedDetails>> = {
  request: {
    kind: 'request',
    fetchedAt: '2026-11-24T10:00:00.000Z',
    owner: 'Κάρη',
    priority: 'Υψηλή',
    status: 'Ανοιχτό',
    category: 'Βοήθεια',
    askedBy: 'Εύα',
    lastMessage: aMessage({ author: 'Εύα', text: 'Γεια', quoted: 'Παλιό', isInternal: true, isCut: true })
  },
  'follow-up': {
    kind: 'follow-up',
    fetchedAt: '2026-11-24T10:00:00.000Z',
    type: 'Κλήση',
    owner: 'Κάρη',
    text: 'Δύο'
  },
  document: {
    kind: 'document',
    fetchedAt: '2026-11-24T10:00:00.000Z',
    type: 'Γράμμα',
    owner: 'Κάρη',
    person: 'Εύα'
  },
  sale: {
    kind: 'sale',
    fetchedAt: '2026-11-24T10:00:00.000Z',
    stage: 'Αρχή',
    owner: 'Κάρη',
    probability: 50,
    nextDate: '2027-01-01'
  }
}

const rows = [
  matchOf(199, company.name, {
    isPinned: true,
    isFavourite: true,
    isStopped: true,
    city: company.city,
    storedAt: '2026-11-20T08:00:00.000Z',
    badges: {
      openRequests: 2,
      hasMoreRequests: true,
      overdueFollowUps: 1,
      hasMoreFollowUps: false,
      hasOpenChat: true,
      changes: 3
    }
  }),
  matchOf(2, 'Νότος', {
    found: { field: 'requests', text: 'Ένα', marks: [{ start: 0, end: 1 }] },
    by: 'text'
  }),
  matchOf(3, 'Εύα', {
    kind: 'person',
    key: 'p7',
    personId: 7,
    companyName: 'Νότος',
    isFormerEmployee: true,
    by: 'phone-last-eight'
  }),
  { ...matchOf(4, 'Άννα', { kind: 'person', key: 'p8', personId: 8 }), companyId: null }
]

/** What `Intl` and the agent's keyboard say, and names that are the same in every language. */
const isKnown = (() => {
  const numbers = Array.from({ length: 12 }, (_each, index) => index)
  const dates = numbers.flatMap((index) => [
    ...(['short', 'long'] as const).flatMap((month) =>
      new Intl.DateTimeFormat('en-GB', { month }).format(Date.UTC(2026, index, 15))
    ),
    ...(['short', 'long'] as const).flatMap((weekday) =>
      new Intl.DateTimeFormat('en-GB', { weekday }).format(Date.UTC(2026, 0, index + 1))
    )
  ])
  const names = [
    ...dates,
    'Sep today yesterday tomorrow or and NOK EUR Control Ctrl Alt Shift Esc Del Enter Tab Space',
    ...languages.map((language) => languageTable[language].ownName),
    ...exampleSamples.en.map(({ text }) => text),
    ...Object.values(phoneSystems).flatMap(({ name, placeholder, path }) => [
      name,
      placeholder ?? '',
      ...path
    ]),
    // The product itself, and the link that a phone system opens.
    'Glance glance lookup phone https crm ms kB'
  ]
  const words = new Set(names.flatMap((name) => name.match(/[A-Za-z]+/gu) ?? []))
  return (word: string): boolean => words.has(word)
})()

const attributes = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'placeholder',
  'title',
  'alt',
  'data-tip'
]

const findHardCoded = (): readonly string[] => {
  const texts = [...document.body.querySelectorAll('*')].flatMap((element) => [
    ...attributes.flatMap((name) => element.getAttribute(name) ?? []),
    ...[...element.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.textContent ?? '') : []))
  ])
  return texts.flatMap((text) => {
    const words = text.match(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu) ?? []
    const isInside = text.includes('⟦')
    // The pseudo-language has an accent on every vowel.
    return words.some((word) => !isKnown(word) && (!isInside || /[aeiou]/iu.test(word))) ? [text.trim()] : []
  })
}

let fake: FakeBridge
let app: VueWrapper | undefined

const open = async (): Promise<VueWrapper> => {
  const language = createLanguage('en')
  language.global.setLocaleMessage('en', toPseudoCatalogue(en))
  app = mount(App, {
    attachTo: document.body,
    global: { plugins: [createPinia(), language], provide: { [bridgeKey as symbol]: fake.bridge } }
  })
  await flushPromises()
  return app
}
const pressKey = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
  press(key, more)
  await flushPromises()
}
const expectTranslated = (screen: string): void => {
  expect.soft(document.body.textContent, screen).toContain('⟦')
  expect.soft(findHardCoded(), screen).toEqual([])
}

beforeEach(() => {
  fake = createSignedInBridge()
  fake.answer({
    'session:recall': answered<SessionState>({ ...signedIn, profile: greek } as SessionState),
    'profiles:recall': answered<readonly ProfileEntry[]>([
      { profile: greek, isActive: true, isManaged: false },
      {
        profile: { ...greek, id: 'b7a1c3de-0000-4000-8000-000000000003', user: { kind: 'unnamed' } },
        isActive: false,
        isManaged: true
      }
    ]),
    'matches:recent': answered(rows),
    'matches:recall': answered(matchesOf(rows)),
    'matches:search': answered(matchesOf(rows)),
    'row:refresh': ({ kind }) => ({ ok: true, value: details[kind] }),
    'people:refresh': answered({
      section: {
        state: 'read',
        rows: [person, { id: 8, name: 'Άννα' }],
        mayHaveMore: true,
        unreadableRows: 0
      },
      fetchedAt: new Date().toISOString()
    }),
    'latency:recall': answered([{ kind: 'summon', count: 5, latestMs: 9, medianMs: 8, p95Ms: 12 } as const])
  })
  answerCard(fake, card)
})

afterEach(() => {
  vi.useRealTimers()
  app?.unmount()
  app = undefined
})

describe('no text is written in the code', () => {
  it('is noticed when one is', async () => {
    await open()
    expect(findHardCoded()).toEqual([])
    const label = document.createElement('button')
    label.setAttribute('aria-label', 'Sort by name')
    document.body.append(label)
    expect(findHardCoded()).toEqual(['Sort by name'])
    label.setAttribute('aria-label', '⟦Sørt by Customer⟧')
    expect(findHardCoded()).toEqual(['⟦Sørt by Customer⟧'])
    label.remove()
  })

  it('in the list: recent, typed, nothing found, failed', async () => {
    const window = await open()
    expectTranslated('recent')
    await pressKey('h', { ctrlKey: true })
    expectTranslated('history')
    const box = window.get<HTMLInputElement>('input[role=combobox]')
    await box.setValue('β')
    await flushPromises()
    expectTranslated('list')
    fake.answer({
      'matches:recall': answered({ ...matchesOf([]), suggestions: [{ text: 'Νότος', kind: 'stored-name' }] }),
      'matches:search': answered(matchesOf([]))
    })
    await box.setValue('βββ')
    await pressKey('Enter', { ctrlKey: true })
    expectTranslated('nothing')
    fake.answer({ 'matches:search': () => failedWith('server-error') })
    await box.setValue('ββββ')
    await pressKey('Enter', { ctrlKey: true })
    expectTranslated('failed')
    fake.answer({ 'matches:recent': answered([]) })
    await box.setValue('')
    await flushPromises()
    expectTranslated('samples')
  })

  it('on the card: sections, details, people, timeline, menus, palette', async () => {
    await open()
    await pressKey('Enter')
    expectTranslated('card')
    for (const digit of ['1', '2', '3', '4', '5']) {
      await pressKey(digit, { ctrlKey: true, code: `Digit${digit}` })
      await pressKey(' ')
      expectTranslated(`section ${digit}`)
    }
    await pressKey('6', { ctrlKey: true, code: 'Digit6' })
    expectTranslated('people')
    await pressKey('s', { altKey: true, code: 'KeyS' })
    expectTranslated('more details')
    await pressKey('b', { ctrlKey: true })
    expectTranslated('timeline')
    await pressKey('k', { ctrlKey: true })
    expectTranslated('palette')
    await pressKey('Escape')
    await pressKey('a', { altKey: true, code: 'KeyA' })
    expectTranslated('menu')
  })

  it('on the card of a caller, of a former employee and of nobody’s company', async () => {
    const employer = { companyId: 199, name: company.name }
    const theirs = aPersonCard({
      title: person.name,
      header: { name: person.name, jobTitle: 'Αγορές', phone: person.phone, employer, isFormerEmployee: true }
    })
    fake.answer({
      'matches:recent': answered([rows[3], rows[2]].flatMap((row) => row ?? [])),
      'card:recall': (ref) => ({ ok: true, value: 'personId' in ref ? theirs : card }),
      'card:refresh': (ref) => ({
        ok: true,
        value: { card: 'personId' in ref ? theirs : card, source: 'superoffice' }
      })
    })
    await open()
    await pressKey('Enter')
    expectTranslated('person')
    await pressKey('Escape')
    await pressKey('ArrowDown')
    await pressKey('Enter')
    expectTranslated('caller')
  })

  it.each([
    'not-found',
    'no-access',
    'server-error',
    'unreachable',
    'timed-out',
    'unavailable',
    'unreadable-answer',
    'sign-in-again'
  ] as const)('on a card that can’t be shown: %s', async (code) => {
    fake.answer({ 'card:recall': answered(null), 'card:refresh': () => failedWith(code) })
    await open()
    await pressKey('Enter')
    expectTranslated(code)
  })

  it('in the settings, on the page for phone systems, and before signing out', async () => {
    const window = await open()
    await pressKey(',', { ctrlKey: true })
    expectTranslated('settings')
    for (const row of window.findAll('button[aria-pressed]')) {
      await row.trigger('click')
      expectTranslated('recording a shortcut')
      await pressKey('Escape')
    }
    const states: readonly UpdateState[] = [
      ...updateAbsences.map((reason) => ({ kind: 'unavailable', reason }) as const),
      ...updateProblems.map(
        (problem) => ({ kind: 'failed', problem, failedAt: '2026-11-24T10:00:00.000Z' }) as const
      ),
      { kind: 'current', checkedAt: '2026-11-24T10:00:00.000Z' },
      { kind: 'loading', version: '1' },
      { kind: 'ready', version: '1', isWaiting: false },
      { kind: 'not-checked' },
      { kind: 'checking' }
    ]
    for (const state of states) {
      fake.push('updates:changed', state)
      await flushPromises()
      expectTranslated(JSON.stringify(state))
    }
    const buttons = window.findAll('main button')
    for (const button of buttons.filter((each) => /⟦(?:Šïïï|Sïïï|Rë)/u.test(each.text()))) {
      if (!button.element.isConnected) continue
      await button.trigger('click')
      await flushPromises()
      expectTranslated(button.text())
    }
  })

  it('on the sign-in, of each kind', async () => {
    fake.answer({
      'session:recall': answered<SessionState>({ kind: 'signed-out' }),
      'policy:recall': answered({
        ...somePolicy,
        environments: somePolicy.environments.map((each, index) => ({ ...each, isRegistered: index > 0 })),
        problem: { source: 'file', reason: 'untrusted', key: null, inUse: 'nothing' }
      })
    })
    const window = await open()
    expectTranslated('sign-in')
    for (const radio of window.findAll('[role=radio]')) {
      await radio.trigger('click')
      await flushPromises()
      expectTranslated('sign-in')
      for (const form of window.findAll('form')) await form.trigger('submit')
      await flushPromises()
      expectTranslated('missing')
    }
  })

  it('on the other screens and in every notice', async () => {
    fake.answer({ 'notices:take': answered(noticeCodes) })
    await open()
    expectTranslated('notices')
    fake.push('connection:changed', { kind: 'offline', since: '2026-11-24T10:00:00.000Z' })
    await flushPromises()
    expectTranslated('offline')
    fake.push('connection:changed', { kind: 'not-responding' })
    await flushPromises()
    expectTranslated('not responding')
    await pressKey('p', { ctrlKey: true })
    expectTranslated('profiles')
    await pressKey('Escape')
    fake.push('session:changed', { kind: 'sign-in-again', profile: greek, isInKeychain: false })
    await flushPromises()
    expectTranslated('signed out')
    fake.push('session:changed', { kind: 'locked', profile: greek })
    await flushPromises()
    expectTranslated('locked')
  })
})
