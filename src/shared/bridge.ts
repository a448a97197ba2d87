import type { Calls, Channel, PushChannel, Pushes, RequestOf, ResponseOf } from './contract.ts'
import type { Outcome } from './outcome.ts'

/** One question over the border. It never rejects. The channel stands in the type, so that no method can use another's. */
export interface Ask<C extends Channel> {
  (...request: RequestOf<C> extends null ? [] : [request: RequestOf<C>]): Promise<Outcome<ResponseOf<C>>>
  readonly channel?: C
}

/** Subscribes to one push; the answer unsubscribes. */
export interface Subscribe<P extends PushChannel> {
  (listener: (payload: Pushes[P]) => void): () => void
  readonly push?: P
}

/** All that the window can see of the world outside it: one method for each channel, written by hand. */
export interface GlanceBridge {
  readonly recallSession: Ask<'session:recall'>
  readonly signIn: Ask<'session:sign-in'>
  readonly cancelSignIn: Ask<'session:cancel-sign-in'>
  readonly tryDemo: Ask<'session:try-demo'>
  readonly signOut: Ask<'session:sign-out'>
  readonly lock: Ask<'session:lock'>
  readonly unlock: Ask<'session:unlock'>
  readonly renewKey: Ask<'session:renew-key'>
  readonly recallProfiles: Ask<'profiles:recall'>
  readonly switchProfile: Ask<'profile:switch'>
  readonly removeProfile: Ask<'profile:remove'>
  readonly recentCompanies: Ask<'matches:recent'>
  readonly recallMatches: Ask<'matches:recall'>
  readonly searchMatches: Ask<'matches:search'>
  readonly recallCompany: Ask<'company:recall'>
  readonly viewCompany: Ask<'company:view'>
  readonly refreshCompany: Ask<'company:refresh'>
  readonly leaveCompany: Ask<'company:leave'>
  readonly recallPeople: Ask<'people:recall'>
  readonly refreshPeople: Ask<'people:refresh'>
  readonly useContact: Ask<'contact:use'>
  readonly pinCompany: Ask<'company:pin'>
  readonly forgetCompany: Ask<'company:forget'>
  readonly openRecord: Ask<'record:open'>
  readonly recallSettings: Ask<'settings:recall'>
  readonly changeSettings: Ask<'settings:change'>
  readonly tryShortcut: Ask<'shortcut:try'>
  readonly recallPolicy: Ask<'policy:recall'>
  readonly takeNotices: Ask<'notices:take'>
  readonly recallConnection: Ask<'connection:recall'>
  readonly recallLatency: Ask<'latency:recall'>
  readonly noteLatency: Ask<'latency:note'>
  readonly copyLatency: Ask<'latency:copy'>
  readonly hideWindow: Ask<'window:hide'>
  readonly recallDemo: Ask<'demo:recall'>
  readonly switchDemo: Ask<'demo:switch'>

  readonly onSessionChanged: Subscribe<'session:changed'>
  readonly onProfilesChanged: Subscribe<'profiles:changed'>
  readonly onConnectionChanged: Subscribe<'connection:changed'>
  readonly onSettingsChanged: Subscribe<'settings:changed'>
  readonly onNoticesArrived: Subscribe<'notices:arrived'>
  readonly onWaitChanged: Subscribe<'wait:changed'>
  readonly onCompanyChanged: Subscribe<'company:changed'>
  readonly onWindowSummoned: Subscribe<'window:summoned'>
  readonly onWindowHidden: Subscribe<'window:hidden'>
}

/** What a host brings: a way to ask on a channel, and a way to hear a push. */
export interface BridgeTransport {
  readonly ask: <C extends Channel>(channel: C) => Ask<C>
  readonly hear: <P extends PushChannel>(push: P) => Subscribe<P>
}

/** The bridge over any transport: Electron's preload and the browser host's page script both build it here. */
export const createBridge = ({ ask, hear }: BridgeTransport): GlanceBridge => ({
  recallSession: ask('session:recall'),
  signIn: ask('session:sign-in'),
  cancelSignIn: ask('session:cancel-sign-in'),
  tryDemo: ask('session:try-demo'),
  signOut: ask('session:sign-out'),
  lock: ask('session:lock'),
  unlock: ask('session:unlock'),
  renewKey: ask('session:renew-key'),
  recallProfiles: ask('profiles:recall'),
  switchProfile: ask('profile:switch'),
  removeProfile: ask('profile:remove'),
  recentCompanies: ask('matches:recent'),
  recallMatches: ask('matches:recall'),
  searchMatches: ask('matches:search'),
  recallCompany: ask('company:recall'),
  viewCompany: ask('company:view'),
  refreshCompany: ask('company:refresh'),
  leaveCompany: ask('company:leave'),
  recallPeople: ask('people:recall'),
  refreshPeople: ask('people:refresh'),
  useContact: ask('contact:use'),
  pinCompany: ask('company:pin'),
  forgetCompany: ask('company:forget'),
  openRecord: ask('record:open'),
  recallSettings: ask('settings:recall'),
  changeSettings: ask('settings:change'),
  tryShortcut: ask('shortcut:try'),
  recallPolicy: ask('policy:recall'),
  takeNotices: ask('notices:take'),
  recallConnection: ask('connection:recall'),
  recallLatency: ask('latency:recall'),
  noteLatency: ask('latency:note'),
  copyLatency: ask('latency:copy'),
  hideWindow: ask('window:hide'),
  recallDemo: ask('demo:recall'),
  switchDemo: ask('demo:switch'),

  onSessionChanged: hear('session:changed'),
  onProfilesChanged: hear('profiles:changed'),
  onConnectionChanged: hear('connection:changed'),
  onSettingsChanged: hear('settings:changed'),
  onNoticesArrived: hear('notices:arrived'),
  onWaitChanged: hear('wait:changed'),
  onCompanyChanged: hear('company:changed'),
  onWindowSummoned: hear('window:summoned'),
  onWindowHidden: hear('window:hidden')
})

type ChannelOf<Method> = Method extends Ask<infer C> ? C : never
type PushOf<Method> = Method extends Subscribe<infer P> ? P : never
type MethodsByChannel = { [M in keyof GlanceBridge as ChannelOf<GlanceBridge[M]>]: M }
type MethodsByPush = { [M in keyof GlanceBridge as PushOf<GlanceBridge[M]>]: M }
type IsUnion<T, Whole = T> = T extends Whole ? ([Whole] extends [T] ? false : true) : never
type Covers<Map, Keys extends string> = [Keys] extends [keyof Map]
  ? true extends { [K in keyof Map]: IsUnion<Map[K]> }[keyof Map]
    ? 'a channel has two methods'
    : true
  : 'a channel has no method'

/** Does not compile when a channel has no bridge method, or two. */
export const isCovered: readonly [
  Covers<MethodsByChannel, keyof Calls>,
  Covers<MethodsByPush, keyof Pushes>
] = [true, true]
