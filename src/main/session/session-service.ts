import type { DemoState } from '../../shared/contract.ts'
import { CodedError, codeOf } from '../../shared/outcome.ts'
import type { ProfileEntry, ProfileSummary, SessionState, SignInRequest } from '../../shared/session.ts'
import { createActionQueue } from '../platform/action-queue.ts'
import { createEvent, type Subscribe } from '../platform/event.ts'
import type { Log } from '../platform/log.ts'
import { clearLastMatch } from '../platform/memory.ts'
import { createOpenedProfile, type OpenedProfileOptions, type ProfileResources } from './opened-profile.ts'
import type { ProfileAccess } from './profile-access.ts'
import type { SimulatedTenant } from './demo-access.ts'
import type { ProfileAuthenticator } from './profile-authenticator.ts'
import type { ProfileRegistry } from './profile-registry.ts'
import { createSessionLock, type LockedBy } from './session-lock.ts'

/**
 * Which profile is in use, and its open resources. Actions run one at a time, in the order in which they were called. A
 * sign-in that waits for the agent does not block the others; the next action cancels it.
 */
export interface SessionService<Resources extends ProfileResources> {
  readonly state: () => SessionState
  readonly onChanged: Subscribe<SessionState>
  /** A profile is about to be opened: at start, at a sign-in, after a switch or at unlocking. */
  readonly onOpening: Subscribe<void>
  readonly profiles: () => readonly ProfileEntry[]
  /** The resources of the open profile; `null` when no profile is open. */
  readonly opened: () => Resources | null
  /** Restores the profile that was in use when Glance ended. Never rejects. */
  readonly start: () => Promise<void>
  /**
   * Closes the open profile and drops its keys before it returns, even while another action is running. A lock by `absence`
   * ends when the agent returns, a lock by the agent only with `unlock`.
   */
  readonly lock: (by: LockedBy) => SessionState
  /** Opens the profile again with its key from the keychain. Rejects, and stays locked, when the keychain refuses. */
  readonly unlock: () => Promise<SessionState>
  /** The agent has come back to the window: ends a lock by absence. Never rejects. */
  readonly unlockOnReturn: () => Promise<void>
  /** Seals the store with a new key, or rejects as `key-not-renewed` and leaves the store unchanged. */
  readonly renewKey: () => Promise<void>
  /** Saves nothing until SuperOffice has accepted the sign-in. */
  readonly signIn: (request: SignInRequest) => Promise<SessionState>
  readonly cancelSignIn: () => void
  readonly tryDemo: () => Promise<SessionState>
  readonly switchTo: (profileId: string) => Promise<SessionState>
  /** Erases the data key first, then the stored results, then the secrets. */
  readonly signOut: () => Promise<SessionState>
  readonly remove: (profileId: string) => Promise<SessionState>
  /** Saves another name for a profile; a blank name restores the default one. */
  readonly rename: (profileId: string, name: string) => Promise<void>
  /** SuperOffice refused the secrets of this profile, by default the one in use. Stored results stay readable. */
  readonly markRefused: (profileId?: string) => void
  /** SuperOffice answered the profile in use, so its secrets are accepted after all. */
  readonly markAccepted: () => void
  /** The tenant of the profile in use was deleted: erases everything that is stored for it. */
  readonly eraseDeletedTenant: () => Promise<void>
  readonly demoState: () => DemoState | null
  readonly switchDemo: (state: DemoState) => Promise<DemoState>
  /** The demo's tenant. Throws `signed-out` while another profile, or none, is in use. */
  readonly demoTenant: () => SimulatedTenant
  readonly dispose: () => Promise<void>
}

export interface SessionServiceOptions<Resources extends ProfileResources> extends Omit<
  OpenedProfileOptions<Resources>,
  'mayOpen'
> {
  readonly registry: ProfileRegistry
  readonly authenticator: ProfileAuthenticator
  readonly startsWithDemo: boolean
  readonly log: Log
}

