import type { ColumnKind } from './archive-columns.ts'
import { QueryError } from './query-error.ts'

/** Compares the value of a column with the operands of a condition. */
export type Compare = (value: string, operands: readonly string[]) => boolean

const first = (operands: readonly string[]): string => operands[0] ?? ''
const not =
  (compare: Compare): Compare =>
  (value, operands) =>
    !compare(value, operands)
const is: Compare = (value, operands) => operands.includes(value)
const begins: Compare = (value, operands) => value.startsWith(first(operands))
const contains: Compare = (value, operands) => value.includes(first(operands))

type Operators = Readonly<Record<string, Compare>>

// The operators of each type are those of the vendor's pages on OData. `le` and `ge` are listed there as well, and fail.

const textOperators: Operators = {
  begins,
  contains,
  is,
  in: is,
  notbegins: not(begins),
  notcontains: not(contains),
  isnot: not(is),
  startswith: begins,
  substringof: contains,
  endswith: (value, operands) => value.endsWith(first(operands))
}

const numberOperators: Operators = {
  eq: is,
  '=': is,
  equals: is,
  set: is,
  in: is,
  ne: not(is),
  unequals: not(is),
  gt: (value, operands) => Number(value) > Number(first(operands)),
  greater: (value, operands) => Number(value) > Number(first(operands)),
  lt: (value, operands) => Number(value) < Number(first(operands)),
  less: (value, operands) => Number(value) < Number(first(operands))
}

const flagOperators: Operators = { set: is, equals: is }

/** Throws a `QueryError` for an operator that the type of the column does not have. */
export const toCompare = (column: string, kind: ColumnKind, operator: string): Compare => {
  const compare = operatorsOf(kind)[operator]
  if (compare === undefined) throw new QueryError(`The column '${column}' has no operator '${operator}'`)
  return compare
}

/** Whether the operands of a column are texts in quotes, and not numbers or words. */
export const isQuoted = (kind: ColumnKind): boolean => operatorsOf(kind) === textOperators

const operatorsOf = (kind: ColumnKind): Operators => {
  switch (kind.split(' ')[0]) {
    case 'string':
    case 'stringorPK':
    case 'positiveString':
      return textOperators
    case 'int':
      return numberOperators
    case 'bool':
      return flagOperators
    default:
      // This tenant has no lists and dates to compare with.
      return {}
  }
}
