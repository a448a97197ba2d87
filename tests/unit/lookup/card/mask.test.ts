import { describe, expect, it } from 'vitest'
import {
  maskCard,
  maskDetails,
  maskMatch,
  maskMatches,
  maskPeople
} from '../../../../src/main/lookup/card/mask.ts'
import type { Card } from '../../../../src/shared/card.ts'
import type { FoundLine } from '../../../../src/shared/found-line.ts'
import type { Match } from '../../../../src/shared/match.ts'
import { toCard } from '../../../../src/main/lookup/card/present-card.ts'
import {
  aChat,
  aFollowUp,
  aRequest,
  aSale,
  aStoredCard,
  noSections,
  section
} from '../../../support/companies.ts'

const secrets = [
  '55 12 34 56',
  'post@nordlys.example',
  'nordlys.example',
  '125000',
  '99887',
  'Hello Eva',
  'Bye Eva',
  '4711 2233'
]

const card = (): Card => {
  const before = { ...noSections, sales: section(aSale({ amount: 99_887 })), chats: section(aChat()) }
  return toCard(
    aStoredCard({
      header: {
        name: 'Nordlys Energi AS',
        phone: '+47 55 12 34 56',
        email: 'post@nordlys.example',
        web: 'nordlys.example',
        city: 'Bergen'
      },
      sections: {
        ...noSections,
        requests: section(aRequest({ title: 'Call +47 55 12 34 56 about invoice 17' })),
        followUps: section(aFollowUp({ text: 'Write to post@nordlys.example, account 4711 2233' })),
        sales: section(aSale({ amount: 125_000, baseAmount: 125_000 })),
        chats: section(aChat({ firstMessage: 'Hello Eva', lastMessage: 'Bye Eva' }))
      },
      seen: { sections: before, at: '2026-11-20T10:00:00.000Z' }
    }),
    {
      nowMs: Date.parse('2026-11-24T10:00:00Z'),
      statuses: new Map(),
      toLanguageText: (text) => text,
      phoneCountry: 'NO'
    }
  )
}

describe('a card on a shared screen', () => {
  it('has no number, address, amount or message, also in changes and brief', () => {
    expect(secrets.filter((secret) => JSON.stringify(card()).includes(secret))).toEqual(secrets)
    const masked = JSON.stringify(maskCard(card()))
    expect(secrets.filter((secret) => masked.includes(secret))).toEqual([])
  })

  it('still has names, titles and states', () => {
    const masked = maskCard(card())
    expect(masked.isMasked).toBe(true)
    expect(masked.title).toBe('Nordlys Energi AS')
    expect(masked.header.city).toBe('Bergen')
    expect(masked.requests).toMatchObject({ rows: [{ title: 'Call ••••• about invoice 17' }] })
    expect(masked.sales).toMatchObject({ rows: [{ amount: null, currency: 'NOK', probability: 50 }] })
    expect(masked.changes?.count).toBe(card().changes?.count)
  })

  it('has masks of one length, and leaves empty texts empty', () => {
    const { chats } = maskCard({
      ...card(),
      chats: section(aChat({ firstMessage: '', lastMessage: 'a'.repeat(500) }))
    })
    expect(chats).toMatchObject({ rows: [{ firstMessage: '', lastMessage: '•••••' }] })
  })

  it('has no run of five digits in any text, in any spelling', () => {
    const number = '55–12’34\u00ad56'
    const company = {
      name: number,
      department: number,
      category: number,
      business: number,
      city: number,
      country: number,
      phone: '55 12 34 56 / 900 98 765 (ring 55–12–34–57)',
      email: 'eva@x.example; ola@y.example (55 12 34 56)',
      web: 'www.x.example',
      address: `Bryggen 7, 5003 Bergen (${number})`,
      customerNumber: '10011',
      organisationNumber: '987 654 321',
      ourContact: number
    }
    const sections = {
      requests: section(aRequest({ title: number })),
      followUps: section(aFollowUp({ text: number })),
      documents: section({ id: 1, title: number, date: null }),
      sales: section(aSale({ heading: number, amount: 125_000 })),
      chats: section(
        aChat({ visitor: number, visitorCompany: number, firstMessage: number, lastMessage: number })
      )
    }
    const masked = maskCard(
      toCard(aStoredCard({ header: company, sections, matchName: number, limit: 10 }), {
        nowMs: Date.parse('2026-11-24T10:00:00Z'),
        statuses: new Map(),
        toLanguageText: (text) => text,
        phoneCountry: 'NO'
      })
    )
    const { title, header, requests, followUps, documents, sales, chats } = masked
    const texts = JSON.stringify([title, header, requests, followUps, documents, sales, chats])
    expect(texts.replace(/"(?:registered|date|started|ended)":"[^"]*"/gu, '')).not.toMatch(
      /\d(?:\P{L}*?\d){4}/u
    )
    expect(texts).not.toMatch(/@|example|Bryggen/u)
    expect(header.contactPoints).toEqual([
      { kind: 'phone', index: 0, text: '•••••', isUsable: true },
      { kind: 'phone', index: 1, text: '•••••', isUsable: true },
      { kind: 'phone', index: 2, text: '•••••', isUsable: true },
      { kind: 'email', index: 0, text: '•••••', isUsable: true },
      { kind: 'email', index: 1, text: '•••••', isUsable: true }
    ])
  })

  it('leaves unreadable sections unchanged', () => {
    expect(maskCard({ ...card(), sales: { state: 'unreadable' } }).sales).toEqual({ state: 'unreadable' })
  })
})

