import { computed, type ComputedRef, type Ref } from 'vue'
import type { MatchedBy } from '../../../shared/match.ts'
import type { Failure } from '../../../shared/outcome.ts'
import { useWords } from '../../language/i18n.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useCompanyStore } from '../company-store.ts'
import { useContactStore } from '../contact/contact-store.ts'
import { toNoteWords } from '../contact/contact-words.ts'
import { useUpdateAnnouncement } from './use-update-announcement.ts'

export interface CardMessages {
  readonly failure: ComputedRef<Failure | null>
  /** Why this may be the wrong company; else empty. A card can open by itself on part of a phone number. */
  readonly matchWarning: ComputedRef<string>
  /** What came of copying, calling or writing; else empty. */
  readonly contactNote: ComputedRef<string>
  /** For screen readers alone; else empty. */
  readonly announcement: Readonly<Ref<string>>
}

/** What the card tells the agent beside its contents. */
export const useCardMessages = (matchedBy: MatchedBy): CardMessages => {
  const { t } = useWords()
  const companyStore = useCompanyStore()
  const contactStore = useContactStore()
  const sessionStore = useSessionStore()

  return {
    failure: computed(() => {
      const actionFailure = contactStore.failure ?? companyStore.actionFailure
      if (actionFailure !== null) return actionFailure
      const failure = companyStore.flow.kind === 'showing' ? companyStore.flow.refreshFailure : null
      // The band above the card says so already.
      const isSaid = failure?.code === 'sign-in-again' && sessionStore.session.kind === 'sign-in-again'
      return isSaid ? null : failure
    }),
    matchWarning: computed(() =>
      matchedBy === 'phone-last-eight' || matchedBy === 'phone-switchboard'
        ? t(`company.foundBy.${matchedBy}`)
        : ''
    ),
    contactNote: computed(() => (contactStore.note === null ? '' : t(toNoteWords(contactStore.note)))),
    announcement: useUpdateAnnouncement(() => companyStore.flow, t)
  }
}
