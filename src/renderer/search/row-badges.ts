import type { Badges } from '../../shared/match.ts'
import type { Translate } from '../language/i18n.ts'

/** One badge of a row. `text` is shown where there is room, `short` where there is not, and `spoken` says it in words. */
export interface RowBadge {
  readonly kind: 'chat' | 'open' | 'overdue' | 'changed'
  readonly text: string
  readonly short: string
  readonly spoken: string
}

/** What needs attention, always in this order. Where there may be more rows than were read, a number has a plus. */
export const toRowBadges = (badges: Badges | undefined, t: Translate): readonly RowBadge[] => {
  if (badges === undefined) return []
  const counted = (
    kind: 'open' | 'overdue' | 'changed',
    count: number,
    hasMore: boolean
  ): readonly RowBadge[] => {
    if (count === 0) return []
    const number = `${String(count)}${hasMore ? '+' : ''}`
    // `1+` reads as several.
    const plural = hasMore ? count + 1 : count
    // An exclamation mark says "overdue".
    const text = kind === 'overdue' ? number : t(`search.badges.${kind}`, { count: number }, plural)
    return [
      {
        kind,
        text,
        // Only a word tells a change from an open request without colours.
        short: kind === 'changed' ? text : number,
        spoken: t(`search.badges.spoken.${kind}`, { count: number }, plural)
      }
    ]
  }
  return [
    ...(badges.hasOpenChat
      ? [
          {
            kind: 'chat',
            text: t('search.badges.chat'),
            short: '',
            spoken: t('search.badges.spoken.chat')
          } as const
        ]
      : []),
    ...counted('open', badges.openRequests, badges.hasMoreRequests),
    ...counted('overdue', badges.overdueFollowUps, badges.hasMoreFollowUps),
    ...counted('changed', badges.changes, false)
  ]
}
