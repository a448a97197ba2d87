import type { Channel, DemoChange } from '../../shared/contract.ts'
import type { CompanySubject } from '../../shared/subject.ts'
import type { ProfileResources } from '../session/opened-profile.ts'
import type { SessionService } from '../session/session-service.ts'
import type { Handlers } from './dispatch.ts'

type SessionChannel = Extract<Channel, `session:${string}` | `profile${string}` | `demo:${string}`>

export const createSessionHandlers = (
  session: SessionService<ProfileResources>,
  reportConnection: (code: 'unreachable' | null) => void,
  demo: { readonly simulateCall: () => void; readonly simulateChange: (change: DemoChange) => CompanySubject }
): Pick<Handlers, SessionChannel> => ({
  'session:recall': () => session.state(),
  'session:sign-in': (request) => session.signIn(request),
  'session:cancel-sign-in': () => {
    session.cancelSignIn()
    return null
  },
  'session:try-demo': () => session.tryDemo(),
  'session:sign-out': () => session.signOut(),
  'session:lock': () => session.lock('agent'),
  'session:unlock': () => session.unlock(),
  'session:renew-key': async () => {
    await session.renewKey()
    return null
  },
  'profiles:recall': () => session.profiles(),
  'profile:switch': ({ profileId }) => session.switchTo(profileId),
  'profile:remove': ({ profileId }) => session.remove(profileId),
  'profile:rename': async ({ profileId, name }) => {
    await session.rename(profileId, name)
    return null
  },
  'demo:recall': () => session.demoState(),
  'demo:switch': async (request) => {
    const state = await session.switchDemo(request)
    // Reported at once, so that no call has to fail before the window shows the change.
    reportConnection(state.isAnswering ? null : 'unreachable')
    return state
  },
  'demo:call': () => {
    demo.simulateCall()
    return null
  },
  'demo:change': (change) => demo.simulateChange(change)
})
