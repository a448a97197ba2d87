import { mapSections } from '../../src/shared/company.ts'
import type { Erasure } from '../../src/shared/erasure.ts'

export const someErasure: Erasure = {
  records: 1,
  rows: { ...mapSections(() => 0), requests: 2, followUps: 1, sales: 1 },
  people: 3,
  bytes: 12_345,
  filesSetAside: 0,
  isGone: true
}
