import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../src/shared/card.ts'
import type { Person } from '../../../src/shared/company.ts'
import type { Match } from '../../../src/shared/match.ts'
import { failed, succeeded, type Outcome } from '../../../src/shared/outcome.ts'
import type { CardRef } from '../../../src/shared/subject.ts'
import { aCard, aPersonCard, changesOf } from '../../support/cards.ts'
import { aChat, aRequest, section } from '../../support/companies.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

const employer = { companyId: 199, name: 'Nordlys Energi AS' }
const company = aCard({
  requests: section(aRequest({ id: 1, title: 'Hers' }), aRequest({ id: 2, title: 'Somebody else’s' }))
})
const eva = aPersonCard({
  header: {
    name: 'Eva Dahl',
    jobTitle: 'Purchasing',
    phone: '+47 55 12 34 57',
    mobilePhone: '912 34 567',
    employer
  },
  requests: section(aRequest({ id: 1, title: 'Hers' }), aRequest({ id: 9, title: 'Hers, and older' })),
  chats: section(aChat({ id: 4, ended: null, isOpen: true })),
  changes: changesOf({ requests: [{ kind: 'new' }, null] })
})
const match = matchOf(199, 'Eva Dahl', {
  companyName: 'Nordlys Energi AS',
  kind: 'person',
  key: 'p',
  personId: 7,
  phone: '+47 912 34 567',
  by: 'phone'
})

let fake: FakeBridge
let app: VueWrapper

/** Stored and live cards by their subject. A card that is not here is not stored, and can't be read. */
const answerCards = (...cards: readonly Card[]): void => {
  const find = ({ companyId, personId }: CardRef): Card | null =>
    cards.find((card) => card.companyId === companyId && card.personId === personId) ?? null
  fake.answer({
    'card:recall': (ref) => succeeded(find(ref)),
    'card:refresh': (ref): Outcome<{ card: Card; source: 'superoffice' }> => {
      const card = find(ref)
      return card === null
        ? failed({ code: 'server-error', reference: 'R-1234' })
        : succeeded({ card, source: 'superoffice' })
    }
  })
}

const caller = () => app.get('section[aria-label=Caller]')
const titles = (): readonly string[] =>
  app.findAll('[data-section=requests] .row .text').map((row) => row.text())
const open = async (of: Match = match): Promise<void> => {
  app = await openCard(fake, of)
}

beforeEach(() => {
  fake = createSignedInBridge()
  answerCards(company, eva)
  fake.answer({ 'record:open': answered(null), 'contact:use': answered(null) })
})

afterEach(() => {
  app.unmount()
})

