import { describe, expect, it } from 'vitest'
import { createDirectory } from '../../../src/demo-tenant/companies/directory.ts'
import { personsWithoutCompany } from '../../../src/demo-tenant/companies/callers.ts'
import { fixedCompanies } from '../../../src/demo-tenant/companies/fixed-companies.ts'
import { fixedIds } from '../../../src/demo-tenant/companies/fixed-ids.ts'
import { createTenant } from '../../../src/demo-tenant/tenant.ts'
import { awkwardCompanies } from '../../tenant/awkward-companies.ts'
import { awkwardIds } from '../../tenant/awkward-ids.ts'

const nowMs = Date.UTC(2026, 10, 24, 10)

describe.each([
  { of: 'the demo tenant', fixed: fixedCompanies, ids: fixedIds, unsafeAddresses: [] },
  {
    of: 'the test tenant',
    fixed: [...fixedCompanies, ...awkwardCompanies],
    ids: { ...fixedIds, ...awkwardIds },
    unsafeAddresses: ['javascript:alert(1)']
  }
])('the companies of $of', ({ fixed, ids, unsafeAddresses }) => {
  const createWithSeed = (seed: number) =>
    createDirectory(
      seed,
      fixed.map(({ company }) => company),
      personsWithoutCompany
    )
  const directory = createWithSeed(1)
  const persons = directory.companies.flatMap((company) => company.persons)

  it('are the same for the same seed, and different for another', () => {
    expect(createWithSeed(1).companies).toEqual(directory.companies)
    expect(createWithSeed(2).companies).not.toEqual(directory.companies)
  })

  it('are about 2,000 with about 6,000 people, in nine countries', () => {
    expect(directory.companies.length).toBeGreaterThan(1990)
    expect(directory.companies.length).toBeLessThan(2100)
    expect(persons.length).toBeGreaterThan(5500)
    expect(persons.length).toBeLessThan(6500)
    expect(new Set(directory.companies.map(({ country }) => country.countryId)).size).toBe(9)
  })

  it('have unique ids, and so do their people', () => {
    expect(new Set(directory.companies.map(({ companyId }) => companyId)).size).toBe(
      directory.companies.length
    )
    expect(new Set(persons.map(({ personId }) => personId)).size).toBe(persons.length)
  })

  it('are found by their fixed ids', () => {
    for (const companyId of Object.values(ids))
      expect(directory.company(companyId)?.companyId).toBe(companyId)
    expect(directory.company(7)).toBeNull()
  })

  it('have e-mail and web addresses under .example only', () => {
    const addresses = [...directory.companies, ...persons]
      .map(({ email }) => email)
      .filter((email) => email !== '')
    expect(addresses.length).toBeGreaterThan(7000)
    expect(addresses.filter((address) => !/@[a-z0-9-]+\.example$/u.test(address))).toEqual([])
    const sites = directory.companies.map(({ webAddress }) => webAddress).filter((address) => address !== '')
    expect(sites.filter((address) => !address.endsWith('.example'))).toEqual(unsafeAddresses)
  })

  it('include companies with the same name, some in different towns', () => {
    const places = Map.groupBy(
      directory.companies.filter(({ companyId }) => companyId > 1000),
      ({ name }) => name
    )
    const namesakes = [...places.values()].filter((companies) => companies.length > 1)
    expect(namesakes.length).toBeGreaterThan(100)
    expect(namesakes.some((companies) => new Set(companies.map(({ city }) => city)).size > 1)).toBe(true)
  })

  it('have only phone numbers that are not in use', () => {
    const phones = [
      ...directory.companies.map(({ phone }) => phone),
      ...persons.flatMap(({ directPhone, mobilePhone }) => [directPhone, mobilePhone])
    ].flatMap((phone) => (phone === null || phone.dialable === '' ? [] : [phone.dialable]))
    const free = [
      // Norway: a prefix that is not in use, and the numbers of Nordlys Energi
      /^\+4720\d{6}$/u,
      /^\+47551234(?:56|57|60|61)$/u,
      // Sweden: reserved for films in Stockholm, Göteborg, Malmö, Kiruna, mobile
      /^\+46(?:8465004\d\d|3139006[0-4]\d|4062804[0-4]\d|9803192\d\d|701740[67]\d\d|7017406\d\d)$/u,
      // Denmark: a prefix that is not in use
      /^\+4595\d{6}$/u,
      // Germany: reserved for films, some with an extension
      /^\+49(?:3023125|6990009|4066969|2214710|8999998)\d{3}(?:2\d)?$/u,
      /^\+491713920\d{3}$/u,
      // Austria, Netherlands, Belgium: a zero after the area code, where no real number has one
      /^\+43(?:316|732|662|512)0\d{5}(?:2\d)?$/u,
      /^\+31(?:20|10|30|40|50|73)0\d{6}$/u,
      /^\+32(?:50|16|15|56)0\d{5}$/u,
      // United Kingdom and Ireland: reserved for films
      /^\+44(?:20794[6]0\d{3}|(?:121|113|161|117|131)4960\d{3}|2920180\d{3}|7700900\d{3})$/u,
      /^\+3532091\d{5}$/u
    ]
    expect(phones.length).toBeGreaterThan(7000)
    expect(phones.filter((phone) => !free.some((range) => range.test(phone)))).toEqual([])
  })

  it('have phone numbers in many spellings', () => {
    const texts = directory.companies.flatMap(({ phone }) => (phone === null ? [] : [phone.text]))
    for (const [spelling, pattern] of [
      ['with the code of the country', /^\+\d/u],
      ['as dialled from abroad', /^00\d/u],
      ['with brackets', /\(0?\d+\)/u],
      ['with an extension', /(?:internnr\.|ankn\.|Durchwahl|toestel|ext\.) \d/u],
      ['with two numbers in one field', / \/ \d/u],
      ['with points', /\d\.\d/u],
      ['without a space', /^\d{8,}$/u]
    ] as const)
      expect(texts.filter((text) => pattern.test(text)).length, spelling).toBeGreaterThan(3)
  })
})

