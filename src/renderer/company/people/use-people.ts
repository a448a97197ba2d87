import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { CompanyCard } from '../../../shared/card.ts'
import { usePeopleStore } from './people-store.ts'
import {
  findPerson,
  toShownPeople,
  toSoughtRow,
  type ShownPerson,
  type SoughtPerson
} from './shown-people.ts'

export interface People {
  readonly rows: ComputedRef<readonly ShownPerson[]>
  readonly soughtKey: ComputedRef<string | null>
  /** Resolves when they are there, or can't be had. */
  readonly open: () => Promise<void>
  readonly close: () => void
}

/**
 * The company's people as rows of the card. A person who was looked for is shown and marked: among the people who are
 * stored or, until the agent opens the list, alone.
 */
export const usePeople = (
  companyId: number,
  sought: SoughtPerson | null,
  card: Readonly<Ref<CompanyCard | null>>,
  show: (key: string) => void
): People => {
  const store = usePeopleStore()
  const section = computed(() => (store.flow.kind === 'showing' ? store.flow.people.section : null))
  const rows = computed(() => {
    if (section.value !== null) return toShownPeople(section.value, companyId)
    return sought !== null && store.flow.kind === 'closed' ? [toSoughtRow(sought, companyId)] : []
  })
  const soughtKey = computed(() => (sought === null ? null : (findPerson(rows.value, sought)?.key ?? null)))
  const open = (): Promise<void> => store.open(companyId)

  if (sought !== null) {
    const isRecalled = ref(false)
    void store.openStored(companyId).then(() => {
      isRecalled.value = true
    })
    const isReady = computed(() => isRecalled.value && card.value !== null && soughtKey.value !== null)
    // Shown once: later answers leave the agent where they are.
    const stop = watch(
      isReady,
      (ready) => {
        if (!ready || soughtKey.value === null) return
        stop()
        show(soughtKey.value)
      },
      { flush: 'post' }
    )
  }

  return {
    rows,
    soughtKey,
    open,
    close: store.close
  }
}
