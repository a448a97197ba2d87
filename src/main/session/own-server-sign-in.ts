import { randomUUID } from 'node:crypto'
import { assertNever, CodedError, codeOf } from '../../shared/outcome.ts'
import { unnamedUser, type OwnServerSignIn } from '../../shared/session.ts'
import type { ProfileAccess, ProfileSecret, ServerAddress } from './profile-access.ts'

export interface OwnServerSignInOptions {
  /** Throws a `CodedError` for an address that is none, or is not safe. */
  readonly toServerAddress: (typed: string) => ServerAddress
  /** Answers who is let in, `null` when SuperOffice does not say; rejects with a `CodedError` when nobody is. */
  readonly readUserName: (access: ProfileAccess, signal: AbortSignal) => Promise<string | null>
}

export interface SignedInOwnServer {
  readonly place: { readonly kind: 'server' } & ServerAddress
  readonly secret: Exclude<ProfileSecret, { readonly kind: 'online' }>
  readonly userName: string
}

/** Tries the server with what was typed, before anything of it is kept. */
export const createOwnServerSignIn =
  ({ toServerAddress, readUserName }: OwnServerSignInOptions) =>
  async (request: OwnServerSignIn, signal: AbortSignal): Promise<SignedInOwnServer> => {
    const place = { kind: 'server', ...toServerAddress(request.serverAddress) } as const
    const secret = toSecret(request)
    try {
      const name = await readUserName({ place, secret }, signal)
      // Typed by the agent, the name is also half of the log-in: it is kept as it was typed. Someone without a name is
      // someone else each time: what a nameless one stored may not be theirs.
      const userName =
        secret.kind === 'password' ? secret.userName : (name ?? `${unnamedUser}${randomUUID()}`)
      return { place, secret, userName }
    } catch (error) {
      throw signal.aborted ? new CodedError('cancelled') : toExplained(error)
    }
  }

const toSecret = (request: OwnServerSignIn): SignedInOwnServer['secret'] => {
  switch (request.kind) {
    case 'password':
      return { kind: 'password', userName: request.userName, password: request.password }
    case 'ticket':
      return { kind: 'ticket', ticket: request.ticket, appToken: request.appToken ?? null }
    case 'token':
      return { kind: 'token', token: request.token }
    default:
      return assertNever(request)
  }
}

/** At the sign-in form a refusal means what was typed, and a page or an unknown answer another kind of server. */
const toExplained = (error: unknown): CodedError => {
  const code = codeOf(error)
  switch (code) {
    case 'sign-in-again':
    case 'no-access':
      return new CodedError('credentials-refused')
    case 'captive-portal':
    case 'not-found':
    case 'unreadable-answer':
    case 'request-rejected':
      return new CodedError('not-superoffice')
    default:
      return new CodedError(code)
  }
}
