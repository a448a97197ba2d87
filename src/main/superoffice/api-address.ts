import { isSafeAddress } from '../platform/safe-address.ts'

/** The addresses of an installation's API (ending in `/api`) and of its web client, both without a trailing slash. */
export type ApiAddress =
  | { readonly ok: true; readonly apiRoot: string; readonly webRoot: string }
  | { readonly ok: false; readonly code: 'address-invalid' | 'address-insecure' }

const maxAddressLength = 2048

const invalid: ApiAddress = { ok: false, code: 'address-invalid' }

/**
 * Reads the address of a SuperOffice installation as people type and paste it: with or without scheme, `/api`, a page
 * or trailing slashes. Without a scheme it is `https:`; `http:` is for loopback only. User names, passwords, queries
 * and fragments are dropped.
 */
export const toApiRoot = (typed: string): ApiAddress => {
  const text = typed.trim()
  if (text === '' || text.length > maxAddressLength) return invalid
  const url = toUrl(text)
  if (url === null || url.hostname === '') return invalid
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return invalid
  const webRoot = `${url.protocol}//${url.host}${toFolder(url.pathname)}`
  if (!isSafeAddress(webRoot)) return { ok: false, code: 'address-insecure' }
  return { ok: true, apiRoot: `${webRoot}/api`, webRoot }
}

const toUrl = (text: string): URL | null => {
  if (/^[a-z][a-z0-9+.-]*:[/\\]{2}/i.test(text)) return URL.parse(text)
  // Another scheme, such as `mailto:…`; digits after the colon are a port instead.
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return null
  return URL.parse(`https://${text}`)
}

/** The path of the web client: without a page, without `/api` and anything below it, and without a trailing slash. */
const toFolder = (path: string): string =>
  path
    .replace(/\/{2,}/g, '/')
    .replace(/\/[^/]*\.aspx(?:\/.*)?$/i, '')
    .replace(/\/api(?:\/v1(?:\/.*)?)?\/?$/i, '')
    .replace(/\/$/, '')
