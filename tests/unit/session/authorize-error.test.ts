import { expect, test } from 'vitest'
import { toAuthorizeFailure } from '../../../src/main/session/authorize-error.ts'
import { authorizeErrors } from '../../support/authorize-errors.ts'

// SuperOffice's table: by name, by number, and in the printed form.
test.each(authorizeErrors)(
  'reads AuthorizeErrorCode %s (%i) as %s in every place where it can be',
  (name, number, code) => {
    expect(toAuthorizeFailure({ error: name })).toBe(code)
    expect(toAuthorizeFailure({ error: String(number) })).toBe(code)
    expect(toAuthorizeFailure({ error: 'access_denied', errorCode: String(number) })).toBe(code)
    const description = `Authorization error: ${name} (${String(number)})`
    expect(toAuthorizeFailure({ error: 'access_denied', description })).toBe(code)
  }
)

test.each([
  ['a refusal by the agent', 'access_denied', 'sign-in-denied'],
  ['a client id that SuperOffice does not know', 'invalid_client', 'client-id-refused'],
  ['a code that was used, has expired or never existed', 'invalid_grant', 'sign-in-code-refused'],
  ['an error of the service', 'server_error', 'server-error'],
  ['an undocumented error', 'something_else', 'sign-in-failed'],
  ['a number beyond the table', '8', 'sign-in-failed']
])('has a failure code for %s', (_what, error, code) => {
  expect(toAuthorizeFailure({ error })).toBe(code)
})

test('ignores prose that only looks like a code', () => {
  const description = 'Your licence is Expired (see page 3) since 2024'
  expect(toAuthorizeFailure({ error: 'access_denied', description })).toBe('sign-in-denied')
})
