import { unnamedUser, type ProfileSummary } from '../../shared/session.ts'
import type { Translate, WordKey } from '../language/i18n.ts'

/** What a kind of profile is called: in the form, in the list and in the menu alike. */
export const profileWords: Readonly<Record<ProfileSummary['kind'], WordKey>> = {
  online: 'session.online',
  'own-server': 'session.ownServer',
  demo: 'session.demo'
}

/** Who the user is, in words; empty until someone has signed in. */
export const toUserText = ({ userName }: ProfileSummary, t: Translate): string =>
  userName.startsWith(unnamedUser) ? t('session.unnamedUser') : userName

/** What tells profiles of one name apart: their kind and their user. */
export const toProfileText = (profile: ProfileSummary, t: Translate): string =>
  [t(profileWords[profile.kind]), toUserText(profile, t)].filter((part) => part !== '').join(' · ')
