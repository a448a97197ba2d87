import { randomBytes, randomUUID } from 'node:crypto'
import type { DemoState } from '../../shared/contract.ts'
import { failureCodes, type FailureCode } from '../../shared/outcome.ts'
import type { OwnServerSignIn, ProfileSummary, SessionState } from '../../shared/session.ts'
import type { CredentialStore } from '../credentials/credential-store.ts'
import type { Log } from '../platform/log.ts'
import type { Profiles } from '../settings/settings-store.ts'
import { dataKeyAccount, passwordAccount } from './accounts.ts'

/** Where a server is: its API, and the web client that links lead to. */
export interface ServerAddress {
  readonly apiRoot: string
  readonly webRoot: string
}

export interface SignedInServer extends ServerAddress {
  readonly userName: string
  readonly password: string
}

/** What is opened for a profile at sign-in and closed with it. */
export interface OpenedProfile {
  /** `true`: the file goes as well, and with it everything that was stored for the profile. */
  readonly close: (isErased: boolean) => void
}

export interface SessionService<Opened extends OpenedProfile> {
  readonly state: () => SessionState
  /** What is open for the profile in use; `null` while nobody is signed in. */
  readonly opened: () => Opened | null
  /** Takes up the profile that was in use when Glance ended. Never rejects. */
  readonly start: () => Promise<void>
  /** Tries the server first: nothing is kept of a sign-in that it refused. */
  readonly signIn: (request: OwnServerSignIn) => Promise<SessionState>
  readonly tryDemo: () => Promise<SessionState>
  /** The data key goes first, then the file it opened, then the rest. */
  readonly signOut: () => Promise<SessionState>
  /** SuperOffice no longer accepts what Glance holds: what is stored stays readable. */
  readonly refused: () => void
  readonly demoState: () => DemoState | null
  readonly switchDemo: (state: DemoState) => Promise<DemoState>
  readonly dispose: () => Promise<void>
}

export interface DemoTenant {
  readonly url: string
  readonly user: { readonly name: string; readonly password: string }
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly dispose: () => Promise<void>
}

export interface SessionServiceOptions<Opened extends OpenedProfile> {
  readonly credentials: CredentialStore
  readonly profiles: () => Profiles
  readonly saveProfiles: (profiles: Profiles) => Promise<void>
  readonly toServerAddress: (typed: string) => ServerAddress
  /** Rejects with an error that carries a `FailureCode` when the server does not let this user in. */
  readonly tryServer: (server: SignedInServer) => Promise<void>
  readonly openProfile: (profile: ProfileSummary, server: SignedInServer, dataKey: Buffer) => Opened
  readonly startDemoTenant: () => Promise<DemoTenant>
  readonly startsWithDemo: boolean
  readonly onChanged: (state: SessionState) => void
  readonly log: Log
}

/** Signing in failed for a reason the agent is told. */
export class SignInError extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode) {
    super(code)
    this.name = 'SignInError'
    this.code = code
  }
}

