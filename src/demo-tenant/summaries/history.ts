import type { DemoCompany, DemoPerson } from '../companies/demo-company.ts'
import type { FixedCompany } from '../companies/fixed-company.ts'
import { generateSummary } from './generate-summary.ts'
import type { Moments } from './moments.ts'
import { createPersonIdOf, type PersonIdOf } from './row-owners.ts'
import { toPersonAlone, toSubject, type Subject } from './subject.ts'
import type { ListName, SummaryLists, SummaryRow } from './summary-lists.ts'

/** What has happened at a company, or with a person who has none, and whose each row is. */
export interface History {
  readonly lists: SummaryLists
  readonly personIdOf: PersonIdOf
}

/** Reads histories. Those of companies that are written down are read from there, and all others are generated. */
export interface Histories {
  readonly ofCompany: (company: DemoCompany) => History
  /** Only for a person without a company: the rows of everyone else are the company's. */
  readonly ofPersonAlone: (person: DemoPerson) => History
}

export const createHistories = (
  seed: number,
  moments: Moments,
  fixed: readonly FixedCompany[]
): Histories => {
  const fixedById = new Map(fixed.map((each) => [each.company.companyId, each]))
  const readBefore = new Map<number, History>()

  const read = (subject: Subject, { summary, owners }: Partial<FixedCompany>): History => {
    const history = readBefore.get(subject.subjectId) ?? {
      lists: summary?.(moments) ?? generateSummary(subject, seed, moments),
      personIdOf: createPersonIdOf(subject, seed, moments, owners)
    }
    readBefore.set(subject.subjectId, history)
    return history
  }

  return {
    ofCompany: (company) => read(toSubject(company), fixedById.get(company.companyId) ?? {}),
    ofPersonAlone: (person) => read(toPersonAlone(person), {})
  }
}

/** The part of a history that is a person's. */
export const toListsOfPerson = ({ lists, personIdOf }: History, personId: number): SummaryLists => {
  const own = <Row extends SummaryRow>(list: ListName, rows: readonly Row[] | null) =>
    rows?.filter((row) => personIdOf(list, row) === personId) ?? null
  return {
    Tickets: own('Tickets', lists.Tickets),
    Followups: own('Followups', lists.Followups),
    Documents: own('Documents', lists.Documents),
    Sales: own('Sales', lists.Sales),
    Chats: own('Chats', lists.Chats)
  }
}
