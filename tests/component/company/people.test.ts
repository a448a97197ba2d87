import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/shared/company.ts'
import type { PeopleList } from '../../../src/shared/contract.ts'
import { aCard } from '../../support/cards.ts'
import { section } from '../../support/companies.ts'
import { answered, answeredLater, failedWith, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchOf } from '../../support/matches.ts'
import { press } from '../../support/mount-window.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

const eva: Person = {
  id: 7,
  name: 'Eva Dahl',
  title: 'Service lead',
  phone: '+47 55 12 34 57',
  email: 'eva@nordlys.example'
}
const hakon: Person = { id: 8, name: 'Håkon Moen', mobilePhone: '+47 912 34 567' }
const listOf = (people: readonly Person[], ageMs = 0): PeopleList => ({
  section: section(...people),
  fetchedAt: new Date(Date.now() - ageMs).toISOString()
})

let fake: FakeBridge
let app: VueWrapper

const heading = () => app.get('[data-section=people] h2 button')
const people = () => app.findAll('[data-section=people] li')
const names = (): readonly string[] => people().map((row) => row.get('.name').text())
const openPeople = async (): Promise<void> => {
  press('6', { code: 'Digit6', ctrlKey: true })
  await flushPromises()
}

beforeEach(() => {
  fake = createSignedInBridge()
  answerCard(fake, aCard({ header: { name: 'Nordlys Energi AS', phone: '+47 55 12 34 56' } }))
  fake.answer({ 'people:refresh': answered(listOf([eva, hakon])) })
})

afterEach(() => {
  app.unmount()
})

describe('the people', () => {
  it('are loaded only once the list is opened', async () => {
    app = await openCard(fake)
    expect(heading().attributes('aria-expanded')).toBe('false')
    expect(fake.requests('people:recall')).toEqual([])
    await openPeople()
    expect(heading().attributes('aria-expanded')).toBe('true')
    expect(names()).toEqual(['Eva Dahl', 'Håkon Moen'])
    expect(heading().text()).toContain('2')
    expect(people()[0]?.text()).toContain('Service lead')
    expect(document.activeElement?.textContent).toContain('Eva Dahl')
  })

  it('come from the stored list, and from SuperOffice when that is older than a minute', async () => {
    fake.answer({ 'people:recall': answered(listOf([eva], 50_000)) })
    app = await openCard(fake)
    await openPeople()
    expect(names()).toEqual(['Eva Dahl'])
    expect(fake.requests('people:refresh')).toEqual([])
    app.unmount()
    fake.answer({ 'people:recall': answered(listOf([eva], 61_000)) })
    app = await openCard(fake)
    await openPeople()
    expect(names()).toEqual(['Eva Dahl', 'Håkon Moen'])
  })

  it('stay on screen when refreshing them fails, and the failure is shown', async () => {
    fake.answer({
      'people:recall': answered(listOf([eva], 61_000)),
      'people:refresh': () => failedWith('no-network')
    })
    app = await openCard(fake)
    await openPeople()
    expect(names()).toEqual(['Eva Dahl'])
    expect(app.get('[data-section=people] [role=alert]').text()).toContain('isn’t connected to a network')
  })

  it('report that there are none, or that they could not be read', async () => {
    fake.answer({ 'people:refresh': answered(listOf([])) })
    app = await openCard(fake)
    await openPeople()
    expect(app.get('[data-section=people]').text()).toContain('None')
    app.unmount()
    fake.answer({
      'people:refresh': answered<PeopleList>({
        section: { state: 'unreadable' },
        fetchedAt: new Date().toISOString()
      })
    })
    app = await openCard(fake)
    await openPeople()
    expect(app.get('[data-section=people]').text()).toContain('The people couldn’t be read.')
  })

  it('stay closed when an answer arrives after the list was closed', async () => {
    const later = answeredLater<PeopleList>()
    fake.answer({ 'people:refresh': () => later.promise })
    app = await openCard(fake)
    await heading().trigger('click')
    await flushPromises()
    await heading().trigger('click')
    later.settle({ ok: true, value: listOf([eva]) })
    await flushPromises()
    expect(heading().attributes('aria-expanded')).toBe('false')
    expect(people()).toEqual([])
  })

  it('are reached by the arrow keys, and opened in SuperOffice by Enter', async () => {
    fake.answer({ 'record:open': answered(null) })
    app = await openCard(fake)
    await openPeople()
    press('ArrowDown')
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('Håkon Moen')
    press('Enter')
    expect(fake.requests('record:open')).toEqual([{ kind: 'person', companyId: 199, id: 8 }])
  })

  it('are reached by the arrow keys from a button of a row too, where Enter presses the button', async () => {
    app = await openCard(fake)
    await openPeople()
    const button = people()[0]?.get<HTMLButtonElement>('.action')
    button?.element.focus()
    expect(press('Enter').defaultPrevented).toBe(false)
    expect(fake.requests('record:open')).toEqual([])
    press('ArrowDown')
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('Håkon Moen')
  })
})

describe('the caller', () => {
  const match = matchOf(199, 'Eva Dahl', { kind: 'person', key: 'p', personId: 7 })
  const highlighted = () => app.get('[data-section=people] [aria-current=true]')

  it('does not open the list, and is highlighted in it once the agent does', async () => {
    fake.answer({ 'people:refresh': answered(listOf([hakon, eva])) })
    app = await openCard(fake, match)
    expect(fake.requests('people:recall')).toEqual([])
    await openPeople()
    expect(names()).toEqual(['Håkon Moen', 'Eva Dahl'])
    expect(highlighted().text()).toContain('Eva Dahl')
    expect(highlighted().element.contains(document.activeElement)).toBe(true)
  })

  it('is found by name when SuperOffice gives no id', async () => {
    const { personId: _unknown, ...named } = match
    app = await openCard(fake, named)
    await openPeople()
    expect(highlighted().text()).toContain('Eva Dahl')
  })
})

describe('a person’s number', () => {
  const contactUses = (): readonly unknown[] => fake.requests('contact:use')

  it('is copied by a press, and called by the icon beside it', async () => {
    app = await openCard(fake)
    await openPeople()
    await people()[0]?.get('.copy').trigger('click')
    await flushPromises()
    expect(people()[0]?.text()).toContain('Copied')
    expect(people()[1]?.text()).not.toContain('Copied')
    await people()[1]?.get('.action').trigger('click')
    expect(contactUses()).toEqual([
      { companyId: 199, personId: 7, use: 'copy-phone' },
      { companyId: 199, personId: 8, use: 'call-mobile' }
    ])
  })

  it('is used by the keys on the focused row, the mobile number when there is no other', async () => {
    app = await openCard(fake)
    await openPeople()
    press('p', { altKey: true })
    press('ArrowDown')
    await flushPromises()
    press('p', { altKey: true })
    press('i', { altKey: true })
    press('e', { altKey: true })
    await flushPromises()
    expect(contactUses()).toEqual([
      { companyId: 199, personId: 7, use: 'copy-phone' },
      { companyId: 199, personId: 8, use: 'copy-mobile' },
      { companyId: 199, personId: 8, use: 'copy-id' }
    ])
    expect(app.text()).toContain('No e-mail address here')
  })
})
