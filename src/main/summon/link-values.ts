import { tidy } from '../../shared/tidy.ts'

/** The four keys of a link. In a query `+` means a space, but phone systems don't encode the one of a country code. */
const keys: Readonly<Record<string, { readonly isPlusASpace: boolean }>> = {
  phone: { isPlusASpace: false },
  email: { isPlusASpace: false },
  id: { isPlusASpace: true },
  name: { isPlusASpace: true }
}

/** The values of each known key, decoded and tidied. Keys may have capitals, and `&amp;` counts as `&`. */
export const readPairs = (query: string): ReadonlyMap<string, readonly string[]> => {
  const pairs = new Map<string, string[]>()
  for (const pair of query.replace(/&amp;/giu, '&').split('&')) {
    const at = pair.indexOf('=')
    const key = (at === -1 ? pair : pair.slice(0, at)).trim().toLowerCase()
    const known = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (known === undefined) continue
    const value = at === -1 ? '' : pair.slice(at + 1)
    pairs.set(key, [...(pairs.get(key) ?? []), toValue(key, value, known.isPlusASpace)])
  }
  return pairs
}

const toValue = (key: string, encoded: string, isPlusASpace: boolean): string => {
  const value = decodePercent(isPlusASpace ? encoded.replaceAll('+', ' ') : encoded)
  // Nobody's name has these: they would only disguise it, so that the value is refused.
  if (/[\u202d\u202e]|[^\P{Cc}\t\r\n]/u.test(value)) return refused
  // An id has no other digits than these, so that what is shown is what is looked up.
  return key === 'id' ? value.replace(/\p{Cf}/gu, '') : tidy(value)
}

/** A character that no reader accepts. */
const refused = '\0'

/** Most programs encode UTF-8. What isn't valid UTF-8 is the older encoding of Western Europe: `%F8` is `ø`. */
const decodePercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/giu, (codes) => {
    const bytes = Uint8Array.from(codes.slice(1).split('%'), (code) => Number.parseInt(code, 16))
    const decoded = new TextDecoder().decode(bytes)
    return decoded.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : decoded
  })
