import type { SubjectKey } from '../../shared/subject.ts'
import type { StoredCard } from './stored-card.ts'

/** The cards that were read or saved last, so that the one on screen is not opened again for each thing that is done with it. */
export interface RecentRecords {
  readonly get: (key: SubjectKey) => StoredCard | undefined
  readonly keep: (key: SubjectKey, card: StoredCard) => void
  readonly drop: (keys: readonly SubjectKey[]) => void
  readonly clear: () => void
}

/** A company, the person who called, and those before. */
const maxRecords = 4

export const createRecentRecords = (): RecentRecords => {
  const records = new Map<SubjectKey, StoredCard>()
  return {
    get: (key) => records.get(key),
    keep: (key, card) => {
      records.delete(key)
      records.set(key, card)
      for (const oldest of [...records.keys()].slice(0, -maxRecords)) records.delete(oldest)
    },
    drop: (keys) => {
      for (const key of keys) records.delete(key)
    },
    clear: () => {
      records.clear()
    }
  }
}
