import { CodedError, codeOf } from '../../shared/outcome.ts'
import type { DemoState } from '../../shared/contract.ts'
import type { ProfileEntry, ProfileSummary, SessionState, SignInRequest } from '../../shared/session.ts'
import type { Log } from '../platform/log.ts'
import { createOneOpenedProfile, type OpenedProfile, type OpenedProfileOptions } from './opened-profile.ts'
import type { ProfileAccess } from './profile-access.ts'
import type { ProfileBook } from './profile-book.ts'
import type { ProfileDoor } from './profile-door.ts'
import { createSessionLock, type LockedBy } from './session-lock.ts'

/**
 * Which profile is in use, and what is open for it. One thing at a time: whatever is asked meanwhile waits its turn,
 * except for a sign-in, which waits for the agent and is cancelled by whatever is asked next.
 */
export interface SessionService<Opened extends OpenedProfile> {
  readonly state: () => SessionState
  readonly profiles: () => readonly ProfileEntry[]
  /** What is open for the profile in use; `null` while nobody is signed in. */
  readonly opened: () => Opened | null
  /** Takes up the profile that was in use when Glance ended. Never rejects. */
  readonly start: () => Promise<void>
  /**
   * Closes what is open and drops its keys before it returns, even while something else waits for its turn. `absence`
   * is ended by the agent's return, a lock by the agent's own hand by `unlock` alone.
   */
  readonly lock: (by: LockedBy) => SessionState
  /** Opens the profile again, with its key from the keychain; stays locked, and rejects, when that gives none. */
  readonly unlock: () => Promise<SessionState>
  /** The agent has asked for the window. Never rejects. */
  readonly returned: () => Promise<void>
  /** Seals what is stored with a new key, or rejects as `key-not-renewed` and leaves it as it was. */
  readonly renewKey: () => Promise<void>
  /** Tries SuperOffice first: nothing is kept of a sign-in that it refused. */
  readonly signIn: (request: SignInRequest) => Promise<SessionState>
  readonly cancelSignIn: () => void
  readonly tryDemo: () => Promise<SessionState>
  readonly switchTo: (profileId: string) => Promise<SessionState>
  /** The data key goes first, then the file it opened, then the rest. */
  readonly signOut: () => Promise<SessionState>
  readonly remove: (profileId: string) => Promise<SessionState>
  /** SuperOffice no longer accepts what Glance holds for this profile, or the one in use: what is stored stays readable. */
  readonly refused: (profileId?: string) => void
  /** It accepts it after all: SuperOffice answered a question of the profile in use. */
  readonly accepted: () => void
  /** The tenant is no more: everything stored for it goes at once. */
  readonly tenantDeleted: () => Promise<void>
  readonly demoState: () => DemoState | null
  readonly switchDemo: (state: DemoState) => Promise<DemoState>
  readonly dispose: () => Promise<void>
}

export interface SessionServiceOptions<Opened extends OpenedProfile> extends Omit<
  OpenedProfileOptions<Opened>,
  'mayOpen'
> {
  readonly book: ProfileBook
  readonly door: ProfileDoor
  readonly startsWithDemo: boolean
  readonly onChanged: (state: SessionState) => void
  readonly log: Log
}

