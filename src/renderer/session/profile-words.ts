import type { ProfileSummary } from '../../shared/session.ts'
import type { WordKey } from '../language/i18n.ts'

/** What a kind of profile is called: in the form, in the list and in the menu alike. */
export const profileWords: Readonly<Record<ProfileSummary['kind'], WordKey>> = {
  online: 'session.online',
  'own-server': 'session.ownServer',
  demo: 'session.demo'
}
