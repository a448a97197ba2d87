import type { CallApi } from './call-api.ts'
import { toQuery } from './query.ts'
import { toColumns } from './wire-columns.ts'

/** A query to one of SuperOffice's archives (docs/superoffice.md#search). */
export interface ArchiveQuery {
  /** The call's name in the log. */
  readonly name: string
  readonly archive:
    | 'Contact'
    | 'Person'
    | 'Ticket'
    | 'Archive/EmailAddress'
    | 'Archive/SimpleSale'
    | 'Archive/Document'
    | `Ticket/${string}/Messages`
  /** The columns to select are the keys. */
  readonly columns: Readonly<Record<string, unknown>>
  /** Values from outside must be escaped, with `toFilterText`. Every row when it is absent. */
  readonly filter?: string
  /** The archive's key, because ordering by anything else is slow; `desc` behind it for the newest first. */
  readonly orderBy: string
  /** At most this many rows. */
  readonly top: number
}

/** Resolves with the archive's answer, of at most as many rows as were requested. */
export const readArchive = async (
  callApi: CallApi,
  { name, archive, columns, filter, orderBy, top }: ArchiveQuery,
  signal: AbortSignal
): Promise<unknown> => {
  const query = toQuery({
    $select: Object.keys(columns),
    ...(filter !== undefined && { $filter: filter }),
    $orderBy: orderBy,
    $top: top
  })
  return withoutMoreRows(await callApi({ name, path: `${archive}?${query}` }, signal), top)
}

const withoutMoreRows = (answer: unknown, limit: number): unknown => {
  const rows = toColumns(answer)
  return rows === null || rows.length <= limit ? answer : { value: rows.slice(0, limit) }
}
