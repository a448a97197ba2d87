import type { FailureCode } from '../../shared/outcome.ts'
import { ownValue } from '../../shared/own-value.ts'

/** The error codes of Node and its `fetch`. */
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

/** Node's other codes, by prefix. The first match counts. */
const nodePrefixes: readonly (readonly [RegExp, FailureCode])[] = [
  [/^ERR_(?:TLS|SSL)_/, 'tls-refused'],
  // The response is not HTTP, or not compressed as its header says (zlib, Brotli).
  [/^(?:HPE|Z|ERR__ERROR_FORMAT)_/, 'unreadable-answer'],
  [/^UND_ERR_/, 'unreachable'],
  // The system's own codes: ECONNREFUSED, ECONNRESET, EHOSTUNREACH, EPIPE, ETIMEDOUT, EACCES (a firewall)…
  [/^E[A-Z]+$/, 'unreachable']
]

/**
 * Chromium's error names, without `net::` (chromium.org, `net/base/net_error_list.h`). Electron's `session.fetch` rejects
 * with nothing else (electron/electron, `net-fetch.ts`). `null` for a request that Glance built wrongly.
 */
const chromiumNames: Readonly<Record<string, FailureCode | null>> = {
  ERR_INVALID_ARGUMENT: null,
  ERR_INVALID_HANDLE: null,
  ERR_NOT_IMPLEMENTED: null,
  ERR_INVALID_URL: null,
  ERR_DISALLOWED_URL_SCHEME: null,
  ERR_UNKNOWN_URL_SCHEME: null,
  ERR_INTERNET_DISCONNECTED: 'no-network',
  ERR_NETWORK_CHANGED: 'no-network',
  ERR_ADDRESS_UNREACHABLE: 'no-network',
  ERR_NETWORK_IO_SUSPENDED: 'no-network',
  ERR_NAME_NOT_RESOLVED: 'host-not-found',
  ERR_NAME_RESOLUTION_FAILED: 'host-not-found',
  ERR_ICANN_NAME_COLLISION: 'host-not-found',
  ERR_PROXY_AUTH_REQUESTED: 'proxy-login',
  ERR_PROXY_AUTH_UNSUPPORTED: 'proxy-login',
  ERR_PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION: 'proxy-login',
  ERR_UNABLE_TO_REUSE_CONNECTION_FOR_PROXY_AUTH: 'proxy-login',
  ERR_UNEXPECTED_PROXY_AUTH: 'proxy-login',
  // Kerberos and NTLM. SuperOffice's own sign-in is in the headers that Glance sends, so only a proxy asks for these.
  ERR_INVALID_AUTH_CREDENTIALS: 'proxy-login',
  ERR_MISSING_AUTH_CREDENTIALS: 'proxy-login',
  ERR_UNSUPPORTED_AUTH_SCHEME: 'proxy-login',
  ERR_MISCONFIGURED_AUTH_ENVIRONMENT: 'proxy-login',
  ERR_UNEXPECTED_SECURITY_LIBRARY_STATUS: 'proxy-login',
  ERR_UNDOCUMENTED_SECURITY_LIBRARY_STATUS: 'proxy-login',
  ERR_TIMED_OUT: 'timed-out',
  ERR_BAD_SSL_CLIENT_AUTH_CERT: 'tls-refused',
  ERR_CLIENT_AUTH_CERT_TYPE_UNSUPPORTED: 'tls-refused',
  ERR_NO_SSL_VERSIONS_ENABLED: 'tls-refused',
  ERR_PROXY_CERTIFICATE_INVALID: 'tls-refused',
  ERR_INSECURE_RESPONSE: 'tls-refused',
  ERR_INVALID_ECH_CONFIG_LIST: 'tls-refused',
  ERR_INVALID_RESPONSE: 'unreadable-answer',
  ERR_INVALID_HTTP_RESPONSE: 'unreadable-answer',
  ERR_INVALID_CHUNKED_ENCODING: 'unreadable-answer',
  ERR_CONTENT_DECODING_FAILED: 'unreadable-answer',
  ERR_CONTENT_DECODING_INIT_FAILED: 'unreadable-answer',
  ERR_TOO_MANY_REDIRECTS: 'captive-portal',
  ERR_INVALID_REDIRECT: 'captive-portal',
  ERR_UNSAFE_REDIRECT: 'captive-portal'
}

/** Chromium's other names, by prefix. The first match counts. */
const chromiumPrefixes: readonly (readonly [RegExp, FailureCode])[] = [
  [/^ERR_(?:CERT|CERTIFICATE|SSL|TLS|TLS13|ECH|CT)_/, 'tls-refused'],
  [/^ERR_DNS_/, 'host-not-found'],
  [/^ERR_RESPONSE_HEADERS_/, 'unreadable-answer'],
  // Refused, reset, closed and cut connections, also those of a proxy (ERR_TUNNEL_CONNECTION_FAILED), of a firewall
  // (ERR_NETWORK_ACCESS_DENIED) and of a policy (ERR_BLOCKED_BY_ADMINISTRATOR).
  [/^ERR_/, 'unreachable']
]

/** Electron's message for a redirect that was not followed. */
const redirectRefused = 'Redirect was cancelled'

/** The failure code for an error of `fetch`, or `null` when the connection is not the reason: then it is a bug. */
export const toConnectionCode = (error: unknown): FailureCode | null => {
  for (const each of withCauses(error)) {
    const code = toCode(each)
    if (code !== null) return code
  }
  return toCodeWithoutName(error)
}

/**
 * Node's `fetch` rejects without a code in two cases: for a 407, where the message is empty too (Fetch standard,
 * HTTP-network-or-cache fetch), and for a port that the standard blocks.
 */
const toCodeWithoutName = (error: unknown): FailureCode | null => {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return null
  return error.cause.message === '' ? 'proxy-login' : 'unreachable'
}

const toCode = (error: Error): FailureCode | null => {
  // Node's `fetch` could not parse the response as HTTP. Not all of these errors have a code.
  if (error.name === 'HTTPParserError') return 'unreadable-answer'
  if ('code' in error && typeof error.code === 'string') {
    const code = find(error.code, nodeCodes, nodePrefixes)
    if (code !== null) return code
  }
  // The only place that reads a message: Electron's errors have no code, only Chromium's name in their text.
  if (error.message === redirectRefused) return 'captive-portal'
  const name = /\bnet::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1]
  return name === undefined ? null : find(name, chromiumNames, chromiumPrefixes)
}

const find = (
  name: string,
  names: Readonly<Record<string, FailureCode | null>>,
  prefixes: readonly (readonly [RegExp, FailureCode])[]
): FailureCode | null => {
  const code = ownValue(names, name)
  if (code !== undefined) return code
  return prefixes.find(([prefix]) => prefix.test(name))?.[1] ?? null
}

/** Node's `fetch` hides the reason in `cause`; a host with several addresses has one reason for each. */
const withCauses = (error: unknown, depth = 0): readonly Error[] => {
  if (!(error instanceof Error) || depth > 4) return []
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : []
  return [error, ...[error.cause, ...errors].flatMap((each) => withCauses(each, depth + 1))]
}
