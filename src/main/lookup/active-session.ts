import type { Company, Person, Section } from '../../shared/company.ts'
import type { Erasure } from '../../shared/erasure.ts'
import type { IndexedCompany } from '../results/indexed-company.ts'
import type { StoredCompany } from '../results/stored-company.ts'
import type { Summary, SummarySelection } from '../superoffice/to-summary.ts'
import type { RequestStatuses } from './card/request-statuses.ts'

/** What a lookup needs from SuperOffice. Every method rejects with a `CodedError`. */
export interface SuperOfficePort {
  /** Rejects with `empty-answer` when SuperOffice answers with `null`, which doesn't mean that the company is gone. */
  readonly readSummary: (
    companyId: number,
    selection: SummarySelection,
    signal: AbortSignal
  ) => Promise<Summary>
  /** False only when SuperOffice reports that there is no such company. */
  readonly companyExists: (companyId: number, signal: AbortSignal) => Promise<boolean>
  readonly readCompany: (companyId: number, signal: AbortSignal) => Promise<Company>
  /** The headers of these companies (30 at most), by company id; without those that SuperOffice doesn't return. */
  readonly readCompanies: (
    companyIds: readonly number[],
    signal: AbortSignal
  ) => Promise<ReadonlyMap<number, Company>>
  readonly readPeople: (companyId: number, signal: AbortSignal) => Promise<Section<Person>>
  readonly findCompanies: (text: string, signal: AbortSignal) => Promise<readonly FoundMatch[]>
  /** Companies whose names contain the text, not only words that begin with it. */
  readonly findContaining: (text: string, signal: AbortSignal) => Promise<readonly FoundMatch[]>
  readonly findByPhone: (digits: string, signal: AbortSignal) => Promise<readonly FoundMatch[]>
  readonly findByEmail: (address: string, signal: AbortSignal) => Promise<readonly FoundMatch[]>
  readonly findByDomain: (domain: string, signal: AbortSignal) => Promise<readonly FoundMatch[]>
  /** Companies whose web address is at this domain. */
  readonly findByWeb: (domain: string, signal: AbortSignal) => Promise<readonly FoundMatch[]>
  /** The spellings are forms of one number: SuperOffice keeps it as it was entered. */
  readonly findByOrganisationNumber: (
    spellings: readonly string[],
    signal: AbortSignal
  ) => Promise<readonly FoundMatch[]>
  readonly findByCompanyNumber: (number: string, signal: AbortSignal) => Promise<readonly FoundMatch[]>
  /** The company of this request, or the person who asked when they have no company. */
  readonly findByRequest: (requestId: number, signal: AbortSignal) => Promise<readonly FoundMatch[]>
}

/** A company or a person that SuperOffice found. */
export interface FoundMatch {
  /** `null` for a person without a company, or with one that could not be read. */
  readonly companyId: number | null
  /** A company as SuperOffice writes it (`Company, Department`), or a person's name alone. */
  readonly name: string
  /** A person's company, if SuperOffice names it. */
  readonly companyName?: string
  readonly kind: 'company' | 'person'
  readonly personId?: number
  /** When it is not part of `name`. */
  readonly department?: string
  /** The company's, like `isStopped`; only the phone number is a person's own. */
  readonly city?: string
  readonly phone?: string
  /** Absent when SuperOffice does not say. */
  readonly isStopped?: boolean
  /** The title of the request that was searched for. */
  readonly requestTitle?: string
}

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
