import { describe, expect, it } from 'vitest'
import { fixedIds, fixedPersonIds } from '../../../src/demo-tenant/companies/fixed-ids.ts'
import type { DemoCompany, DemoPerson } from '../../../src/demo-tenant/companies/demo-company.ts'
import { toListsOfPerson } from '../../../src/demo-tenant/summaries/history.ts'
import type { ListName, SummaryLists } from '../../../src/demo-tenant/summaries/summary-lists.ts'
import { createTenant, type Tenant } from '../../../src/demo-tenant/tenant.ts'

const nowMs = Date.UTC(2026, 10, 24, 10)
const tenant = createTenant({ nowMs })
const names: readonly ListName[] = ['Tickets', 'Followups', 'Documents', 'Sales', 'Chats']

const company = (companyId: number): DemoCompany => {
  const found = tenant.company(companyId)
  if (found === null) throw new Error(`No company ${String(companyId)}`)
  return found
}

const listsOf = (person: DemoPerson, of: Tenant = tenant): SummaryLists =>
  toListsOfPerson(of.history(person), person.personId)

const toTexts = (rows: readonly unknown[] | null): readonly string[] =>
  (rows ?? []).map((row) => JSON.stringify(row))

const someCompanies = tenant.directory().companies.filter(({ companyId }) => companyId % 7 === 0)

describe("a person's rows", () => {
  it("are among the company's, and no row has two people", () => {
    for (const each of someCompanies) {
      const lists = tenant.lists(each)
      for (const name of names) {
        const all = toTexts(lists[name])
        const owned = each.persons.flatMap((person) => toTexts(listsOf(person)[name]))
        expect(owned.filter((row) => !all.includes(row))).toEqual([])
        expect(owned.length, `${name} of ${String(each.companyId)}`).toBeLessThanOrEqual(all.length)
      }
    }
  })

  it('are most of the rows of companies', () => {
    const count = (lists: readonly SummaryLists[]): number =>
      lists.flatMap((each) => names.flatMap((name) => [...(each[name] ?? [])])).length
    const owned = count(someCompanies.flatMap(({ persons }) => persons.map((person) => listsOf(person))))
    const all = count(someCompanies.map(tenant.lists))
    expect(owned).toBeGreaterThan(all * 0.7)
    expect(owned).toBeLessThan(all)
  })

  it('are the same after every start, whatever is read first', () => {
    const again = createTenant({ nowMs })
    for (const each of someCompanies.slice(0, 40).toReversed())
      for (const person of each.persons) expect(listsOf(person, again)).toEqual(listsOf(person))
  })

  it('are more than the newest ten of a lively company show', () => {
    const [silje] = company(fixedIds.callers).persons
    const newest = tenant.lists(company(fixedIds.callers)).Tickets?.slice(0, 10) ?? []
    const own = silje === undefined ? [] : (listsOf(silje).Tickets ?? [])
    const shown = own.filter(({ TicketId }) => newest.some((row) => row.TicketId === TicketId))
    expect(shown.length).toBeGreaterThan(0)
    expect(own.length).toBeGreaterThan(shown.length + 2)
  })

  it('of a former employee are none of the latest months', () => {
    const former = tenant
      .directory()
      .companies.flatMap(({ persons, isMessy, companyId }) =>
        isMessy || companyId === fixedIds.publishedSample ? [] : persons.filter(({ isRetired }) => isRetired)
      )
    const rows = former.flatMap((person) => listsOf(person).Tickets ?? [])
    expect(rows.length).toBeGreaterThan(20)
    const latest = nowMs - 90 * 24 * 60 * 60 * 1000
    expect(rows.filter(({ Registered }) => Date.parse(Registered ?? '') > latest)).toEqual([])
  })

  it('are named for them in chats', () => {
    for (const each of someCompanies)
      for (const person of each.persons)
        for (const { Name } of listsOf(person).Chats ?? [])
          expect(`${person.firstName} ${person.lastName}`.startsWith(Name ?? ''), Name ?? '').toBe(true)
  })

  it.each([fixedPersonIds.withoutCompany, fixedPersonIds.withoutCompanyAbroad])(
    'are their own without a company: person %i',
    (personId) => {
      const person = tenant.directory().person(personId)
      const lists = person === null ? null : listsOf(person)
      for (const name of names) expect(lists?.[name]?.length, name).toBeGreaterThan(0)
      const recent = nowMs - 400 * 24 * 60 * 60 * 1000
      expect(Date.parse(lists?.Tickets?.[0]?.Registered ?? '')).toBeGreaterThan(recent)
    }
  )

  it('have ids that no other row of the same list has', () => {
    const { companies, personsWithoutCompany } = tenant.directory()
    // Irregular companies have the same row twice, and so has the published sample.
    const tidy = companies.filter(
      ({ isMessy, companyId }) => !isMessy && companyId !== fixedIds.publishedSample
    )
    const ids = [...tidy, ...personsWithoutCompany].flatMap((subject) =>
      (tenant.history(subject).lists.Tickets ?? []).map(({ TicketId }) => TicketId)
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})
