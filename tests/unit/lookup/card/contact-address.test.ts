import { describe, expect, it } from 'vitest'
import type { CardHeader, Person } from '../../../../src/shared/company.ts'
import { toContact, toContactAction, type Contact } from '../../../../src/main/lookup/card/contact-address.ts'
import { phoneCountryOf } from '../../../../src/main/lookup/phone-country.ts'

const company = { name: 'Nordlys', phone: '55 12 34 56', email: 'post@nordlys.example' }
const filled = {
  ...company,
  web: 'http://www.nordlys.example',
  address: 'Bryggen 7, 5003 Bergen',
  organisationNumber: ' 912 345 678 ',
  customerNumber: '10011'
}
const person = { id: 7, name: 'Eva Dahl', mobilePhone: '912 34 567', email: 'eva@nordlys.example' }

/** The contact of a company, or of a person who works for it. */
const contactOf = (company: CardHeader, person: Person | null = null): Contact =>
  toContact(person?.id ?? 42, person ?? company, phoneCountryOf(company, person, ''))

describe('contacting a company', () => {
  it.each([
    ['copy-id', { kind: 'copy', text: '42' }],
    ['copy-phone', { kind: 'copy', text: '+4755123456' }],
    ['copy-email', { kind: 'copy', text: 'post@nordlys.example' }],
    ['call', { kind: 'open', address: 'tel:+4755123456' }],
    ['write', { kind: 'open', address: 'mailto:post@nordlys.example' }],
    ['copy-mobile', null],
    ['call-mobile', null]
  ] as const)('turns the use "%s" into %j', (use, action) => {
    expect(toContactAction(contactOf(company), use, 0, 'NO')).toEqual(action)
  })

  it.each([
    ['copy-web', { kind: 'copy', text: 'https://www.nordlys.example/' }],
    ['copy-address', { kind: 'copy', text: 'Bryggen 7, 5003 Bergen' }],
    ['copy-organisation-number', { kind: 'copy', text: '912 345 678' }],
    ['copy-customer-number', { kind: 'copy', text: '10011' }],
    ['open-web', { kind: 'open', address: 'https://www.nordlys.example/' }]
  ] as const)('turns the use "%s" into %j, which is there once at most', (use, action) => {
    expect(toContactAction(contactOf(filled), use, 0, 'NO')).toEqual(action)
    expect(toContactAction(contactOf(filled), use, 1, 'NO')).toBeNull()
    expect(toContactAction(contactOf(company), use, 0, 'NO')).toBeNull()
    expect(
      toContactAction(contactOf({ ...company, address: ' ', organisationNumber: '' }), use, 0, 'NO')
    ).toBeNull()
  })

  it('copies a web address that is not opened as it is stored', () => {
    const contact = contactOf({ web: 'http://intranet:8080' })
    expect(toContactAction(contact, 'copy-web', 0, 'NO')).toEqual({
      kind: 'copy',
      text: 'http://intranet:8080'
    })
    expect(toContactAction(contact, 'open-web', 0, 'NO')).toBeNull()
  })

  it('copies only the id of a company without a header', () => {
    const contact = contactOf({})
    expect(toContactAction(contact, 'copy-id', 0, 'NO')).toEqual({ kind: 'copy', text: '42' })
    expect(toContactAction(contact, 'call', 0, 'NO')).toBeNull()
    expect(toContactAction(contact, 'write', 0, 'NO')).toBeNull()
  })
})

describe('contacting a person', () => {
  it('uses the person’s own numbers and never the company’s', () => {
    const contact = contactOf(company, person)
    expect(toContactAction(contact, 'copy-mobile', 0, 'NO')).toEqual({ kind: 'copy', text: '+4791234567' })
    expect(toContactAction(contact, 'call', 0, 'NO')).toBeNull()
    expect(toContactAction(contact, 'copy-id', 0, 'NO')).toEqual({ kind: 'copy', text: '7' })
  })
})

