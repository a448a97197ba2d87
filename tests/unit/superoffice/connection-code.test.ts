import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { toConnectionCode } from '../../../src/main/superoffice/connection-code.ts'

const coded = (code: string): Error => Object.assign(new Error('connect failed'), { code })
const fetchFailed = (cause: unknown): Error => new TypeError('fetch failed', { cause })

describe('a failed connection', () => {
  it.each([
    ['ENOTFOUND', 'host-not-found'],
    ['EAI_AGAIN', 'no-network'],
    ['ENETUNREACH', 'no-network'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'unreachable'],
    ['EPIPE', 'unreachable'],
    ['EACCES', 'unreachable'],
    ['UND_ERR_SOCKET', 'unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'unreachable'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timed-out'],
    ['CERT_HAS_EXPIRED', 'tls-refused'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-refused'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-refused'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-refused'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-refused'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-refused'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-refused'],
    ['EPROTO', 'tls-refused'],
    ['HPE_INVALID_CONSTANT', 'unreadable-answer'],
    ['Z_DATA_ERROR', 'unreadable-answer'],
    ['ERR__ERROR_FORMAT_PADDING_2', 'unreadable-answer']
  ])('turns Node’s %s into “%s”', (code, expected) => {
    expect(toConnectionCode(fetchFailed(coded(code)))).toBe(expected)
    expect(toConnectionCode(coded(code))).toBe(expected)
  })

  it('has the code of one attempt when several addresses failed', () => {
    const refused = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])
    expect(toConnectionCode(fetchFailed(refused))).toBe('unreachable')
  })

  it.each([
    [
      'no network',
      'no-network',
      'INTERNET_DISCONNECTED NETWORK_CHANGED ADDRESS_UNREACHABLE NETWORK_IO_SUSPENDED'
    ],
    [
      'no such name',
      'host-not-found',
      'NAME_NOT_RESOLVED NAME_RESOLUTION_FAILED ICANN_NAME_COLLISION DNS_TIMED_OUT DNS_SERVER_FAILED ' +
        'DNS_MALFORMED_RESPONSE DNS_NAME_HTTPS_ONLY DNS_SECURE_RESOLVER_HOSTNAME_RESOLUTION_FAILED'
    ],
    [
      'a connection that failed',
      'unreachable',
      'CONNECTION_REFUSED CONNECTION_RESET CONNECTION_CLOSED CONNECTION_ABORTED CONNECTION_FAILED ' +
        'CONNECTION_TIMED_OUT EMPTY_RESPONSE SOCKET_NOT_CONNECTED ADDRESS_INVALID INCOMPLETE_CHUNKED_ENCODING ' +
        'CONTENT_LENGTH_MISMATCH HTTP2_PROTOCOL_ERROR QUIC_PROTOCOL_ERROR NETWORK_ACCESS_DENIED ' +
        'BLOCKED_BY_ADMINISTRATOR CONTEXT_SHUT_DOWN SOMETHING_NEW'
    ],
    [
      'a proxy that failed',
      'unreachable',
      'TUNNEL_CONNECTION_FAILED PROXY_CONNECTION_FAILED SOCKS_CONNECTION_FAILED PAC_SCRIPT_FAILED ' +
        'SOCKS_CONNECTION_HOST_UNREACHABLE MANDATORY_PROXY_CONFIGURATION_FAILED NO_SUPPORTED_PROXIES'
    ],
    [
      'a proxy that asks for a login',
      'proxy-login',
      'PROXY_AUTH_REQUESTED PROXY_AUTH_UNSUPPORTED PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION UNEXPECTED_PROXY_AUTH ' +
        'UNABLE_TO_REUSE_CONNECTION_FOR_PROXY_AUTH INVALID_AUTH_CREDENTIALS MISSING_AUTH_CREDENTIALS ' +
        'UNSUPPORTED_AUTH_SCHEME MISCONFIGURED_AUTH_ENVIRONMENT UNEXPECTED_SECURITY_LIBRARY_STATUS'
    ],
    [
      'encryption that failed',
      'tls-refused',
      'CERT_AUTHORITY_INVALID CERT_DATE_INVALID CERT_COMMON_NAME_INVALID CERT_REVOKED SSL_PROTOCOL_ERROR ' +
        'CERT_WEAK_SIGNATURE_ALGORITHM CERTIFICATE_TRANSPARENCY_REQUIRED SSL_VERSION_OR_CIPHER_MISMATCH ' +
        'SSL_PINNED_KEY_NOT_IN_CERT_CHAIN SSL_UNRECOGNIZED_NAME_ALERT SSL_CLIENT_AUTH_CERT_NEEDED ' +
        'BAD_SSL_CLIENT_AUTH_CERT CLIENT_AUTH_CERT_TYPE_UNSUPPORTED PROXY_CERTIFICATE_INVALID ' +
        'TLS13_DOWNGRADE_DETECTED ECH_NOT_NEGOTIATED ECH_FALLBACK_CERTIFICATE_INVALID INVALID_ECH_CONFIG_LIST ' +
        'INSECURE_RESPONSE NO_SSL_VERSIONS_ENABLED CT_CONSISTENCY_PROOF_PARSING_FAILED'
    ],
    ['no answer in time', 'timed-out', 'TIMED_OUT'],
    [
      'an answer that is not HTTP',
      'unreadable-answer',
      'INVALID_HTTP_RESPONSE INVALID_RESPONSE INVALID_CHUNKED_ENCODING CONTENT_DECODING_FAILED ' +
        'RESPONSE_HEADERS_TOO_BIG RESPONSE_HEADERS_TRUNCATED RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH'
    ],
    ['a page in between', 'captive-portal', 'TOO_MANY_REDIRECTS INVALID_REDIRECT UNSAFE_REDIRECT']
  ])('is recognised by Chromium’s names for %s', (_what, expected, names) => {
    for (const name of names.split(' '))
      expect([name, toConnectionCode(new Error(`net::ERR_${name}`))]).toEqual([name, expected])
  })

  it('is recognised by Electron’s message for a redirect', () => {
    expect(toConnectionCode(new Error('Redirect was cancelled'))).toBe('captive-portal')
  })

  it.each(['INVALID_URL', 'UNKNOWN_URL_SCHEME', 'DISALLOWED_URL_SCHEME', 'INVALID_ARGUMENT'])(
    'is not assumed for net::ERR_%s, which only a request that is built wrongly has',
    (name) => {
      expect(toConnectionCode(new Error(`net::ERR_${name}`))).toBeNull()
    }
  )

  it.each([
    ['a bug', new TypeError('Cannot read properties of undefined')],
    [
      'a bug with one of Node’s codes',
      Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' })
    ],
    ['a name that every object has', coded('constructor')],
    ['a text', 'ECONNREFUSED'],
    ['nothing', undefined]
  ])('is not assumed for %s', (_, error) => {
    expect(toConnectionCode(error)).toBeNull()
  })

  it.each([
    [
      'a proxy’s demand for a login',
      'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n',
      'proxy-login'
    ],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', 'unreadable-answer'],
    ['a broken header', 'HTTP/1.1 200 OK\r\nno header\r\n\r\n', 'unreadable-answer'],
    [
      'a body that is not compressed as its header says',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 8\r\n\r\nnot gzip',
      'unreadable-answer'
    ],
    ['half a response', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', 'unreachable'],
    ['nothing', '', 'unreachable']
  ])('is recognised by Node’s error when a server sends %s', async (_, answer, expected) => {
    const server = createServer((socket) => {
      socket.once('data', () => socket.end(answer)).on('error', () => undefined)
    }).listen(0, '127.0.0.1')
    onTestFinished(() => {
      server.close()
    })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const error: unknown = await fetch(`http://127.0.0.1:${String(port)}/`)
      .then((response) => response.text())
      .catch((reason: unknown) => reason)
    expect(toConnectionCode(error)).toBe(expected)
  })

  it('is recognised for a port that fetch blocks', async () => {
    const error: unknown = await fetch('http://127.0.0.1:22/').catch((reason: unknown) => reason)
    expect(toConnectionCode(error)).toBe('unreachable')
  })

  it('does not loop forever when a cause is its own cause', () => {
    const error = new Error('a circle')
    error.cause = error
    expect(toConnectionCode(error)).toBeNull()
  })
})
