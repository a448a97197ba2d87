import { z } from 'zod'
import { toSubjectKey, type SubjectKey } from '../../shared/subject.ts'
import { firstListings, type CardList } from './card-list.ts'

/** The row that says which cards are pinned, so that the next start can open their listings first. It decides nothing else. */
export const pinnedIdentity = 'pinned cards'

const schema = z.array(z.templateLiteral([z.enum(['company', 'person']), ':', z.string()]))

/** `null` for a store that has no such row. */
export const decodePinned = (value: unknown): readonly SubjectKey[] | null =>
  schema.safeParse(value).data ?? null

export interface PinnedRecord {
  /** Saves which cards are pinned if that has changed. Nothing while they are not all known, and nothing for a small store. */
  readonly update: (list: CardList) => void
}

export const createPinnedRecord = (
  stored: unknown,
  save: (pinned: readonly SubjectKey[]) => void
): PinnedRecord => {
  let saved = decodePinned(stored)
  return {
    update: (list) => {
      const isSmall = saved === null && list.size() <= firstListings
      if (isSmall || !list.isComplete()) return
      const pinned = list
        .cards()
        .filter(({ isPinned }) => isPinned)
        .map(toSubjectKey)
        .sort()
      if (pinned.join() === saved?.join()) return
      saved = pinned
      save(pinned)
    }
  }
}
