import type { ProfileSummary } from '../../shared/session.ts'
import type { Translate } from '../language/i18n.ts'

/** Who the user is, in words; empty until someone has signed in. */
export const toUserText = ({ user }: ProfileSummary, t: Translate): string => {
  if (user === null) return ''
  return user.kind === 'named' ? user.name : t('session.unnamedUser')
}

/** What tells profiles of one name apart: their kind and their user. */
export const toProfileText = (profile: ProfileSummary, t: Translate): string =>
  [t(`session.kinds.${profile.kind}`), toUserText(profile, t)].filter((part) => part !== '').join(' · ')