describe('keys for a number or an address', () => {
  const withAddresses: Card = { ...eva, header: { ...eva.header, email: 'eva@nordlys.example' } }
  const nordlys: Card = {
    ...company,
    header: { ...company.header, phone: '+47 55 12 34 56', email: 'post@nordlys.example' }
  }
  const use = async (key: string): Promise<unknown> => {
    press(key, { altKey: true })
    await flushPromises()
    return fake.requests('contact:use').at(-1)
  }
  const note = (): string => app.get('header .note').text()

  it('use the caller’s, the one that matched first, and say whose it was', async () => {
    answerCards(nordlys, withAddresses)
    await open()
    expect(await use('p')).toEqual({ companyId: 199, personId: 7, use: 'copy-mobile' })
    expect(note()).toBe('Mobile number copied · Eva Dahl')
    expect(caller().find('.copied').exists()).toBe(true)
    expect(await use('e')).toEqual({ companyId: 199, personId: 7, use: 'copy-email' })
    expect(note()).toBe('E-mail address copied · Eva Dahl')
    expect(await use('c')).toEqual({ companyId: 199, personId: 7, use: 'call-mobile' })
    expect(await use('m')).toEqual({ companyId: 199, personId: 7, use: 'write' })
  })

  it('use the company’s where the caller has none, and say so', async () => {
    answerCards(nordlys, eva)
    await open()
    expect(await use('e')).toEqual({ companyId: 199, personId: null, use: 'copy-email' })
    expect(note()).toBe('E-mail address copied · Nordlys Energi AS')
  })

  it('use what only the company has without naming it', async () => {
    await open()
    expect(await use('i')).toEqual({ companyId: 199, personId: null, use: 'copy-id' })
    expect(note()).toBe('Id copied')
  })

  it('stand beside what they use', async () => {
    answerCards(nordlys, eva)
    await open()
    await caller().get('.others').trigger('click')
    const keysOf = (part: string): readonly unknown[] =>
      app.findAll(`${part} .copy`).map((copy) => copy.attributes('aria-keyshortcuts'))
    expect(keysOf('.caller')).toEqual(['Alt+P', undefined])
    expect(keysOf('.details')).toEqual([undefined, 'Alt+E'])
  })

  it('use the company’s while the caller’s card is not there, whose number is then text', async () => {
    answerCards(nordlys)
    await open()
    expect(caller().text()).toContain('+47 912 34 567')
    expect(caller().findAll('.copy, .action')).toEqual([])
    expect(await use('p')).toEqual({ companyId: 199, personId: null, use: 'copy-phone' })
    expect(note()).toBe('Phone number copied · Nordlys Energi AS')
    expect(await use('c')).toEqual({ companyId: 199, personId: null, use: 'call' })
    expect(await use('e')).toEqual({ companyId: 199, personId: null, use: 'copy-email' })
    expect(await use('m')).toEqual({ companyId: 199, personId: null, use: 'write' })
    expect(app.findAll('.details .copy').map((copy) => copy.attributes('aria-keyshortcuts'))).toEqual([
      'Alt+P',
      'Alt+E'
    ])
  })

  describe('when only the stored people have the caller', () => {
    const stored = { id: 7, name: 'Eva Dahl', phone: '+47 55 12 34 57', mobilePhone: '912 34 567' }
    const recall = (person: Person): void => {
      fake.answer({
        'people:recall': answered({ section: section(person), fetchedAt: '2026-11-24T10:00:00.000Z' })
      })
    }

    it('use the number that is shown, as its buttons do', async () => {
      answerCards(nordlys)
      recall(stored)
      await open()
      expect(caller().find('.value').text()).toBe('912 34 567')
      expect(await use('p')).toEqual({ companyId: 199, personId: 7, use: 'copy-mobile' })
      expect(await use('c')).toEqual({ companyId: 199, personId: 7, use: 'call-mobile' })
      await caller().get('.copy').trigger('click')
      expect(fake.requests('contact:use').at(-1)).toEqual({ companyId: 199, personId: 7, use: 'copy-mobile' })
      expect(await use('e')).toEqual({ companyId: 199, personId: null, use: 'copy-email' })
    })

    it('use the company’s while the caller’s own card may still arrive', async () => {
      answerCards(nordlys)
      recall(stored)
      fake.answer({
        'card:refresh': (ref) =>
          ref.personId === undefined
            ? succeeded({ card: nordlys, source: 'superoffice' })
            : new Promise(() => undefined)
      })
      await open()
      expect(await use('p')).toEqual({ companyId: 199, personId: null, use: 'copy-phone' })
    })

    it('show them masked once the screen is shared', async () => {
      answerCards(nordlys)
      recall(stored)
      await open()
      recall({ ...stored, phone: '•• 57', mobilePhone: '•• 67' })
      press('m', { ctrlKey: true, shiftKey: true })
      await flushPromises()
      expect(caller().text()).not.toContain('912 34 567')
    })
  })

  it('become the caller’s once their card has arrived', async () => {
    const later = answeredLater<{ card: Card; source: 'superoffice' }>()
    answerCards(nordlys)
    fake.answer({
      'card:refresh': (ref) =>
        ref.personId === undefined ? succeeded({ card: nordlys, source: 'superoffice' }) : later.promise
    })
    await open()
    expect(await use('c')).toEqual({ companyId: 199, personId: null, use: 'call' })
    later.settle(succeeded({ card: eva, source: 'superoffice' }))
    await flushPromises()
    expect(caller().find('.value').text()).toBe('912 34 567')
    expect(await use('c')).toEqual({ companyId: 199, personId: 7, use: 'call-mobile' })
  })

  it('use the company’s when SuperOffice gave only the caller’s name', async () => {
    answerCards(nordlys)
    const { personId: _, ...nameOnly } = match
    await open(nameOnly)
    expect(caller().text()).toContain('+47 912 34 567')
    expect(caller().find('.copy').exists()).toBe(false)
    expect(await use('p')).toEqual({ companyId: 199, personId: null, use: 'copy-phone' })
  })
})

