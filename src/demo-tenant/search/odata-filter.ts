import { QueryError } from './query-error.ts'

type Columns = Readonly<Record<string, string | number | boolean>>
type Condition = (columns: Columns) => boolean

type Token =
  | { readonly kind: 'word' | 'text'; readonly value: string }
  | { readonly kind: '(' | ')' | ',' | '='; readonly value: string }

/**
 * Parses the part of the vendor's OData that a client needs here: `name begins 'x' and contactId in (1,2)`,
 * `startswith(name,'x')`, `contactId=12`. Quotes inside a text are doubled. Throws a `QueryError` for anything else, such
 * as `or`, brackets around a condition, or dates.
 */
export const decodeFilter = (filter: string, column: (name: string) => string): Condition => {
  const tokens = tokenize(filter)
  if (tokens.length === 0) return () => true
  let position = 0
  const peek = (): Token | undefined => tokens[position]
  const next = (...kinds: readonly Token['kind'][]): string => {
    const token = tokens[position++]
    if (token === undefined || !kinds.includes(token.kind))
      throw new QueryError(`The filter is not understood near '${token?.value ?? 'its end'}'`)
    return token.value
  }

  const readFunction = (name: string): Condition => {
    next('(')
    const first = next('word', 'text')
    next(',')
    const second = next('word', 'text')
    next(')')
    const [columnName, text] = name === 'substringof' ? [second, first] : [first, second]
    return toCondition(column(columnName), name, [text])
  }

  const readList = (): readonly string[] => {
    next('(')
    const values = [next('word', 'text')]
    while (peek()?.kind === ',') {
      next(',')
      values.push(next('word', 'text'))
    }
    next(')')
    return values
  }

  const readCondition = (): Condition => {
    const name = next('word')
    if (peek()?.kind === '(') return readFunction(name.toLowerCase())
    const operator = next('word', '=').toLowerCase()
    const values = operator === 'in' ? readList() : [next('word', 'text')]
    return toCondition(column(name), operator, values)
  }

  const conditions = [readCondition()]
  while (position < tokens.length) {
    const conjunction = next('word')
    if (conjunction.toLowerCase() !== 'and')
      throw new QueryError(`Conditions are joined with 'and', not '${conjunction}'`)
    conditions.push(readCondition())
  }
  return (columns) => conditions.every((isMet) => isMet(columns))
}

const toCondition = (name: string, operator: string, values: readonly string[]): Condition => {
  // SuperOffice compares phone numbers by their digits alone.
  const isPhone = name.endsWith('/formattedNumber')
  const clean = (text: string): string =>
    isPhone ? text.replaceAll(/\D/gu, '').replace(/^00/u, '') : text.toLowerCase()
  const operands = values.map((value) => clean(value.replace(/%$/u, '')))
  const compare = operators[operator]
  if (compare === undefined) throw new QueryError(`Unknown operator '${operator}'`)
  // A column with several values has one on each line.
  return (columns) =>
    String(columns[name] ?? '')
      .split('\n')
      .some((value) => compare(clean(value), operands))
}

const first = (operands: readonly string[]): string => operands[0] ?? ''

const is = (value: string, operands: readonly string[]): boolean => operands.includes(value)
const begins = (value: string, operands: readonly string[]): boolean => value.startsWith(first(operands))
const contains = (value: string, operands: readonly string[]): boolean => value.includes(first(operands))

const operators: Readonly<Record<string, (value: string, operands: readonly string[]) => boolean>> = {
  begins,
  startswith: begins,
  contains,
  substringof: contains,
  endswith: (value, operands) => value.endsWith(first(operands)),
  notbegins: (value, operands) => !begins(value, operands),
  notcontains: (value, operands) => !contains(value, operands),
  is,
  eq: is,
  equals: is,
  '=': is,
  in: is,
  isnot: (value, operands) => !is(value, operands),
  ne: (value, operands) => !is(value, operands),
  gt: (value, operands) => Number(value) > Number(first(operands)),
  lt: (value, operands) => Number(value) < Number(first(operands))
}

const tokenPattern = /\s*(?:'((?:[^']|'')*)'|([(),=])|([^\s'(),=]+))/uy

const tokenize = (filter: string): readonly Token[] => {
  const tokens: Token[] = []
  const text = filter.trim()
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < text.length) {
    const match = tokenPattern.exec(text)
    if (match === null) throw new QueryError('A quote in the filter is not closed')
    const [, quoted, sign, word] = match
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replaceAll("''", "'") })
    else if (sign === '(' || sign === ')' || sign === ',' || sign === '=')
      tokens.push({ kind: sign, value: sign })
    else tokens.push({ kind: 'word', value: word ?? '' })
  }
  return tokens
}