export const createSessionService = <Opened extends OpenedProfile>(
  options: SessionServiceOptions<Opened>
): SessionService<Opened> => {
  const { credentials, book, door, onChanged, log } = options
  let state: SessionState = { kind: 'starting' }
  let isDisposed = false
  let signingIn = new AbortController()
  let lastTurn: Promise<unknown> = Promise.resolve()
  const lock = createSessionLock(credentials)
  const opened = createOneOpenedProfile({ ...options, mayOpen: () => !isDisposed && !lock.isLocked() })

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(task)
    lastTurn = turn.catch(() => undefined)
    return turn
  }

  const become = (next: SessionState): SessionState => {
    state = next
    if (!isDisposed) onChanged(state)
    return state
  }

  const current = (): ProfileSummary | null => ('profile' in state ? state.profile : null)

  const open = async (profile: ProfileSummary, access: ProfileAccess): Promise<SessionState> => {
    const isOpen = await opened.open(profile, access)
    if (!isOpen) {
      door.lock()
      return become({ kind: 'locked', profile })
    }
    if (profile.kind !== 'demo') await door.leaveDemo()
    if (lock.isLocked()) return become({ kind: 'locked', profile })
    return become({
      kind: access.secret === null ? 'sign-in-again' : 'signed-in',
      profile,
      isKept: credentials.storage() === 'keychain'
    })
  }

  /** Between two profiles nobody is signed in: nothing of the one is shown or asked for while the other is opened. */
  const leave = (): void => {
    if (opened.current() === null) return
    opened.close()
    become({ kind: 'starting' })
  }

  const takeUp = async (profile: ProfileSummary): Promise<SessionState> => {
    try {
      const entered = await door.enter(profile)
      await book.use(entered.profile)
      return await open(entered.profile, entered.access)
    } catch (error) {
      become({ kind: 'signed-out' })
      throw error
    }
  }

  const eraseProfile = async (profile: ProfileSummary): Promise<void> => {
    await opened.erase(profile.id)
    await door.shut(profile)
    await book.remove(profile.id)
  }

  const cancelSignIn = (): void => {
    signingIn.abort()
  }

  const lockNow = (by: LockedBy): SessionState => {
    if (state.kind === 'signed-out') return state
    cancelSignIn()
    lock.lock(by)
    const profile = current()
    opened.close()
    door.lock()
    forgetLastMatch()
    // While it starts, it is not known whose it is: what is then opened is locked.
    return profile === null || state.kind === 'locked' ? state : become({ kind: 'locked', profile })
  }

  const unlock = (): Promise<SessionState> =>
    inTurn(async () => {
      if (state.kind !== 'locked') return state
      const { profile } = state
      const lift = lock.toLift()
      if (!(await lock.hasKeys(profile.id))) throw new CodedError('keychain-unavailable')
      lift()
      return takeUp(profile)
    })

  const remove = (profileId: string): Promise<SessionState> => {
    cancelSignIn()
    return inTurn(async () => {
      const profile = book.find(profileId)
      if (profile === null) throw new CodedError('profile-unknown')
      const isCurrent = current()?.id === profileId
      await eraseProfile(profile)
      return isCurrent ? become({ kind: 'signed-out' }) : state
    })
  }

  return {
    state: () => state,
    profiles: book.entries,
    opened: opened.current,

    start: () =>
      inTurn(async () => {
        const active = book.active()
        try {
          if (options.startsWithDemo) await takeUp(door.demoProfile())
          else if (active === null) become({ kind: 'signed-out' })
          else await takeUp(active)
        } catch (error) {
          log.error('session-not-taken-up', { code: codeOf(error) })
        }
      }),

    lock: lockNow,
    unlock,
    returned: async () => {
      if (state.kind !== 'locked' || !lock.endsByReturn()) return
      try {
        await unlock()
      } catch (error) {
        log.warn('not-unlocked', { code: codeOf(error) })
      }
    },

    renewKey: () =>
      inTurn(async () => {
        if (!(await opened.renewKey())) throw new CodedError('key-not-renewed')
      }),

    signIn: async (request) => {
      cancelSignIn()
      const attempt = new AbortController()
      signingIn = attempt
      const signedIn = await door.signIn(request, attempt.signal)
      return inTurn(async () => {
        if (attempt.signal.aborted) throw new CodedError('cancelled')
        lock.toLift()()
        const profile = book.toKeep(signedIn.profile, request.profileId)
        const access = await door.keep(profile, signedIn)
        await book.use(profile)
        return open(profile, access)
      })
    },

    cancelSignIn,

    tryDemo: () => {
      cancelSignIn()
      const lift = lock.toLift()
      return inTurn(async () => {
        leave()
        lift()
        return takeUp(door.demoProfile())
      })
    },

    switchTo: (profileId) => {
      cancelSignIn()
      const lift = lock.toLift()
      return inTurn(async () => {
        const profile = book.find(profileId)
        if (profile === null) throw new CodedError('profile-unknown')
        if (current()?.id === profileId) return state
        leave()
        lift()
        return takeUp(profile)
      })
    },

    remove,

    signOut: async () => {
      cancelSignIn()
      const profile = current()
      return profile === null ? state : remove(profile.id)
    },

    refused: (profileId) => {
      if (state.kind === 'signed-in' && (profileId ?? state.profile.id) === state.profile.id)
        become({ ...state, kind: 'sign-in-again' })
    },

    accepted: () => {
      if (state.kind === 'sign-in-again') become({ ...state, kind: 'signed-in' })
    },

    tenantDeleted: () =>
      inTurn(async () => {
        const profile = current()
        if (profile === null) return
        await opened.erase(profile.id)
        if (state.kind === 'locked') return
        const { access } = await door.enter(profile)
        await open(profile, access)
      }),

    demoState: () => door.demoState(current()),
    switchDemo: (demo) => door.switchDemo(current(), demo),

    dispose: async () => {
      isDisposed = true
      cancelSignIn()
      opened.close()
      await door.dispose()
    }
  }
}

/** The engine remembers the whole text in which a pattern was last found (`RegExp.input`), for as long as it is the last. */
const forgetLastMatch = (): void => {
  ;/^$/u.test('')
}
