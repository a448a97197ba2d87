import type { CompanyCard } from './card.ts'
import type { CompanyRef, Person, RecordRef, Section } from './company.ts'
import type { Erasure } from './erasure.ts'
import type { LatencyNote, LatencyRow } from './latency.ts'
import type { Match, Matches } from './match.ts'
import type { PolicySummary } from './policy.ts'
import type { Connection, NoticeCode, ProfileEntry, SessionState, SignInRequest } from './session.ts'
import type { Settings, SettingsChange, ShortcutSetting } from './settings.ts'

/**
 * Everything the window may ask of the main process. `…:recall` is answered from what is stored, at once and without
 * the network; `…:search` and `…:refresh` ask SuperOffice. Every answer is an `Outcome`.
 */
export interface Calls {
  'session:recall': { request: null; response: SessionState }
  /** Tried before anything of it is kept. One at a time: it cancels the one before, which then fails as `cancelled`. */
  'session:sign-in': { request: SignInRequest; response: SessionState }
  /** Ends a sign-in that waits for the browser. */
  'session:cancel-sign-in': { request: null; response: null }
  'session:try-demo': { request: null; response: SessionState }
  /** Erases what is stored for the profile, its key and its password. */
  'session:sign-out': { request: null; response: SessionState }
  /** Blanks the window and drops keys and texts from memory, at once. Whoever is not signed in stays so. */
  'session:lock': { request: null; response: SessionState }
  /** Reads the data key from the keychain again; fails as `keychain-unavailable` and stays locked. Needs no network. */
  'session:unlock': { request: null; response: SessionState }

  /** Seals what is stored with a new key. Fails as `key-not-renewed`: then the one before goes on opening it. */
  'session:renew-key': { request: null; response: null }

  'profiles:recall': { request: null; response: readonly ProfileEntry[] }
  'profile:switch': { request: ProfileRequest; response: SessionState }
  /** As signing out, for any profile. One that the administrator brought stays in the list. */
  'profile:remove': { request: ProfileRequest; response: SessionState }

  /** Pinned companies, then the ones viewed last: what the empty box shows. */
  'matches:recent': { request: null; response: readonly Match[] }
  'matches:recall': { request: MatchesRequest; response: Matches }
  /** Cancels the search before it, which then fails as `cancelled`. */
  'matches:search': { request: MatchesRequest; response: Matches }

  'company:recall': { request: CompanyRef; response: CompanyCard | null }
  /** The agent opens the card: the one call that counts as a view, whatever the window reads of the card afterwards. */
  'company:view': { request: CompanyRef; response: null }
  /** Cancels the refresh before it. Answers with the stored card, unasked, when that is current and `isForced` is false. */
  'company:refresh': { request: RefreshRequest; response: RefreshedCard }
  /** The agent has left the card: from the next view on, changes are told from what it showed now. */
  'company:leave': { request: CompanyRef; response: null }
  'people:recall': { request: CompanyRef; response: PeopleList | null }
  'people:refresh': { request: CompanyRef; response: PeopleList }
  /** Copies, calls or writes to what is stored under these ids: the window hands over no number and no address. */
  'contact:use': { request: ContactRequest; response: null }
  'company:pin': { request: PinRequest; response: null }
  /** Answers with a receipt of what was erased. */
  'company:forget': { request: CompanyRef; response: Erasure }
  /** Opens a record in SuperOffice's web client, in the system's browser. */
  'record:open': { request: RecordRef; response: null }

  'settings:recall': { request: null; response: Settings }
  /** Fails as `fixed-by-policy` when one of them is fixed; a value above a ceiling becomes the ceiling. */
  'settings:change': { request: SettingsChange; response: Settings }
  /**
   * Holds these keys in place of the shortcut's own until the agent has pressed them, and keeps them then. Fails as
   * `shortcut-taken` at once, and as `shortcut-not-pressed` after 10 s or when another one is tried: nothing has changed.
   */
  'shortcut:try': { request: ShortcutRequest; response: Settings }
  'policy:recall': { request: null; response: PolicySummary }

  /** What the agent must be told and was not yet. Each notice is handed out once. */
  'notices:take': { request: null; response: readonly NoticeCode[] }
  'connection:recall': { request: null; response: Connection }
  /** How long lookups took, for each kind that was timed. */
  'latency:recall': { request: null; response: readonly LatencyRow[] }
  'latency:note': { request: LatencyNote; response: null }
  /** Puts the same as text on the clipboard. */
  'latency:copy': { request: null; response: null }
  'window:hide': { request: null; response: null }

  /** Whether the built-in demo tenant answers; `null` when another profile is signed in. */
  'demo:recall': { request: null; response: DemoState | null }
  'demo:switch': { request: DemoState; response: DemoState }
}

