import type { RequestStatus } from '../../shared/company.ts'
import { decodeList } from './decode-rows.ts'
import { ticketStatusEntity } from './wire.ts'

/** The tenant's request statuses by id, with names in all languages; `null` when the response is not a list. */
export const toRequestStatuses = (answer: unknown): ReadonlyMap<number, RequestStatus> | null => {
  const decoded = answer === null ? null : decodeList(ticketStatusEntity, answer)
  if (decoded === null) return null
  const statuses = new Map<number, RequestStatus>()
  for (const { TicketStatusId: id, Name: name, Status: status } of decoded) {
    if (id !== null && name !== '') statuses.set(id, { name, isClosed: status === 'closed' })
  }
  return statuses
}
