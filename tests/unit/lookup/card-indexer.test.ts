import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/main/lookup/search-lines.ts'
import { toIndexedCard } from '../../support/indexed-cards.ts'
import { textFields } from '../../../src/shared/found-line.ts'
import {
  aChat,
  aFollowUp,
  aRequest,
  aSale,
  aStoredCard,
  noSections,
  section,
  storedPeople
} from '../../support/companies.ts'
import { aMessage, someRequestDetails } from '../../support/row-details.ts'
import type { StoredDetails } from '../../../src/main/results/stored-card.ts'

/** The lines of each field that is not empty. */
const textsOf = (parts: Parameters<typeof aStoredCard>[0]) => {
  const { texts } = toIndexedCard(aStoredCard(parts), 0)
  return Object.fromEntries(
    textFields.filter((field) => field in texts).map((field) => [field, linesOf(texts, field)])
  )
}

describe('the name that a company is listed by', () => {
  it.each([
    [
      'its own, with its department',
      { header: { name: 'Nordlys', department: 'Service' } },
      'Nordlys, Service'
    ],
    ['its own, before the match’s', { header: { name: 'Nordlys' }, matchName: 'Nordlyset' }, 'Nordlys'],
    ['the match’s', { header: { city: 'Bergen' }, matchName: 'Nordlys' }, 'Nordlys'],
    ['its id when there is nothing else', { header: null, matchName: null, companyId: 199 }, '#199']
  ])('is %s', (_what, parts, name) => {
    expect(toIndexedCard(aStoredCard(parts), 0).name).toBe(name)
  })
})

describe('the country of a company', () => {
  it.each([
    ['is as SuperOffice said', { countryCode: 'DK' }, 'DK'],
    [
      'is found by its name, if the company was stored before',
      { country: 'US:"Denmark";NO:"Danmark"' },
      'DK'
    ],
    ['is absent when it is unknown', { country: 'Narnia' }, undefined]
  ])('%s', (_what, header, countryCode) => {
    expect(toIndexedCard(aStoredCard({ header }), 0).countryCode).toBe(countryCode)
  })
})

describe('what closer looks have read', () => {
  const id = 1
  const fetchedAt = '2026-11-24T10:00:00.000Z'

  it('is found by each line of a message, by owners and by persons', () => {
    const lastMessage = aMessage({ text: 'Hello\n\nTwelve licences', quoted: 'On Monday' })
    const details: readonly StoredDetails[] = [
      { ...someRequestDetails({ lastMessage }), id },
      { kind: 'follow-up', id, fetchedAt, type: 'Phone call', owner: 'Jonas', person: 'Mia', text: 'Agenda' },
      { kind: 'document', id, fetchedAt, type: 'Letter', owner: 'Ida', person: 'Per' },
      { kind: 'sale', id, fetchedAt, stage: 'Offer', owner: 'Liv', person: 'Ola' }
    ]
    const request = ['Hello', 'Twelve licences', 'On Monday', 'Eva Dahl', 'Kari Holm']
    const others = ['Agenda', 'Mia', 'Jonas', 'Per', 'Ida', 'Ola', 'Liv']
    expect(textsOf({ details })['details']).toEqual([...request, ...others].map((text) => ({ text })))
  })

  it('has no lines when nothing was opened, or nothing is known', () => {
    expect(textsOf({})).not.toHaveProperty('details')
    expect(textsOf({ details: [{ kind: 'sale', id, fetchedAt }] })).not.toHaveProperty('details')
  })
})

