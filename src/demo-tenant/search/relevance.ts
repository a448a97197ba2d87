import { associates } from '../companies/tenant-lists.ts'
import type { DemoCompany } from '../companies/demo-company.ts'

const collator = new Intl.Collator('nb')

/** Names that begin with the typed text first, among them those of the agent's own country, then alphabetically. */
export const byName =
  <Hit>(typed: string, nameOf: (hit: Hit) => string, isAtHome: (hit: Hit) => boolean = () => false) =>
  (one: Hit, other: Hit): number =>
    Number(begins(nameOf(other), typed)) - Number(begins(nameOf(one), typed)) ||
    Number(isAtHome(other)) - Number(isAtHome(one)) ||
    collator.compare(nameOf(one), nameOf(other))

const begins = (name: string, typed: string): boolean => name.toLowerCase().startsWith(typed.toLowerCase())

/** The order of the free-text lists: the user's own companies first, stopped companies last. */
export const sortByLikelihood = (companies: readonly DemoCompany[]): readonly DemoCompany[] =>
  companies.toSorted((one, other) => likelihood(other) - likelihood(one))

/** How likely someone means this company, or a person there; `null` for a person without a company. */
export const likelihood = (company: DemoCompany | null): number =>
  company === null ? 0 : (company.associate === associates[0] ? 1 : 0) - (company.isStopped ? 2 : 0)
