import type { NoticeCode } from '../../shared/session.ts'
import type { WordKey } from '../language/i18n.ts'

/** The sentence for everything the agent is told once. */
export const noticeWords: Readonly<Record<NoticeCode, WordKey>> = {
  'keychain-unavailable': 'failure.notices.keychainUnavailable',
  'store-set-aside': 'failure.notices.storeSetAside',
  'store-not-kept': 'failure.notices.storeNotKept',
  'settings-set-aside': 'failure.notices.settingsSetAside',
  'settings-restored': 'failure.notices.settingsRestored',
  'settings-not-kept': 'failure.notices.settingsNotKept',
  'policy-broken': 'failure.notices.policyBroken',
  'shortcut-taken': 'failure.notices.shortcutTaken'
}
