import { describe, expect, test } from 'vitest'
import { createOwnServerSignIn } from '../../../src/main/session/own-server-sign-in.ts'
import type { OwnServerSignIn } from '../../../src/shared/session.ts'

const signIn = (name: string | null, request: OwnServerSignIn) =>
  createOwnServerSignIn({
    toServerAddress: (typed) => ({ apiRoot: `${typed}/api`, webRoot: typed }),
    readUserName: () => Promise.resolve(name)
  })(request, new AbortController().signal)

const serverAddress = 'https://crm.example'
const ticket = { kind: 'ticket', serverAddress, ticket: '7T:abc==' } as const

describe('the user of an own server', () => {
  test('has the name that the agent typed, because the name is part of the secret', async () => {
    const request = { kind: 'basic', serverAddress, userName: 'kari', password: 'secret' } as const
    expect(await signIn('Kari Nordmann (KN)', request)).toMatchObject({
      user: { kind: 'named', name: 'kari' }
    })
  })

  test('has the name that SuperOffice gives them, when they sign in with a ticket', async () => {
    expect(await signIn('Kari Nordmann (KN)', ticket)).toMatchObject({
      user: { kind: 'named', name: 'Kari Nordmann (KN)' }
    })
  })

  test('is unnamed when SuperOffice does not say who they are', async () => {
    expect(await signIn(null, ticket)).toMatchObject({ user: { kind: 'unnamed' } })
  })
})
