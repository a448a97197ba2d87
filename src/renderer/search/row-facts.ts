import type { Match } from '../../shared/match.ts'

/** A part of a row's second line. `no-company` is a person's, and has words of its own instead of a text. */
export interface RowFact {
  readonly kind: 'department' | 'company' | 'no-company' | 'city' | 'phone' | 'id'
  readonly text: string
}

/**
 * What tells the row from others with the same name: department, city and phone of a company, or the company, city and
 * phone of a person. Leaves out what the name or the found line shows already.
 */
export const toRowFacts = (match: Match): readonly RowFact[] => {
  const { kind, name, companyName = '', department = '', city = '', phone = '', found } = match
  const isPerson = kind === 'person'
  const facts: readonly RowFact[] = [
    { kind: 'company', text: isPerson ? companyName : '' },
    { kind: 'department', text: isPerson || name.endsWith(`, ${department}`) ? '' : department },
    { kind: 'city', text: city },
    { kind: 'phone', text: phone }
  ]
  const shown = facts.filter(({ text }) => text.trim() !== '' && text !== found?.text)
  const hasNoCompany = isPerson && match.companyId === null && match.isCompanyUnknown !== true
  return hasNoCompany ? [{ kind: 'no-company', text: '' }, ...shown] : shown
}

/** The company's id, for rows that nothing else tells apart. A person without a company has none. */
export const toIdFact = ({ companyId }: Match): readonly RowFact[] =>
  companyId === null ? [] : [{ kind: 'id', text: `#${String(companyId)}` }]
