import { readonly, shallowRef, type DeepReadonly, type ShallowRef } from 'vue'
import type { RecordRef } from '../../shared/company.ts'
import type { Match } from '../../shared/match.ts'
import type { Failure, Outcome } from '../../shared/outcome.ts'
import { useBridge } from '../bridge.ts'

export interface SuperOfficePages {
  /** Why the last page could not be opened. */
  readonly failure: DeepReadonly<ShallowRef<Failure | null>>
  readonly clearFailure: () => void
  /** Opens the company of a row, or a person without one. */
  readonly openMatch: (match: Match) => Promise<void>
  /** Opens SuperOffice's own search. */
  readonly openFind: () => Promise<void>
}

/** Opens pages of SuperOffice's web client from the list. */
export const useSuperOfficePages = (): SuperOfficePages => {
  const bridge = useBridge()
  const failure = shallowRef<Failure | null>(null)

  const report = async (opening: Promise<Outcome<null>>): Promise<void> => {
    const outcome = await opening
    failure.value = outcome.ok ? null : outcome.failure
  }

  return {
    failure: readonly(failure),
    clearFailure: () => {
      failure.value = null
    },
    openMatch: (match) => report(bridge.openRecord(toRecord(match))),
    openFind: () => report(bridge.openSuperOffice())
  }
}

const toRecord = ({ companyId, personId }: Match): RecordRef =>
  companyId === null
    ? { kind: 'person', companyId, id: personId ?? null }
    : { kind: 'company', companyId, id: null }
