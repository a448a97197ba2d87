import { describe, expect, test } from 'vitest'
import { createOwnServerSignIn } from '../../../src/main/session/own-server-sign-in.ts'
import { unnamedUser, type OwnServerSignIn } from '../../../src/shared/session.ts'

const signIn = (name: string | null, request: OwnServerSignIn) =>
  createOwnServerSignIn({
    toServerAddress: (typed) => ({ apiRoot: `${typed}/api`, webRoot: typed }),
    readUserName: () => Promise.resolve(name)
  })(request, new AbortController().signal)

const serverAddress = 'https://crm.example'
const ticket = { kind: 'ticket', serverAddress, ticket: '7T:abc==' } as const

describe('the user of an own server', () => {
  test('is called as they typed it, for the name is half of the log-in', async () => {
    const request = { kind: 'password', serverAddress, userName: 'kari', password: 'secret' } as const
    expect(await signIn('Kari Nordmann (KN)', request)).toMatchObject({ userName: 'kari' })
  })

  test('is called as SuperOffice calls them, with a ticket', async () => {
    expect(await signIn('Kari Nordmann (KN)', ticket)).toMatchObject({ userName: 'Kari Nordmann (KN)' })
  })

  test('is someone else each time when SuperOffice does not say who, and known to be unnamed', async () => {
    const [{ userName: one }, { userName: other }] = [await signIn(null, ticket), await signIn(null, ticket)]
    expect(one).not.toBe(other)
    expect([one, other].every((name) => name.startsWith(unnamedUser))).toBe(true)
  })
})
