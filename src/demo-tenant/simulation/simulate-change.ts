import { fixedIds } from '../companies/fixed-ids.ts'
import { createRandom } from '../companies/random.ts'
import { toSubject } from '../summaries/subject.ts'
import type { Tenant } from '../tenant.ts'
import { changeKinds, type ChangeKind } from './change-kinds.ts'

/** What has just happened in the tenant. */
export interface SimulatedChange {
  readonly companyId: number
  readonly kind: ChangeKind
}

/** Creates a function that lets something happen at a company, or at one that somebody probably looks at for `null`. */
export const createSimulateChange = (
  tenant: Tenant
): ((companyId: number | null) => SimulatedChange | null) => {
  let count = 0
  return (companyId) => {
    const home = tenant.home()
    const likelyIds =
      home === null || home.companyId === fixedIds.nordlys ? likelyCompanyIds : [home.companyId]
    const company = tenant.company(companyId ?? likelyIds[count % likelyIds.length] ?? 0)
    if (company === null) return null
    const subject = toSubject(company)
    const now = tenant.now()
    const source = {
      subject,
      random: createRandom(subject.subjectId, count, 31),
      moments: tenant.moments,
      daysBack: () => 0,
      isLongAgo: false,
      now,
      newId: firstNewId + count
    }
    const turns = changeKinds.map((_, index) => changeKinds[(count + index) % changeKinds.length])
    for (const turn of turns) {
      const [kind, change] = turn ?? []
      const changed = change?.(tenant.lists(company), source) ?? null
      if (kind === undefined || changed === null) continue
      count += 1
      tenant.replaceLists(company, changed.lists, changed.ticketId)
      return { companyId: company.companyId, kind }
    }
    return null
  }
}

/** Higher than the id of any other row, because SuperOffice numbers records in the order in which they are created. */
const firstNewId = 3_000_001

const likelyCompanyIds: readonly number[] = [fixedIds.nordlys, fixedIds.callers, fixedIds.nordlysService]
