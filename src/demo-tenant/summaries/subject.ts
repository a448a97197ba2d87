import type { Country } from '../companies/countries.ts'
import { toPersonName, type DemoCompany, type DemoPerson } from '../companies/demo-company.ts'

/** Whose rows a history has: a company with its people, or one person without a company. */
export interface Subject {
  /** No company has the id of a person without one, so the ids of rows, which are made of it, are unique. */
  readonly subjectId: number
  readonly name: string
  readonly country: Country
  readonly persons: readonly DemoPerson[]
  /** Calls every week, and has done so for years. */
  readonly isLively: boolean
  /** The rows are as irregular as in an old database. */
  readonly isMessy: boolean
}

export const toSubject = ({ companyId, ...company }: DemoCompany): Subject => ({
  subjectId: companyId,
  ...company
})

export const toPersonAlone = (person: DemoPerson): Subject => ({
  subjectId: person.personId,
  name: toPersonName(person),
  country: person.country,
  persons: [person],
  isLively: true,
  isMessy: false
})
