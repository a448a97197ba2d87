import { CodedError, assertNever, codeOf } from '../../shared/outcome.ts'
import type { OwnServerSignIn, ProfileUser } from '../../shared/session.ts'
import type { OwnServerSecret } from './profile-access.ts'
import type { OwnServerPlace, ServerAddress } from './profile-place.ts'

export interface OwnServerSignInOptions {
  /** Throws a `CodedError` for text that is not an address, and for an address that is not safe. */
  readonly toServerAddress: (typed: string) => ServerAddress
  /** Resolves to the user's name, or `null` when SuperOffice does not say it. Rejects with a `CodedError` when the secret is refused. */
  readonly readUserName: (
    access: { readonly place: OwnServerPlace; readonly secret: OwnServerSecret },
    signal: AbortSignal
  ) => Promise<string | null>
  /** Whether SuperOffice answers at this address, asked without a secret. Never rejects. */
  readonly probeAddress: (apiRoot: string, signal: AbortSignal) => Promise<boolean>
}

export interface SignedInOwnServer {
  readonly place: OwnServerPlace
  readonly secret: OwnServerSecret
  readonly user: ProfileUser
}

/** Where SuperOffice's installer puts the web client. */
const usualFolder = '/SuperOffice'

/**
 * Tries the server with what the agent typed, and saves nothing. Where a host was typed alone and SuperOffice is not at its root,
 * its usual folder on the same host is tried too, once it has answered as SuperOffice does.
 */
export const createOwnServerSignIn = ({
  toServerAddress,
  readUserName,
  probeAddress
}: OwnServerSignInOptions) => {
  const tryPlace = async (
    place: OwnServerPlace,
    secret: OwnServerSecret,
    signal: AbortSignal
  ): Promise<SignedInOwnServer> => {
    try {
      return { place, secret, user: toUser(secret, await readUserName({ place, secret }, signal)) }
    } catch (error) {
      throw signal.aborted ? new CodedError('cancelled') : toSignInError(error)
    }
  }

  return async (request: OwnServerSignIn, signal: AbortSignal): Promise<SignedInOwnServer> => {
    const place = { kind: 'own-server', ...toServerAddress(request.serverAddress) } as const
    const secret = toSecret(request)
    try {
      return await tryPlace(place, secret, signal)
    } catch (error) {
      if (codeOf(error) !== 'not-superoffice' || !isHostAlone(place.webRoot)) throw error
      const folder = { kind: 'own-server', ...toServerAddress(`${place.webRoot}${usualFolder}`) } as const
      if (!(await probeAddress(folder.apiRoot, signal)))
        throw signal.aborted ? new CodedError('cancelled') : error
      return await tryPlace(folder, secret, signal)
    }
  }
}

const isHostAlone = (webRoot: string): boolean => URL.parse(webRoot)?.pathname === '/'

const toSecret = (request: OwnServerSignIn): OwnServerSecret => {
  switch (request.kind) {
    case 'basic':
      return { kind: 'basic', userName: request.userName, password: request.password }
    case 'ticket':
      return { kind: 'ticket', ticket: request.ticket, appToken: request.appToken ?? null }
    case 'token':
      return { kind: 'token', token: request.token }
    default:
      return assertNever(request)
  }
}

/** A typed user name is needed to sign in again, so it is saved as typed, even if SuperOffice calls the user otherwise. */
const toUser = (secret: OwnServerSecret, name: string | null): ProfileUser => {
  if (secret.kind === 'basic') return { kind: 'named', name: secret.userName }
  return name === null ? { kind: 'unnamed' } : { kind: 'named', name }
}

/** In the sign-in form, a refusal means wrong credentials, and a web page or an unreadable answer a wrong address. */
const toSignInError = (error: unknown): CodedError => {
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
