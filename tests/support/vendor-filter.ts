import { typeOf, type VendorArchive } from './vendor-archives.ts'

// Written apart from the parser of the demo tenant, so that one can't repeat the mistakes of the other.

interface Condition {
  readonly column: string
  readonly operator: string
  /** As they stand in the filter, with their quotes. */
  readonly operands: readonly string[]
}

const text = String.raw`'(?:[^'\\]|\\['\\])*'`
const value = String.raw`(?:${text}|[^\s'(),\\]+)`
const list = String.raw`\(\s*${value}(?:\s*,\s*${value})*\s*\)`
const column = String.raw`[A-Za-z][\w/\\]*`
const call = new RegExp(
  String.raw`^(startswith|endswith|substringof)\(\s*(${value})\s*,\s*(${value})\s*\)`,
  'u'
)
const comparison = new RegExp(String.raw`^(${column})\s*(?:(=)|\s([A-Za-z]+))\s*(${list}|${value})`, 'u')
const conjunction = /^\s+and\s+/u

/** The conditions of a filter; `null` when the vendor would not understand it. */
const toConditions = (filter: string): readonly Condition[] | null => {
  const conditions: Condition[] = []
  let rest = filter.trim()
  for (;;) {
    const called = call.exec(rest)
    const compared = comparison.exec(rest)
    const match = called ?? compared
    if (match === null) return null
    if (called !== null) {
      const [, name = '', one = '', other = ''] = called
      const [target, operand] = name === 'substringof' ? [other, one] : [one, other]
      conditions.push({ column: target, operator: name, operands: [operand] })
    } else {
      const [, name = '', sign, word, operands = ''] = match
      conditions.push({ column: name, operator: sign ?? word ?? '', operands: toOperands(operands) })
    }
    rest = rest.slice(match[0].length)
    if (rest === '') return conditions
    const joined = conjunction.exec(rest)
    if (joined === null) return null
    rest = rest.slice(joined[0].length)
  }
}

const toOperands = (operands: string): readonly string[] => operands.match(new RegExp(value, 'gu')) ?? []

// The vendor's pages on OData and on restriction types. `le` and `ge` are missing: the vendor's own queries note that they fail.
const textOperators = [
  ...['begins', 'contains', 'is', 'isNot', 'notBegins', 'notContains', 'between', 'in'],
  ...['startswith', 'endswith', 'substringof']
]
const numberOperators = [
  ...['eq', '=', 'ne', 'lt', 'gt', 'set', 'equals', 'unequals', 'less', 'greater', 'between', 'in']
]
const listOperators = ['equals', 'oneOf', 'notOneOf']
const dateOperators = ['before', 'after', 'date', 'between', 'dateBetween']
const operatorsByType: Readonly<Record<string, readonly string[]>> = {
  string: textOperators,
  stringorPK: textOperators,
  positiveString: textOperators,
  int: numberOperators,
  decimal: numberOperators,
  bool: ['set', 'equals'],
  listAny: listOperators,
  associate: ['associateIsOneOf', 'associateIsNotOneOf'],
  date: dateOperators,
  datetime: ['dateTime', 'beforeTime', 'afterTime']
}

const operandByType: Readonly<Record<string, RegExp>> = {
  string: /^'/u,
  stringorPK: /^'/u,
  positiveString: /^'/u,
  int: /^-?\d+$/u,
  decimal: /^-?\d+(?:\.\d+)?$/u,
  bool: /^(?:true|false)$/u
}

/** What is wrong with a `$filter`, in sentences. */
export const checkFilter = (filter: string, archive: VendorArchive): readonly string[] => {
  const conditions = toConditions(filter)
  if (conditions === null) return [`$filter can't be understood: ${filter}`]
  return conditions.flatMap(({ column: name, operator, operands }) => {
    const kind = archive.columns[name]
    if (kind === undefined) return [`${archive.name} has no column ${name} to filter by`]
    const type = typeOf(kind)
    if (type === '-') return [`${archive.name} can't be filtered by ${name}`]
    const operand = operandByType[type]
    return [
      ...(operatorsByType[type]?.includes(operator) === true
        ? []
        : [`${name} of ${archive.name} is ${type}, which has no operator ${operator}`]),
      ...operands
        .filter((each) => operand?.test(each) === false)
        .map((each) => `${name} of ${archive.name} is ${type}, and can't be compared with ${each}`)
    ]
  })
}
