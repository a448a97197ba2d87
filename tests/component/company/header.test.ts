import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCard, aPersonCard } from '../../support/cards.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { matchOf } from '../../support/matches.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

let fake: FakeBridge
let app: VueWrapper

beforeEach(() => {
  fake = createSignedInBridge()
})

afterEach(() => {
  app.unmount()
})

describe('the header of a card', () => {
  it('says how current the card is, beside category, business and id', async () => {
    answerCard(fake, aCard({ header: { category: 'Customer', business: 'Energy', isStopped: true } }))
    app = await openCard(fake)
    expect(app.get('[role=status][aria-label=Freshness]').text()).toBe('Live')
    expect(app.get('header .stopped').text()).toBe('Stopped')
    expect(app.get('header .kinds').text()).toBe('Customer · Energy')
    expect(app.get('header .id .value').text()).toBe('#199')
  })

  it('has the department beside the name, and the name alone as its heading', async () => {
    answerCard(fake, aCard({ header: { name: 'Nordlys Energi AS', department: 'Service' } }))
    app = await openCard(fake)
    expect(app.get('h1').text()).toBe('Nordlys Energi AS')
    expect(app.get('header .title').text()).toBe('Nordlys Energi AS · Service')
  })

  it('has the whole name in a tooltip where it is cut', async () => {
    const title = 'A name of many words '.repeat(10).trim()
    answerCard(fake, aCard({ title, header: { name: title, department: 'Service' } }))
    app = await openCard(fake)
    const { attributes } = app.get('header .title').element
    expect(attributes.getNamedItem('data-tip')?.value).toBe(`${title} · Service`)
    expect(attributes.getNamedItem('data-tip-when')?.value).toBe('cut')
  })

  it('shows nothing beside the name of a company with nothing else', async () => {
    answerCard(fake, aCard({ header: { name: 'Nordlys Energi AS' } }))
    app = await openCard(fake)
    expect(app.get('header .title').text()).toBe('Nordlys Energi AS')
    expect(app.find('header .kinds').exists()).toBe(false)
    expect(app.findAll('header .fact')).toHaveLength(1)
  })

  it('marks a person who is a former employee', async () => {
    answerCard(fake, aPersonCard({ header: { name: 'Eva Dahl', isFormerEmployee: true } }))
    app = await openCard(fake, matchOf(199, 'Eva Dahl', { companyId: null, kind: 'person', personId: 7 }))
    expect(app.get('header .stopped').text()).toBe('Former employee')
    expect(app.get('header .id .value').text()).toBe('#7')
  })

  it('says in the place of the id that it was copied', async () => {
    fake.answer({ 'contact:use': answered(null) })
    answerCard(fake, aCard())
    app = await openCard(fake)
    await app.get('header .copy').trigger('click')
    await flushPromises()
    expect(app.get('header .copy .copied').text()).toBe('✓ Copied')
    expect(app.find('header .note').exists()).toBe(false)
  })
})
