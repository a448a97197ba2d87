/** A lookup of this text: a `glance://` link can do nothing else. */
export interface LinkLookup {
  readonly text: string
}

const maxLinkLength = 2048

/**
 * Reads `glance://lookup?phone=…`, `?email=…`, `?id=…` or `?name=…`, which a phone system opens for an incoming call. Of
 * several keys, the first with a value counts, in this order; unknown keys are ignored. `null` for any other address and
 * for a value that its key does not allow: a link can start a lookup and nothing else.
 */
export const decodeLink = (address: string): LinkLookup | null => {
  if (address.length > maxLinkLength) return null
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'glance:' || url.host.toLowerCase() !== 'lookup') return null
  if (!['', '/'].includes(url.pathname) || url.username !== '' || url.password !== '' || url.hash !== '')
    return null
  for (const [key, toText] of readers) {
    const values = (key === 'phone' ? withPlusSigns(url) : url.searchParams).getAll(key)
    if (values.length > 1) return null
    const value = values[0]?.trim() ?? ''
    if (value !== '') return toLookup(toText(value))
  }
  return null
}

const toLookup = (text: string | null): LinkLookup | null => (text === null ? null : { text })

/** In a query `+` means a space, but phone systems write a country code's plus sign without encoding it. */
const withPlusSigns = (url: URL): URLSearchParams => new URLSearchParams(url.search.replaceAll('+', '%2B'))

const phonePattern = /^\+?[\d\s()./+-]{3,}(?:[;,\s]*(?:ext\.?|x|#)=?\s?\d{1,6})?$/iu

/** Adds `tel:`, because the search could read bare digits as an id or an organisation number. */
const toPhone = (value: string): string | null => {
  const number = value.replace(/^tel:/iu, '').trim()
  if (number.length > 40 || !phonePattern.test(number)) return null
  return number.startsWith('+') ? number : `tel:${number}`
}

const toEmail = (value: string): string | null =>
  value.length <= 254 &&
  /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\/]+\.[^\s@<>()[\],;:"\\/.]{2,}$/u.test(value)
    ? value
    : null

const toId = (value: string): string | null =>
  /^[1-9]\d{0,9}$/u.test(value) && Number(value) <= 2_147_483_647 ? `#${value}` : null

const toName = (value: string): string | null =>
  [...value].length <= 100 && /[\p{L}\p{N}]/u.test(value) && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(value)
    ? value
    : null

const readers: readonly (readonly [string, (value: string) => string | null])[] = [
  ['phone', toPhone],
  ['email', toEmail],
  ['id', toId],
  ['name', toName]
]
