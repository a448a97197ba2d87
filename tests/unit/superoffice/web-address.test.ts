import { describe, expect, it } from 'vitest'
import type { RecordRef } from '../../../src/shared/company.ts'
import { toFindAddress, toWebAddress } from '../../../src/main/superoffice/web-address.ts'

const root = 'https://crm.example.com/SuperOffice'
const page = `${root}/default.aspx?`

describe('the page of a record', () => {
  it.each([
    ['company', `${page}contact.main?contact_id=199`],
    ['chat', `${page}contact.main?contact_id=199`],
    ['request', `${page}ticket.main?ticket_id=7`],
    ['follow-up', `${page}appointment.main?appointment_id=7`],
    ['document', `${page}document.main?document_id=7`],
    ['sale', `${page}sale.main?sale_id=7`]
  ] as const)('has an address for a %s', (kind, expected) => {
    expect(toWebAddress(root, { kind, companyId: 199, id: 7 })).toBe(expected)
    expect(toWebAddress(`${root}/`, { kind, companyId: 199, id: 7 })).toBe(expected)
  })

  it('has an address for a chat without an id, because its company opens', () => {
    expect(toWebAddress(root, { kind: 'chat', companyId: 199, id: null })).toContain('contact_id=199')
  })

  it('has an address for a person', () => {
    expect(toWebAddress(root, { kind: 'person', companyId: 199, id: 7 })).toBe(
      `${page}person.main?person_id=7`
    )
  })

  it.each([
    [199, 7, 'ticket.new?person_id=7'],
    [null, 7, 'ticket.new?person_id=7'],
    [199, null, 'ticket.new']
  ])('has an address for a new request of company %s and person %s', (companyId, id, expected) => {
    expect(toWebAddress(root, { kind: 'new-request', companyId, id })).toBe(`${page}${expected}`)
  })

  it.each([
    [199, 7, '&contact_id=199&person_id=7'],
    [null, 7, '&person_id=7'],
    [199, null, '&contact_id=199'],
    [null, null, ''],
    [Number.NaN, 1.5, '']
  ])('has an address for a new phone call with company %s and person %s', (companyId, id, expected) => {
    const dialog = 'appointment.main[new=true]?appointment_id=0&appointment_type=6'
    expect(toWebAddress(root, { kind: 'new-follow-up', companyId, id })).toBe(`${page}${dialog}${expected}`)
  })

  const nothing: readonly (readonly [string, RecordRef])[] = [
    ['an id is missing', { kind: 'request', companyId: 199, id: null }],
    ['the id is 0', { kind: 'document', companyId: 199, id: 0 }],
    ['the id is negative', { kind: 'sale', companyId: 199, id: -1 }],
    ['the id is not a whole number', { kind: 'sale', companyId: 199, id: 1.5 }],
    ['the id is not a number', { kind: 'follow-up', companyId: 199, id: Number.NaN }],
    ['the id would be written with an exponent', { kind: 'request', companyId: 199, id: 1e30 }],
    ['the company has no id', { kind: 'company', companyId: 0, id: 7 }],
    ['the person of a new request has no id', { kind: 'new-request', companyId: 199, id: 0 }]
  ]
  it.each(nothing)('has no address when %s', (_, record) => {
    expect(toWebAddress(root, record)).toBeNull()
  })

  it.each(['http://crm.example.com', 'javascript:alert(1)//', 'file:///', ''])(
    'has no address below the unsafe root “%s”',
    (webRoot) => {
      expect(toWebAddress(webRoot, { kind: 'company', companyId: 199, id: null })).toBeNull()
    }
  )
})

describe('the dialog for finding records', () => {
  it.each([root, `${root}/`])('has an address below “%s”', (webRoot) => {
    expect(toFindAddress(webRoot)).toBe(`${page}find`)
  })

  it('has no address below an unsafe root', () => {
    expect(toFindAddress('http://crm.example.com')).toBeNull()
  })
})
