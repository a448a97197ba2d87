import { CodedError } from '../../shared/outcome.ts'
import type { CompanySubject } from '../../shared/subject.ts'
import type { SimulatedTenant } from './demo-access.ts'

/** What a newcomer can let happen in the demo. Throws `signed-out` while another profile, or none, is in use. */
export interface DemoSimulation {
  /** Somebody calls: their number is looked up as if a phone system had opened a link. */
  readonly simulateCall: () => void
  /**
   * Something happens at the company, or at a likely one for `null`. What was stored of it counts as seen, so that the next
   * answer shows what is new. Throws `not-found` when nothing could happen there.
   */
  readonly simulateChange: (change: { readonly companyId: number | null }) => CompanySubject
}

export interface DemoSimulationOptions {
  readonly tenant: () => SimulatedTenant
  /** The agent's: whoever calls is from their country. */
  readonly language: () => string
  readonly lookUpLink: (address: string) => void
  /** The agent has seen what is stored of the company. */
  readonly leave: (company: CompanySubject) => void
}

export const createDemoSimulation = ({
  tenant,
  language,
  lookUpLink,
  leave
}: DemoSimulationOptions): DemoSimulation => ({
  simulateCall: () => {
    const { phone } = tenant().simulateCall(language())
    lookUpLink(`glance://lookup?phone=${encodeURIComponent(phone)}`)
  },
  simulateChange: ({ companyId }) => {
    const changed = tenant().simulateChange(companyId)
    if (changed === null) throw new CodedError('not-found')
    const company = { companyId: changed.companyId }
    leave(company)
    return company
  }
})