export const createSessionService = <Resources extends ProfileResources>(
  options: SessionServiceOptions<Resources>
): SessionService<Resources> => {
  const { credentials, registry, authenticator, log } = options
  const changed = createEvent<SessionState>()
  const opening = createEvent()
  let state: SessionState = { kind: 'starting' }
  let isDisposed = false
  let pendingSignIn = new AbortController()
  const enqueue = createActionQueue()
  const sessionLock = createSessionLock(credentials)
  const opened = createOpenedProfile({
    ...options,
    openProfile: (profile, access, key) => {
      opening.emit()
      return options.openProfile(profile, access, key)
    },
    mayOpen: () => !isDisposed && !sessionLock.isLocked()
  })

  const setState = (next: SessionState): SessionState => {
    state = next
    if (!isDisposed) changed.emit(state)
    return state
  }

  const current = (): ProfileSummary | null => ('profile' in state ? state.profile : null)

  const open = async (profile: ProfileSummary, access: ProfileAccess): Promise<SessionState> => {
    const isOpen = await opened.open(profile, access)
    if (!isOpen) {
      authenticator.lock()
      return setState({ kind: 'locked', profile })
    }
    if (profile.kind !== 'demo') await authenticator.stopDemo()
    if (sessionLock.isLocked()) return setState({ kind: 'locked', profile })
    return setState({
      kind: access.secret === null ? 'sign-in-again' : 'signed-in',
      profile,
      isInKeychain: credentials.storage() === 'keychain'
    })
  }

  /** While the next profile is being opened, the previous one is neither shown nor used for requests. */
  const closeCurrent = (): void => {
    if (opened.current() === null) return
    opened.close()
    setState({ kind: 'starting' })
  }

  const restore = async (profile: ProfileSummary): Promise<SessionState> => {
    try {
      const restored = await authenticator.restore(profile)
      await registry.activate(restored.profile)
      return await open(restored.profile, restored.access)
    } catch (error) {
      setState({ kind: 'signed-out' })
      throw error
    }
  }

  const eraseProfile = async (profile: ProfileSummary): Promise<void> => {
    await opened.erase(profile.id)
    await authenticator.forget(profile)
    await registry.remove(profile.id)
  }

  const cancelSignIn = (): void => {
    pendingSignIn.abort()
  }

  const lock = (by: LockedBy): SessionState => {
    if (state.kind === 'signed-out') return state
    cancelSignIn()
    sessionLock.lock(by)
    const profile = current()
    opened.close()
    authenticator.lock()
    clearLastMatch()
    // While Glance starts, the profile is not known yet. `open` then sees the lock and sets the state.
    return profile === null || state.kind === 'locked' ? state : setState({ kind: 'locked', profile })
  }

  const unlock = (): Promise<SessionState> =>
    enqueue(async () => {
      if (state.kind !== 'locked') return state
      const { profile } = state
      const token = sessionLock.token()
      if (!(await sessionLock.hasKeys(profile.id))) throw new CodedError('keychain-unavailable')
      sessionLock.release(token)
      return restore(profile)
    })

  const remove = (profileId: string): Promise<SessionState> => {
    cancelSignIn()
    return enqueue(async () => {
      const profile = registry.find(profileId)
      if (profile === null) throw new CodedError('profile-unknown')
      const isCurrent = current()?.id === profileId
      await eraseProfile(profile)
      return isCurrent ? setState({ kind: 'signed-out' }) : state
    })
  }

  return {
    state: () => state,
    onChanged: changed.on,
    onOpening: opening.on,
    profiles: registry.entries,
    opened: opened.current,

    start: () =>
      enqueue(async () => {
        const active = registry.active()
        try {
          await authenticator.bindEarlierSecrets()
          if (options.startsWithDemo) await restore(authenticator.demoProfile())
          else if (active === null) setState({ kind: 'signed-out' })
          else await restore(active)
        } catch (error) {
          log.error('session-not-restored', { code: codeOf(error) })
        }
      }),

    lock,
    unlock,
    unlockOnReturn: async () => {
      if (state.kind !== 'locked' || !sessionLock.endsOnReturn()) return
      try {
        await unlock()
      } catch (error) {
        log.warn('not-unlocked', { code: codeOf(error) })
      }
    },

    renewKey: () =>
      enqueue(async () => {
        if (!(await opened.renewKey())) throw new CodedError('key-not-renewed')
      }),

    signIn: async (request) => {
      cancelSignIn()
      const cancellation = new AbortController()
      pendingSignIn = cancellation
      const { signal } = cancellation
      const signedIn = await authenticator.signIn(request, signal)
      return enqueue(async () => {
        if (signal.aborted) throw new CodedError('cancelled')
        sessionLock.release(sessionLock.token())
        const profile = registry.findOrCreate(signedIn.profile, request.profileId)
        const access = await authenticator.save(profile.id, signedIn)
        await registry.activate(profile)
        return open(profile, access)
      })
    },

    cancelSignIn,

    tryDemo: () => {
      cancelSignIn()
      const token = sessionLock.token()
      return enqueue(async () => {
        closeCurrent()
        sessionLock.release(token)
        return restore(authenticator.demoProfile())
      })
    },

    switchTo: (profileId) => {
      cancelSignIn()
      const token = sessionLock.token()
      return enqueue(async () => {
        const profile = registry.find(profileId)
        if (profile === null) throw new CodedError('profile-unknown')
        if (current()?.id === profileId) return state
        closeCurrent()
        sessionLock.release(token)
        return restore(profile)
      })
    },

    remove,

    signOut: async () => {
      cancelSignIn()
      const profile = current()
      return profile === null ? state : remove(profile.id)
    },

    rename: (profileId, name) =>
      enqueue(async () => {
        const profile = await registry.rename(profileId, name)
        if ('profile' in state && state.profile.id === profileId) setState({ ...state, profile })
      }),

    markRefused: (profileId) => {
      if (state.kind === 'signed-in' && (profileId ?? state.profile.id) === state.profile.id)
        setState({ ...state, kind: 'sign-in-again' })
    },

    markAccepted: () => {
      if (state.kind === 'sign-in-again') setState({ ...state, kind: 'signed-in' })
    },

    eraseDeletedTenant: () =>
      enqueue(async () => {
        const profile = current()
        if (profile === null) return
        await opened.erase(profile.id)
        if (state.kind === 'locked') return
        const { access } = await authenticator.restore(profile)
        await open(profile, access)
      }),

    demoState: () => authenticator.demoState(current()),
    switchDemo: (demo) => authenticator.switchDemo(current(), demo),
    demoTenant: () => authenticator.demoTenant(current()),

    dispose: async () => {
      isDisposed = true
      cancelSignIn()
      opened.close()
      await authenticator.dispose()
    }
  }
}
