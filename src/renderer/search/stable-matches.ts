import { fold } from '../../shared/fold.ts'
import { subjectOf, type Match, type QueryKind } from '../../shared/match.ts'
import { isSameSubject, type Subject } from '../../shared/subject.ts'

/**
 * The list below the search box and its selected row, for one text. Rows move only when the agent types: a later answer
 * adds rows below and updates rows in place.
 */
export interface StableMatches {
  readonly text: string
  readonly rows: readonly Match[]
  /** The text that `rows` were found for. */
  readonly rowsText: string
  readonly selectedKey: string | null
  /** `rows` still belong to the previous text. They stay on screen until the first answer to the new one. */
  readonly isOutdated: boolean
  /** The agent selected the row after typing the text, so a later answer keeps the selection. */
  readonly isSelectedByAgent: boolean
  /** `rows` belong to the empty box. */
  readonly isRecent: boolean
  /**
   * The index of the first row that came from SuperOffice, and the number of rows when none did. It stays when a row is
   * stored later, because the heading above it must not move by itself.
   */
  readonly foundFrom: number
}

export const noMatches: StableMatches = {
  text: '',
  rows: [],
  rowsText: '',
  selectedKey: null,
  isOutdated: true,
  isSelectedByAgent: false,
  isRecent: true,
  foundFrom: 0
}

/** Changes the text, and leaves what is on screen until the first answer. */
export const changeText = (list: StableMatches, text: string): StableMatches =>
  text === list.text ? list : { ...list, text, isOutdated: true, isSelectedByAgent: false }

/** Lets the next answer select its first row, even if the text is the same as before. */
export const releaseSelection = (list: StableMatches): StableMatches => ({
  ...list,
  isSelectedByAgent: false
})

/**
 * Adds the matches for `text`, and ignores them when the box holds another text by now. The first answer replaces the
 * rows of the previous text, except those whose name contains all typed words: these would disappear only to come back. A
 * number or an address is no part of a name: `#202` is not meant by *2026*.
 */
export const addMatches = (
  list: StableMatches,
  text: string,
  matches: readonly Match[],
  kind: QueryKind | null = 'name'
): StableMatches => {
  if (text !== list.text) return list
  if (!list.isOutdated) {
    const rows = append(list.rows, matches)
    const hasFound = list.foundFrom < list.rows.length
    const foundFrom = hasFound ? list.foundFrom : toFoundFrom(rows, list.rows.length)
    return { ...list, ...withSelection(list, rows), foundFrom }
  }
  const carriedOver = nameKinds.has(kind)
    ? list.rows.filter((row) => containsAllWords(row.name, text)).map(matchedByName)
    : []
  const rows = unique([...matches, ...carriedOver])
  return {
    ...list,
    ...withSelection(list, rows),
    rowsText: text,
    isOutdated: false,
    isRecent: text.trim() === '',
    foundFrom: toFoundFrom(rows, 0)
  }
}

/** What may be a name. A domain often is one. */
const nameKinds: ReadonlySet<QueryKind | null> = new Set(['name', 'domain'])

const toFoundFrom = (rows: readonly Match[], from: number): number => {
  const at = rows.findIndex(({ storedAt }, index) => index >= from && storedAt === undefined)
  return at === -1 ? rows.length : at
}

/** Removes all rows. Answers that are still to come for this text start a new list. */
export const clearRows = ({ text }: StableMatches): StableMatches => ({
  ...noMatches,
  text,
  isOutdated: false,
  isRecent: text.trim() === ''
})

/** True for the row of the company or person itself, not for that of a person who leads to the company. */
export const isOwnRow =
  (subject: Subject) =>
  (row: Match): boolean => {
    const leadsTo = subjectOf(row)
    const isOwn = (row.kind === 'company') === (subject.companyId !== undefined)
    return isOwn && leadsTo !== null && isSameSubject(leadsTo, subject)
  }

/** Updates the row of a company or person in place. `stored` is undefined when it is no longer stored. */
export const updateSubject = (
  list: StableMatches,
  subject: Subject,
  stored: Match | undefined
): StableMatches =>
  stored === undefined
    ? withoutStored(list, subject)
    : {
        ...list,
        rows: list.rows.map((row) => (isOwnRow(subject)(row) ? { ...row, ...stored, ...reasonOf(row) } : row))
      }