describe('people and matches on a shared screen', () => {
  it('have names and no numbers', () => {
    const people = maskPeople(
      section({
        id: 7,
        name: 'Eva Dahl',
        title: 'CEO, 912 34 567',
        phone: '55 12 34 57',
        mobilePhone: '912 34 567',
        email: 'eva@x.example'
      })
    )
    expect(people).toMatchObject({
      rows: [
        { id: 7, name: 'Eva Dahl', title: 'CEO, •••••', phone: '•••••', mobilePhone: '•••••', email: '•••••' }
      ]
    })
  })

  const foundAs = (found: FoundLine): Match => ({
    key: 'company:1',
    companyId: 1,
    name: 'Nordlys',
    kind: 'company',
    phone: '+47 55 12 34 56',
    isStopped: false,
    isPinned: false,
    by: 'text',
    found
  })

  it.each(['chats', 'phone', 'peoplePhones', 'peopleEmails', 'sales'] as const)(
    'show the field of a matching line but not its text: %s',
    (field) => {
      const marks = [{ start: 6, end: 9 }]
      expect(maskMatch(foundAs({ field, text: 'Hello Eva', marks }))).toMatchObject({
        name: 'Nordlys',
        phone: '•••••',
        found: { field, text: '•••••', marks: [] }
      })
    }
  )

  it('hide numbers in what tells rows apart, also when it arrives later', () => {
    const found = foundAs({ field: 'name', text: 'Eva', marks: [] })
    const names = { companyName: 'Nordlys 55 12 34 56', department: 'Vakt 912 34 567' }
    expect(maskMatch({ ...found, ...names })).toMatchObject({
      companyName: 'Nordlys •••••',
      department: 'Vakt •••••'
    })
    expect(maskDetails({ companyId: 1, department: names.department, city: 'Oslo', phone: '55' })).toEqual({
      companyId: 1,
      department: 'Vakt •••••',
      city: 'Oslo',
      phone: '•••••'
    })
  })

  it('tell when the name was changed by the mask', () => {
    const found = foundAs({ field: 'name', text: 'Nordlys', marks: [] })
    expect(maskMatch({ ...found, name: 'Nordlys 55 12 34 56' })).toMatchObject({
      name: 'Nordlys •••••',
      isNameMasked: true
    })
    expect(maskMatch(found)).not.toHaveProperty('isNameMasked')
  })

  it('leaves out suggestions with a number', () => {
    const suggestions = [
      { text: 'Nordlys Energi', kind: 'stored-name' },
      { text: 'Nordlys 55 12 34 56', kind: 'stored-name' }
    ] as const
    expect(maskMatches({ kind: 'name', rows: [], suggestions }).suggestions).toEqual([suggestions[0]])
  })

  it.each(['people', 'peopleTitles'] as const)('show a person’s name and title: %s', (field) => {
    const found = { field, text: 'Eva Dahl', marks: [{ start: 0, end: 3 }] }
    expect(maskMatch(foundAs(found)).found).toEqual(found)
    expect(maskMatch(foundAs({ ...found, text: 'Eva Dahl 912 34 567' })).found).toEqual({
      field,
      text: 'Eva Dahl •••••',
      marks: []
    })
  })
})
