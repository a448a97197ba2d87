import { describe, expect, test } from 'vitest'
import { createOwnServerSignIn } from '../../../src/main/session/own-server-sign-in.ts'
import { CodedError, type FailureCode } from '../../../src/shared/outcome.ts'
import type { OwnServerSignIn } from '../../../src/shared/session.ts'

const signIn = (name: string | null, request: OwnServerSignIn) =>
  createOwnServerSignIn({
    toServerAddress: (typed) => ({ apiRoot: `${typed}/api`, webRoot: typed }),
    readUserName: () => Promise.resolve(name),
    probeAddress: () => Promise.resolve(false)
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

describe('a host that was typed alone', () => {
  interface Server {
    /** What the sign-in at an address fails with; none for an address that accepts it. */
    readonly failures: Readonly<Record<string, FailureCode>>
    readonly answering?: readonly string[]
  }

  const tryServer = async (typed: string, { failures, answering = [] }: Server) => {
    const steps: string[] = []
    const outcome = await createOwnServerSignIn({
      toServerAddress: (address) => ({ apiRoot: `${address}/api`, webRoot: address }),
      readUserName: ({ place }) => {
        steps.push(`secret ${place.webRoot}`)
        const code = failures[place.webRoot]
        return code === undefined ? Promise.resolve('Kari') : Promise.reject(new CodedError(code))
      },
      probeAddress: (apiRoot) => {
        steps.push(`probe ${apiRoot}`)
        return Promise.resolve(answering.includes(apiRoot))
      }
    })({ ...ticket, serverAddress: typed }, new AbortController().signal).then(
      ({ place }) => place.webRoot,
      (error: unknown) => (error instanceof CodedError ? error.code : error)
    )
    return { outcome, steps }
  }

  const folder = `${serverAddress}/SuperOffice`
  const answering = [`${folder}/api`]

  test.each(['not-found', 'captive-portal', 'unreadable-answer', 'request-rejected'] as const)(
    'is tried with SuperOffice’s usual folder when its root says %s',
    async (code) => {
      expect(await tryServer(serverAddress, { failures: { [serverAddress]: code }, answering })).toEqual({
        outcome: folder,
        steps: [`secret ${serverAddress}`, `probe ${folder}/api`, `secret ${folder}`]
      })
    }
  )

  test('gets no secret in that folder before SuperOffice has answered there', async () => {
    expect(await tryServer(serverAddress, { failures: { [serverAddress]: 'not-found' } })).toEqual({
      outcome: 'not-superoffice',
      steps: [`secret ${serverAddress}`, `probe ${folder}/api`]
    })
  })

  test.each(['sign-in-again', 'unreachable', 'tls-refused', 'server-error'] as const)(
    'is not tried again when its root says %s',
    async (code) => {
      const { steps } = await tryServer(serverAddress, { failures: { [serverAddress]: code }, answering })
      expect(steps).toEqual([`secret ${serverAddress}`])
    }
  )

  test('is not tried again when a folder was typed', async () => {
    const typed = `${serverAddress}/crm`
    const { outcome, steps } = await tryServer(typed, { failures: { [typed]: 'not-found' }, answering })
    expect([outcome, steps]).toEqual(['not-superoffice', [`secret ${typed}`]])
  })

  test('says what the folder refused', async () => {
    const failures = { [serverAddress]: 'not-found', [folder]: 'sign-in-again' } as const
    expect((await tryServer(serverAddress, { failures, answering })).outcome).toBe('credentials-refused')
  })
})