/**
 * No row that leads there says any more that it is stored, or shows what was: not even that of a person who works for the
 * company. Those that stood among the stored rows now begin the ones that are in SuperOffice. The agent has just forgotten the
 * card, so it is they who move the rows.
 */
const withoutStored = (list: StableMatches, subject: Subject): StableMatches => {
  const leadsThere = (row: Match): boolean => {
    const leadsTo = subjectOf(row)
    return leadsTo !== null && isSameSubject(leadsTo, subject)
  }
  const bare = ({ storedAt: _storedAt, badges: _badges, found: _found, ...rest }: Match): Match => ({
    ...rest,
    isPinned: false
  })
  const above = list.rows.slice(0, list.foundFrom)
  const stored = above.filter((row) => !leadsThere(row))
  const moved = above.filter(leadsThere).map(bare)
  const found = list.rows.slice(list.foundFrom).map((row) => (leadsThere(row) ? bare(row) : row))
  return { ...list, rows: [...stored, ...moved, ...found], foundFrom: stored.length }
}

/**
 * Moves the selection by a number of rows, and stops at the first and the last one. Downwards without a row, the agent selects
 * the first of those that come.
 */
export const moveSelection = (list: StableMatches, by: number): StableMatches => {
  const from = list.rows.findIndex(({ key }) => key === list.selectedKey)
  const to = Math.min(Math.max(from + by, 0), list.rows.length - 1)
  const row = list.rows[to]
  if (row !== undefined) return { ...list, selectedKey: row.key, isSelectedByAgent: true }
  return by > 0 ? { ...list, isSelectedByAgent: true } : list
}

export const selectRow = (list: StableMatches, key: string): StableMatches =>
  list.rows.some((row) => row.key === key) ? { ...list, selectedKey: key, isSelectedByAgent: true } : list

export const toSelectedRow = (list: StableMatches): Match | null =>
  list.rows.find(({ key }) => key === list.selectedKey) ?? null

/**
 * Whether the selected row may be meant by the text: rows of the previous text are on screen until the first answer, which alone
 * tells whether digits are a number or a part of a name.
 */
export const isSelectionForText = (list: StableMatches): boolean => {
  const row = toSelectedRow(list)
  if (row === null) return !list.isOutdated
  const isByName = !/\d/u.test(list.text) && containsAllWords(row.name, list.text)
  return !list.isOutdated || list.isSelectedByAgent || isByName
}

const withSelection = (
  list: StableMatches,
  rows: readonly Match[]
): Pick<StableMatches, 'rows' | 'selectedKey'> => {
  const keepsSelection = list.isSelectedByAgent && rows.some(({ key }) => key === list.selectedKey)
  return { rows, selectedKey: keepsSelection ? list.selectedKey : (rows[0]?.key ?? null) }
}

/** Existing rows keep their place and gain what the later answer adds. New rows follow below. */
const append = (rows: readonly Match[], later: readonly Match[]): readonly Match[] => {
  const laterByKey = new Map(later.map((match) => [match.key, match]))
  const existingKeys = new Set(rows.map(({ key }) => key))
  return [
    ...rows.map((row) => ({ ...row, ...laterByKey.get(row.key), ...reasonOf(row) })),
    ...unique(later).filter(({ key }) => !existingKeys.has(key))
  ]
}

/** The parts of a row that never change while it is on screen: its key, its reason and its found line (its height). */
const reasonOf = ({ key, by, found }: Match): Partial<Match> => ({
  key,
  by,
  ...(found !== undefined && { found })
})

/** Removes the found line and the request, which belong to the previous text. The name matches the new text as well. */
const matchedByName = ({ found: _line, requestId: _request, ...row }: Match): Match => ({
  ...row,
  by: 'name'
})

const unique = (matches: readonly Match[]): readonly Match[] => {
  const seen = new Set<string>()
  return matches.filter(({ key }) => !seen.has(key) && seen.add(key))
}

const containsAllWords = (name: string, text: string): boolean => {
  const folded = fold(name)
  const words = fold(text).split(' ').filter(Boolean)
  return words.length > 0 && words.every((word) => folded.includes(word))
}
