import { computed, type ComputedRef, type Ref } from 'vue'
import type { MatchedBy } from '../../../shared/match.ts'
import type { Failure } from '../../../shared/outcome.ts'
import { useConnectionStore } from '../../failure/connection-store.ts'
import { withoutOffline } from '../../failure/without-offline.ts'
import { useWords } from '../../language/i18n.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { withoutSignedOut } from '../../session/sign-in-again.ts'
import { useCardStore } from '../card-store.ts'
import { useContactStore } from '../contact/contact-store.ts'
import { toNoteText } from '../contact/contact-words.ts'
import { useUpdateAnnouncement } from './use-update-announcement.ts'

export interface CardMessages {
  readonly failure: ComputedRef<Failure | null>
  /** Why this may be the wrong company; otherwise empty. Part of a phone number is enough for a card to open by itself. */
  readonly matchWarning: ComputedRef<string>
  /** What copying, calling or writing has just done; otherwise empty. */
  readonly contactNote: ComputedRef<string>
  /** Only for screen readers; otherwise empty. */
  readonly announcement: Readonly<Ref<string>>
}

/** The messages that the card shows or announces beside its contents. */
export const useCardMessages = (matchedBy: MatchedBy): CardMessages => {
  const { t } = useWords()
  const cardStore = useCardStore()
  const contactStore = useContactStore()
  const sessionStore = useSessionStore()
  const connectionStore = useConnectionStore()

  return {
    failure: computed(() => {
      const actionFailure = contactStore.failure ?? cardStore.actionFailure
      if (actionFailure !== null) return actionFailure
      const failure = cardStore.flow.kind === 'showing' ? cardStore.flow.refreshFailure : null
      return withoutOffline(withoutSignedOut(failure, sessionStore.session), connectionStore.connection)
    }),
    matchWarning: computed(() =>
      matchedBy === 'phone-last-eight' || matchedBy === 'phone-switchboard'
        ? t(`company.matchWarnings.${matchedBy}`)
        : ''
    ),
    contactNote: computed(() => (contactStore.note === null ? '' : toNoteText(contactStore.note, t))),
    announcement: useUpdateAnnouncement(() => cardStore.flow, t)
  }
}
