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
    ['net::ERR_INTERNET_DISCONNECTED', 'no-network'],
    ['net::ERR_NETWORK_CHANGED', 'no-network'],
    ['net::ERR_NAME_NOT_RESOLVED', 'host-not-found'],
    ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
    ['net::ERR_CONNECTION_RESET', 'unreachable'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'unreachable'],
    ['net::ERR_EMPTY_RESPONSE', 'unreachable'],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'unreachable'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'unreachable'],
    ['net::ERR_PROXY_AUTH_REQUESTED', 'proxy-login'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'tls-refused'],
    ['net::ERR_CERT_DATE_INVALID', 'tls-refused'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'tls-refused'],
    ['net::ERR_TIMED_OUT', 'timed-out'],
    ['net::ERR_SOMETHING_NEW', 'unreachable'],
    ['Redirect was cancelled', 'captive-portal']
  ])('turns Electron’s “%s” into “%s”', (message, expected) => {
    expect(toConnectionCode(new Error(message))).toBe(expected)
  })

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
