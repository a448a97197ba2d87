import { computed, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import type { Wording } from '../../language/wording.ts'
import { useCardStore } from '../card-store.ts'
import type { CardRows } from '../card/use-card-rows.ts'
import { useDetailsStore } from '../details/details-store.ts'
import type { MarkedRequest } from '../request/use-marked-request.ts'
import type { TimelineProps } from './timeline-props.ts'

/** What the timeline shows; `null` while there is none. */
export const useTimelineProps = (
  content: Readonly<Ref<Card | null>>,
  wording: Readonly<Ref<Wording>>,
  { rows, timeline, active }: CardRows,
  marked: MarkedRequest
): ComputedRef<TimelineProps | null> => {
  const cardStore = useCardStore()
  const detailsStore = useDetailsStore()
  return computed(() => {
    const { value: card } = content
    const { value: timelineRows } = timeline.rows
    if (card === null || timelineRows === null) return null
    const { activeKey } = active
    return {
      content: card,
      rows: timelineRows,
      laterRows: timeline.laterRows.value,
      wording: wording.value,
      activeKey: activeKey.value,
      opened: detailsStore.opened,
      tabStop: active.tabStop('timeline'),
      markedKey: marked.index.value === null ? null : timeline.keyOf('requests', marked.index.value),
      callerName: cardStore.callerCard?.title ?? '',
      moreRows: cardStore.moreRows,
      // Where the sections are shown too, they say it.
      missingRequest: rows.value === null ? marked.missing.value : null
    }
  })
}
