import { CodedError } from '../../shared/outcome.ts'

/**
 * Removes the message from a failure when it contains a secret of the request's authorization headers: a server or a
 * proxy may quote them in its error, and messages are sent to the window.
 */
export const withoutSecrets = (
  error: unknown,
  authorizationHeaders: Readonly<Record<string, string>>
): unknown => {
  if (!(error instanceof CodedError) || error.detail === undefined) return error
  const { code, detail, retryAfterMs } = error
  const containsSecret = Object.entries(authorizationHeaders)
    .flatMap(([name, value]) => (name === 'Cookie' ? toCookies(value) : toSecrets(value)))
    .some((secret) => secret !== '' && detail.includes(secret))
  return containsSecret ? new CodedError(code, { retryAfterMs }) : error
}

/** The secrets in a header: the whole value, the value without its scheme, and the password that Basic encodes. */
const toSecrets = (value: string): readonly string[] => {
  const [scheme = '', ...rest] = value.split(' ')
  const token = rest.join(' ')
  if (scheme !== 'Basic') return [value, token]
  const pair = Buffer.from(token, 'base64').toString('utf8')
  return [value, token, pair.slice(pair.indexOf(':') + 1)]
}

/** A session is in the value of one cookie. Short values are settings such as `1`, and would hide every message. */
const toCookies = (header: string): readonly string[] =>
  header.split(';').flatMap((cookie) => {
    const value = cookie.slice(cookie.indexOf('=') + 1).trim()
    return value.length < minSecretLength ? [] : [value]
  })

const minSecretLength = 8
