import { assertNever } from '../../shared/outcome.ts'
import type { RecordRef } from '../../shared/company.ts'
import { trimSigns } from '../../shared/trim-signs.ts'
import { isSafeAddress } from '../platform/safe-address.ts'

/**
 * The address of a record's page in SuperOffice's web client (SuperOffice's documentation: SOProtocol), or `null` when
 * the record has none. Built from the web client's address and ids, never from text that SuperOffice sent.
 */
export const toWebAddress = (webRoot: string, record: RecordRef): string | null => {
  const page = toPage(record)
  // The address has two question marks, as SuperOffice documents it: `default.aspx?contact.main?contact_id=199`.
  return page === null ? null : toPageAddress(webRoot, page)
}

/** The web client's dialog for finding records, which takes no text; `null` when the client's address is not safe. */
export const toFindAddress = (webRoot: string): string | null => toPageAddress(webRoot, 'find')

const toPageAddress = (webRoot: string, page: string): string | null =>
  isSafeAddress(webRoot) ? `${trimSigns(webRoot, null, /\//)}/default.aspx?${page}` : null

const toPage = ({ kind, companyId, id }: RecordRef): string | null => {
  switch (kind) {
    case 'company':
    // SuperOffice documents no page for a chat, so its company opens.
    case 'chat':
      return toPageWithId('contact.main?contact_id', companyId)
    case 'request':
      return toPageWithId('ticket.main?ticket_id', id)
    case 'follow-up':
      return toPageWithId('appointment.main?appointment_id', id)
    case 'document':
      return toPageWithId('document.main?document_id', id)
    case 'sale':
      return toPageWithId('sale.main?sale_id', id)
    case 'person':
      return toPageWithId('person.main?person_id', id)
    case 'new-request':
      return id === null ? 'ticket.new' : toPageWithId('ticket.new?person_id', id)
    case 'new-follow-up':
      return toNewFollowUp(companyId, id)
    default:
      return assertNever(kind)
  }
}

/**
 * A phone call, which is what Glance's users have just had. That this dialog takes a company and a person is not documented:
 * without them it is empty, or for the company that SuperOffice showed last.
 */
const toNewFollowUp = (companyId: number | null, personId: number | null): string =>
  [
    'appointment.main[new=true]?appointment_id=0&appointment_type=6',
    toPageWithId('contact_id', companyId),
    toPageWithId('person_id', personId)
  ]
    .filter((part) => part !== null)
    .join('&')

const toPageWithId = (page: string, id: number | null): string | null =>
  id !== null && Number.isSafeInteger(id) && id > 0 ? `${page}=${String(id)}` : null
