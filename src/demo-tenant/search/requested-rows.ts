import type { ArchiveColumns, ColumnKind } from './archive-columns.ts'
import { decodeFilter } from './odata-filter.ts'
import { QueryError } from './query-error.ts'

type Cell = string | number | boolean

/** A row of an archive. In an archive that joins two, a row has only the columns of its own. */
export interface ArchiveRow {
  readonly primaryKey: number
  readonly entityName: string
  readonly columns: Readonly<Record<string, Cell>>
  /** Columns that a query can filter by and never see. */
  readonly filterOnly?: Readonly<Record<string, string>>
}

export interface ArchiveQuery {
  readonly select?: string | undefined
  readonly filter?: string | undefined
  readonly orderBy?: string | undefined
  readonly entities?: string | undefined
  readonly top?: string | undefined
  readonly skip?: string | undefined
}

export interface RequestedRows {
  readonly value: readonly Readonly<Record<string, Cell>>[]
  /** The `$skip` of the next page; `null` on the last page. */
  readonly nextSkip: number | null
}

const defaultPageSize = 1000

/**
 * Applies the OData parameters to the rows of an archive. A selected column that the row does not have is empty, as the
 * vendor documents; a `QueryError` is thrown for a filter or an order by a column that does not permit it.
 */
export const readRequestedRows = (
  rows: readonly ArchiveRow[],
  archive: ArchiveColumns,
  query: ArchiveQuery
): RequestedRows => {
  const known = new Map(Object.entries(archive).map(([name, kind]) => [name.toLowerCase(), { name, kind }]))
  const find = (name: string): { readonly name: string; readonly kind: ColumnKind } => {
    const column = known.get(name.trim().toLowerCase())
    if (column === undefined) throw new QueryError(`Unknown column '${name}'`)
    return column
  }
  const findFilterable: typeof find = (name) => {
    const column = find(name)
    if (column.kind === '-') throw new QueryError(`The column '${name}' can't be filtered by`)
    return column
  }
  const findSortable: typeof find = (name) => {
    const column = find(name)
    if (!column.kind.endsWith('sortable')) throw new QueryError(`The column '${name}' can't be sorted by`)
    return column
  }

  const isMatch = decodeFilter(query.filter ?? '', findFilterable)
  const isEntity = toEntityFilter(query.entities ?? '')
  const selected = (query.select ?? '') === '' ? null : toColumnNames(query.select ?? '', known)
  const ordering = toOrdering(query.orderBy ?? '', findSortable)
  const skip = toCount(query.skip, 0)
  const top = toCount(query.top, defaultPageSize)

  const matches = rows
    .filter((row) => isEntity(row) && isMatch({ ...row.columns, ...row.filterOnly }))
    .toSorted(ordering)
  return {
    value: matches.slice(skip, skip + top).map(({ primaryKey, entityName, columns }) => ({
      // A string, as in the published replies.
      PrimaryKey: String(primaryKey),
      EntityName: entityName,
      ...(selected === null
        ? columns
        : Object.fromEntries(selected.map((name) => [name, columns[name] ?? ''])))
    })),
    nextSkip: skip + top < matches.length ? skip + top : null
  }
}

/** The selected columns, in the vendor's spelling where this tenant knows them. */
const toColumnNames = (
  select: string,
  known: ReadonlyMap<string, { readonly name: string }>
): readonly string[] =>
  select
    .split(',')
    .map((part) => part.trim())
    .map((name) => known.get(name.toLowerCase())?.name ?? name)

/** `$entities` leaves out every other kind of row, such as former employees. */
const toEntityFilter = (entities: string): ((row: ArchiveRow) => boolean) => {
  const names = entities
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  return ({ entityName }) => names.length === 0 || names.includes(entityName.toLowerCase())
}

const toCount = (text: string | undefined, otherwise: number): number => {
  if (text === undefined || text === '') return otherwise
  if (!/^\d{1,6}$/u.test(text)) throw new QueryError(`'${text}' is not a number of rows`)
  return Number(text)
}

type Ordering = (one: ArchiveRow, other: ArchiveRow) => number

const toOrdering = (orderBy: string, find: (name: string) => { readonly name: string }): Ordering => {
  const keys = orderBy
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [name = '', direction = 'asc'] = part.trim().split(/\s+/u)
      return { name: find(name).name, sign: direction.toLowerCase() === 'desc' ? -1 : 1 }
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

const compare = (one: Cell, other: Cell): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other))