describe('the caller', () => {
  const values = (): readonly string[] =>
    caller()
      .findAll('.value')
      .map((value) => value.text())

  it('is named with title and the number that matched; the other ones unfold', async () => {
    await open()
    expect(caller().text()).toContain('Eva Dahl, Purchasing')
    expect(values()).toEqual(['912 34 567'])
    const others = caller().get('button[aria-label="1 more number or address"]')
    expect(others.attributes('aria-expanded')).toBe('false')
    await others.trigger('click')
    expect(others.attributes('aria-expanded')).toBe('true')
    expect(values()).toEqual(['912 34 567', '+47 55 12 34 57'])
    await caller().findAll('.copy')[1]?.trigger('click')
    expect(fake.requests('contact:use')).toEqual([{ companyId: 199, personId: 7, use: 'copy-phone' }])
  })

  it('is named with the e-mail address when that matched', async () => {
    answerCards(company, { ...eva, header: { ...eva.header, email: 'eva@nordlys.example' } })
    await open({ ...match, by: 'email' })
    expect(values()).toEqual(['eva@nordlys.example'])
    expect(caller().find('button[aria-label="2 more numbers and addresses"]').exists()).toBe(true)
  })

  it('has a button that shows only this person, with its key', async () => {
    await open()
    const only = caller().get('button[aria-label="Only this person"]')
    expect(only.attributes('aria-keyshortcuts')).toBe('Control+E')
    await only.trigger('click')
    expect(only.attributes('aria-pressed')).toBe('true')
  })

  it('is asked for beside the company, and both count as viewed', async () => {
    await open()
    expect(fake.requests('card:refresh')).toEqual([
      { companyId: 199, isForced: false },
      { personId: 7, isForced: false }
    ])
    expect(fake.requests('card:view')).toEqual([{ companyId: 199 }, { personId: 7 }])
    press('Escape')
    await flushPromises()
    expect(fake.requests('card:leave')).toEqual([{ companyId: 199 }, { personId: 7 }])
  })

  it('is named by the match until their own card has arrived, and the company does not wait for it', async () => {
    const later = answeredLater<{ card: Card; source: 'superoffice' }>()
    answerCards(company)
    const whole = fake.requests('card:refresh').length
    fake.answer({
      'card:refresh': (ref) =>
        ref.personId === undefined ? succeeded({ card: company, source: 'superoffice' }) : later.promise
    })
    await open()
    expect(fake.requests('card:refresh').length).toBe(whole + 2)
    expect(titles()).toEqual(['Hers', 'Somebody else’s'])
    expect(caller().text()).toContain('Eva Dahl')
    expect(caller().text()).toContain('+47 912 34 567')
    expect(caller().find('button[aria-pressed]').exists()).toBe(false)
    expect(caller().find('.job-outline').exists()).toBe(true)
    later.settle(succeeded({ card: eva, source: 'superoffice' }))
    await flushPromises()
    expect(caller().text()).toContain('Purchasing')
    expect(caller().find('.job-outline').exists()).toBe(false)
  })

  it('is named while the company is still loading', async () => {
    const later = answeredLater<{ card: Card; source: 'superoffice' }>()
    fake.answer({
      'card:recall': answered(null),
      'card:refresh': (ref) =>
        ref.personId === undefined ? later.promise : succeeded({ card: eva, source: 'superoffice' })
    })
    await open()
    expect(caller().text()).toContain('Eva Dahl, Purchasing')
    expect(titles()).toEqual([])
    later.settle(succeeded({ card: company, source: 'superoffice' }))
    await flushPromises()
    expect(titles()).toEqual(['Hers', 'Somebody else’s'])
  })

  it('stays named by the match when their card can’t be read', async () => {
    answerCards(company)
    await open()
    expect(caller().text()).toContain('Eva Dahl')
    expect(caller().find('.job-outline').exists()).toBe(false)
    expect(app.find('[role=alert]').exists()).toBe(false)
  })

  it('is marked as a former employee, and with the company they work for now', async () => {
    answerCards(
      company,
      aPersonCard({
        header: { name: 'Eva Dahl', isFormerEmployee: true, employer: { companyId: 5, name: 'Sol AS' } }
      })
    )
    await open()
    expect(caller().text()).toContain('Former employee')
    expect(caller().text()).toContain('now at Sol AS')
  })

  it('is called, and their number copied', async () => {
    await open()
    await caller().get('.copy').trigger('click')
    await caller().get('.action').trigger('click')
    await flushPromises()
    expect(fake.requests('contact:use')).toEqual([
      { companyId: 199, personId: 7, use: 'copy-mobile' },
      { companyId: 199, personId: 7, use: 'call-mobile' }
    ])
  })

  it('opens in SuperOffice by key', async () => {
    await open()
    press('o', { ctrlKey: true, shiftKey: true })
    expect(fake.requests('record:open')).toEqual([{ kind: 'person', companyId: 199, id: 7 }])
  })

  it('is absent when a company was found, and of no use without an id', async () => {
    await open(matchOf(199, 'Nordlys Energi AS'))
    expect(app.find('section[aria-label=Caller]').exists()).toBe(false)
    app.unmount()
    const { personId: _unknown, ...named } = match
    await open(named)
    expect(caller().text()).toContain('Eva Dahl')
    expect(caller().findAll('button[aria-label="Open person in SuperOffice"]')).toEqual([])
  })
})