describe('an invalid number or address', () => {
  it.each([
    ['a comma', 'eva@nordlys.example,x@y.example'],
    ['a line end and a header', 'eva@nordlys.example\nbcc: x@y.example']
  ])('adds no recipient, with %s', (_what, email) => {
    expect(toContactAction({ id: 1, email }, 'write', 0, 'NO')).toEqual({
      kind: 'open',
      address: 'mailto:eva@nordlys.example'
    })
  })

  it.each(['call the office', '12', '<script>', 'tel:+47;phone-context=evil', '*#31#55123456'])(
    'is not called: "%s"',
    (phone) => {
      expect(toContactAction({ id: 1, phone }, 'call', 0, 'NO')).toBeNull()
    }
  )

  it.each([
    'eva@nordlys.example?bcc=x@y.example',
    'javascript:alert(1)',
    'eva@',
    'eva&subject=x@nordlys.example'
  ])('is not written to: "%s"', (email) => {
    expect(toContactAction({ id: 1, email }, 'write', 0, 'NO')).toBeNull()
  })

  it('is not written to when it is longer than any address', () => {
    const email = `${'a'.repeat(1001)}@nordlys.example`
    expect(toContactAction({ id: 1, email }, 'write', 0, 'NO')).toBeNull()
  })
})

describe('a number that is in no numbering plan', () => {
  it('is called with its digits as stored', () => {
    expect(toContactAction({ id: 1, phone: '123 456 789' }, 'call', 0, 'NO')).toEqual({
      kind: 'open',
      address: 'tel:123456789'
    })
  })
})

describe('a number without a country code', () => {
  const dialled = (company: CardHeader, person: Person | null = null): unknown =>
    toContactAction(contactOf(company, person), 'call', 0, 'NO')

  it.each([
    ['Denmark', { countryCode: 'DK', phone: '86 77 66 55' }, 'tel:+4586776655'],
    ['Sweden', { countryCode: 'SE', phone: '08-12 34 56' }, 'tel:+468123456'],
    ['Germany', { countryCode: 'DE', phone: '0211 / 48 90-0' }, 'tel:+4921148900'],
    [
      'a country that was stored by name only',
      { country: 'Danmark', phone: '86 77 66 55' },
      'tel:+4586776655'
    ],
    [
      'a country that was stored in several languages',
      { country: 'US:"Denmark";NO:"Danmark"', phone: '86 77 66 55' },
      'tel:+4586776655'
    ],
    ['an unknown country, as in the agent’s', { country: 'Narnia', phone: '86 77 66 55' }, 'tel:+4786776655']
  ])('belongs to the country of its company: %s', (_what, company, address) => {
    expect(dialled(company)).toEqual({ kind: 'open', address })
  })

  it('of a person belongs to the country of the company, and to the person’s if that is unknown', () => {
    const eva = { id: 7, name: 'Eva', phone: '86 77 66 55', countryCode: 'SE' }
    expect(dialled({ countryCode: 'DK' }, eva)).toEqual({ kind: 'open', address: 'tel:+4586776655' })
    expect(dialled({}, { ...eva, phone: '08-12 34 56' })).toEqual({ kind: 'open', address: 'tel:+468123456' })
  })
})

describe('a field with several numbers or addresses', () => {
  const contact = contactOf({
    phone: '55 98 76 54 (sentralbord) / 900 98 765',
    email: 'post@nordlys.example; Faktura <faktura@nordlys.example>'
  })

  it.each([
    ['call', 0, { kind: 'open', address: 'tel:+4755987654' }],
    ['call', 1, { kind: 'open', address: 'tel:+4790098765' }],
    ['call', 2, null],
    ['copy-phone', 1, { kind: 'copy', text: '+4790098765' }],
    ['write', 0, { kind: 'open', address: 'mailto:post@nordlys.example' }],
    ['write', 1, { kind: 'open', address: 'mailto:faktura@nordlys.example' }],
    ['copy-email', 1, { kind: 'copy', text: 'faktura@nordlys.example' }]
  ] as const)('has each of them on its own: %s %d', (use, index, action) => {
    expect(toContactAction(contact, use, index, 'NO')).toEqual(action)
  })

  it.each(['1881', '112', '22833', '12345', '02800'])('dials a short number as it is: %s', (phone) => {
    expect(toContactAction({ id: 1, phone, countryCode: 'DE' }, 'call', 0, 'NO')).toEqual({
      kind: 'open',
      address: `tel:${phone}`
    })
  })

  it('that holds words alone can be copied and not called', () => {
    const words = { id: 1, phone: '0800 FLOWERS' }
    expect(toContactAction(words, 'call', 0, 'NO')).toBeNull()
    expect(toContactAction(words, 'copy-phone', 0, 'NO')).toEqual({ kind: 'copy', text: '0800 FLOWERS' })
  })
})
