/** Whose card it is: a company's, or a person's. Of the two ids, exactly one is there. */
export type Subject = CompanySubject | PersonSubject

export interface CompanySubject {
  readonly companyId: number
  readonly personId?: never
}

export interface PersonSubject {
  readonly personId: number
  readonly companyId?: never
}

/** One text for each subject, by which it can be compared, listed and stored. */
export type SubjectKey = `company:${string}` | `person:${string}`

export const toSubjectKey = (subject: Subject): SubjectKey =>
  subject.companyId === undefined
    ? `person:${String(subject.personId)}`
    : `company:${String(subject.companyId)}`

/** The subject alone, of something that has more than its id. */
export const toSubject = (of: Subject): Subject =>
  of.companyId === undefined ? { personId: of.personId } : { companyId: of.companyId }

export const isSameSubject = (a: Subject, b: Subject): boolean =>
  a.companyId === b.companyId && a.personId === b.personId

/** Who a card belongs to: a person's company if they have one, otherwise the company or person themselves. */
export const toOwnerKey = (of: Subject & { readonly employer?: CompanySubject }): SubjectKey =>
  of.employer === undefined ? toSubjectKey(of) : toSubjectKey({ companyId: of.employer.companyId })

/** A subject to look up. `name` is the name in the match; it is used when the header has none. */
export type CardRef = Subject & { readonly name?: string }
