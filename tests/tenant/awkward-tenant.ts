import { fixedCompanies } from '../../src/demo-tenant/companies/fixed-companies.ts'
import { createTenant, type Tenant, type TenantOptions } from '../../src/demo-tenant/tenant.ts'
import { awkwardCompanies } from './awkward-companies.ts'
import { awkwardIds } from './awkward-ids.ts'

/** The demo's data, with awkward companies, and with summaries that tests can replace. */
export interface AwkwardTenant extends Tenant {
  /** Replaces a company's summary by any value at all. `undefined` restores the original. */
  readonly plantSummary: (companyId: number, summary: unknown) => void
}

export const createAwkwardTenant = (options: Omit<TenantOptions, 'fixed'> = {}): AwkwardTenant => {
  const tenant = createTenant({ ...options, fixed: [...fixedCompanies, ...awkwardCompanies] })
  const plantedSummaries = new Map<number, unknown>()

  const originalSummary: Tenant['summary'] = (companyId) => {
    if (companyId === awkwardIds.goneWhenOpened) return null
    const summary = tenant.summary(companyId)
    return companyId === awkwardIds.nullContact ? { ...(summary as object), Contact: null } : summary
  }

  return {
    ...tenant,
    company: (companyId) => (companyId === awkwardIds.goneWhenOpened ? null : tenant.company(companyId)),
    summary: (companyId) =>
      plantedSummaries.has(companyId) ? plantedSummaries.get(companyId) : originalSummary(companyId),
    plantSummary: (companyId, summary) => {
      if (summary === undefined) plantedSummaries.delete(companyId)
      else plantedSummaries.set(companyId, summary)
    }
  }
}
