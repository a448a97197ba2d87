import type { DemoCompany } from './companies/demo-company.ts'
import { createDirectory, type Directory } from './companies/directory.ts'
import { fixedCompanies, fixedIds, personsWithoutCompany } from './companies/fixed-companies.ts'
import type { FixedCompany } from './companies/fixed-company.ts'
import { generateSummary } from './summaries/generate-summary.ts'
import { createMoments, type Moments } from './summaries/moments.ts'
import type { SummaryLists } from './summaries/summary-lists.ts'
import { toContact } from './web/contact-carriers.ts'

/** The data of a fictional installation. It is generated when it is first read. */
export interface Tenant {
  readonly moments: Moments
  readonly directory: () => Directory
  /** `null` for an unknown id. */
  readonly company: (companyId: number) => DemoCompany | null
  readonly lists: (company: DemoCompany) => SummaryLists
  /** The whole answer of `GetContactSummary`; `null` for an unknown id. */
  readonly summary: (companyId: number) => unknown
}

export interface TenantOptions {
  /** A different seed generates different companies; 1 when absent. */
  readonly seed?: number
  /** The time that all dates are relative to, in ms since 1970; the start of the tenant when absent. */
  readonly nowMs?: number
  readonly fixed?: readonly FixedCompany[]
}

export const createTenant = ({
  seed = 1,
  nowMs = Date.now(),
  fixed = fixedCompanies
}: TenantOptions = {}): Tenant => {
  const moments = createMoments(nowMs)
  const fixedById = new Map(fixed.map((each) => [each.company.companyId, each]))
  let generated: Directory | null = null
  const directory = (): Directory =>
    (generated ??= createDirectory(
      seed,
      fixed.map(({ company }) => company),
      personsWithoutCompany
    ))

  const company: Tenant['company'] = (companyId) => directory().company(companyId)

  const lists: Tenant['lists'] = (target) =>
    fixedById.get(target.companyId)?.summary?.(moments) ?? generateSummary(target, seed, moments)

  return {
    moments,
    directory,
    company,
    lists,
    summary: (companyId) => {
      const target = company(companyId)
      if (target === null) return null
      // In the vendor's published sample, `Contact` is `null`.
      const contact = companyId === fixedIds.publishedSample ? null : toContact(target)
      return { Contact: contact, ...lists(target) }
    }
  }
}
