import { computed, shallowRef, type ComputedRef } from 'vue'
import type { Match, Matches, QueryKind, Suggestion } from '../../shared/match.ts'
import type { Subject } from '../../shared/subject.ts'
import { useBridge } from '../bridge.ts'
import { toMatchGroups, type MatchGroup } from './match-groups.ts'
import { addDetails, toLookalikes, toUnclearRows, type UnclearRows } from './row-details.ts'
import {
  addMatches,
  changeText,
  clearRows,
  isSelectionForText,
  moveSelection,
  noMatches,
  releaseSelection,
  selectRow,
  toSelectedRow,
  updateSubject,
  type StableMatches
} from './stable-matches.ts'
import { addSuggestions } from './suggestions.ts'

/** What is known of the text besides its rows. */
export interface TextReading {
  /** The kind that the text was recognised as; `null` for none. */
  readonly kind: QueryKind | null
  readonly isRequestToo: boolean
  readonly isTooLong: boolean
  /** A part of the search in SuperOffice failed. */
  readonly isPartial: boolean
  /** There are, or may be, more matches than a list has. */
  readonly hasMore: boolean
  readonly suggestions: readonly Suggestion[]
}

/** The rows for the text in the box, how it was read, and the selected row. */
export interface MatchList {
  readonly list: ComputedRef<StableMatches>
  readonly rows: ComputedRef<readonly Match[]>
  readonly groups: ComputedRef<readonly MatchGroup[]>
  readonly reading: ComputedRef<TextReading>
  readonly selected: ComputedRef<Match | null>
  /**
   * The selected row; `undefined` when the agent has typed on. When the text was pasted a moment ago, the rows on screen
   * may be of other customers, so waits for its own.
   */
  readonly meantRow: (whenRecalled: Promise<void>) => Promise<Match | null | undefined>
  /** The keys of rows that only their company's id tells apart. */
  readonly lookalikes: ComputedRef<ReadonlySet<string>>
  /** Leaves what is on screen until the first answer. `isReread` is true for the same text that is read as another kind. */
  readonly changeText: (text: string, isReread: boolean) => void
  /** Adds an answer, unless the text is another one by now. */
  readonly show: (text: string, matches: Matches) => void
  /** Replaces all rows, for the empty box. */
  readonly showRecent: (rows: readonly Match[]) => void
  readonly updateSubject: (subject: Subject, stored: Match | undefined) => void
  readonly unclearRows: (inSight: ReadonlySet<string>) => UnclearRows
  /** Fills in rows, once for each company. A failure changes nothing, because rows can be opened without details. */
  readonly fillIn: (companyIds: readonly number[]) => Promise<void>
  readonly empty: () => void
  readonly clearRows: () => void
  readonly releaseSelection: () => void
  readonly moveSelection: (by: number) => void
  readonly select: (key: string) => void
}

const noIds: ReadonlySet<number> = new Set()
const noReading: TextReading = {
  kind: null,
  isRequestToo: false,
  isTooLong: false,
  isPartial: false,
  hasMore: false,
  suggestions: []
}

export const useMatchList = (): MatchList => {
  const bridge = useBridge()
  const list = shallowRef<StableMatches>(noMatches)
  const reading = shallowRef<TextReading>(noReading)
  /** The companies whose details were requested for this text. */
  let askedIds = noIds
  /** Those of them that SuperOffice has answered for, or could not. */
  const answeredIds = shallowRef(noIds)

  // The same as before when only the text has changed, so that a key alone does not render the list again.
  const rows = computed(() => list.value.rows)
  const isRecent = computed(() => list.value.isRecent)
  const foundFrom = computed(() => list.value.foundFrom)

  const change = (next: (list: StableMatches) => StableMatches): void => {
    list.value = next(list.value)
  }

  return {
    list: computed(() => list.value),
    rows,
    groups: computed(() =>
      toMatchGroups({ rows: rows.value, isRecent: isRecent.value, foundFrom: foundFrom.value })
    ),
    reading: computed(() => reading.value),
    selected: computed(() => toSelectedRow(list.value)),
    meantRow: async (whenRecalled) => {
      const { text } = list.value
      if (!isSelectionForText(list.value)) await whenRecalled
      return list.value.text === text ? toSelectedRow(list.value) : undefined
    },
    lookalikes: computed(() => toLookalikes(rows.value, answeredIds.value)),
    changeText: (text, isReread) => {
      askedIds = noIds
      answeredIds.value = noIds
      change((before) => changeText(before, text))
      if (isReread) change((before) => ({ ...before, isOutdated: true }))
      if (text.trim() === '') reading.value = noReading
    },
    show: (text, matches) => {
      if (text !== list.value.text) return
      // What is stored and SuperOffice both answer to one text.
      const { suggestions, isPartial, hasMore } = list.value.isOutdated ? noReading : reading.value
      reading.value = {
        kind: matches.kind,
        isRequestToo: matches.isRequestToo === true,
        isTooLong: matches.isTooLong === true,
        isPartial: isPartial || matches.isPartial === true,
        hasMore: hasMore || matches.hasMore === true,
        suggestions: addSuggestions(suggestions, matches.suggestions ?? [], text)
      }
      change((before) => addMatches(before, text, matches.rows, matches.kind))
    },
    showRecent: (rows) => {
      change(() => addMatches(noMatches, '', rows))
    },
    updateSubject: (subject, stored) => {
      change((before) => updateSubject(before, subject, stored))
    },
    unclearRows: (inSight) => toUnclearRows(list.value.rows, inSight, askedIds),
    fillIn: async (companyIds) => {
      const { text } = list.value
      askedIds = new Set([...askedIds, ...companyIds])
      const outcome = await bridge.readMatchDetails({ companyIds })
      if (text !== list.value.text || list.value.isOutdated) return
      answeredIds.value = new Set([...answeredIds.value, ...companyIds])
      if (!outcome.ok) return
      change((before) => ({ ...before, rows: addDetails(before.rows, outcome.value) }))
    },
    empty: () => {
      change(() => noMatches)
    },
    clearRows: () => {
      change(clearRows)
    },
    releaseSelection: () => {
      change(releaseSelection)
    },
    moveSelection: (by) => {
      change((before) => moveSelection(before, by))
    },
    select: (key) => {
      change((before) => selectRow(before, key))
    }
  }
}
