import { decodeFilter } from './odata-filter.ts'
import { QueryError } from './query-error.ts'

/** A row of an archive before columns are chosen. */
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
  /** How many rows to skip for the next page; `null` on the last one. */
  readonly nextSkip: number | null
}

/** Without `$top` a page is this long. */
const pageSize = 1000

/**
 * Filters, sorts, cuts and narrows the rows of an archive by the OData parameters. `columnNames` are all that the
 * archive shows, `hiddenNames` can only be asked for; throws a `QueryError` for others.
 */
export const readRequestedRows = (
  rows: readonly ArchiveRow[],
  columnNames: readonly string[],
  query: ArchiveQuery,
  hiddenNames: readonly string[] = []
): RequestedRows => {
  const known = new Map([...columnNames, ...hiddenNames].map((name) => [name.toLowerCase(), name]))
  const column = (name: string): string => {
    const found = known.get(name.trim().toLowerCase())
    if (found === undefined) throw new QueryError(`Unknown column '${name}'`)
    return found
  }

  const isWanted = decodeFilter(query.filter ?? '', column)
  const selected = (query.select ?? '') === '' ? columnNames : (query.select ?? '').split(',').map(column)
  const ordering = toOrdering(query.orderBy ?? '', column)
  const skip = toCount(query.skip, 0)
  const top = toCount(query.top, pageSize)

  const wanted = rows.filter(({ columns }) => isWanted(columns)).toSorted(ordering)
  return {
    value: wanted.slice(skip, skip + top).map(({ primaryKey, entityName, columns }) => ({
      // A string here, as in the published Slim replies; elsewhere it is a number.
      PrimaryKey: String(primaryKey),
      EntityName: entityName,
      ...Object.fromEntries(selected.map((name) => [name, columns[name] ?? '']))
    })),
    nextSkip: skip + top < wanted.length ? skip + top : null
  }
}

const toCount = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise
  if (!/^\d{1,6}$/u.test(text)) throw new QueryError(`'${text}' is no number of rows`)
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
