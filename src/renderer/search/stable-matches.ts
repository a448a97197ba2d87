import { fold } from '../../shared/fold.ts'
import type { Match } from '../../shared/match.ts'

/**
 * The list under the box and the row that is selected in it, for one text. What the agent sees moves only when the agent
 * types: an answer that comes later adds rows below, and changes what stands in a row, never where it stands.
 */
export interface StableMatches {
  readonly text: string
  readonly rows: readonly Match[]
  readonly selectedKey: string | null
  /** `rows` still belong to the text before: they stay on screen until there is something to show in their place. */
  readonly isAwaited: boolean
  /** The agent chose the selected row since the text was typed, so that it is not taken away for a better one. */
  readonly isChosen: boolean
}

export const noMatches: StableMatches = {
  text: '',
  rows: [],
  selectedKey: null,
  isAwaited: true,
  isChosen: false
}

/** The text changed. Nothing on screen does, until the first answer to it. */
export const typed = (list: StableMatches, text: string): StableMatches =>
  text === list.text ? list : { ...list, text, isAwaited: true, isChosen: false }

/** The text came once more: the first row is selected until the agent chooses again. */
export const unchosen = (list: StableMatches): StableMatches => ({ ...list, isChosen: false })

/**
 * Matches for `text` arrived: those for a text that is no longer in the box are dropped. The first answer replaces the
 * rows of the text before, but for those whose name has all that was typed: they would only vanish and come back.
 */
export const answered = (list: StableMatches, text: string, matches: readonly Match[]): StableMatches => {
  if (text !== list.text) return list
  if (!list.isAwaited) return { ...list, ...withSelection(list, append(list.rows, matches)) }
  const carried = list.rows.filter((row) => hasAllOf(row.name, text)).map(foundByName)
  return { ...list, ...withSelection(list, unique([...matches, ...carried])), isAwaited: false }
}

/** Nothing is stored any more: no row stays, and what is asked for this text now is added to none. */
export const erased = ({ text }: StableMatches): StableMatches => ({ ...noMatches, text, isAwaited: false })

/** What is known of a company changed while it was looked at: its rows say so, where they stand. */
export const updated = (
  list: StableMatches,
  companyId: number,
  stored: Match | undefined
): StableMatches => ({
  ...list,
  rows: list.rows.map((row) => {
    if (row.companyId !== companyId || row.kind !== 'company') return row
    if (stored !== undefined) return { ...row, ...stored, ...whyOf(row) }
    const { storedAt: _forgotten, ...rest } = row
    return { ...rest, isPinned: false }
  })
})

/** Moves the selection by so many rows, and stops at either end. */
export const moved = (list: StableMatches, by: number): StableMatches => {
  const at = list.rows.findIndex(({ key }) => key === list.selectedKey)
  const to = Math.min(Math.max(at + by, 0), list.rows.length - 1)
  const row = list.rows[to]
  return row === undefined ? list : { ...list, selectedKey: row.key, isChosen: true }
}

export const chosen = (list: StableMatches, key: string): StableMatches =>
  list.rows.some((row) => row.key === key) ? { ...list, selectedKey: key, isChosen: true } : list

export const selectedOf = (list: StableMatches): Match | null =>
  list.rows.find(({ key }) => key === list.selectedKey) ?? null

const withSelection = (
  list: StableMatches,
  rows: readonly Match[]
): Pick<StableMatches, 'rows' | 'selectedKey'> => {
  const isKept = list.isChosen && rows.some(({ key }) => key === list.selectedKey)
  return { rows, selectedKey: isKept ? list.selectedKey : (rows[0]?.key ?? null) }
}

/** A row that is there already stays where it is and takes up what the later answer knows beyond it. */
const append = (rows: readonly Match[], later: readonly Match[]): readonly Match[] => {
  const news = new Map(later.map((match) => [match.key, match]))
  const there = new Set(rows.map(({ key }) => key))
  return [
    ...rows.map((row) => ({ ...row, ...news.get(row.key), ...whyOf(row) })),
    ...unique(later).filter(({ key }) => !there.has(key))
  ]
}

/** A row does not change its reason under the agent's eyes, nor its height. */
const whyOf = ({ key, by, found }: Match): Partial<Match> => ({
  key,
  by,
  ...(found !== undefined && { found })
})

/** What the text before was found by no longer holds. */
const foundByName = ({ found: _before, ...row }: Match): Match => ({ ...row, by: 'name' })

const unique = (matches: readonly Match[]): readonly Match[] => {
  const seen = new Set<string>()
  return matches.filter(({ key }) => !seen.has(key) && seen.add(key))
}

const hasAllOf = (name: string, text: string): boolean => {
  const folded = fold(name)
  const words = fold(text).split(' ').filter(Boolean)
  return words.length > 0 && words.every((word) => folded.includes(word))
}
