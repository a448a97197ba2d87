import type { ProfileSummary } from '../../shared/session.ts'
import type { Translate } from '../language/i18n.ts'

/** The user's name; empty until somebody has signed in. */
export const toUserText = ({ user }: ProfileSummary, t: Translate): string => {
  if (user === null) return ''
  return user.kind === 'named' ? user.name : t('session.unnamedUser')
}

/** The kind and the user of a profile, which distinguish profiles with the same name. */
export const toProfileText = (profile: ProfileSummary, t: Translate): string =>
  [t(`session.kinds.${profile.kind}`), toUserText(profile, t)].filter((part) => part !== '').join(' · ')
