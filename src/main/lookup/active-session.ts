import type { Company, Person, Section, Sections } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import type { IndexedCompany } from '../results/result-index.ts'
import type { StoredCompany } from '../results/stored-company.ts'
import type { RequestStatuses } from './card/request-statuses.ts'

/** What a lookup needs of SuperOffice. Every method rejects with a `CodedError`. */
export interface SuperOfficePort {
  readonly readSummary: (companyId: number, limit: number, signal: AbortSignal) => Promise<SummaryPort>
  readonly readCompany: (companyId: number, signal: AbortSignal) => Promise<Company>
  readonly readPeople: (companyId: number, signal: AbortSignal) => Promise<Section<Person>>
  readonly findCompanies: (text: string, signal: AbortSignal) => Promise<readonly FoundPort[]>
  readonly findByPhone: (digits: string, signal: AbortSignal) => Promise<readonly FoundPort[]>
  readonly findByEmail: (address: string, signal: AbortSignal) => Promise<readonly FoundPort[]>
  readonly findByDomain: (domain: string, signal: AbortSignal) => Promise<readonly FoundPort[]>
  readonly findByNumber: (number: string, signal: AbortSignal) => Promise<readonly FoundPort[]>
}

export interface SummaryPort extends Sections {
  readonly company: Company | null
}

export interface FoundPort {
  readonly companyId: number
  readonly name: string
  readonly kind: 'company' | 'person'
  readonly personId?: number
  readonly city?: string
  readonly phone?: string
  /** Absent where SuperOffice does not say it. */
  readonly isStopped?: boolean
}

/** What a lookup needs of the stored results. */
export interface ResultsPort {
  readonly companies: () => readonly IndexedCompany[]
  readonly readCompany: (companyId: number) => StoredCompany | null
  /** Without `viewedMs` it was viewed when it was; one that is new is viewed now. */
  readonly saveCompany: (company: StoredCompany, viewedMs?: number) => void
  readonly eraseCompany: (companyId: number) => Erasure
}

/** The profile in use. It lives from sign-in to sign-out; nothing of it is kept by whoever borrows it. */
export interface ActiveSession {
  readonly superoffice: SuperOfficePort
  readonly results: ResultsPort
  readonly statuses: Pick<RequestStatuses, 'known' | 'ensure'>
  /** Aborts when the profile is signed out: a late answer is not stored for the next one. */
  readonly ended: AbortSignal
}
