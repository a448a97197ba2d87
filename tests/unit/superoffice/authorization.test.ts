import { describe, expect, it } from 'vitest'
import { basicAuthorization, createAuthorization } from '../../../src/main/superoffice/authorization.ts'

describe('authorization headers', () => {
  it.each([
    [
      'a user name and a password',
      { kind: 'basic', userName: 'kari', password: 'pa:ss' },
      { Authorization: 'Basic a2FyaTpwYTpzcw==' }
    ],
    [
      'letters that Latin-1 lacks',
      { kind: 'basic', userName: 'ødegård', password: '€密' },
      { Authorization: `Basic ${Buffer.from('ødegård:€密', 'utf8').toString('base64')}` }
    ],
    [
      'a ticket, which is encoded already',
      { kind: 'ticket', ticket: '7T:AbC==', appToken: null },
      { Authorization: 'SoTicket 7T:AbC==' }
    ],
    [
      'a ticket with the token of an app',
      { kind: 'ticket', ticket: '7T:AbC==', appToken: 'app' },
      { Authorization: 'SoTicket 7T:AbC==', 'SO-AppToken': 'app' }
    ],
    [
      'an access token',
      { kind: 'token', token: '8A:Cust12345.x' },
      { Authorization: 'Bearer 8A:Cust12345.x' }
    ],
    [
      'a browser’s session with its XSRF token, and nothing else',
      { kind: 'session', cookie: 'ASP.NET_SessionId=abc', xsrfToken: 'xsrf' },
      { Cookie: 'ASP.NET_SessionId=abc', 'X-XSRF-TOKEN': 'xsrf' }
    ]
  ] as const)('carry %s', async (_, credentials, headers) => {
    expect(await createAuthorization(credentials).headers()).toEqual(headers)
  })

  it('are not renewed for fixed credentials', async () => {
    const authorization = basicAuthorization('kari', 'secret')
    expect(await authorization.renew(await authorization.headers())).toBe(false)
  })
})
