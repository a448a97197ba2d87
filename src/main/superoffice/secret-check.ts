import { toDecodedForms } from './decoded-forms.ts'

/** SuperOffice's own messages are one or two sentences. A longer one is not shown at all. */
const maxCheckedLength = 8_000
/** Parts of a secret of this length give it away. A shorter secret is looked for as a whole. */
const partLength = 6
/** The cookies of a session are long. Short ones are settings such as `1`, and would hide every message. */
const minCookieLength = 8

/**
 * Tells whether a message quotes a secret of these headers: a server or a proxy may repeat them in its error, and messages are
 * shown in the window. Also true for a part of a secret, and for one that is escaped, encoded, or spread with spaces and signs.
 */
export const createSecretCheck = (
  authorizationHeaders: Readonly<Record<string, string>>
): ((message: string) => boolean) => {
  // Found when there is a message to check, which only an error has: a token has thousands of parts.
  let found: SecretParts | null = null
  return (message) => {
    found ??= toSecretParts(authorizationHeaders)
    const secrets = found
    return (
      message.length > maxCheckedLength ||
      toDecodedForms(message).some(
        (form) => hasPart(secrets, form.toLowerCase()) || hasPart(secrets, toLetters(form))
      )
    )
  }
}

interface SecretParts {
  readonly parts: ReadonlySet<string>
  readonly lengths: ReadonlySet<number>
}

const toSecretParts = (authorizationHeaders: Readonly<Record<string, string>>): SecretParts => {
  const secrets = Object.entries(authorizationHeaders)
    .flatMap(([name, value]) => (name === 'Cookie' ? toCookies(value) : toSecrets(value)))
    .filter((secret) => secret !== '')
  const parts = new Set(secrets.flatMap((secret) => [secret, toLetters(secret)].flatMap(toParts)))
  return { parts, lengths: new Set([...parts].map((part) => part.length)) }
}

const hasPart = ({ parts, lengths }: SecretParts, text: string): boolean => {
  for (const length of lengths)
    for (let start = 0; start + length <= text.length; start++)
      if (parts.has(text.slice(start, start + length))) return true
  return false
}

/** Without what may stand between letters and digits, and in one spelling of each. */
const toLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const toParts = (secret: string): readonly string[] => {
  const text = secret.toLowerCase()
  if (text.length <= partLength) return text === '' ? [] : [text]
  return Array.from({ length: text.length - partLength + 1 }, (_unused, start) =>
    text.slice(start, start + partLength)
  )
}

/** The secrets in a header: the value without its scheme, and the password that Basic encodes. */
const toSecrets = (value: string): readonly string[] => {
  const [scheme = '', ...rest] = value.split(' ')
  if (rest.length === 0) return [value]
  const token = rest.join(' ')
  if (scheme !== 'Basic') return [token]
  const pair = Buffer.from(token, 'base64').toString('utf8')
  return [token, pair.slice(pair.indexOf(':') + 1)]
}

const toCookies = (header: string): readonly string[] =>
  header.split(';').flatMap((cookie) => {
    const value = cookie.slice(cookie.indexOf('=') + 1).trim()
    return value.length < minCookieLength ? [] : [value]
  })