describe('the rows of the demo companies', () => {
  const tenant = createTenant({ nowMs })

  it('are the same for every start on one day, and have other dates on the next', () => {
    const again = createTenant({ nowMs })
    const aDayLater = createTenant({ nowMs: nowMs + 24 * 60 * 60 * 1000 })
    for (const companyId of [201, 1003, 1777, 2500]) {
      expect(again.summary(companyId)).toEqual(tenant.summary(companyId))
      expect(aDayLater.summary(companyId)).not.toEqual(tenant.summary(companyId))
    }
  })

  it('fill at least one list of nearly every company, and each list of many', () => {
    const all = tenant
      .directory()
      .companies.filter(({ companyId }) => companyId > 1000)
      .map(tenant.lists)
    const isQuiet = all.filter((lists) => Object.values(lists).every((rows) => (rows ?? []).length === 0))
    expect(isQuiet.length).toBeLessThan(all.length / 20)
    for (const list of ['Tickets', 'Followups', 'Documents', 'Sales', 'Chats'] as const)
      expect(all.filter((lists) => (lists[list] ?? []).length > 0).length, list).toBeGreaterThan(1000)
  })

  it('are in the past unless planned, at companies without irregular data', () => {
    for (const company of tenant
      .directory()
      .companies.filter(({ isMessy, companyId }) => !isMessy && companyId !== fixedIds.publishedSample)) {
      const { Tickets, Documents, Chats, Followups } = tenant.lists(company)
      const past = [
        ...(Tickets ?? []).map(({ Registered }) => Registered),
        ...(Documents ?? []).map(({ Date }) => Date),
        ...(Chats ?? []).map(({ WhenRequested }) => WhenRequested),
        ...(Followups ?? []).filter(({ Completed }) => Completed === 'Completed').map(({ Date }) => Date)
      ]
      for (const moment of past) {
        expect(Date.parse(moment ?? '')).toBeLessThanOrEqual(nowMs)
        // Generated rows are never on a weekend.
        if (company.companyId > 1000) expect(new Date(moment ?? '').getUTCDay() % 6).not.toBe(0)
      }
    }
  })

  it('are irregular at one company in eight', () => {
    const messy = tenant.directory().companies.filter(({ isMessy, companyId }) => isMessy && companyId > 1000)
    expect(messy.length).toBeGreaterThan(200)
    const texts = JSON.stringify(messy.map(tenant.lists))
    for (const irregularity of [
      '0001-01-01T01:00:00+01:00',
      '9999-12-31T23:59:59',
      '.4903616',
      '"TicketStatus":652',
      '"Probability":963',
      '"Currency":"N/A"',
      '[SR_DOCUMENT_UNTITLED]',
      '"Sales":null'
    ])
      expect(texts, irregularity).toContain(irregularity)
  })
})
