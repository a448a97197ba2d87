import { fold } from './fold.ts'
import { createRankOrder, toRank, type Rank } from './rank.ts'

/** What the search by name needs to know of a company. */
export interface NamedCompany {
  readonly companyId: number
  readonly name: string
  readonly isPinned: boolean
  readonly timesViewed: number
  readonly viewedMs: number
}

/** Remembers each entry's folded name for as long as the entry itself is remembered. */
export const createNameSearch = <Entry extends NamedCompany>(): ((
  entries: readonly Entry[],
  text: string,
  language: string,
  nowMs: number,
  most: number
) => readonly Entry[]) => {
  const foldedNames = new WeakMap<Entry, string>()
  const collators = new Map<string, Intl.Collator>()

  const foldedNameOf = (entry: Entry): string => {
    const known = foldedNames.get(entry)
    if (known !== undefined) return known
    const folded = fold(entry.name)
    foldedNames.set(entry, folded)
    return folded
  }

  const collatorOf = (language: string): Intl.Collator => {
    const known = collators.get(language)
    if (known !== undefined) return known
    const collator = new Intl.Collator(language, { numeric: true })
    collators.set(language, collator)
    return collator
  }

  return (entries, text, language, nowMs, most) => {
    const foldedText = fold(text)
    const found: { readonly entry: Entry; readonly rank: Rank }[] = []
    for (const entry of entries) {
      const rank = toRank(foldedNameOf(entry), foldedText)
      if (rank !== null) found.push({ entry, rank })
    }
    const order = createRankOrder(collatorOf(language), nowMs)
    return found
      .sort((a, b) => order({ ...a.entry, rank: a.rank }, { ...b.entry, rank: b.rank }))
      .slice(0, most)
      .map(({ entry }) => entry)
  }
}
