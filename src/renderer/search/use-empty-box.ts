import { readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue'
import type { Match } from '../../shared/match.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import type { Subject } from '../../shared/subject.ts'
import { useBridge } from '../bridge.ts'
import { isOwnRow } from './stable-matches.ts'
import type { MatchList } from './use-match-list.ts'

/** Whether the agent's history in SuperOffice was asked for. It is only asked for on purpose. */
export type HistoryFlow =
  { readonly kind: 'none' | 'loading' | 'shown' } | { readonly kind: 'failed'; readonly failure: Failure }

/** The rows below the empty box: what was opened in Glance and then, if it was asked for, what was opened in SuperOffice. */
export interface EmptyBox {
  readonly rows: () => Promise<Outcome<readonly Match[]>>
  readonly history: DeepReadonly<ShallowRef<HistoryFlow>>
  /** Reloads the list if the box is empty: the card viewed last may have changed. */
  readonly showRecent: () => Promise<void>
  /** Asks SuperOffice what the agent opened lately there, and for their favourites, and adds it to the list. */
  readonly showHistory: () => Promise<void>
  /** Updates the row of a company or person when the agent comes back from the card. */
  readonly refreshRow: (subject: Subject) => Promise<void>
  /** Drops the history, and ignores the answer to a pending call. */
  readonly clear: () => void
}

export const useEmptyBox = (
  isEmpty: () => boolean,
  matchList: Pick<MatchList, 'showRecent' | 'updateSubject'>
): EmptyBox => {
  const bridge = useBridge()
  const history = shallowRef<HistoryFlow>({ kind: 'none' })
  let historyRows: readonly Match[] = []
  let latest = 0

  const rows = async (): Promise<Outcome<readonly Match[]>> => {
    const outcome = await bridge.recentCompanies()
    return outcome.ok ? { ok: true, value: [...outcome.value, ...historyRows] } : outcome
  }

  const showRecent = async (): Promise<void> => {
    const outcome = await rows()
    if (outcome.ok && isEmpty()) matchList.showRecent(outcome.value)
  }

  return {
    rows,
    history: readonly(history),
    showRecent,

    showHistory: async () => {
      const turn = ++latest
      history.value = { kind: 'loading' }
      const outcome = await bridge.readHistory()
      if (turn !== latest) return
      if (outcome.ok) historyRows = outcome.value
      history.value = outcome.ok ? { kind: 'shown' } : { kind: 'failed', failure: outcome.failure }
      await showRecent()
    },

    refreshRow: async (subject) => {
      if (isEmpty()) {
        await showRecent()
        return
      }
      const outcome = await bridge.recentCompanies()
      if (outcome.ok) matchList.updateSubject(subject, outcome.value.find(isOwnRow(subject)))
    },

    clear: () => {
      latest++
      historyRows = []
      history.value = { kind: 'none' }
    }
  }
}
