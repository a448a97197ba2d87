import type { ContactUse } from '../../../shared/contract.ts'
import type { CardRef } from '../../../shared/subject.ts'
import type { CallerRef } from '../caller/caller-ref.ts'
import { useCardStore } from '../card-store.ts'
import { useContactStore } from '../contact/contact-store.ts'
import { useDetailsStore } from '../details/details-store.ts'
import { useConnectionStore } from '../../failure/connection-store.ts'
import { useKeyNoteStore } from '../../key-note-store.ts'
import { useWords } from '../../language/i18n.ts'
import { usePeopleStore } from '../people/people-store.ts'
import type { RequestRef } from '../request/request-ref.ts'
import { useSessionStore } from '../../session/session-store.ts'

export interface CardCommands {
  /** Says so when SuperOffice still can't be reached. */
  readonly refresh: () => Promise<void>
  readonly openInSuperOffice: () => void
  /** Returns false when nobody called, or SuperOffice gave only their name. */
  readonly openCaller: () => boolean
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
  const connectionStore = useConnectionStore()
  const sessionStore = useSessionStore()
  const keyNoteStore = useKeyNoteStore()
  const { t } = useWords()
  const detailsStore = useDetailsStore()
  const companyId = subject.companyId ?? null

  return {
    refresh: async () => {
      // That the session has only now ended is announced by itself.
      const wasSignedOut = sessionStore.session.kind === 'sign-in-again'
      const whenAnswered = cardStore.refresh()
      peopleStore.refresh()
      detailsStore.refresh()
      await whenAnswered
      if (cardStore.flow.kind === 'closed') return
      if (connectionStore.connection.kind === 'offline') void keyNoteStore.say(t('failure.stillOffline'))
      else if (wasSignedOut && sessionStore.session.kind === 'sign-in-again')
        void keyNoteStore.say(t('failure.words.sign-in-again'))
    },

    openInSuperOffice: () =>
      void cardStore.openRecord(
        subject.companyId === undefined
          ? { kind: 'person', companyId: null, id: subject.personId }
          : { kind: 'company', companyId: subject.companyId, id: null }
      ),

    openCaller: () => {
      const id = caller?.personId ?? null
      if (id === null) return false
      void cardStore.openRecord({ kind: 'person', companyId, id })
      return true
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
