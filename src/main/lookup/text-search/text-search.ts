import type { CompanyTexts } from '../../results/indexed-company.ts'
import { fold, foldLines } from '../../../shared/fold.ts'
import { firstInOrder } from './first-in-order.ts'
import { toFoldedCompany, toFoldedName, type FoldedCompany } from './folded-company.ts'
import { tierCount, toTiers } from './match-tier.ts'
import { findMatchingLine, type MatchingLine } from './matching-line.ts'
import { createOrderInTier } from './rank.ts'
import { toTypedQuery } from './typed-query.ts'

/** What the search needs to know of a stored company. */
export interface SearchableCompany {
  readonly name: string
  readonly isPinned: boolean
  readonly timesViewed: number
  readonly viewedMs: number
  readonly texts: CompanyTexts
}

/** A company that matches what was typed, and the line in it that does. A company's name and its people are two matches. */
export interface TextMatch<Company> extends MatchingLine {
  readonly company: Company
}

export interface TextSearchOptions {
  readonly hasTime?: (() => boolean) | undefined
  /** Other spellings of the typed phone number, digits only. */
  readonly numbers?: readonly string[]
}

/** Full-text search in stored companies. */
export interface TextSearch<Company> {
  /**
   * The best `limit` companies whose stored texts contain all the typed words, or whose numbers contain the typed
   * digits. Matches in a name and in the company's own numbers come first, then those in other texts. Once `hasTime` is
   * false, companies that are not prepared are searched by their name alone.
   */
  readonly find: (
    companies: readonly Company[],
    text: string,
    language: string,
    nowMs: number,
    limit: number,
    options?: TextSearchOptions
  ) => readonly TextMatch<Company>[]
  /**
   * Folds at most `limit` companies that have not been folded yet, so that the first search is fast; `true` once all
   * are. The folded texts are dropped with the company's entry.
   */
  readonly prepare: (companies: readonly Company[], limit: number) => boolean
  /** True when `find` searches all texts of all these companies, however little time it has. */
  readonly isPrepared: (companies: readonly Company[]) => boolean
}

const namesPerStep = 250

export const createTextSearch = <Company extends SearchableCompany>(): TextSearch<Company> => {
  const folded = new WeakMap<Company, FoldedCompany>()
  const names = new WeakMap<Company, FoldedCompany>()
  const foldedLists = new WeakMap<readonly Company[], readonly FoldedCompany[]>()
  const collators = new Map<string, Intl.Collator>()

  const foldedOf = (company: Company): FoldedCompany => {
    const cached = folded.get(company)
    if (cached !== undefined) return cached
    const foldedCompany = toFoldedCompany(company.name, company.texts)
    folded.set(company, foldedCompany)
    return foldedCompany
  }

  const namesOf = (company: Company): FoldedCompany => {
    const cached = names.get(company)
    if (cached !== undefined) return cached
    const foldedName = toFoldedName(fold(company.name))
    names.set(company, foldedName)
    return foldedName
  }

  /** Many names at once, because one at a time takes three times as long. */
  const foldNames = (companies: readonly Company[]): void => {
    const foldedNames = foldLines(companies.map(({ name }) => name.replaceAll('\n', ' ')))
    for (const [index, company] of companies.entries())
      names.set(company, toFoldedName(foldedNames[index] ?? ''))
  }

  /** Cached for the whole array, which is the same from one keystroke to the next. */
  const foldedListOf = (companies: readonly Company[], hasTime: () => boolean): readonly FoldedCompany[] => {
    const cached = foldedLists.get(companies)
    if (cached !== undefined) return cached
    const list = companies.map((company, index) => {
      const known = folded.get(company) ?? (hasTime() ? foldedOf(company) : names.get(company))
      if (known !== undefined) return known
      foldNames(companies.slice(index, index + namesPerStep))
      return namesOf(company)
    })
    if (companies.every((company) => folded.has(company))) foldedLists.set(companies, list)
    return list
  }

  const collatorOf = (language: string): Intl.Collator => {
    const cached = collators.get(language)
    if (cached !== undefined) return cached
    const collator = new Intl.Collator(language, { numeric: true })
    collators.set(language, collator)
    return collator
  }

  return {
    find: (companies, text, language, nowMs, limit, { hasTime = () => true, numbers = [] } = {}) => {
      const query = toTypedQuery(text, numbers)
      if (query.text === '') return []
      const tiers: Company[][] = Array.from({ length: tierCount }, () => [])
      for (const [index, foldedCompany] of foldedListOf(companies, hasTime).entries()) {
        const company = companies[index]
        if (company === undefined) continue
        for (const tier of toTiers(foldedCompany, query)) tiers[tier]?.push(company)
      }
      const order = createOrderInTier(collatorOf(language), nowMs)
      const best: TextMatch<Company>[] = []
      for (const [tier, members] of tiers.entries()) {
        if (best.length === limit) break
        for (const company of firstInOrder(members, limit - best.length, order)) {
          const forms = folded.get(company) ?? namesOf(company)
          best.push({ company, ...findMatchingLine(company.texts, forms, query, tier) })
        }
      }
      return best
    },

    prepare: (companies, limit) => {
      let remaining = limit
      for (const company of companies) {
        if (folded.has(company)) continue
        if (remaining-- === 0) return false
        foldedOf(company)
      }
      return true
    },

    isPrepared: (companies) => foldedLists.has(companies) || companies.every((company) => folded.has(company))
  }
}
