import type { Random } from '../companies/random.ts'
import type { RequestStatusRow } from '../companies/tenant-lists.ts'

/** Who writes next, and what for. A note is for colleagues only. */
export type Turn = 'question' | 'reply' | 'answer' | 'note' | 'closing'

/** A message that is written down instead of put together. */
export interface WrittenMessage {
  readonly turn: Turn
  readonly text: string
}

/** The written messages of requests, by the request's id. They end as the request's status says. */
export type WrittenMessages = Readonly<Record<number, readonly WrittenMessage[]>>

/** The order of the messages in a request with this status. It begins with the customer's question, if there is any. */
export const toTurns = (
  status: RequestStatusRow | null,
  hasOwner: boolean,
  random: Random
): readonly Turn[] => {
  if (!hasOwner) return ['question']
  const talk = Array.from({ length: random.between(0, 2) }, (): readonly Turn[] => ['answer', 'reply']).flat()
  const note: readonly Turn[] = random.chance(0.4) ? ['note'] : []
  switch (status?.baseStatus) {
    case 'Closed':
      return ['question', ...talk, ...note, 'closing']
    case 'Postponed':
      return ['question', ...talk, ...note, 'answer']
    case 'Active':
      // The tenant has a status of its own for requests that other colleagues work on.
      return status.id === 8 ? ['question', ...talk, 'answer', 'note'] : ['question', ...talk, ...note]
    // Its messages have moved to the request that it was merged with.
    case 'Merged':
      return []
    case 'Deleted':
    case undefined:
      return ['question', ...note]
  }
}