/** Everything the main process tells the window unasked. */
export interface Pushes {
  'session:changed': SessionState
  'profiles:changed': readonly ProfileEntry[]
  'connection:changed': Connection
  'settings:changed': Settings
  'notices:arrived': null
  /** SuperOffice asked to be left alone: when it is asked again (ISO, UTC), or `null` when the wait is over. */
  'wait:changed': { readonly until: string } | null
  /** The stored card of this company now reads differently, for instance because its statuses got their names. */
  'company:changed': { readonly companyId: number }
  /** The window was summoned: the caret belongs in the search box, with this text if there is one. */
  'window:summoned': WindowSummons
  /** Nobody sees the window any more, which it can't tell by itself: a hidden one is kept painted. */
  'window:hidden': null
}

export interface WindowSummons {
  readonly text: string | null
  readonly screen: 'search' | 'settings'
  /** When the agent asked for the window, in ms since 1970. */
  readonly askedMs: number
}

export interface MatchesRequest {
  readonly text: string
}

export interface RefreshRequest extends CompanyRef {
  /** By the agent's own hand: asked even if the stored card is current. */
  readonly isForced: boolean
  /** Rows per section. When absent: as the setting says, or as many as are stored if that is more, so that none vanishes. */
  readonly limit?: number
}

export interface RefreshedCard {
  readonly card: CompanyCard
  readonly source: 'stored' | 'superoffice'
}

/** A company's people, as of `fetchedAt` (ISO, UTC). */
export interface PeopleList {
  readonly section: Section<Person>
  readonly fetchedAt: string
}

export const contactUses = [
  'copy-phone',
  'copy-mobile',
  'copy-email',
  'copy-id',
  'call',
  'call-mobile',
  'write'
] as const

export type ContactUse = (typeof contactUses)[number]

export interface ContactRequest {
  readonly companyId: number
  /** `null` for the company itself. */
  readonly personId: number | null
  readonly use: ContactUse
}

export interface PinRequest {
  readonly companyId: number
  readonly isPinned: boolean
}

export interface ProfileRequest {
  readonly profileId: string
}

export interface ShortcutRequest {
  readonly setting: ShortcutSetting
  /** As Electron writes it. */
  readonly accelerator: string
}

export interface DemoState {
  readonly isAnswering: boolean
}

export type Channel = keyof Calls
export type PushChannel = keyof Pushes

/** The window's method for each channel. Does not compile when a channel has no method, or two. */
export const callMethods = {
  'session:recall': 'recallSession',
  'session:sign-in': 'signIn',
  'session:cancel-sign-in': 'cancelSignIn',
  'session:try-demo': 'tryDemo',
  'session:sign-out': 'signOut',
  'session:lock': 'lock',
  'session:unlock': 'unlock',
  'session:renew-key': 'renewKey',
  'profiles:recall': 'recallProfiles',
  'profile:switch': 'switchProfile',
  'profile:remove': 'removeProfile',
  'matches:recent': 'recentCompanies',
  'matches:recall': 'recallMatches',
  'matches:search': 'searchMatches',
  'company:recall': 'recallCompany',
  'company:view': 'viewCompany',
  'company:refresh': 'refreshCompany',
  'company:leave': 'leaveCompany',
  'people:recall': 'recallPeople',
  'people:refresh': 'refreshPeople',
  'contact:use': 'useContact',
  'company:pin': 'pinCompany',
  'company:forget': 'forgetCompany',
  'record:open': 'openRecord',
  'settings:recall': 'recallSettings',
  'settings:change': 'changeSettings',
  'shortcut:try': 'tryShortcut',
  'policy:recall': 'recallPolicy',
  'notices:take': 'takeNotices',
  'connection:recall': 'recallConnection',
  'latency:recall': 'recallLatency',
  'latency:note': 'noteLatency',
  'latency:copy': 'copyLatency',
  'window:hide': 'hideWindow',
  'demo:recall': 'recallDemo',
  'demo:switch': 'switchDemo'
} as const satisfies Readonly<Record<Channel, string>>

/** The window's method for each push. Does not compile when a push has no method, or two. */
export const pushMethods = {
  'session:changed': 'onSessionChanged',
  'profiles:changed': 'onProfilesChanged',
  'connection:changed': 'onConnectionChanged',
  'settings:changed': 'onSettingsChanged',
  'notices:arrived': 'onNoticesArrived',
  'wait:changed': 'onWaitChanged',
  'company:changed': 'onCompanyChanged',
  'window:summoned': 'onWindowSummoned',
  'window:hidden': 'onWindowHidden'
} as const satisfies Readonly<Record<PushChannel, string>>

export type RequestOf<C extends Channel> = Calls[C]['request']
export type ResponseOf<C extends Channel> = Calls[C]['response']
