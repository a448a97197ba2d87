import type { ColumnKind } from './archive-columns.ts'
import { isQuoted, toCompare } from './filter-operators.ts'
import { toFilterTokens, type FilterToken } from './filter-tokens.ts'
import { QueryError } from './query-error.ts'

type Columns = Readonly<Record<string, string | number | boolean>>
type Condition = (columns: Columns) => boolean
type Operand = FilterToken & { readonly kind: 'word' | 'text' }

/** A column by the name in a query. Throws a `QueryError` for one that can't be filtered by. */
export type FindColumn = (name: string) => { readonly name: string; readonly kind: ColumnKind }

/**
 * Parses the part of the vendor's OData that a client needs here: `name begins 'x' and contactId in (1,2)`,
 * `startswith(name,'x')`, `contactId=12`. A quote inside a text is escaped with a backslash. Throws a `QueryError` for
 * anything else, such as `or`, brackets around a condition, dates, or an operator that the column's type does not have.
 */
export const decodeFilter = (filter: string, findColumn: FindColumn): Condition => {
  const tokens = toFilterTokens(filter)
  if (tokens.length === 0) return () => true
  let position = 0
  const peek = (): FilterToken | undefined => tokens[position]
  const next = (...kinds: readonly FilterToken['kind'][]): FilterToken => {
    const token = tokens[position++]
    if (token === undefined || !kinds.includes(token.kind))
      throw new QueryError(`The filter is not understood near '${token?.value ?? 'its end'}'`)
    return token
  }
  const nextOperand = (): Operand => {
    const { kind, value } = next('word', 'text')
    return { kind: kind === 'text' ? 'text' : 'word', value }
  }

  const readFunction = (name: string): Condition => {
    next('(')
    const one = nextOperand()
    next(',')
    const other = nextOperand()
    next(')')
    const [column, operand] = name === 'substringof' ? [other, one] : [one, other]
    return toCondition(findColumn(column.value), name, [operand])
  }

  const readList = (): readonly Operand[] => {
    next('(')
    const operands = [nextOperand()]
    while (peek()?.kind === ',') {
      next(',')
      operands.push(nextOperand())
    }
    next(')')
    return operands
  }

  const readCondition = (): Condition => {
    const { value: name } = next('word')
    if (peek()?.kind === '(') return readFunction(name.toLowerCase())
    const operator = next('word', '=').value.toLowerCase()
    const operands = operator === 'in' ? readList() : [nextOperand()]
    return toCondition(findColumn(name), operator, operands)
  }

  const conditions = [readCondition()]
  while (position < tokens.length) {
    const { value: conjunction } = next('word')
    if (conjunction.toLowerCase() !== 'and')
      throw new QueryError(`Conditions are joined with 'and', not '${conjunction}'`)
    conditions.push(readCondition())
  }
  return (columns) => conditions.every((isMet) => isMet(columns))
}

const toCondition = (
  { name, kind }: ReturnType<FindColumn>,
  operator: string,
  operands: readonly Operand[]
): Condition => {
  const compare = toCompare(name, kind, operator)
  const clean = cleanerOf(name)
  const values = operands.map((operand) => clean(toOperandText(name, kind, operand)))
  // A column with several values has one on each line.
  return (columns) =>
    String(columns[name] ?? '')
      .split('\n')
      .some((value) => compare(clean(value), values))
}

const toOperandText = (column: string, kind: ColumnKind, { kind: form, value }: Operand): string => {
  if (isQuoted(kind)) {
    if (form !== 'text') throw new QueryError(`The column '${column}' is compared with a text in quotes`)
    return value.replace(/%$/u, '')
  }
  if (form !== 'word') throw new QueryError(`The column '${column}' is compared with a value without quotes`)
  if (kind.startsWith('int') && !/^-?\d+$/u.test(value))
    throw new QueryError(`The column '${column}' is compared with a number, not '${value}'`)
  return value
}

/** SuperOffice compares phone numbers by their digits alone, and texts without their case. */
const cleanerOf = (column: string): ((text: string) => string) =>
  column.endsWith('/formattedNumber')
    ? (text) => text.replaceAll(/\D/gu, '').replace(/^00/u, '')
    : (text) => text.toLowerCase()
