import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listActions } from '../../../src/renderer/design/use-actions.ts'
import { aCard } from '../../support/cards.ts'
import { answered, type FakeBridge } from '../../support/fake-bridge.ts'
import { answerCard, openCard } from '../../support/open-card.ts'
import { createSignedInBridge } from '../../support/window-answers.ts'

const header = {
  name: 'Nordlys Energi AS',
  phone: '+47 55 12 34 56',
  email: 'post@nordlys.example',
  web: 'http://www.nordlys.example/',
  webAddress: 'https://www.nordlys.example/',
  address: 'Bryggen 7, 5003 Bergen',
  city: 'Bergen',
  country: 'Norway',
  organisationNumber: '912 345 678',
  customerNumber: '10011',
  ourContact: 'Kari Nordmann'
}

let fake: FakeBridge
let app: VueWrapper

const uses = (): readonly unknown[] => fake.requests('contact:use').map(({ use }) => use)
/** What the eye sees: the labels and the values. */
const shown = (): readonly string[] =>
  app.findAll('.detail').map((detail) => `${detail.get('.label').text()} ${detail.get('.value').text()}`)
const more = () => app.get('.details .more')
const pressAlt = async (key: string): Promise<void> => {
  const event = new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true })
  // happy-dom takes Alt for AltGr.
  Object.assign(event, { getModifierState: () => false })
  document.body.dispatchEvent(event)
  await flushPromises()
}

beforeEach(() => {
  fake = createSignedInBridge()
  fake.answer({ 'contact:use': answered(null) })
  answerCard(fake, aCard({ header }))
})

afterEach(() => {
  app.unmount()
  vi.restoreAllMocks()
})

const firstRows = [
  'Phone +47 55 12 34 56',
  'E-mail post@nordlys.example',
  'Web www.nordlys.example',
  'Address Bryggen 7, 5003\u00a0Bergen'
]
const all = [
  ...firstRows,
  'Org. no. 912 345 678',
  'Customer no. 10011',
  'Our contact Kari Nordmann',
  'City Bergen, Norway'
]

describe('the contact details', () => {
  it('are two rows, and the rest unfolds by button and by key', async () => {
    app = await openCard(fake)
    expect(shown()).toEqual(firstRows)
    expect([more().text(), more().attributes('aria-expanded')]).toEqual(['More details', 'false'])
    await more().trigger('click')
    expect(shown()).toEqual(all)
    expect([more().text(), more().attributes('aria-expanded')]).toEqual(['Fewer details', 'true'])
    await pressAlt('s')
    expect(shown()).toEqual(firstRows)
  })

  it('are all shown in a wide window, without the button', async () => {
    const matchMedia = window.matchMedia.bind(window)
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      query.includes('50em') ? Object.assign(matchMedia('all'), {}) : matchMedia(query)
    )
    app = await openCard(fake)
    expect(shown()).toEqual(all)
    expect(app.find('.details .more').exists()).toBe(false)
  })

  it('leave out what is empty, and the button with it', async () => {
    const { phone: _phone, web: _web, webAddress: _address, address: _street, ...rest } = header
    answerCard(
      fake,
      aCard({ header: { ...rest, organisationNumber: ' ', customerNumber: '', ourContact: '' } })
    )
    app = await openCard(fake)
    expect(shown()).toEqual(['E-mail post@nordlys.example', 'City Bergen, Norway'])
    expect(app.find('.details .more').exists()).toBe(false)
  })

  it.each<[what: string, stacked: boolean, email: string, web: string]>([
    ['short addresses beside each other', false, 'post@nordlys.example', 'https://nordlys.example/'],
    [
      'long ones below each other',
      true,
      'info@birkenfurt-datentechnik.example',
      'birkenfurt-datentechnik.example'
    ],
    ['a long one without the other', true, 'kundeservice@nordlys.example', '']
  ])('have %s', async (_what, stacked, email, web) => {
    answerCard(fake, aCard({ header: { ...header, email, web } }))
    app = await openCard(fake)
    expect(app.get('.details').classes('stacked')).toBe(stacked)
  })

  it.each([
    ['Bryggen 7, 5003 Bergen', 'Bryggen 7, 5003\u00a0Bergen'],
    ['Hoofdstraat 2, 5611 DE Eindhoven, Nederland', 'Hoofdstraat 2, 5611\u00a0DE\u00a0Eindhoven, Nederland'],
    ['7 Quay Street, London SW1A 1AA', '7 Quay Street, London SW1A 1AA']
  ])('break no line in the town of %s', async (address, text) => {
    answerCard(fake, aCard({ header: { ...header, address } }))
    app = await openCard(fake)
    expect(shown()).toContain(`Address ${text}`)
  })

  it('are not there for a company with nothing but a name', async () => {
    answerCard(fake, aCard({ header: { name: 'Nordlys Energi AS' } }))
    app = await openCard(fake)
    expect(app.find('.details').exists()).toBe(false)
  })

  it('stay where they are when the live card replaces the stored one', async () => {
    answerCard(fake, aCard({ header: { ...header, customerNumber: '' } }), aCard({ header }))
    app = await openCard(fake)
    expect(shown()).toEqual(firstRows)
  })

  it('are copied by a press, each by its name', async () => {
    app = await openCard(fake)
    await more().trigger('click')
    for (const button of app.findAll('.details .copy')) await button.trigger('click')
    await flushPromises()
    expect(uses()).toEqual([
      'copy-phone',
      'copy-email',
      'copy-web',
      'copy-address',
      'copy-organisation-number',
      'copy-customer-number'
    ])
    expect(app.findAll('.copied')).toHaveLength(1)
    expect(app.get('.copied').element.closest('.detail')?.textContent).toContain('10011')
    expect(app.get('p.unseen + p.unseen').text()).toBe('Customer number copied')
  })

  it('name a person’s mobile number and title', async () => {
    answerCard(
      fake,
      aCard({
        header: { name: 'Eva Dahl', jobTitle: 'Purchasing', mobilePhone: '912 34 567', email: 'e@x.example' }
      })
    )
    app = await openCard(fake)
    expect(shown()).toEqual(['Mobile 912 34 567', 'E-mail e@x.example'])
    expect(app.get('header .facts').text()).toContain('Purchasing')
  })
})

