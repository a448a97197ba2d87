import { computed, nextTick, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import type { RowRequest } from '../../../shared/contract.ts'
import { detailedKinds } from '../../../shared/row-details.ts'
import { toSubject } from '../../../shared/subject.ts'
import { useWords } from '../../language/i18n.ts'
import { useScrollAnchoring } from '../card/use-scroll-anchoring.ts'
import type { CardRow } from '../sections/card-row.ts'
import { rowElementIn } from '../sections/use-row-elements.ts'
import { useDetailsStore } from './details-store.ts'
import type { OpenedRow } from './opened-row.ts'

interface RowDetailsOptions {
  /** The card whose rows are shown. */
  readonly card: Readonly<Ref<Card | null>>
  /** All rows of the card that can have the focus. */
  readonly rows: ComputedRef<readonly CardRow[]>
  /** The element that contains all rows. */
  readonly panes: Readonly<Ref<HTMLElement | null>>
  /** The elements in it that scroll. */
  readonly scrollers: readonly Readonly<Ref<HTMLElement | null>>[]
  readonly focusInPlace: (key: string) => void
}

export interface RowDetailsActions {
  /** Opens the row in place, or closes it. Does nothing for a person. */
  readonly toggle: (row: CardRow) => void
  /** Opens a row again that was open when the agent left the card. Nothing is said or scrolled for it. */
  readonly reopen: (row: CardRow) => void
  /** Closes the row that was opened last; `false` when none is open. */
  readonly closeLast: () => boolean
  /** Only for screen readers; otherwise empty. */
  readonly announcement: Readonly<Ref<string>>
}

/** Opens rows of the card in place. Rows above an opened one never move. */
export const useRowDetails = ({
  card,
  rows,
  panes,
  scrollers,
  focusInPlace
}: RowDetailsOptions): RowDetailsActions => {
  const { t } = useWords()
  const store = useDetailsStore()
  const announcement = ref('')
  /** The row that was opened last, until the agent moves on. */
  let openedLast: string | null = null

  const itemOf = (key: string): Element | null => rowElementIn(panes.value, key)?.closest('li') ?? null

  const hasFocus = (key: string): boolean => itemOf(key)?.contains(document.activeElement) === true

  const close = (key: string): void => {
    const hadFocus = hasFocus(key)
    store.close(key)
    // What had the focus may have been inside the details.
    if (hadFocus) focusInPlace(key)
  }

  const toRequest = (row: CardRow): RowRequest | null => {
    const kind = detailedKinds.find((each) => each === row.record.kind)
    const { id } = row.record
    return card.value === null || kind === undefined || id === null
      ? null
      : { ...toSubject(card.value), kind, id }
  }

  const opened = computed(() => store.opened)
  for (const scroller of scrollers) useScrollAnchoring(scroller, opened)

  watch(
    () => store.opened,
    async (now, before) => {
      const key = openedLast
      const row = key === null ? undefined : now.get(key)
      if (key === null || row === undefined || row === before.get(key)) return
      // After the reading place has been restored: that watcher is registered first.
      await nextTick()
      if (isRead(row) && !isRead(before.get(key))) announcement.value = t('company.details.shown')
      const item = itemOf(key)
      const scroller = scrollers.find(({ value }) => value?.contains(item) === true)?.value ?? null
      if (scroller !== null && item !== null && hasFocus(key)) bringIntoSight(scroller, item)
    }
  )

  watch(rows, (now) => {
    const keys = new Set(now.map(({ key }) => key))
    for (const key of store.opened.keys()) if (!keys.has(key)) store.close(key)
  })

  return {
    announcement,

    toggle: (row) => {
      if (row.section === 'people') return
      announcement.value = ''
      if (store.opened.has(row.key)) {
        close(row.key)
        return
      }
      openedLast = row.key
      store.open(row.key, toRequest(row))
    },

    reopen: (row) => {
      if (row.section !== 'people' && !store.opened.has(row.key)) store.open(row.key, toRequest(row))
    },

    closeLast: () => {
      const last = [...store.opened.keys()].at(-1)
      if (last === undefined) return false
      announcement.value = ''
      close(last)
      return true
    }
  }
}

const isRead = (row: OpenedRow | undefined): boolean => row?.kind === 'known' || row?.kind === 'showing'

/** Scrolls down only as far as needed, and never so far that the row itself leaves the sight. */
const bringIntoSight = (scroller: HTMLElement, item: Element): void => {
  const row = item.querySelector('[data-row]') ?? item
  const sight = scroller.getBoundingClientRect()
  const hiddenBelow = item.getBoundingClientRect().bottom - sight.bottom
  const margin = parseFloat(getComputedStyle(row).scrollMarginBlockStart) || 0
  const roomAbove = row.getBoundingClientRect().top - sight.top - margin
  const distance = Math.min(hiddenBelow, roomAbove)
  if (distance > 0) scroller.scrollTop += distance
}
