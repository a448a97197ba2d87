import { describe, expect, it } from 'vitest'
import { toContact, toContactAction } from '../../../../src/main/lookup/card/contact-address.ts'

const company = { name: 'Nordlys', phone: '55 12 34 56', email: 'post@nordlys.example' }
const person = { id: 7, name: 'Eva Dahl', mobilePhone: '912 34 567', email: 'eva@nordlys.example' }

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
    expect(toContactAction(toContact(42, company, null), use, 'NO')).toEqual(action)
  })

  it('copies only the id of a company without a header', () => {
    const contact = toContact(42, null, null)
    expect(toContactAction(contact, 'copy-id', 'NO')).toEqual({ kind: 'copy', text: '42' })
    expect(toContactAction(contact, 'call', 'NO')).toBeNull()
    expect(toContactAction(contact, 'write', 'NO')).toBeNull()
  })
})

describe('contacting a person', () => {
  it('uses the person’s own numbers and never the company’s', () => {
    const contact = toContact(42, company, person)
    expect(toContactAction(contact, 'copy-mobile', 'NO')).toEqual({ kind: 'copy', text: '+4791234567' })
    expect(toContactAction(contact, 'call', 'NO')).toBeNull()
    expect(toContactAction(contact, 'copy-id', 'NO')).toEqual({ kind: 'copy', text: '7' })
  })
})

describe('an invalid number or address', () => {
  it.each(['call the office', '12', '<script>', 'tel:+47;phone-context=evil', '*#31#55123456'])(
    'is not called: "%s"',
    (phone) => {
      expect(toContactAction({ id: 1, phone }, 'call', 'NO')).toBeNull()
    }
  )

  it.each([
    'eva@nordlys.example?bcc=x@y.example',
    'eva@nordlys.example,x@y.example',
    'eva@nordlys.example\nbcc: x@y.example',
    'javascript:alert(1)',
    'eva@',
    'eva&subject=x@nordlys.example'
  ])('is not written to: "%s"', (email) => {
    expect(toContactAction({ id: 1, email }, 'write', 'NO')).toBeNull()
  })
})

describe('a number that is in no numbering plan', () => {
  it('is called with its digits as stored', () => {
    expect(toContactAction({ id: 1, phone: '123 456 789' }, 'call', 'NO')).toEqual({
      kind: 'open',
      address: 'tel:123456789'
    })
  })
})
