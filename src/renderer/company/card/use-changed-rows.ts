import { computed, nextTick, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import { useKeys } from '../../design/keys.ts'
import { useKeyNoteStore } from '../../key-note-store.ts'
import type { Wording } from '../../language/wording.ts'
import type { ActiveRow } from '../sections/use-active-row.ts'
import type { CardRow } from '../sections/card-row.ts'
import { countHiddenChanges } from './hidden-changes.ts'

interface ChangedRowsOptions {
  /** The card that was opened. */
  readonly card: Readonly<Ref<Card | null>>
  /** The card whose rows are shown: the caller's while only their rows are wanted. */
  readonly content: Readonly<Ref<Card | null>>
  /** All rows on screen, in the order shown. */
  readonly rows: Readonly<Ref<readonly CardRow[]>>
  readonly wording: Readonly<Ref<Wording>>
  readonly active: Pick<ActiveRow, 'focus' | 'focusedRow'>
  readonly showAll: () => Promise<void>
  /** Shows the rows of the whole company again. */
  readonly endFilter: () => void
}

/** The changes in words. */
export interface ShownChanges {
  readonly words: string
  /** How many there are, and later which of them the agent is at. */
  readonly short: string
  /** `2 of 4`, or that the first follows the last; empty before the agent goes to one. */
  readonly place: string
}

export interface ChangedRows {
  /** `null` when nothing has changed. */
  readonly shown: ComputedRef<ShownChanges | null>
  /** Goes to the next changed row below the focus, and from the last to the first. */
  readonly next: () => Promise<void>
}

/**
 * Counts the rows that changed since the agent last opened the card, and goes from one to the next by key. Changed rows
 * that are not among those of the caller are counted too: after the caller's last one, all rows are shown again.
 */
export const useChangedRows = (options: ChangedRowsOptions): ChangedRows => {
  const { card, content, rows, wording, active, showAll, endFilter } = options
  const keyNoteStore = useKeyNoteStore()
  const place = ref('')
  let lastKey: string | null = null

  const countOf = (each: Card | null): number => each?.changes?.count ?? 0
  const hidden = computed(() => countHiddenChanges(card.value, content.value))

  const isListed = (): boolean => countOf(card.value) + countOf(content.value) > 0

  const changedRows = (): readonly CardRow[] => rows.value.filter(isChanged)

  const go = async (step: 1 | -1): Promise<void> => {
    const { t, format } = wording.value
    if (!isListed()) return
    await showAll()
    const last = active.focusedRow.value?.key ?? lastKey
    // The row where the agent was may be none of those on screen by now.
    const from = rows.value.some(({ key }) => key === last) ? last : null
    let following = findFollowing(rows.value, from, step)
    const isFilterEnded = following === undefined && hidden.value > 0
    if (isFilterEnded) {
      endFilter()
      await nextTick()
      await showAll()
      following = findFollowing(rows.value, from, step)
    }
    const changed = changedRows()
    const target = following ?? (step === 1 ? changed[0] : changed.at(-1))
    if (target === undefined) return
    active.focus(target.key, 'center')
    lastKey = target.key
    const position = t('company.changes.place', {
      index: format.number(changed.indexOf(target) + 1),
      count: format.number(changed.length)
    })
    const isWrapped = following === undefined && from !== null
    if (isFilterEnded) place.value = t('company.changes.allRows', { position })
    else if (isWrapped) place.value = t('company.changes.wrapped', { position })
    else place.value = position
  }

  /** False without a card. */
  const goByKey = (step: 1 | -1): boolean => {
    if (card.value === null) return false
    if (isListed()) void go(step)
    else void keyNoteStore.say(wording.value.t('company.changes.none'))
    return true
  }

  watch(
    () => card.value?.changes,
    (now, before) => {
      if (now?.count !== before?.count) place.value = ''
    }
  )

  useKeys({
    nextChange: { run: () => goByKey(1), isListed },
    previousChange: { run: () => goByKey(-1), isListed }
  })

  return {
    shown: computed(() => {
      const { t, format, nowMs } = wording.value
      const listed = countOf(content.value)
      const changes = listed > 0 ? content.value?.changes : card.value?.changes
      if (!changes || changes.count === 0) return null
      const count = format.number(changes.count)
      const line = t(
        'company.changes.line',
        { count, time: format.lastSeen(changes.since, nowMs) },
        changes.count
      )
      const all = format.number(countOf(card.value))
      const words =
        hidden.value === 0
          ? line
          : listed === 0
            ? t('company.changes.hidden', { line })
            : t('company.changes.inAll', { line, count: all })
      return {
        words,
        short: place.value === '' ? t('company.changes.short', { count }, changes.count) : place.value,
        place: place.value
      }
    }),
    next: () => go(1)
  }
}

const isChanged = (row: CardRow): boolean => 'changeLabel' in row && row.changeLabel !== ''

const findFollowing = (rows: readonly CardRow[], from: string | null, step: 1 | -1): CardRow | undefined => {
  const at = rows.findIndex(({ key }) => key === from)
  if (at === -1) return step === 1 ? rows.find(isChanged) : rows.findLast(isChanged)
  return step === 1 ? rows.slice(at + 1).find(isChanged) : rows.slice(0, at).findLast(isChanged)
}
