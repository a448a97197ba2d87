import { describe, expect, it } from 'vitest'
import { createAwkwardTenant } from '../../tenant/awkward-tenant.ts'
import { awkwardIds } from '../../tenant/awkward-ids.ts'

const nowMs = Date.UTC(2026, 10, 24, 10)

describe('what has happened at the awkward companies', () => {
  it('is the same for every start on one day, and moves on with the days', () => {
    const [tenant, again] = [createAwkwardTenant({ nowMs }), createAwkwardTenant({ nowMs })]
    const aDayLater = createAwkwardTenant({ nowMs: nowMs + 24 * 60 * 60 * 1000 })
    const companyId = awkwardIds.writtenDates
    expect(again.summary(companyId)).toEqual(tenant.summary(companyId))
    expect(aDayLater.summary(companyId)).not.toEqual(tenant.summary(companyId))
  })

  it('comes without a company where SuperOffice left it out', () => {
    const summary = createAwkwardTenant({ nowMs }).summary(awkwardIds.nullContact)
    expect(summary).toMatchObject({ Contact: null, Tickets: [{ Title: 'Listene er her, kortet ikke' }] })
  })
})
