import { CodedError } from '../../shared/outcome.ts'

/**
 * A failure without its message, when that repeats what it was asked with: a server, or a proxy on the way, may write
 * into its error who asked, and messages go to the window. `who`: the headers that let the question in.
 */
export const withoutSecrets = (error: unknown, who: Readonly<Record<string, string>>): unknown => {
  if (!(error instanceof CodedError) || error.detail === undefined) return error
  const { code, detail, retryAfterMs } = error
  const isRepeated = Object.values(who)
    .flatMap(toSecrets)
    .some((secret) => secret !== '' && detail.includes(secret))
  return isRepeated ? new CodedError(code, { retryAfterMs }) : error
}

/** What of a header is secret: all of it, all but the scheme, and the password that Basic only encodes. */
const toSecrets = (value: string): readonly string[] => {
  const [scheme = '', ...rest] = value.split(' ')
  const token = rest.join(' ')
  if (scheme !== 'Basic') return [value, token]
  const pair = Buffer.from(token, 'base64').toString('utf8')
  return [value, token, pair.slice(pair.indexOf(':') + 1)]
}
