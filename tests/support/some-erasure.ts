import type { Erasure } from '../../src/shared/erasure.ts'

export const someErasure: Erasure = {
  records: 1,
  rows: { requests: 2, followUps: 1, documents: 0, sales: 1, chats: 0 },
  people: 3,
  bytes: 12_345,
  filesSetAside: 0,
  isGone: true
}
