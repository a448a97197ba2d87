import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { Card } from '../../../shared/card.ts'
import { usePeopleStore } from './people-store.ts'
import {
  findPerson,
  toHighlightedRow,
  toShownPeople,
  type HighlightedPerson,
  type ShownPerson
} from './shown-people.ts'

export interface People {
  readonly rows: ComputedRef<readonly ShownPerson[]>
  readonly highlightedKey: ComputedRef<string | null>
  /** Resolves when the people are on screen, or could not be loaded. */
  readonly open: () => Promise<void>
  readonly close: () => void
}

/**
 * The company's people as rows of the card. The person whom the agent searched for is shown highlighted: among the
 * stored people or, if none are stored, alone until the agent opens the list.
 */
export const usePeople = (
  companyId: number | null,
  highlightedPerson: HighlightedPerson | null,
  card: Readonly<Ref<Card | null>>,
  goToPerson: (key: string) => void
): People => {
  const peopleStore = usePeopleStore()
  const section = computed(() =>
    peopleStore.flow.kind === 'showing' ? peopleStore.flow.people.section : null
  )
  const rows = computed(() => {
    if (companyId === null) return []
    if (section.value !== null) return toShownPeople(section.value, companyId)
    return highlightedPerson !== null && peopleStore.flow.kind === 'closed'
      ? [toHighlightedRow(highlightedPerson, companyId)]
      : []
  })
  const highlightedKey = computed(() =>
    highlightedPerson === null ? null : (findPerson(rows.value, highlightedPerson)?.key ?? null)
  )
  const open = async (): Promise<void> => {
    if (companyId !== null) await peopleStore.open(companyId)
  }

  if (highlightedPerson !== null && companyId !== null) {
    const isRecalled = ref(false)
    void peopleStore.openStored(companyId).then(() => {
      isRecalled.value = true
    })
    const isReady = computed(() => isRecalled.value && card.value !== null && highlightedKey.value !== null)
    // Only once: a later answer must not move the focus again.
    const stop = watch(
      isReady,
      (ready) => {
        if (!ready || highlightedKey.value === null) return
        stop()
        goToPerson(highlightedKey.value)
      },
      { flush: 'post' }
    )
  }

  return {
    rows,
    highlightedKey,
    open,
    close: peopleStore.close
  }
}
