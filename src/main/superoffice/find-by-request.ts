import type { CallApi } from './call-api.ts'
import { readArchive, type ArchiveQuery } from './read-archive.ts'
import { requireReadable } from './require-readable.ts'
import { toCityAndStop, type SearchResult } from './search-result.ts'
import { decodeColumns, ticketColumns } from './wire-columns.ts'

/** Searches by a request's number: the company of the request, or the person who asked when they have no company. */
export const createFindByRequest =
  (callApi: CallApi) =>
  async (requestId: number, signal: AbortSignal): Promise<readonly SearchResult[]> => {
    const query: ArchiveQuery = {
      name: 'find-by-request',
      archive: 'Ticket',
      columns: ticketColumns.shape,
      filter: `ticketId eq ${String(requestId)}`,
      orderBy: 'ticketId',
      top: 1
    }
    return requireReadable(toRequestResults(await readArchive(callApi, query, signal), requestId))
  }

const toRequestResults = (answer: unknown, requestId: number): readonly SearchResult[] | null => {
  const rows = decodeColumns(ticketColumns, answer)
  if (rows === null) return null
  const row = rows.find(({ ticketId }) => ticketId === requestId)
  if (row === undefined) return []
  const request = { requestId, ...(row.title !== '' && { requestTitle: row.title }) }
  if (row.contactId !== null) {
    const name = row['contact/nameDepartment']
    const hints = toCityAndStop(row['contact/postAddress/city'], row['contact/stop'])
    const companyName = name === '' ? `#${String(row.contactId)}` : name
    return [{ companyId: row.contactId, name: companyName, kind: 'company', ...hints, ...request }]
  }
  const person = row['person/fullName']
  if (row.personId === null || person === '') return []
  return [{ companyId: null, name: person, kind: 'person', personId: row.personId, ...request }]
}
