import { fixedCompanies } from '../../src/demo-tenant/companies/fixed-companies.ts'
import { createTenant, type Tenant, type TenantOptions } from '../../src/demo-tenant/tenant.ts'
import { awkwardCompanies } from './awkward-companies.ts'
import { awkwardIds } from './awkward-ids.ts'
import { awkwardMessages, toAwkwardMessages } from './awkward-messages.ts'
import { awkwardPersonSummaries } from './awkward-persons.ts'

/** The demo's data, with awkward companies, people and messages, and with summaries that tests can replace. */
export interface AwkwardTenant extends Tenant {
  /** Replaces a company's summary by any value at all. `undefined` restores the original. */
  readonly plantSummary: (companyId: number, summary: unknown) => void
  /** The same for a person's summary. */
  readonly plantPersonSummary: (personId: number, summary: unknown) => void
}

export const createAwkwardTenant = (options: Omit<TenantOptions, 'fixed'> = {}): AwkwardTenant => {
  const tenant = createTenant({ ...options, fixed: [...fixedCompanies, ...awkwardCompanies] })

  const summaries = createPlants((companyId) => {
    if (companyId === awkwardIds.goneWhenOpened) return null
    const summary = tenant.summary(companyId)
    return companyId === awkwardIds.nullContact ? { ...(summary as object), Contact: null } : summary
  })

  const personSummaries = createPlants((personId) => {
    const summary = tenant.personSummary(personId)
    const distort = awkwardPersonSummaries[personId]
    return distort === undefined ? summary : distort(summary as Record<string, unknown>)
  })

  return {
    ...tenant,
    company: (companyId) => (companyId === awkwardIds.goneWhenOpened ? null : tenant.company(companyId)),
    summary: summaries.read,
    personSummary: personSummaries.read,
    request: (found) => {
      const request = tenant.request(found)
      const messages = awkwardMessages[request.ticket.TicketId]
      return messages === undefined
        ? request
        : {
            ...request,
            messages: () => toAwkwardMessages(request.ticket.TicketId, messages, request.createdAt)
          }
    },
    plantSummary: summaries.plant,
    plantPersonSummary: personSummaries.plant
  }
}

type ReadById = (id: number) => unknown

/** Reads a value by an id, unless another one was planted for it. */
const createPlants = (readOriginal: ReadById) => {
  const planted = new Map<number, unknown>()
  const read: ReadById = (id) => (planted.has(id) ? planted.get(id) : readOriginal(id))
  return {
    read,
    plant: (id: number, value: unknown): void => {
      if (value === undefined) planted.delete(id)
      else planted.set(id, value)
    }
  }
}
