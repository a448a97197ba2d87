import { decodePolicy, toSafeText, type PolicyPath, type PolicyReading } from './policy-decode.ts'
import { listPolicyKeys, type PolicyKey } from './policy-keys.ts'
import type { RegistryValue } from './registry-listing.ts'

/** The key of the policy. Group Policy and Intune write below `Software\Policies`, where only administrators can. */
export const policyRegistryKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Glance'

/** In place of `null`: Group Policy can't write a text without letters. */
const noneText = 'none'

/**
 * Reads the policy from these values (docs/administration.md#registry). Names are compared without regard to capitals, as
 * Windows does. A value with a name or of a kind that the policy doesn't have refuses the whole policy.
 */
export const readPolicyValues = (values: readonly RegistryValue[]): PolicyReading => {
  if (values.length === 0) return { kind: 'absent' }
  const keys = listPolicyKeys()
  const raw = createRawPolicy()
  for (const value of values) {
    const names = [...value.subkeys, value.name]
    const refuse = (
      reason: 'unknown-key' | 'wrong-kind' | 'newer-version' | 'wrong-value'
    ): PolicyReading => ({
      kind: 'refused',
      reason,
      key: toRegistryPath(value)
    })
    if (isPath(names, ['version'])) {
      const version = toNumber(value)
      if (version === 1) continue
      return refuse(version === null ? 'wrong-kind' : version > 1 ? 'newer-version' : 'wrong-value')
    }
    const key = keys.find(({ path }) => isPath(names, path))
    if (key === undefined) return refuse('unknown-key')
    // Group Policy writes an empty text for a field that the administrator left empty.
    if (value.kind === 'REG_SZ' && value.data === '' && key.type === 'text') continue
    const converted = toValue(key, value)
    if (converted === undefined) return refuse('wrong-kind')
    raw.set(key.path, value.subkeys[1] ?? '', converted)
  }
  const document = raw.document()
  const toKey = (path: PolicyPath): string => toRegistryKey(path, raw.idAt)
  const decoded = decodePolicy(document)
  if (decoded.ok) return { kind: 'read', document: decoded.document, leftOut: decoded.leftOut, toKey }
  const { reason, path } = decoded.refusal
  return { kind: 'refused', reason, key: path === null ? null : toKey(path) }
}

/** Where a value is, below the policy's key. */
export const toRegistryPath = ({ subkeys, name }: RegistryValue): string =>
  toSafeText([...subkeys, name].join('\\'))

const isPath = (names: readonly string[], path: readonly string[]): boolean =>
  names.length === path.length &&
  path.every((step, index) => step === '*' || step.toLowerCase() === names[index]?.toLowerCase())

/** `undefined` for a value of another kind. A text with variables in it is refused: the agent's own would be filled in. */
const toValue = (key: PolicyKey, value: RegistryValue): unknown => {
  const number = toNumber(value)
  switch (key.type) {
    case 'number':
      return number ?? undefined
    case 'switch':
      return number === 0 || number === 1 ? number === 1 : (number ?? undefined)
    default:
      if (value.kind !== 'REG_SZ') return undefined
      return key.canBeNone && value.data === noneText ? null : value.data
  }
}

const toNumber = ({ kind, data }: RegistryValue): number | null =>
  kind === 'REG_DWORD' && /^0x[\da-f]{1,8}$/iu.test(data) ? Number.parseInt(data, 16) : null

type Row = Record<string, unknown>

/** Collects values in the form of the file. Rows are in the order of their ids, numbers by their size. */
const createRawPolicy = () => {
  const top: Row = { version: 1 }
  const groups = new Map<string, Row>()
  const lists = new Map<string, Map<string, Row>>()
  const collator = new Intl.Collator('en', { numeric: true })

  const rowsOf = (list: string): readonly Row[] =>
    [...(lists.get(list)?.values() ?? [])].toSorted((one, other) =>
      collator.compare(String(one['id']), String(other['id']))
    )

  return {
    set: ([first = '', second, third]: readonly string[], id: string, value: unknown): void => {
      // The names are those of policy-keys.ts, whatever the registry has.
      /* eslint-disable glance/own-keys */
      if (second === undefined) top[first] = value
      else if (third === undefined) {
        const group = groups.get(first) ?? {}
        group[second] = value
        groups.set(first, group)
      } else {
        const rows = lists.get(first) ?? new Map<string, Row>()
        // Registry keys whose names differ in capitals only are one key.
        const row = rows.get(id.toLowerCase()) ?? { id }
        row[third] = value
        rows.set(id.toLowerCase(), row)
        lists.set(first, rows)
      }
      /* eslint-enable glance/own-keys */
    },
    document: (): Row => ({
      ...top,
      ...Object.fromEntries(groups),
      ...Object.fromEntries([...lists.keys()].map((list) => [list, rowsOf(list)]))
    }),
    idAt: (list: string, index: number): string => String(rowsOf(list)[index]?.['id'])
  }
}

/** Such as `Fixed\theme` or `Profiles\main\serverUrl`. */
const toRegistryKey = (path: PolicyPath, idAt: (list: string, index: number) => string): string => {
  const [first = '', ...rest] = path
  const steps = rest.map((step) => (typeof step === 'number' ? idAt(String(first), step) : step))
  return toSafeText([toRegistryName([String(first), ...rest.map(String)]), ...steps].join('\\'))
}

/** A group of values is a registry key, and those begin with a capital letter. */
export const toRegistryName = ([first = '', ...rest]: readonly string[]): string =>
  rest.length === 0 ? first : `${first.slice(0, 1).toUpperCase()}${first.slice(1)}`
