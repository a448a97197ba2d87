import { tidy } from '../../shared/tidy.ts'
import { ownValue } from '../../shared/own-value.ts'

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
  // A browser or a script may have encoded the link as a whole.
  for (const { key, encoded } of splitPairs(query.includes('=') ? query : decodePercent(query))) {
    const known = ownValue(keys, key)
    if (known === undefined) continue
    pairs.set(key, [...(pairs.get(key) ?? []), toValue(key, encoded, known.isPlusASpace)])
  }
  return pairs
}

interface Pair {
  readonly key: string
  readonly encoded: string
}

const splitPairs = (query: string): readonly Pair[] => {
  const pairs: Pair[] = []
  for (const part of query.replace(/&amp;/giu, '&').split('&')) {
    const at = part.indexOf('=')
    const key = (at === -1 ? part : part.slice(0, at)).trim().toLowerCase()
    const last = pairs.at(-1)
    // The unencoded `&` of `name=H&M`
    if (at === -1 && last?.key === 'name' && part !== '' && !Object.hasOwn(keys, key))
      pairs[pairs.length - 1] = { key: 'name', encoded: `${last.encoded}&${part}` }
    else pairs.push({ key, encoded: at === -1 ? '' : part.slice(at + 1) })
  }
  return pairs
}

const toValue = (key: string, encoded: string, isPlusASpace: boolean): string => {
  const once = decodePercent(isPlusASpace ? encoded.replaceAll('+', ' ') : encoded)
  // Some programs encode twice. A name may have a percent sign of its own.
  const value = key === 'name' ? once : decodePercent(once)
  // Nobody's name has these: they would only disguise it, so that the value is refused.
  if (/[\u202d\u202e]|[^\P{Cc}\t\r\n]/u.test(value)) return refused
  // An id has no other digits than these, so that what is shown is what is looked up.
  return key === 'id' ? value.replace(/\p{Cf}/gu, '') : tidy(value)
}

/** A character that no reader accepts. */
const refused = '\0'

/** Most programs encode UTF-8, and JavaScript's `escape` writes `%u00F8`. What isn't valid UTF-8 is the older encoding of Western Europe: `%F8` is `ø`. */
const decodePercent = (text: string): string =>
  text
    .replace(/%u([0-9a-f]{4})/giu, (_code, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
    .replace(/(?:%[0-9a-f]{2})+/giu, (codes) => {
      const bytes = Uint8Array.from(codes.slice(1).split('%'), (code) => Number.parseInt(code, 16))
      const decoded = new TextDecoder().decode(bytes)
      return decoded.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : decoded
    })
