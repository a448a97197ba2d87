import { describe, expect, it } from 'vitest'
import { decodeIndexed, toIndexed } from '../../../src/main/results/result-index.ts'
import type { StoredCompany } from '../../../src/main/results/stored-company.ts'
import {
  aChat,
  aFollowUp,
  aRequest,
  aSale,
  aStoredCompany,
  noSections,
  section,
  storedPeople
} from '../../support/companies.ts'

const textsOf = (parts: Partial<StoredCompany>) => toIndexed(aStoredCompany(parts), 0).texts

describe('the name that a company is listed by', () => {
  it.each([
    [
      'its own, with its department',
      { company: { name: 'Nordlys', department: 'Service' } },
      'Nordlys, Service'
    ],
    [
      'its own, before what the match said',
      { company: { name: 'Nordlys' }, matchName: 'Nordlyset' },
      'Nordlys'
    ],
    ['what the match said', { company: { city: 'Bergen' }, matchName: 'Nordlys' }, 'Nordlys'],
    ['its id when there is nothing else', { company: null, matchName: null, companyId: 199 }, '#199']
  ])('is %s', (_what, parts, name) => {
    expect(toIndexed(aStoredCompany(parts), 0).name).toBe(name)
  })
})

describe('what can be found of a company', () => {
  it('is every text and number of the card, by field and line by line', () => {
    const texts = textsOf({
      companyId: 199,
      matchName: 'Nordlyset',
      company: {
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
    expect(texts).toEqual({
      name: 'Nordlys, Service',
      matchName: 'Nordlyset',
      category: 'Supplier\nLeverandør',
      business: 'Energy',
      city: 'Bergen',
      country: 'Norway\nNorge',
      phone: '+47 55 12 34 56',
      email: 'post@nordlys.example',
      web: 'nordlys.example',
      organisationNumber: '912 345 678',
      ourContact: 'Kari Nordmann',
      companyId: '199',
      people: '7\tÅse Berg\n8\tEva Dahl\n\tNils',
      peopleTitles: '7\tBuyer\n8\tBuyer',
      peoplePhones: '7\t55 12 34 57\n7\t912 34 567',
      peopleEmails: '7\tase@nordlys.example',
      requests: '4711\tInvoice unclear\n\tPower',
      followUps: 'Call back',
      documents: 'Offer',
      sales: '125000 NOK\tUpgrade\n\tUpgrade',
      chats: 'Hello\nHelp?',
      visitors: 'Eva Dahl\nSol'
    })
  })

  it('leaves out what is empty or could not be read', () => {
    expect(
      textsOf({
        companyId: 1,
        company: null,
        sections: { ...noSections, chats: { state: 'unreadable' } },
        people: { section: { state: 'unreadable' }, fetchedAt: '2026-11-24T09:00:00.000Z' }
      })
    ).toEqual({ name: '#1', companyId: '1' })
  })

  it('does not name a company twice', () => {
    expect(textsOf({ company: { name: 'Nordlys' }, matchName: 'Nordlys' })).not.toHaveProperty('matchName')
  })
})

describe('a listing', () => {
  it('comes back from JSON as it was', () => {
    const company = toIndexed(aStoredCompany({ companyId: 199, company: null }), 7)
    expect(decodeIndexed(JSON.parse(JSON.stringify(company)), 7)).toEqual(company)
  })

  it('of a time when people were not listed opens all the same', () => {
    const { texts, ...listing } = toIndexed(
      aStoredCompany({ people: storedPeople({ id: 7, name: 'Eva Dahl' }) }),
      7
    )
    const { people: _people, ...before } = texts
    expect(decodeIndexed({ ...listing, texts: before }, 7)).toMatchObject({ companyId: 42, texts: before })
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'Nordlys'],
    ['a company without its texts', { ...toIndexed(aStoredCompany(), 0), texts: undefined }],
    ['an id that is no number', { ...toIndexed(aStoredCompany(), 0), companyId: '42' }],
    ['a text that is none', { ...toIndexed(aStoredCompany(), 0), texts: { name: 1 } }]
  ])('is refused when it is %s', (_what, value) => {
    expect(decodeIndexed(value, 0)).toBeNull()
  })
})
