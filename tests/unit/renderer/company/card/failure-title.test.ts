import { describe, expect, it } from 'vitest'
import { toFailureTitle } from '../../../../../src/renderer/company/card/failure-title.ts'

describe('the heading over a failure', () => {
  it.each([
    ['captive-portal', 'offline'],
    ['sign-in-again', 'signIn'],
    ['sign-in-denied', 'signIn'],
    ['signed-out', 'signIn'],
    ['tenant-suspended', 'unavailable'],
    ['throttled', 'unavailable'],
    ['unavailable', 'maintenance'],
    ['timed-out', 'timedOut'],
    ['no-access', 'noAccess'],
    ['not-found', 'notFound'],
    ['server-error', 'unreadable'],
    ['unexpected', 'unreadable']
  ] as const)('for the code %s is %s', (code, title) => {
    expect(toFailureTitle(code)).toBe(title)
  })
})
