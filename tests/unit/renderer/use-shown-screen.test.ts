import { describe, expect, it } from 'vitest'
import { toShownScreen } from '../../../src/renderer/use-shown-screen.ts'
import type { ProfileEntry, SessionState } from '../../../src/shared/session.ts'
import { signedIn, somePolicy, someProfile } from '../../support/window-answers.ts'

const search = { kind: 'search', isCaretAtEnd: false } as const
const settings = { kind: 'settings', from: search } as const
const unusedProfile = { ...someProfile, id: 'managed', user: null }
const managed: ProfileEntry = { profile: unusedProfile, isActive: false, isManaged: true }

const shownFor = (state: Partial<Parameters<typeof toShownScreen>[0]>) =>
  toShownScreen({ screen: search, session: signedIn, policy: somePolicy, profiles: [], ...state })
const signInAgain: SessionState = { kind: 'sign-in-again', profile: someProfile, isInKeychain: true }

describe('the shown screen', () => {
  it('is the one that the agent chose while somebody is signed in', () => {
    expect(shownFor({})).toEqual(search)
    expect(shownFor({ screen: settings })).toEqual(settings)
  })

  it('is the lock screen while Glance is locked, whatever the agent chose', () => {
    const session: SessionState = { kind: 'locked', profile: someProfile }
    expect(shownFor({ session, screen: settings })).toEqual({ kind: 'locked', profile: someProfile })
  })

  it('waits for the session, the policy and the profiles, but opens the settings without them', () => {
    const waiting = [
      { session: { kind: 'starting' } },
      { policy: null },
      { profiles: null }
    ] as const satisfies readonly Parameters<typeof shownFor>[0][]
    for (const state of waiting) {
      expect(shownFor(state)).toEqual({ kind: 'starting' })
      expect(shownFor({ ...state, screen: settings })).toEqual(settings)
    }
  })

  it.each<[what: string, state: Parameters<typeof shownFor>[0], expected: object]>([
    ['for a new profile', { session: { kind: 'signed-out' } }, { profile: null, hasBack: false }],
    [
      'for the profile that the administrator added',
      { session: { kind: 'signed-out' }, profiles: [managed] },
      { profile: unusedProfile, hasBack: false }
    ],
    [
      'for a profile that nobody has signed in to',
      { session: { kind: 'sign-in-again', profile: unusedProfile, isInKeychain: true } },
      { profile: unusedProfile, hasBack: false }
    ],
    [
      'again, with a way back',
      { session: signInAgain, screen: { kind: 'sign-in-again' } },
      { profile: someProfile, hasBack: true }
    ],
    [
      'for another profile, with a way back',
      { screen: { kind: 'add-profile', from: search } },
      { profile: null, hasBack: true }
    ]
  ])('is the sign-in form %s', (_what, state, expected) => {
    expect(shownFor(state)).toMatchObject({ kind: 'sign-in', ...expected })
  })

  it('keeps what is stored readable while the profile has to sign in again', () => {
    expect(shownFor({ session: signInAgain })).toEqual(search)
  })
})
