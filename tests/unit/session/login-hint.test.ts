import { describe, expect, test } from 'vitest'
import { toLoginHint } from '../../../src/main/session/login-hint.ts'
import type { OnlineProfile, OnlineSignIn, ProfileSummary } from '../../../src/shared/session.ts'

const profile: OnlineProfile = {
  id: 'profile-1',
  kind: 'online',
  name: 'Cust10001',
  environmentId: 'production',
  tenantId: 'Cust10001',
  user: { kind: 'named', name: 'kari@first.example' }
}
const request: OnlineSignIn = {
  kind: 'online',
  environmentId: 'production',
  tenantId: 'Cust10001',
  profileId: 'profile-1'
}

describe('the login hint', () => {
  test.each([
    ['the same customer', request],
    ['the same customer in other capitals', { ...request, tenantId: 'cust10001' }],
    ['any customer', { kind: 'online', environmentId: 'production', profileId: 'profile-1' } as const]
  ])('is the user of the profile, for a sign-in to %s', (_, again) => {
    expect(toLoginHint(again, [profile])).toBe('kari@first.example')
  })

  test.each<[string, Partial<OnlineSignIn>, ProfileSummary]>([
    ['for another customer', { tenantId: 'Cust10002' }, profile],
    ['for another environment', { environmentId: 'stage' }, profile],
    ['for a new profile', { profileId: 'profile-2' }, profile],
    ['for a profile that nobody has signed in to', {}, { ...profile, user: null }],
    ['for a user without a name', {}, { ...profile, user: { kind: 'unnamed' } }],
    ['for a profile of another kind', {}, { ...profile, kind: 'demo' }]
  ])('is absent %s', (_, change, saved) => {
    expect(toLoginHint({ ...request, ...change }, [saved])).toBeUndefined()
  })
})
