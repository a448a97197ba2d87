import { computed, type ComputedRef } from 'vue'
import { usePeopleStore } from './people-store.ts'
import { findPerson, toShownPeople, type NamedPerson, type ShownPerson } from './shown-people.ts'

export interface People {
  readonly rows: ComputedRef<readonly ShownPerson[]>
  /** The caller's row. */
  readonly highlightedKey: ComputedRef<string | null>
  /** Resolves when the people are on screen, or could not be loaded. */
  readonly open: () => Promise<void>
  readonly close: () => void
}

/** The company's people as rows of the card, the caller highlighted among them. A person's card has none. */
export const usePeople = (companyId: number | null, caller: NamedPerson | null): People => {
  const peopleStore = usePeopleStore()
  const rows = computed(() =>
    companyId !== null && peopleStore.flow.kind === 'showing'
      ? toShownPeople(peopleStore.flow.people.section, companyId)
      : []
  )
  return {
    rows,
    highlightedKey: computed(() => (caller === null ? null : (findPerson(rows.value, caller)?.key ?? null))),
    open: async () => {
      if (companyId !== null) await peopleStore.open(companyId)
    },
    close: peopleStore.close
  }
}
