import { toRegistryName } from '../../src/main/settings/policy-registry.ts'
import type { PolicyKey } from '../../src/main/settings/policy-keys.ts'
import { describeValues, findDefault, findWords } from './words.ts'

/** What is between these two lines of docs/administration.md is written by `npm run policy`. */
const markers = [
  '<!-- The table is written by `npm run policy`. -->',
  '<!-- The end of the table. -->'
] as const

/** One row for each key. A setting has the same row in `preset` as in `fixed`, and is listed once. */
export const toReference = (keys: readonly PolicyKey[]): string =>
  [
    '| Key | In the registry | Values | Without it | Meaning |',
    '| --- | --- | --- | --- | --- |',
    ...keys.filter(({ path }) => path[0] !== 'preset').map(toRow)
  ].join('\n')

const toRow = (key: PolicyKey): string => {
  const { title, meaning } = findWords(key)
  const name = key.path.join('.')
  const registry = [toRegistryName(key.path), ...key.path.slice(1)].join('\\').replace('*', '<id>')
  const kind = key.type === 'text' ? 'REG_SZ' : 'REG_DWORD'
  const cells = [
    `\`${name}\``,
    `\`${registry}\` (${kind})`,
    describeValues(key),
    findDefault(key) ?? '',
    `${title}. ${meaning}`
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** Replaces the table in the text. Throws when the markers are missing. */
export const replaceReference = (text: string, table: string): string => {
  const [start, end] = markers
  const [before, rest] = text.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error('docs/administration.md has lost the markers of its table')
  return `${before}${start}\n\n${table}\n\n${end}${after}`
}
