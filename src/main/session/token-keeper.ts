import { CodedError, codeOf } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import type { Tokens } from './token-endpoint.ts'

/** The access token of one profile. It is kept in memory only, and leaves this module only in a header. */
export interface TokenKeeper {
  /**
   * Rejects with a `CodedError` when there is no token: `sign-in-again` when SuperOffice has refused the refresh token, or
   * when the token has expired and there is no refresh token.
   */
  readonly headers: () => Promise<Readonly<Record<string, string>>>
  /**
   * Call it after SuperOffice answered the headers `refused` with 401 or 403, which it also sends for an expired token.
   * Resolves to true when there are new headers for one more attempt. Rejects as `headers` does. Without a refresh token
   * there are no others before the token expires, so the refusal counts.
   */
  readonly renew: (refused: Readonly<Record<string, string>>) => Promise<boolean>
  /** The agent has to sign in again. */
  readonly isRefused: () => boolean
  /** False when only the agent can get the next token, so this one must not be dropped before it expires. */
  readonly isRenewable: boolean
  /** Drops the tokens. A running renewal rejects as `cancelled`. */
  readonly dispose: () => void
  /**
   * Drops the tokens, but gives a running renewal two seconds to end, because SuperOffice may have replaced the refresh
   * token: then only the new one is valid, and it must be saved.
   */
  readonly retire: () => Promise<void>
}

export interface TokenKeeperOptions {
  readonly clock: Clock
  /** `null` when the sign-in brought none: then the tokens are good until they expire. */
  readonly refreshToken: string | null
  /** The tokens from a sign-in. Without them, the first call renews. */
  readonly tokens?: Tokens
  /** Rejects as `sign-in-again` when SuperOffice refuses the token. After any other failure a later attempt may succeed. */
  readonly requestTokens: (refreshToken: string, signal: AbortSignal) => Promise<Tokens>
  /** SuperOffice has replaced the refresh token. */
  readonly onReplaced: (refreshToken: string) => void
  /** Called once, when the agent has to sign in again. */
  readonly onRefused: () => void
}

/** A token is renewed one minute before it expires, or when nine tenths of its life have passed if that is later. */
const renewAheadMs = 60_000
const renewAheadShare = 0.1
const maxRetireMs = 2_000

interface AccessToken {
  readonly accessToken: string
  readonly requestedMs: number
  readonly renewFromMs: number
  readonly expiresMs: number
}

export const createTokenKeeper = (options: TokenKeeperOptions): TokenKeeper => {
  const { clock, requestTokens, onReplaced, onRefused } = options
  const end = new AbortController()
  let { refreshToken } = options
  const isRenewable = refreshToken !== null
  let token = options.tokens === undefined ? null : toAccessToken(options.tokens, clock.now())
  let renewing: Promise<AccessToken> | null = null
  let isRefused = false
  let isRetired = false

  const isDue = ({ requestedMs, renewFromMs }: AccessToken): boolean => {
    const nowMs = clock.now()
    // A time before the request means that the clock was set back, so the age of the token is unknown.
    return nowMs >= renewFromMs || nowMs < requestedMs
  }

  const isValid = ({ requestedMs, expiresMs }: AccessToken): boolean =>
    clock.now() < expiresMs && clock.now() >= requestedMs

  /** The token has not expired, and nothing could replace it. If the clock was set back, SuperOffice decides. */
  const isFinal = ({ expiresMs }: AccessToken): boolean => !isRenewable && clock.now() < expiresMs

  const refuse = (): void => {
    if (isRefused) return
    isRefused = true
    token = null
    onRefused()
  }

  const renewNow = async (withToken: string): Promise<AccessToken> => {
    // The lifetime is counted from the request, because the answer may have taken long.
    const requestedMs = clock.now()
    try {
      const tokens = await requestTokens(withToken, end.signal)
      end.signal.throwIfAborted()
      const renewed = toAccessToken(tokens, requestedMs)
      token = isRetired ? null : renewed
      // Usually a renewal returns no refresh token, and the old one stays valid (docs/superoffice.md#tokens).
      if (tokens.refreshToken !== undefined && tokens.refreshToken !== refreshToken) {
        refreshToken = tokens.refreshToken
        onReplaced(refreshToken)
      }
      return renewed
    } catch (error) {
      if (end.signal.aborted) throw new CodedError('cancelled')
      if (codeOf(error) === 'sign-in-again') refuse()
      throw error
    }
  }

  /** All calls that wait share one renewal. */
  const renewOnce = async (): Promise<AccessToken> => {
    if (isRefused) throw new CodedError('sign-in-again')
    if (end.signal.aborted || isRetired) throw new CodedError('cancelled')
    if (refreshToken === null) {
      refuse()
      throw new CodedError('sign-in-again')
    }
    renewing ??= renewNow(refreshToken).finally(() => {
      renewing = null
    })
    return renewing
  }

  return {
    headers: async () => {
      if (token !== null && (isFinal(token) || !isDue(token))) return toHeaders(token)
      const last = token
      try {
        return toHeaders(await renewOnce())
      } catch (error) {
        // The renewal failed, but the present token has not expired yet.
        if (last !== null && last === token && isValid(last)) return toHeaders(last)
        throw error
      }
    },

    renew: async (refused) => {
      if (token !== null && isFinal(token)) return false
      // Another call has already renewed: the token that was refused is not the present one.
      if (renewing === null && token !== null && !isSame(toHeaders(token), refused)) return true
      // Drops the refused token even if the renewal fails. With it, the next call would report `sign-in-again`.
      if (renewing === null) token = null
      return !isSame(toHeaders(await renewOnce()), refused)
    },

    isRefused: () => isRefused || (!isRenewable && (token === null || !isFinal(token))),
    isRenewable,

    dispose: () => {
      end.abort()
      token = null
      refreshToken = null
    },

    retire: async () => {
      isRetired = true
      token = null
      const stopWaiting = clock.after(maxRetireMs, () => {
        end.abort()
      })
      await renewing?.catch(() => undefined)
      stopWaiting()
      refreshToken = null
    }
  }
}

const toAccessToken = ({ accessToken, expiresInMs }: Tokens, requestedMs: number): AccessToken => ({
  accessToken,
  requestedMs,
  renewFromMs: requestedMs + expiresInMs - Math.min(renewAheadMs, expiresInMs * renewAheadShare),
  expiresMs: requestedMs + expiresInMs
})

const toHeaders = ({ accessToken }: AccessToken): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${accessToken}`
})

const isSame = (ours: Readonly<Record<string, string>>, refused: Readonly<Record<string, string>>): boolean =>
  ours['Authorization'] === refused['Authorization']
