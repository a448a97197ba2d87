import { describe, expect, it } from 'vitest'
import { createAwkwardTenant } from '../../tenant/awkward-tenant.ts'
import { awkwardIds } from '../../tenant/awkward-ids.ts'

const nowMs = Date.UTC(2026, 10, 24, 10)

describe('the awkward companies', () => {
  it('have the same rows for every start on one day, and other dates on the next', () => {
    const [tenant, again] = [createAwkwardTenant({ nowMs }), createAwkwardTenant({ nowMs })]
    const aDayLater = createAwkwardTenant({ nowMs: nowMs + 24 * 60 * 60 * 1000 })
    const companyId = awkwardIds.writtenDates
    expect(again.summary(companyId)).toEqual(tenant.summary(companyId))
    expect(aDayLater.summary(companyId)).not.toEqual(tenant.summary(companyId))
  })

  it('include a summary whose company is null but whose lists are not', () => {
    const summary = createAwkwardTenant({ nowMs }).summary(awkwardIds.nullContact)
    expect(summary).toMatchObject({ Contact: null, Tickets: [{ Title: 'Listene er her, kortet ikke' }] })
  })
})
