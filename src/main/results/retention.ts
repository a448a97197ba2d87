import { toOwnerKey, toSubject, type Subject } from '../../shared/subject.ts'
import type { IndexedCard } from './indexed-card.ts'

export interface RetentionLimits {
  readonly storeDays: number
  readonly storeCompanies: number
}

const dayMs = 24 * 60 * 60 * 1000

/** Cards last viewed before this time (in ms since 1970) are too old. */
export const toRetentionStartMs = ({ storeDays }: RetentionLimits, nowMs: number): number =>
  nowMs - storeDays * dayMs

/**
 * Before all listings are open: a card that isn't pinned and was viewed at this time (in ms since 1970) or before may have to be
 * erased. `views` says when each row was viewed, the latest first; `pinned`, how many cards are pinned.
 */
export const toMaybeExpiredMs = (
  views: readonly { readonly viewedMs: number }[],
  pinned: number,
  limits: RetentionLimits,
  nowMs: number
): number => {
  const tooMany = views[Math.max(0, limits.storeCompanies - pinned)]?.viewedMs ?? -Infinity
  return Math.max(toRetentionStartMs(limits, nowMs) - 1, tooMany)
}

/**
 * The cards to erase: those not viewed for `storeDays`, then those viewed longest ago until no more than `storeCompanies`
 * remain. Pinned ones never get too old; they count towards the number, and are erased last. A company and its stored people
 * count as one: they are as old as the one that was viewed last, and are erased together.
 */
export const toExpired = (
  cards: readonly IndexedCard[],
  limits: RetentionLimits,
  nowMs: number
): readonly Subject[] => {
  const startMs = toRetentionStartMs(limits, nowMs)
  const groups = [...Map.groupBy(cards, toOwnerKey).values()].map((members) => ({
    members,
    isPinned: members.some(({ isPinned }) => isPinned),
    viewedMs: Math.max(...members.map(({ viewedMs }) => viewedMs))
  }))
  const isTooOld = ({ isPinned, viewedMs }: (typeof groups)[number]): boolean =>
    !isPinned && viewedMs < startMs
  const byImportance = groups
    .filter((group) => !isTooOld(group))
    .sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.viewedMs - a.viewedMs)
  return [...groups.filter(isTooOld), ...byImportance.slice(limits.storeCompanies)].flatMap(({ members }) =>
    members.map(toSubject)
  )
}
