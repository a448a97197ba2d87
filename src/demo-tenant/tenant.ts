import { awkward } from './awkward-companies.ts'
import { readAwkwardSummary } from './awkward-summaries.ts'
import type { SummaryLists } from './carriers.ts'
import { toContact } from './contact-carriers.ts'
import type { DemoCompany } from './demo-company.ts'
import { createDirectory, type Directory } from './directory.ts'
import { generateSummary } from './generate-summary.ts'
import { createMoments, type Moments } from './moments.ts'
import sampleSummary from './sample-summary-199.json' with { type: 'json' }

/** The invented installation: who is in it and what has happened. Nothing is made before it is asked for. */
export interface Tenant {
  readonly moments: Moments
  readonly directory: () => Directory
  /** `null` for a company that is not there, or no longer. */
  readonly company: (companyId: number) => DemoCompany | null
  readonly lists: (company: DemoCompany) => SummaryLists
  /** What `GetContactSummary` answers, uncut; `null` for a company that is not there. */
  readonly summary: (companyId: number) => unknown
  /** Answers this for a company from now on, whatever it is; `undefined` brings back what was invented. */
  readonly plantSummary: (companyId: number, summary: unknown) => void
}

export const createTenant = (seed: number, nowMs: number): Tenant => {
  const moments = createMoments(nowMs)
  const planted = new Map<number, unknown>()
  let made: Directory | null = null
  const directory = (): Directory => (made ??= createDirectory(seed))

  const company = (companyId: number): DemoCompany | null =>
    companyId === awkward.goneWhenOpened ? null : directory().company(companyId)

  // The vendor's own sample, as its reference page for GetContactSummary prints it.
  const lists = (of: DemoCompany): SummaryLists =>
    of.companyId === awkward.publishedSample
      ? sampleSummary
      : (readAwkwardSummary(of.companyId, moments) ?? generateSummary(of, seed, moments))

  const invent = (companyId: number): unknown => {
    const found = company(companyId)
    if (found === null) return null
    const isWithoutCard = companyId === awkward.nullContact || companyId === awkward.publishedSample
    return { Contact: isWithoutCard ? null : toContact(found), ...lists(found) }
  }

  return {
    moments,
    directory,
    company,
    lists,
    summary: (companyId) => (planted.has(companyId) ? planted.get(companyId) : invent(companyId)),
    plantSummary: (companyId, summary) => {
      if (summary === undefined) planted.delete(companyId)
      else planted.set(companyId, summary)
    }
  }
}
