import type { ContactUse } from '../../../shared/contract.ts'
import type { CardRef } from '../../../shared/subject.ts'
import type { CallerRef } from '../caller/caller-ref.ts'
import { useCardStore } from '../card-store.ts'
import { useContactStore } from '../contact/contact-store.ts'
import { useDetailsStore } from '../details/details-store.ts'
import { usePeopleStore } from '../people/people-store.ts'
import type { RequestRef } from '../request/request-ref.ts'

export interface CardCommands {
  readonly refresh: () => void
  readonly openInSuperOffice: () => void
  /** Does nothing when SuperOffice gave only the caller's name. */
  readonly openCaller: () => void
  readonly openRequest: (request: RequestRef) => void
  /** `personId` is `null` for the card's own numbers and addresses. */
  readonly useContact: (use: ContactUse, personId: number | null, index: number) => void
  /** The card leaves the screen: everything about it is dropped, and no pending answer counts. */
  readonly close: () => void
}

/** What the buttons and keys of a card do, for its subject and the person who led to it. */
export const useCardCommands = (subject: CardRef, caller: CallerRef | null): CardCommands => {
  const cardStore = useCardStore()
  const peopleStore = usePeopleStore()
  const contactStore = useContactStore()
  const detailsStore = useDetailsStore()
  const companyId = subject.companyId ?? null

  return {
    refresh: () => {
      cardStore.refresh()
      peopleStore.refresh()
      detailsStore.refresh()
    },

    openInSuperOffice: () =>
      void cardStore.openRecord(
        subject.companyId === undefined
          ? { kind: 'person', companyId: null, id: subject.personId }
          : { kind: 'company', companyId: subject.companyId, id: null }
      ),

    openCaller: () => {
      const id = caller?.personId ?? null
      if (id !== null) void cardStore.openRecord({ kind: 'person', companyId, id })
    },

    openRequest: ({ id }) => void cardStore.openRecord({ kind: 'request', companyId, id }),

    useContact: (use, personId, index) =>
      void contactStore.use({
        companyId,
        personId: personId ?? subject.personId ?? null,
        use,
        ...(index > 0 && { index })
      }),

    close: () => {
      cardStore.close()
      peopleStore.close()
      detailsStore.closeAll()
      contactStore.close()
    }
  }
}
