import type { Badges } from '../../shared/match.ts'
import type { Translate } from '../language/i18n.ts'

/** One badge of a row. `text` is short, and `spoken` says it in words. */
export interface RowBadge {
  readonly kind: 'chat' | 'open' | 'overdue' | 'changed'
  readonly text: string
  readonly spoken: string
}

/** What needs attention, the most urgent first. Where there may be more rows than were read, a number has a plus. */
export const toRowBadges = (badges: Badges | undefined, t: Translate): readonly RowBadge[] => {
  if (badges === undefined) return []
  const counted = (
    kind: 'open' | 'overdue' | 'changed',
    count: number,
    hasMore: boolean
  ): readonly RowBadge[] => {
    const number = `${String(count)}${hasMore ? '+' : ''}`
    if (count === 0) return []
    return [
      {
        kind,
        text: t(`search.badges.${kind}`, { count: number }, count),
        spoken: t(`search.badges.spoken.${kind}`, { count: number }, count)
      }
    ]
  }
  return [
    ...(badges.hasOpenChat
      ? [{ kind: 'chat', text: t('search.badges.chat'), spoken: t('search.badges.chat') } as const]
      : []),
    ...counted('overdue', badges.overdueFollowUps, badges.hasMoreFollowUps),
    ...counted('open', badges.openRequests, badges.hasMoreRequests),
    ...counted('changed', badges.changes, false)
  ]
}
