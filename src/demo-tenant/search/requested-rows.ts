import { decodeFilter } from './odata-filter.ts'
import { QueryError } from './query-error.ts'

/** A row of an archive with all its columns. */
export interface ArchiveRow {
  readonly primaryKey: number
  readonly entityName: string
  readonly columns: Readonly<Record<string, string | number | boolean>>
}

export interface ArchiveQuery {
  readonly select?: string | undefined
  readonly filter?: string | undefined
  readonly orderBy?: string | undefined
  readonly top?: string | undefined
  readonly skip?: string | undefined
}

export interface RequestedRows {
  readonly value: readonly Readonly<Record<string, string | number | boolean>>[]
  /** The `$skip` of the next page; `null` on the last page. */
  readonly nextSkip: number | null
}

const defaultPageSize = 1000

/**
 * Applies the OData parameters to the rows of an archive. Without `$select`, rows have the columns in `columnNames`.
 * A query may name those in `hiddenNames` as well; it throws a `QueryError` for any other column.
 */
export const readRequestedRows = (
  rows: readonly ArchiveRow[],
  columnNames: readonly string[],
  query: ArchiveQuery,
  hiddenNames: readonly string[] = []
): RequestedRows => {
  const names = new Map([...columnNames, ...hiddenNames].map((name) => [name.toLowerCase(), name]))
  const column = (name: string): string => {
    const found = names.get(name.trim().toLowerCase())
    if (found === undefined) throw new QueryError(`Unknown column '${name}'`)
    return found
  }

  const isMatch = decodeFilter(query.filter ?? '', column)
  const selected = (query.select ?? '') === '' ? columnNames : (query.select ?? '').split(',').map(column)
  const ordering = toOrdering(query.orderBy ?? '', column)
  const skip = toCount(query.skip, 0)
  const top = toCount(query.top, defaultPageSize)

  const matches = rows.filter(({ columns }) => isMatch(columns)).toSorted(ordering)
  return {
    value: matches.slice(skip, skip + top).map(({ primaryKey, entityName, columns }) => ({
      // A string, as in the published replies.
      PrimaryKey: String(primaryKey),
      EntityName: entityName,
      ...Object.fromEntries(selected.map((name) => [name, columns[name] ?? '']))
    })),
    nextSkip: skip + top < matches.length ? skip + top : null
  }
}

const toCount = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise
  if (!/^\d{1,6}$/u.test(text)) throw new QueryError(`'${text}' is not a number of rows`)
  return Number(text)
}

type Ordering = (one: ArchiveRow, other: ArchiveRow) => number

const toOrdering = (orderBy: string, column: (name: string) => string): Ordering => {
  const keys = orderBy
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [name = '', direction = 'asc'] = part.trim().split(/\s+/u)
      return { name: column(name), sign: direction.toLowerCase() === 'desc' ? -1 : 1 }
    })
  return (one, other) => {
    for (const { name, sign } of keys) {
      const order = compare(one.columns[name] ?? '', other.columns[name] ?? '')
      if (order !== 0) return order * sign
    }
    return one.primaryKey - other.primaryKey
  }
}

const collator = new Intl.Collator('nb')

const compare = (one: string | number | boolean, other: string | number | boolean): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other))