describe('the web address', () => {
  it('opens by button and by key, after the whole address was shown', async () => {
    app = await openCard(fake)
    const open = app.get('button[aria-label="Open https://www.nordlys.example/"]')
    expect(open.attributes('data-tip')).toBe('Open https://www.nordlys.example/')
    expect(open.attributes('data-tip-key')).toBe('Alt+B')
    await open.trigger('click')
    await pressAlt('b')
    expect(fake.requests('contact:use')).toEqual([
      { companyId: 199, personId: null, use: 'open-web' },
      { companyId: 199, personId: null, use: 'open-web' }
    ])
    // The address itself never leaves the window.
    expect(JSON.stringify(fake.requests('contact:use'))).not.toContain('nordlys')
  })

  it('can only be copied when the main process builds no address of it', async () => {
    const { webAddress: _none, ...rest } = header
    answerCard(fake, aCard({ header: { ...rest, web: 'javascript:alert(1)' } }))
    app = await openCard(fake)
    expect(shown()[2]).toBe('Web javascript:alert(1)')
    expect(app.findAll('.details .action')).toHaveLength(2)
    await pressAlt('b')
    expect(uses()).toEqual([])
    expect(app.get('header .note').text()).toBe('No web address to open')
  })
})

describe('a number that only the company has', () => {
  it('is copied by key, and the header says so', async () => {
    app = await openCard(fake)
    await pressAlt('o')
    expect(uses()).toEqual(['copy-organisation-number'])
    expect(app.get('header .note').text()).toBe('Organisation number copied')
  })

  it('is an action of the palette, with the whole web address beside it', async () => {
    app = await openCard(fake)
    const listed = listActions((key) => key).filter(({ group }) => group === 'contact')
    expect(listed.map(({ id, detail }) => [id, detail])).toEqual([
      ['call', '+47 55 12 34 56'],
      ['copyPhone', '+47 55 12 34 56'],
      ['write', 'post@nordlys.example'],
      ['copyEmail', 'post@nordlys.example'],
      ['copyId', '#199'],
      ['copyOrganisationNumber', '912 345 678'],
      ['copyCustomerNumber', '10011'],
      ['copyAddress', 'Bryggen 7, 5003\u00a0Bergen'],
      ['copyWeb', 'www.nordlys.example'],
      ['openWeb', 'https://www.nordlys.example/']
    ])
  })
})