describe('the caller’s rows', () => {
  it('are marked', async () => {
    await open()
    const marked = app.findAll('.row').filter((row) => row.find('[aria-label="From Eva Dahl"]').exists())
    expect(marked.map((row) => row.get('.text').text())).toEqual(['Hers'])
  })

  it('are shown alone by key and by button, with their own brief and changes', async () => {
    await open()
    press('e', { ctrlKey: true })
    await flushPromises()
    expect(titles().map((title) => title.replace('New', '').trim())).toEqual(['Hers', 'Hers, and older'])
    expect(app.get('section[aria-label=Brief]').text()).toContain('chat open')
    expect(app.text()).toContain('1 change since')
    expect(app.get('h1').text()).toBe('Nordlys Energi AS')
    await caller().get('button[aria-pressed=true]').trigger('click')
    expect(titles()).toEqual(['Hers', 'Somebody else’s'])
  })

  it('are asked for more of the caller alone', async () => {
    answerCards(company, {
      ...eva,
      requests: { ...section(aRequest({ id: 1 })), mayHaveMore: true } as never
    })
    await open()
    press('e', { ctrlKey: true })
    await flushPromises()
    await app.get('[data-section=requests] .more').trigger('click')
    await flushPromises()
    expect(fake.requests('card:refresh').at(-1)).toEqual({
      personId: 7,
      isForced: true,
      section: 'requests',
      limit: 50
    })
  })
})

describe('a person whose company the search did not name', () => {
  const alone = { ...match, companyId: null, isCompanyUnknown: true } as const

  it('leads to their company, with them as the caller', async () => {
    await open(alone)
    expect(fake.requests('card:refresh')[0]).toEqual({ personId: 7, name: 'Eva Dahl', isForced: false })
    expect(app.get('h1').text()).toBe('Nordlys Energi AS')
    expect(caller().text()).toContain('Eva Dahl, Purchasing')
    expect(caller().find('.value').text()).toBe('912 34 567')
  })

  it('has a card of their own without a company', async () => {
    answerCards(aPersonCard({ chats: section(aChat({ ended: null, isOpen: true })) }))
    await open(alone)
    expect(app.get('h1').text()).toBe('Eva Dahl')
    expect(app.get('section[aria-label=Brief]').text()).toContain('chat open')
    expect(app.find('[data-section=people]').exists()).toBe(false)
    expect(app.get('nav').text()).not.toContain('People')
    expect(app.get('footer').text()).toContain('Ctrl+1–5')
    expect(app.get('header .facts').text()).toContain('Purchasing')
    press('o', { ctrlKey: true })
    expect(fake.requests('record:open')).toEqual([{ kind: 'person', companyId: null, id: 7 }])
    press('p', { altKey: true })
    await flushPromises()
    expect(fake.requests('contact:use')).toEqual([{ companyId: null, personId: 7, use: 'copy-phone' }])
  })

  it('is a failure when nothing can be read', async () => {
    fake.answer({ 'card:recall': answered(null), 'card:refresh': () => failedWith('no-network') })
    await open(alone)
    expect(app.get('[role=alert]').text()).toContain('Offline')
    fake.answer({ 'card:refresh': () => failedWith('not-found') })
    press('r', { ctrlKey: true })
    await flushPromises()
    expect(app.get('[role=alert]').text()).toContain('No such person')
  })
})
