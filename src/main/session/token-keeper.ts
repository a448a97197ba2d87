import { CodedError, codeOf } from '../../shared/outcome.ts'
import type { Clock } from '../platform/clock.ts'
import type { Tokens } from './token-endpoint.ts'

/** The access token of one profile: it lives here, in memory, and leaves in a header only. */
export interface TokenKeeper {
  /** Rejects with the reason when there is no token to be had: `sign-in-again` once SuperOffice has refused. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>
  /**
   * After a 401 or 403 given to `refused`: true when other headers are worth one more attempt. Rejects as `headers`
   * does: SuperOffice answers 403 to a token that is over as well, and that says nothing about a company.
   */
  readonly renew: (refused: Readonly<Record<string, string>>) => Promise<boolean>
  readonly isRefused: () => boolean
  /** Forgets the tokens; a renewal under way ends as `cancelled`. */
  readonly dispose: () => void
  /**
   * Forgets the tokens too, but gives a renewal under way two seconds to end: the refresh token that it may bring is the
   * only one that is still good. Nothing is asked with the others any more.
   */
  readonly retire: () => Promise<void>
}

export interface TokenKeeperOptions {
  readonly clock: Clock
  readonly refreshToken: string
  /** What signing in brought; absent after a start, when the first call renews. */
  readonly tokens?: Tokens
  /** Rejects as `sign-in-again` when SuperOffice refuses the token, and otherwise for reasons that pass. */
  readonly askForTokens: (refreshToken: string, signal: AbortSignal) => Promise<Tokens>
  /** SuperOffice gave another refresh token, which takes the place of the old one. */
  readonly onReplaced: (refreshToken: string) => void
  readonly onRefused: () => void
}

/** A token is renewed this much ahead of its end, and a short-lived one ahead by this part of its life. */
const aheadMs = 60_000
const aheadPart = 0.1
const retireMs = 2_000

interface HeldToken {
  readonly accessToken: string
  readonly askedMs: number
  readonly renewFromMs: number
  readonly endsMs: number
}

export const createTokenKeeper = (options: TokenKeeperOptions): TokenKeeper => {
  const { clock, askForTokens, onReplaced, onRefused } = options
  const end = new AbortController()
  let refreshToken = options.refreshToken
  let held = options.tokens === undefined ? null : toHeld(options.tokens, clock.now())
  let renewing: Promise<HeldToken> | null = null
  let isRefused = false
  let isRetired = false

  const isDue = ({ askedMs, renewFromMs }: HeldToken): boolean => {
    const nowMs = clock.now()
    // Before it was asked for: the clock was set back, and nobody knows how old the token is.
    return nowMs >= renewFromMs || nowMs < askedMs
  }

  const isAlive = ({ askedMs, endsMs }: HeldToken): boolean => clock.now() < endsMs && clock.now() >= askedMs

  const ask = async (): Promise<HeldToken> => {
    // Counted from the question: the answer may have been long under way.
    const askedMs = clock.now()
    try {
      const tokens = await askForTokens(refreshToken, end.signal)
      end.signal.throwIfAborted()
      const renewed = toHeld(tokens, askedMs)
      held = isRetired ? null : renewed
      // A renewal usually brings no refresh token; the old one then stays valid (docs/superoffice.md#tokens).
      if (tokens.refreshToken !== undefined && tokens.refreshToken !== refreshToken) {
        refreshToken = tokens.refreshToken
        onReplaced(refreshToken)
      }
      return renewed
    } catch (error) {
      if (end.signal.aborted) throw new CodedError('cancelled')
      if (codeOf(error) === 'sign-in-again' && !isRefused) {
        isRefused = true
        held = null
        onRefused()
      }
      throw error
    }
  }

  /** However many calls wait, they wait for one renewal. */
  const renewOnce = async (): Promise<HeldToken> => {
    if (isRefused) throw new CodedError('sign-in-again')
    if (end.signal.aborted || isRetired) throw new CodedError('cancelled')
    renewing ??= ask().finally(() => {
      renewing = null
    })
    return renewing
  }

  return {
    headers: async () => {
      if (held !== null && !isDue(held)) return toHeaders(held)
      const last = held
      try {
        return toHeaders(await renewOnce())
      } catch (error) {
        // The sign-in service can't be reached just now, and the token is good for a while yet.
        if (last !== null && last === held && isAlive(last)) return toHeaders(last)
        throw error
      }
    },

    renew: async (refused) => {
      // Another call may have been first: then this one was refused a token that is gone by now.
      if (renewing === null && held !== null && !isSame(toHeaders(held), refused)) return true
      // Not to be used again, whatever comes of the renewal: it would look as if the agent had to sign in again.
      if (renewing === null) held = null
      return !isSame(toHeaders(await renewOnce()), refused)
    },

    isRefused: () => isRefused,

    dispose: () => {
      end.abort()
      held = null
      refreshToken = ''
    },

    retire: async () => {
      isRetired = true
      held = null
      const stopWaiting = clock.after(retireMs, () => {
        end.abort()
      })
      await renewing?.catch(() => undefined)
      stopWaiting()
      refreshToken = ''
    }
  }
}

const toHeld = ({ accessToken, expiresInMs }: Tokens, askedMs: number): HeldToken => ({
  accessToken,
  askedMs,
  renewFromMs: askedMs + expiresInMs - Math.min(aheadMs, expiresInMs * aheadPart),
  endsMs: askedMs + expiresInMs
})

const toHeaders = ({ accessToken }: HeldToken): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${accessToken}`
})

const isSame = (ours: Readonly<Record<string, string>>, refused: Readonly<Record<string, string>>): boolean =>
  ours['Authorization'] === refused['Authorization']
