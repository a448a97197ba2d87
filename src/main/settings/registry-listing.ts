/** A value below a registry key, as `reg.exe query` prints it. */
export interface RegistryValue {
  /** The subkeys that lead to it, below the key that was asked for. */
  readonly subkeys: readonly string[]
  readonly name: string
  /** Such as `REG_SZ`. */
  readonly kind: string
  readonly data: string
}

const valueLine = /^ {4}(?<name>.*?) {4}(?<kind>REG_[A-Z_]+)(?: {4}(?<data>.*))?$/u
/** Such as `(Default)`, in Windows' language. */
const localizedDefault = /^\(.*\)$/u

/**
 * Reads what `reg.exe query KEY /s` printed: for each key a line with its full name, then one line per value. Nothing of it
 * depends on Windows' language but the name of a key's default value; one without data is left out, because a key has it as
 * soon as somebody made it by hand. Returns `null` for anything else, so that a half understood listing is never used.
 */
export const parseRegistryListing = (text: string, key: string): readonly RegistryValue[] | null => {
  const values: RegistryValue[] = []
  let subkeys: readonly string[] | null = null
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '') continue
    if (/^HKEY_/u.test(line)) {
      subkeys = toSubkeys(line, key)
      if (subkeys === null) return null
      continue
    }
    const parts = valueLine.exec(line)?.groups
    if (parts === undefined || subkeys === null) return null
    const { name = '', kind = '', data = '' } = parts
    if (localizedDefault.test(name) && data === '') continue
    values.push({ subkeys, name, kind, data })
  }
  return values
}

/** The names of the keys right below `key`, as `reg.exe query KEY` prints them after the key's own values. */
export const listSubkeys = (text: string, key: string): readonly string[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const subkeys = /^HKEY_/u.test(line) ? toSubkeys(line, key) : null
    return subkeys?.length === 1 ? subkeys : []
  })

const toSubkeys = (line: string, key: string): readonly string[] | null => {
  const [start, rest] = [line.slice(0, key.length), line.slice(key.length)]
  if (start.toLowerCase() !== key.toLowerCase()) return null
  if (rest === '') return []
  return rest.startsWith('\\') ? rest.slice(1).split('\\') : null
}
