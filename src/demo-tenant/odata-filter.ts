import { QueryError } from './query-error.ts'

type Columns = Readonly<Record<string, string | number | boolean>>
type Condition = (columns: Columns) => boolean

type Token =
  | { readonly kind: 'word' | 'text'; readonly value: string }
  | { readonly kind: '(' | ')' | ',' | '='; readonly value: string }

/**
 * A small and honest part of the vendor's OData: `name begins 'x' and contactId in (1,2)`, `startswith(name,'x')`,
 * `contactId=12`. Quotes inside a text are doubled. `or`, brackets around conditions and dates are refused.
 */
export const decodeFilter = (filter: string, column: (name: string) => string): Condition => {
  const tokens = tokenize(filter)
  if (tokens.length === 0) return () => true
  let position = 0
  const peek = (): Token | undefined => tokens[position]
  const take = (...kinds: readonly Token['kind'][]): string => {
    const token = tokens[position++]
    if (token === undefined || !kinds.includes(token.kind))
      throw new QueryError(`The filter is not understood near '${token?.value ?? 'its end'}'`)
    return token.value
  }

  const readFunction = (name: string): Condition => {
    take('(')
    const first = take('word', 'text')
    take(',')
    const second = take('word', 'text')
    take(')')
    const [columnName, text] = name === 'substringof' ? [second, first] : [first, second]
    return toCondition(column(columnName), name, [text])
  }

  const readList = (): readonly string[] => {
    take('(')
    const values = [take('word', 'text')]
    while (peek()?.kind === ',') {
      take(',')
      values.push(take('word', 'text'))
    }
    take(')')
    return values
  }

  const readCondition = (): Condition => {
    const name = take('word')
    if (peek()?.kind === '(') return readFunction(name.toLowerCase())
    const operator = take('word', '=').toLowerCase()
    const values = operator === 'in' ? readList() : [take('word', 'text')]
    return toCondition(column(name), operator, values)
  }

  const conditions = [readCondition()]
  while (position < tokens.length) {
    const joint = take('word')
    if (joint.toLowerCase() !== 'and')
      throw new QueryError(`Conditions are joined with 'and', not '${joint}'`)
    conditions.push(readCondition())
  }
  return (columns) => conditions.every((isMet) => isMet(columns))
}

const toCondition = (name: string, operator: string, values: readonly string[]): Condition => {
  // Numbers are compared without what stands between their digits, as in the database.
  const isPhone = name.endsWith('/formattedNumber')
  const clean = (text: string): string =>
    isPhone ? text.replaceAll(/\D/gu, '').replace(/^00/u, '') : text.toLowerCase()
  const wanted = values.map((value) => clean(value.replace(/%$/u, '')))
  const compare = operators[operator]
  if (compare === undefined) throw new QueryError(`The operator '${operator}' is not known here`)
  // A column that matches in several ways holds a line for each.
  return (columns) =>
    String(columns[name] ?? '')
      .split('\n')
      .some((held) => compare(clean(held), wanted))
}

const first = (wanted: readonly string[]): string => wanted[0] ?? ''

const is = (held: string, wanted: readonly string[]): boolean => wanted.includes(held)
const begins = (held: string, wanted: readonly string[]): boolean => held.startsWith(first(wanted))
const contains = (held: string, wanted: readonly string[]): boolean => held.includes(first(wanted))

const operators: Readonly<Record<string, (held: string, wanted: readonly string[]) => boolean>> = {
  begins,
  startswith: begins,
  contains,
  substringof: contains,
  endswith: (held, wanted) => held.endsWith(first(wanted)),
  notbegins: (held, wanted) => !begins(held, wanted),
  notcontains: (held, wanted) => !contains(held, wanted),
  is,
  eq: is,
  equals: is,
  '=': is,
  in: is,
  isnot: (held, wanted) => !is(held, wanted),
  ne: (held, wanted) => !is(held, wanted),
  gt: (held, wanted) => Number(held) > Number(first(wanted)),
  lt: (held, wanted) => Number(held) < Number(first(wanted))
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
