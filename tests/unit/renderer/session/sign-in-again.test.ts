import { describe, expect, it } from 'vitest'
import type { EnvironmentSummary } from '../../../../src/shared/policy.ts'
import type { OnlineProfile, ProfileSummary } from '../../../../src/shared/session.ts'
import { toSignInAgain } from '../../../../src/renderer/session/sign-in-again.ts'
import { someProfile } from '../../../support/window-answers.ts'

const online: OnlineProfile = {
  id: 'profile-1',
  kind: 'online',
  name: 'Cust12345',
  environmentId: 'partner',
  tenantId: 'Cust12345',
  user: { kind: 'named', name: 'ola@nordlys.example' }
}
const partner: EnvironmentSummary = { id: 'partner', name: 'Partner cloud', isRegistered: true }

describe('a sign-in in the browser, without a form', () => {
  it('names the environment, the customer and the profile', () => {
    expect(toSignInAgain(online, [partner])).toEqual({
      kind: 'online',
      environmentId: 'partner',
      tenantId: 'Cust12345',
      profileId: 'profile-1'
    })
  })

  it.each<[string, ProfileSummary, readonly EnvironmentSummary[]]>([
    ['of an own server, which needs a password', someProfile, [partner]],
    ['of the demo', { ...online, kind: 'demo' }, [partner]],
    ['without a customer', { ...online, tenantId: null }, [partner]],
    ['that nobody has signed in to', { ...online, user: null }, [partner]],
    ['of an environment that no longer exists', online, []],
    ['of an environment without a client id', online, [{ ...partner, isRegistered: false }]]
  ])('is not possible for a profile %s', (_, profile, environments) => {
    expect(toSignInAgain(profile, environments)).toBeNull()
  })
})
