import type { Company } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import type { IndexedCompany } from '../results/indexed-company.ts'
import type { StoredCompany } from '../results/stored-company.ts'
import type { SuperOfficeClient } from '../superoffice/client.ts'
import type { RequestStatuses } from './card/request-statuses.ts'

/** What a lookup needs from SuperOffice. */
export type SuperOfficePort = Omit<SuperOfficeClient, 'readRequestStatuses' | 'readUser' | 'isReachable'>

/** What a match says about a company besides its name. */
export type MatchHints = Pick<Company, 'isStopped' | 'city' | 'phone'>

/** What a lookup needs from the stored results. */
export interface ResultsPort {
  readonly companies: () => readonly IndexedCompany[]
  readonly readCompany: (companyId: number) => StoredCompany | null
  /** Without `viewedMs`, a stored company keeps its time of the last view, and a new one counts as viewed now. */
  readonly saveCompany: (company: StoredCompany, viewedMs?: number) => void
  readonly eraseCompany: (companyId: number) => Erasure
}

/** The open profile. Get it anew for each request: it is closed by a sign-out, a switch of profile and a lock. */
export interface ActiveSession {
  readonly superoffice: SuperOfficePort
  readonly results: ResultsPort
  readonly statuses: RequestStatuses
  /** Aborted when the profile is closed, so that a late answer is not stored for the next one. */
  readonly ended: AbortSignal
}