describe('the searchable texts of a company', () => {
  it('are all texts and numbers of the card, by field and line', () => {
    const texts = textsOf({
      companyId: 199,
      matchName: 'Nordlyset',
      header: {
        name: 'Nordlys',
        department: 'Service',
        category: 'US:"Supplier";NO:"Leverandør"',
        business: 'Energy',
        city: 'Bergen',
        country: 'US:"Norway";NO:"Norge"',
        phone: '+47 55 12 34 56',
        email: 'post@nordlys.example',
        web: 'nordlys.example',
        organisationNumber: '912 345 678',
        ourContact: 'Kari Nordmann'
      },
      sections: {
        ...noSections,
        requests: section(
          aRequest({ id: 4711, title: 'Invoice unclear' }),
          aRequest({ id: null, title: 'Power' })
        ),
        followUps: section(aFollowUp({ text: 'Call back' })),
        documents: section({ id: 1, title: 'Offer', date: null }),
        sales: section(
          aSale({ heading: 'Upgrade', amount: 125000.5, currency: 'NOK' }),
          aSale({ amount: null })
        ),
        chats: section(
          aChat({
            visitor: 'Eva Dahl',
            visitorCompany: 'Sol',
            firstMessage: 'Hello\r\n\r\nHelp?',
            lastMessage: 'Hello'
          })
        )
      },
      people: storedPeople(
        {
          id: 7,
          name: 'Åse  Berg',
          title: 'Buyer',
          phone: '55 12 34 57',
          mobilePhone: '912 34 567',
          email: 'ase@nordlys.example'
        },
        { id: 8, name: 'Eva Dahl', title: 'Buyer' },
        { id: null, name: 'Nils', phone: ' ' }
      )
    })
    const lines = (...texts: readonly string[]) => texts.map((text) => ({ text }))
    expect(texts).toEqual({
      name: lines('Nordlys, Service'),
      matchName: lines('Nordlyset'),
      category: lines('Supplier', 'Leverandør'),
      business: lines('Energy'),
      city: lines('Bergen'),
      country: lines('Norway', 'Norge'),
      phone: lines('+47 55 12 34 56'),
      email: lines('post@nordlys.example'),
      web: lines('nordlys.example'),
      organisationNumber: lines('912 345 678'),
      ourContact: lines('Kari Nordmann'),
      companyId: lines('199'),
      people: [{ personId: 7, text: 'Åse Berg' }, { personId: 8, text: 'Eva Dahl' }, { text: 'Nils' }],
      peopleTitles: [
        { personId: 7, text: 'Buyer' },
        { personId: 8, text: 'Buyer' }
      ],
      peoplePhones: [
        { personId: 7, text: '55 12 34 57' },
        { personId: 7, text: '912 34 567' }
      ],
      peopleEmails: [{ personId: 7, text: 'ase@nordlys.example' }],
      requests: [{ number: '4711', text: 'Invoice unclear' }, { text: 'Power' }],
      followUps: lines('Call back'),
      documents: lines('Offer'),
      sales: [{ number: '125000.50 NOK', text: 'Upgrade' }, { text: 'Upgrade' }],
      chats: lines('Hello', 'Help?'),
      visitors: lines('Eva Dahl', 'Sol')
    })
  })

  it('have the numbers of one field apart, by the country of the company or else of the person', () => {
    const eva = { id: 7, name: 'Eva', phone: '55 98 76 54 900 98 765' }
    const numbersOf = (countryCode?: string) =>
      textsOf({
        header: { name: 'Nordlys' },
        people: storedPeople({ ...eva, ...(countryCode !== undefined && { countryCode }) })
      }).peoplePhones
    expect(numbersOf()).toHaveLength(1)
    expect(numbersOf('NO')).toHaveLength(2)
  })

  it('leave out empty fields and sections that could not be read', () => {
    expect(
      textsOf({
        companyId: 1,
        header: null,
        sections: { ...noSections, chats: { state: 'unreadable' } },
        people: { section: { state: 'unreadable' }, fetchedAt: '2026-11-24T09:00:00.000Z' }
      })
    ).toEqual({ name: [{ text: '#1' }], companyId: [{ text: '1' }] })
  })

  it('leave out the match’s name when it is the company’s', () => {
    expect(textsOf({ header: { name: 'Nordlys' }, matchName: 'Nordlys' })).not.toHaveProperty('matchName')
  })
})
