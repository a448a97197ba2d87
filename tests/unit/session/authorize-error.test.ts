import { expect, test } from 'vitest'
import { toAuthorizeFailure } from '../../../src/main/session/authorize-error.ts'
import { authorizeErrors } from '../../support/authorize-errors.ts'

// The vendor's table, by name, in the printed form, and by number alone.
test.each(authorizeErrors)(
  'reads AuthorizeErrorCode %s (%i) as %s wherever it stands',
  (name, number, code) => {
    expect(toAuthorizeFailure({ error: name })).toBe(code)
    expect(toAuthorizeFailure({ error: String(number) })).toBe(code)
    expect(toAuthorizeFailure({ error: 'access_denied', errorCode: String(number) })).toBe(code)
    const description = `Authorization error: ${name} (${String(number)})`
    expect(toAuthorizeFailure({ error: 'access_denied', description })).toBe(code)
  }
)

test.each([
  ['the agent said no', 'access_denied', 'sign-in-denied'],
  ['a client id that SuperOffice does not know', 'invalid_client', 'client-id-refused'],
  ['a code that was used, is over, or never was', 'invalid_grant', 'sign-in-code-refused'],
  ['trouble of the service itself', 'server_error', 'server-error'],
  ['a word nobody has documented', 'something_else', 'sign-in-failed'],
  ['a number beyond the table', '8', 'sign-in-failed']
])('has an answer for %s', (_what, error, code) => {
  expect(toAuthorizeFailure({ error })).toBe(code)
})

test('takes nothing from prose that only looks like a code', () => {
  const description = 'Your licence is Expired (see page 3) since 2024'
  expect(toAuthorizeFailure({ error: 'access_denied', description })).toBe('sign-in-denied')
})
