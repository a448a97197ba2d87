import type { CompanyTexts } from '../../results/result-index.ts'
import { findLine, type LineFound } from './find-line.ts'
import { placeCount, toFolded, toPlace, toTyped, type FoldedCompany } from './folded-company.ts'
import { createOrderInRank } from './rank.ts'
import { takeFirst } from './take-first.ts'

/** What the search needs to know of a stored company. */
export interface SearchedCompany {
  readonly name: string
  readonly isPinned: boolean
  readonly timesViewed: number
  readonly viewedMs: number
  readonly texts: CompanyTexts
}

/** A company that answers what was typed, and the line in it that does. */
export interface Finding<Entry> extends LineFound {
  readonly entry: Entry
}

export interface StoredSearch<Entry> {
  /**
   * The `most` best companies in whose stored text all of the typed words stand, or whose numbers hold the typed digits.
   * Names and numbers of the company itself come first, then the texts of its rows; within each, as names are ranked.
   */
  readonly find: (
    entries: readonly Entry[],
    text: string,
    language: string,
    nowMs: number,
    most: number
  ) => readonly Finding<Entry>[]
  /**
   * Folds at most `most` entries that were not folded yet, so that the first search need not; `true` once all are. What
   * was folded is forgotten with the entry.
   */
  readonly prepare: (entries: readonly Entry[], most: number) => boolean
}

export const createStoredSearch = <Entry extends SearchedCompany>(): StoredSearch<Entry> => {
  const folded = new WeakMap<Entry, FoldedCompany>()
  const foldedLists = new WeakMap<readonly Entry[], readonly FoldedCompany[]>()
  const collators = new Map<string, Intl.Collator>()

  const foldedOf = (entry: Entry): FoldedCompany => {
    const known = folded.get(entry)
    if (known !== undefined) return known
    const company = toFolded(entry.name, entry.texts)
    folded.set(entry, company)
    return company
  }

  /** One look-up for the whole list instead of one for each entry: the list stays the same from key to key. */
  const foldedListOf = (entries: readonly Entry[]): readonly FoldedCompany[] => {
    const known = foldedLists.get(entries)
    if (known !== undefined) return known
    const list = entries.map(foldedOf)
    foldedLists.set(entries, list)
    return list
  }

  const collatorOf = (language: string): Intl.Collator => {
    const known = collators.get(language)
    if (known !== undefined) return known
    const collator = new Intl.Collator(language, { numeric: true })
    collators.set(language, collator)
    return collator
  }

  return {
    find: (entries, text, language, nowMs, most) => {
      const typed = toTyped(text)
      if (typed.text === '') return []
      const places: Entry[][] = Array.from({ length: placeCount }, () => [])
      for (const [index, company] of foldedListOf(entries).entries()) {
        const entry = entries[index]
        const place = toPlace(company, typed)
        if (place !== null && entry !== undefined) places[place]?.push(entry)
      }
      const order = createOrderInRank(collatorOf(language), nowMs)
      const found: Entry[] = []
      for (const tied of places) {
        if (found.length === most) break
        found.push(...takeFirst(tied, most - found.length, order))
      }
      return found.map((entry) => ({ entry, ...findLine(entry.texts, foldedOf(entry), typed) }))
    },

    prepare: (entries, most) => {
      let left = most
      for (const entry of entries) {
        if (folded.has(entry)) continue
        if (left-- === 0) return false
        foldedOf(entry)
      }
      return true
    }
  }
}