export const createSessionService = <Opened extends OpenedProfile>(
  options: SessionServiceOptions<Opened>
): SessionService<Opened> => {
  const { credentials, profiles, saveProfiles, openProfile, onChanged, log } = options
  let state: SessionState = { kind: 'starting' }
  let opened: Opened | null = null
  let isDisposed = false
  let demo: { readonly tenant: DemoTenant; isAnswering: boolean } | null = null

  const become = (next: SessionState): SessionState => {
    state = next
    onChanged(state)
    return state
  }

  const closeOpened = (isErased: boolean): void => {
    opened?.close(isErased)
    opened = null
  }

  const isKept = (): boolean => credentials.storage() === 'keychain'

  /** A profile whose key is gone begins anew: what it sealed can't be opened by anyone. */
  const readDataKey = async (profileId: string): Promise<Buffer> => {
    const account = dataKeyAccount(profileId)
    const kept = Buffer.from((await credentials.read(account)) ?? '', 'base64')
    if (kept.length === 32) return kept
    const dataKey = randomBytes(32)
    await credentials.save(account, dataKey.toString('base64'))
    return dataKey
  }

  const open = async (profile: ProfileSummary, server: SignedInServer): Promise<void> => {
    const dataKey = await readDataKey(profile.id)
    closeOpened(false)
    // The keychain may have answered after Glance was told to quit.
    if (!isDisposed) opened = openProfile(profile, server, dataKey)
  }

  const startDemo = async (): Promise<DemoTenant> => {
    demo ??= { tenant: await options.startDemoTenant(), isAnswering: true }
    return demo.tenant
  }

  const serverOf = async (profile: ProfileSummary): Promise<SignedInServer> => {
    if (profile.kind === 'demo') {
      const { url, user } = await startDemo()
      return { ...options.toServerAddress(url), userName: user.name, password: user.password }
    }
    const password = (await credentials.read(passwordAccount(profile.id))) ?? ''
    return { ...options.toServerAddress(profile.serverAddress), userName: profile.userName, password }
  }

  const takeUp = async (profile: ProfileSummary): Promise<void> => {
    const server = await serverOf(profile)
    await open(profile, server)
    const kind = server.password === '' ? 'sign-in-again' : 'signed-in'
    become({ kind, profile, isKept: isKept() })
  }

  const use = async (profile: ProfileSummary): Promise<void> => {
    const others = profiles().all.filter(({ id }) => id !== profile.id)
    await saveProfiles({ all: [...others, profile], activeId: profile.id })
  }

  const tryDemo = async (): Promise<SessionState> => {
    const { url, user } = await startDemo()
    const server = { ...options.toServerAddress(url), userName: user.name, password: user.password }
    const known = profiles().all.find(({ kind }) => kind === 'demo')
    // The demo tenant has another port every time; its profile, and what is stored for it, stay the same.
    const profile: ProfileSummary = {
      id: known?.id ?? randomUUID(),
      kind: 'demo',
      name: 'Demo',
      serverAddress: server.webRoot,
      userName: user.name
    }
    await open(profile, server)
    await use(profile)
    return become({ kind: 'signed-in', profile, isKept: isKept() })
  }

  const stopDemo = async (): Promise<void> => {
    const { tenant } = demo ?? {}
    demo = null
    await tenant?.dispose()
  }

  return {
    state: () => state,
    opened: () => opened,

    start: async () => {
      const { all, activeId } = profiles()
      const active = all.find(({ id }) => id === activeId)
      try {
        if (options.startsWithDemo) await tryDemo()
        else if (active === undefined) become({ kind: 'signed-out' })
        else await takeUp(active)
      } catch (error) {
        log.error('session-not-taken-up', { kind: error instanceof Error ? error.name : typeof error })
        become({ kind: 'signed-out' })
      }
    },

    signIn: async (request) => {
      const address = options.toServerAddress(request.serverAddress)
      const server = { ...address, userName: request.userName, password: request.password }
      await tryOrExplain(options.tryServer(server))
      const known = profiles().all.find(
        ({ serverAddress, userName }) => serverAddress === address.webRoot && userName === request.userName
      )
      const profile: ProfileSummary = known ?? {
        id: randomUUID(),
        kind: 'own-server',
        name: new URL(address.webRoot).host,
        serverAddress: address.webRoot,
        userName: request.userName
      }
      await credentials.save(passwordAccount(profile.id), request.password)
      await open(profile, server)
      await use(profile)
      return become({ kind: 'signed-in', profile, isKept: isKept() })
    },

    tryDemo,

    signOut: async () => {
      if (state.kind !== 'signed-in' && state.kind !== 'sign-in-again') return state
      const { profile } = state
      await credentials.erase(dataKeyAccount(profile.id))
      closeOpened(true)
      await credentials.erase(passwordAccount(profile.id))
      await saveProfiles({ all: profiles().all.filter(({ id }) => id !== profile.id), activeId: null })
      await stopDemo()
      return become({ kind: 'signed-out' })
    },

    refused: () => {
      if (state.kind === 'signed-in') become({ ...state, kind: 'sign-in-again' })
    },

    demoState: () => (demo === null ? null : { isAnswering: demo.isAnswering }),

    switchDemo: async ({ isAnswering }) => {
      if (demo === null) throw new SignInError('signed-out')
      await (isAnswering ? demo.tenant.start() : demo.tenant.stop())
      demo.isAnswering = isAnswering
      return { isAnswering }
    },

    dispose: async () => {
      isDisposed = true
      closeOpened(false)
      await stopDemo()
    }
  }
}

/** At the sign-in form a refusal means the user name or password, and a page or an unknown answer another kind of server. */
const tryOrExplain = async (attempt: Promise<void>): Promise<void> => {
  try {
    await attempt
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
    switch (code) {
      case 'sign-in-again':
      case 'no-access':
        throw new SignInError('credentials-refused')
      case 'captive-portal':
      case 'not-found':
      case 'unreadable-answer':
      case 'request-rejected':
        throw new SignInError('not-superoffice')
      default:
        throw new SignInError(failureCodes.find((known) => known === code) ?? 'unexpected')
    }
  }
}
