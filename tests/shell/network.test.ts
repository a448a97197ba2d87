import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDesk } from './desk.ts'

const ownServer = (serverAddress: string) =>
  ({ kind: 'basic', serverAddress, userName: 'eva', password: 'secret' }) as const

/** A server that answers every request with this text and closes the connection. */
const listen = async (answer: string): Promise<string> => {
  const server = createServer((socket) => {
    socket.once('data', () => socket.end(answer)).on('error', () => undefined)
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/SuperOffice`
}

describe('an error of Chromium’s network', () => {
  it.each([
    ['ERR_INTERNET_DISCONNECTED', 'no-network'],
    ['ERR_NAME_NOT_RESOLVED', 'host-not-found'],
    ['ERR_PROXY_CONNECTION_FAILED', 'unreachable'],
    ['ERR_MISSING_AUTH_CREDENTIALS', 'proxy-login'],
    ['ERR_CERT_AUTHORITY_INVALID', 'tls-refused'],
    // On the first request to an own server, a page in between and a wrong address look the same.
    ['ERR_TOO_MANY_REDIRECTS', 'not-superoffice']
  ] as const)('%s reaches the window as “%s”', async (problem, code) => {
    const desk = createDesk()
    const glance = await desk.startUp()
    desk.computer.network.problem = problem
    expect(await glance.bridge().signIn(ownServer('https://crm.example/SuperOffice'))).toMatchObject({
      failure: { code }
    })
  })

  it.each([
    [
      'a redirect',
      'HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: 0\r\n\r\n',
      'not-superoffice'
    ],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', 'not-superoffice'],
    [
      'half an answer',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\nhalf',
      'unreachable'
    ]
  ])('is recognised when a server sends %s', async (_what, answer, code) => {
    const glance = await createDesk().startUp()
    expect(await glance.bridge().signIn(ownServer(await listen(answer)))).toMatchObject({ failure: { code } })
  })

  it('is recognised when nothing listens', async () => {
    const glance = await createDesk().startUp()
    expect(await glance.bridge().signIn(ownServer('http://127.0.0.1:9/SuperOffice'))).toMatchObject({
      failure: { code: 'unreachable' }
    })
  })
})
