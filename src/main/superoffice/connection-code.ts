import type { FailureCode } from '../../shared/outcome.ts'

/** What Node and its `fetch` call the ways in which a connection can fail. */
const nodeCodes: Readonly<Record<string, FailureCode>> = {
  ENOTFOUND: 'host-not-found',
  EAI_AGAIN: 'no-network',
  EAI_NODATA: 'host-not-found',
  EAI_NONAME: 'host-not-found',
  ENETDOWN: 'no-network',
  ENETUNREACH: 'no-network',
  EADDRNOTAVAIL: 'no-network',
  EPROTO: 'tls-refused',
  CERT_HAS_EXPIRED: 'tls-refused',
  CERT_NOT_YET_VALID: 'tls-refused',
  CERT_REVOKED: 'tls-refused',
  CERT_UNTRUSTED: 'tls-refused',
  CERT_REJECTED: 'tls-refused',
  CERT_CHAIN_TOO_LONG: 'tls-refused',
  CERT_SIGNATURE_FAILURE: 'tls-refused',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-refused',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-refused',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-refused',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-refused',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-refused',
  INVALID_CA: 'tls-refused',
  INVALID_PURPOSE: 'tls-refused',
  HOSTNAME_MISMATCH: 'tls-refused',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out'
}

/** The rest of Node's codes, by how they begin; the first that fits counts. */
const nodeBeginnings: readonly (readonly [RegExp, FailureCode])[] = [
  [/^ERR_(?:TLS|SSL)_/, 'tls-refused'],
  // What is no HTTP, and what is not packed as it says it is (zlib, Brotli).
  [/^(?:HPE|Z|ERR__ERROR_FORMAT)_/, 'unreadable-answer'],
  [/^UND_ERR_/, 'unreachable'],
  // The system's own codes: ECONNREFUSED, ECONNRESET, EHOSTUNREACH, EPIPE, ETIMEDOUT, EACCES (a firewall)…
  [/^E[A-Z]+$/, 'unreachable']
]

/** What Chromium calls them, without `net::`. */
const chromiumNames: Readonly<Record<string, FailureCode>> = {
  ERR_INTERNET_DISCONNECTED: 'no-network',
  ERR_NETWORK_CHANGED: 'no-network',
  ERR_ADDRESS_UNREACHABLE: 'no-network',
  ERR_NETWORK_IO_SUSPENDED: 'no-network',
  ERR_NAME_NOT_RESOLVED: 'host-not-found',
  ERR_NAME_RESOLUTION_FAILED: 'host-not-found',
  ERR_ICANN_NAME_COLLISION: 'host-not-found',
  ERR_DNS_TIMED_OUT: 'host-not-found',
  ERR_PROXY_AUTH_REQUESTED: 'proxy-login',
  ERR_PROXY_AUTH_UNSUPPORTED: 'proxy-login',
  ERR_PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION: 'proxy-login',
  ERR_UNEXPECTED_PROXY_AUTH: 'proxy-login',
  ERR_TIMED_OUT: 'timed-out',
  ERR_BAD_SSL_CLIENT_AUTH_CERT: 'tls-refused',
  ERR_INVALID_HTTP_RESPONSE: 'unreadable-answer',
  ERR_INVALID_CHUNKED_ENCODING: 'unreadable-answer',
  ERR_CONTENT_DECODING_FAILED: 'unreadable-answer',
  ERR_TOO_MANY_REDIRECTS: 'captive-portal'
}

const chromiumBeginnings: readonly (readonly [RegExp, FailureCode])[] = [
  [/^ERR_(?:CERT|SSL|TLS)_/, 'tls-refused'],
  // Refused, reset and closed connections, the proxy's included (ERR_TUNNEL_CONNECTION_FAILED).
  [/^ERR_/, 'unreachable']
]

/** What Electron says of a redirect that was not followed; it does not tell where it would have led. */
const redirectRefused = 'Redirect was cancelled'

/** Why `fetch` rejected; `null` for what is no trouble with the connection, but a bug. */
export const toConnectionCode = (error: unknown): FailureCode | null => {
  for (const each of withCauses(error)) {
    const code = toCode(each)
    if (code !== null) return code
  }
  return toWordlessCode(error)
}

/**
 * Node's `fetch` turns some answers and addresses into a network error without a code. A 407 it leaves without a word as
 * well, as the Fetch standard has it (HTTP-network-or-cache fetch, 407); the rest are ports that no browser asks either.
 */
const toWordlessCode = (error: unknown): FailureCode | null => {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return null
  return error.cause.message === '' ? 'proxy-login' : 'unreachable'
}

const toCode = (error: Error): FailureCode | null => {
  // What Node's `fetch` could not read as HTTP; only some of these have a code too.
  if (error.name === 'HTTPParserError') return 'unreadable-answer'
  if ('code' in error && typeof error.code === 'string') {
    const code = find(error.code, nodeCodes, nodeBeginnings)
    if (code !== null) return code
  }
  // The one place where a message is read: Electron's errors have no code, and Chromium's name stands in the text.
  if (error.message === redirectRefused) return 'captive-portal'
  const name = /\bnet::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1]
  return name === undefined ? null : find(name, chromiumNames, chromiumBeginnings)
}

const find = (
  name: string,
  names: Readonly<Record<string, FailureCode>>,
  beginnings: readonly (readonly [RegExp, FailureCode])[]
): FailureCode | null =>
  (Object.hasOwn(names, name) ? names[name] : undefined) ??
  beginnings.find(([beginning]) => beginning.test(name))?.[1] ??
  null

/** `fetch` of Node rejects with `fetch failed`, and what failed is its cause; with several addresses, one of many. */
const withCauses = (error: unknown, depth = 0): readonly Error[] => {
  if (!(error instanceof Error) || depth > 4) return []
  const several: readonly unknown[] = error instanceof AggregateError ? error.errors : []
  return [error, ...[error.cause, ...several].flatMap((each) => withCauses(each, depth + 1))]
}
