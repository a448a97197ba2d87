import type { DemoCompany, DemoPerson } from '../companies/demo-company.ts'
import { firstGeneratedId, type Directory } from '../companies/directory.ts'
import type { History } from './history.ts'
import { rowIdOf, type ListName, type SummaryLists } from './summary-lists.ts'

/** A row with the company and the person that it belongs to. One of the two may be missing. */
export interface FoundRow<Name extends ListName> {
  readonly row: NonNullable<SummaryLists[Name]>[number]
  readonly company: DemoCompany | null
  readonly person: DemoPerson | null
}

interface Rows {
  readonly directory: () => Directory
  readonly history: (subject: DemoCompany | DemoPerson) => History
  /** Companies with rows whose ids are not made of their own. */
  readonly changedCompanies: () => readonly DemoCompany[]
}

/** All rows of a list at a company, or of a person without one. */
export const toFoundRows = <Name extends ListName>(
  { directory, history }: Pick<Rows, 'directory' | 'history'>,
  subject: DemoCompany | DemoPerson,
  list: Name
): readonly FoundRow<Name>[] => {
  const { lists, personIdOf } = history(subject)
  const rows: readonly FoundRow<Name>['row'][] = lists[list] ?? []
  return rows.map((row) => ({
    row,
    company: 'personId' in subject ? null : subject,
    person: directory().person(personIdOf(list, row))
  }))
}

/**
 * The row with an id, or with another number that is made of its company's id; `null` for an unknown one. Where an irregular
 * company has an id twice, it is the first of them.
 */
export const findRow = <Name extends ListName>(
  rows: Rows,
  list: Name,
  id: number,
  idOf: (row: FoundRow<Name>['row']) => number = rowIdOf
): FoundRow<Name> | null => {
  for (const subject of toSubjectsOf(rows, id)) {
    const found = toFoundRows(rows, subject, list).find(({ row }) => idOf(row) === id)
    if (found !== undefined) return found
  }
  return null
}

/** Whose row it can be: the company's that its id is made of, one's whose rows are written down, or one's that has new rows. */
const toSubjectsOf = (rows: Rows, id: number): readonly (DemoCompany | DemoPerson)[] => {
  const directory = rows.directory()
  const company = directory.company(Math.floor(id / 100))
  return [
    ...(company === null ? [] : [company]),
    ...directory.companies.filter(({ companyId }) => companyId < firstGeneratedId),
    ...directory.personsWithoutCompany,
    ...rows.changedCompanies()
  ]
}
