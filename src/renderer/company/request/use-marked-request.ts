import { computed, nextTick, watch, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import type { CardFlow } from '../card/card-flow.ts'
import type { RequestRef } from './request-ref.ts'

interface MarkedRequestOptions {
  readonly request: RequestRef | null
  /** The card that the request led to. */
  readonly flow: () => CardFlow
  /** The card whose rows are shown. */
  readonly content: Readonly<Ref<Card | null>>
  /** The element of the whole card. */
  readonly region: Readonly<Ref<HTMLElement | null>>
  /** Moves the focus to the request in this place, and scrolls it into sight. */
  readonly goTo: (index: number) => Promise<void>
}

export interface MarkedRequest {
  /** The place of the request among the rows that are shown; `null` when it is not there. */
  readonly index: ComputedRef<number | null>
  /** The request, once it is certain that the card doesn't list it; otherwise `null`. */
  readonly missing: ComputedRef<RequestRef | null>
}

/**
 * Finds the request that led to the card among its rows, and goes to it once. If it arrives with a later answer, the agent
 * who has moved to another row meanwhile stays there.
 */
export const useMarkedRequest = ({
  request,
  flow,
  content,
  region,
  goTo
}: MarkedRequestOptions): MarkedRequest => {
  const placeIn = (card: Card | null): number | null => {
    if (request === null || card?.requests.state !== 'read') return null
    const index = card.requests.rows.findIndex(({ id }) => id === request.id)
    return index === -1 ? null : index
  }
  const index = computed(() => placeIn(content.value))
  let hasGone = false

  const isElsewhere = (): boolean =>
    document.activeElement?.closest('[data-row], [role=menu], [role=alertdialog]') !== null &&
    region.value?.contains(document.activeElement) === true

  watch(
    index,
    async (place) => {
      if (place === null || hasGone) return
      hasGone = true
      // The first card is rendered in the same tick.
      await nextTick()
      if (!isElsewhere()) await goTo(place)
    },
    { immediate: true, flush: 'post' }
  )

  return {
    index,
    missing: computed(() => {
      const current = flow()
      if (request === null || current.kind !== 'showing' || current.pace !== null) return null
      if (current.card.requests.state !== 'read') return null
      const isListed = placeIn(current.card) !== null || index.value !== null
      return isListed ? null : current.card.isMasked ? { ...request, title: null } : request
    })
  }
}
