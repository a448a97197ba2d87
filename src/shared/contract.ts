import type { Card } from './card.ts'
import type { Person, RecordRef, Section, SectionName } from './company.ts'
import type { Erasure } from './erasure.ts'
import type { Language } from './languages.ts'
import type { LatencyNote, LatencyRow } from './latency.ts'
import type { LoginItemState } from './login-item.ts'
import type { Match, MatchDetails, Matches, QueryKind } from './match.ts'
import type { PhoneSystemId } from './phone-systems.ts'
import type { PolicySummary } from './policy.ts'
import type { Connection, NoticeCode, ProfileEntry, SessionState, SignInRequest } from './session.ts'
import type { DatedDetails, RowRef } from './row-details.ts'
import type { Settings, SettingsChange, ShortcutSetting } from './settings.ts'
import type { CardRef, CompanySubject, Subject } from './subject.ts'
import type { WindowSummons } from './summons.ts'
import type { UpdateState } from './updates.ts'

/**
 * Everything that the window can request of the main process. `…:recall` reads what is stored, at once and without the
 * network; `…:search` and `…:refresh` call SuperOffice. Every call resolves with an `Outcome`.
 */
export interface Calls {
  'session:recall': { request: null; response: SessionState }
  /** Stores nothing until SuperOffice has accepted the sign-in. Cancels a pending sign-in, which fails as `cancelled`. */
  'session:sign-in': { request: SignInRequest; response: SessionState }
  /** Cancels a sign-in that is waiting for the browser. */
  'session:cancel-sign-in': { request: null; response: null }
  'session:try-demo': { request: null; response: SessionState }
  /** Erases the profile's stored data, its key and its password. */
  'session:sign-out': { request: null; response: SessionState }
  /** Blanks the window and drops keys and texts from memory, at once. Does nothing while signed out. */
  'session:lock': { request: null; response: SessionState }
  /** Reads the data key from the keychain again; fails as `keychain-unavailable` and stays locked. Needs no network. */
  'session:unlock': { request: null; response: SessionState }

  /** Encrypts the stored data with a new key. Fails as `key-not-renewed`, and the old key then stays in use. */
  'session:renew-key': { request: null; response: null }

  'profiles:recall': { request: null; response: readonly ProfileEntry[] }
  'profile:switch': { request: ProfileRequest; response: SessionState }
  /** Signs out of any profile. A profile from the administrator's policy stays in the list. */
  'profile:remove': { request: ProfileRequest; response: SessionState }
  /** A blank name restores the default one. Fails as `fixed-by-policy` for a profile of the administrator. */
  'profile:rename': { request: RenameRequest; response: null }

  /** Pinned companies, then the most recently viewed: the list below an empty search box. */
  'matches:recent': { request: null; response: readonly Match[] }
  /** Calls SuperOffice: the companies that the agent opened there lately, and their favourites. Cancels a pending call. */
  'matches:history': { request: null; response: readonly Match[] }
  'matches:recall': { request: MatchesRequest; response: Matches }
  /** Cancels a pending search, which then fails as `cancelled`. */
  'matches:search': { request: MatchesRequest; response: Matches }
  /** Reads what a search did not say about these companies, from SuperOffice. Cancels a pending call of this channel. */
  'matches:detail': { request: DetailsRequest; response: readonly MatchDetails[] }

  'card:recall': { request: CardRef; response: Card | null }
  /** The agent has opened the card. Only this call counts as a view, however often the window reads the card. */
  'card:view': { request: Subject; response: null }
  /**
   * Cancels a pending refresh of the same card or section. Returns the stored card without a request when it is current
   * and `isForced` is false.
   */
  'card:refresh': { request: RefreshRequest; response: RefreshedCard }
  /** The agent has left the card. At the next view, changes are those since this moment. */
  'card:leave': { request: Subject; response: null }
  /** What an earlier closer look at a row has read; `null` when none is stored. */
  'row:recall': { request: RowRequest; response: DatedDetails | null }
  /**
   * A closer look at a row. Returns what is stored without a request when that is current and `isForced` is false, and
   * shares a pending request for the same row, which a forced one cancels. `not-found` and `no-access` are about the row:
   * its stored details are erased, and the card stays.
   */
  'row:refresh': { request: RowRefreshRequest; response: DatedDetails }
  'people:recall': { request: CompanySubject; response: PeopleList | null }
  'people:refresh': { request: CompanySubject; response: PeopleList }
  /**
   * Copies, calls, writes to or opens a stored number or address. The window sends ids only, never the number or address.
   */
  'contact:use': { request: ContactRequest; response: null }
  'card:pin': { request: PinRequest; response: null }
  /** Returns a summary of what was erased. */
  'card:forget': { request: Subject; response: Erasure }
  /** Copies a card that the window has put into words. Control characters are left out, except line breaks. */
  'card:copy': { request: CardCopyRequest; response: null }
  /** Opens a record in SuperOffice's web client, in the system's browser. */
  'record:open': { request: RecordRef; response: null }
  /** Opens the dialog for finding records in SuperOffice's web client, in the system's browser. */
  'superoffice:open': { request: null; response: null }

  'settings:recall': { request: null; response: Settings }
  /** The language that the setting `system` stands for on this computer. */
  'language:recall': { request: null; response: Language }
  /** Fails as `fixed-by-policy` when a setting is fixed by the policy. A value above the policy's ceiling becomes the ceiling. */
  'settings:change': { request: SettingsChange; response: Settings }
  /**
   * Registers a new shortcut in place of the current one, and stores it once the agent has pressed it. Otherwise the
   * current one stays: the call fails as `shortcut-taken` at once, or as `shortcut-not-pressed` after 10 s
   * (120 s with more time) or when another shortcut is tried.
   */
  'shortcut:try': { request: ShortcutRequest; response: Settings }
  /**
   * Opens `glance://lookup?phone=…` with this number through the system, as a phone system does. Resolves when the link
   * has come back to Glance, which then looks the number up; fails as `link-number-unreadable`, `link-not-opened` or,
   * after 10 s, `link-not-received`. A later trial cancels it.
   */
  'link:try': { request: LinkTrialRequest; response: null }
  /** Copies the text to paste into this phone system. */
  'link:copy': { request: LinkCopyRequest; response: null }
  'policy:recall': { request: null; response: PolicySummary }

  /** The notices that the agent has not seen yet. Each notice is returned once. */
  'notices:take': { request: null; response: readonly NoticeCode[] }
  'connection:recall': { request: null; response: Connection }
  /** Finds out now whether a lost connection is back. Makes no request while SuperOffice can be reached. */
  'connection:probe': { request: null; response: Connection }
  /** How long lookups took, one row for each kind that was timed. */
  'latency:recall': { request: null; response: readonly LatencyRow[] }
  'latency:note': { request: LatencyNote; response: null }
  /** Copies the same rows to the clipboard as text. */
  'latency:copy': { request: null; response: null }
  'window:hide': { request: null; response: null }
  'startup:recall': { request: null; response: LoginItemState }

  'updates:recall': { request: null; response: UpdateState }
  /** Looks for an update; what comes of it is pushed. Does nothing while updates are off or can't be installed here. */
  'updates:check': { request: null; response: UpdateState }
  /** Restarts Glance with the update that is ready, as soon as no card is open. */
  'updates:install': { request: null; response: UpdateState }

  /** Whether the built-in demo tenant answers; `null` when the open profile is not the demo. */
  'demo:recall': { request: null; response: DemoState | null }
  'demo:switch': { request: DemoState; response: DemoState }
  /** Somebody calls: their number is looked up, as from a phone system. Fails as `signed-out` outside of the demo. */
  'demo:call': { request: null; response: null }
  /** Something happens at this company, or at a likely one for `null`. Answers with the company. */
  'demo:change': { request: DemoChange; response: CompanySubject }
}

/** Everything that the main process pushes to the window. */
export interface Pushes {
  'session:changed': SessionState
  'profiles:changed': readonly ProfileEntry[]
  'connection:changed': Connection
  'settings:changed': Settings
  'policy:changed': PolicySummary
  'notices:arrived': null
  /** SuperOffice has asked to wait: the time of the next request (ISO, UTC), or `null` when the wait is over. */
  'wait:changed': { readonly until: string } | null
  /** Everything stored can be searched now, so an incomplete answer to `matches:recall` can be completed. */
  'matches:prepared': null
  /** This stored card has changed, for example because the names of its statuses have arrived. */
  'card:changed': Subject
  /** The window was summoned: the caret goes to the search box, with this text if there is one. */
  'window:summoned': WindowSummons
  /** The window is hidden. The page can't detect this itself, because a hidden window is kept painted. */
  'window:hidden': null
  'updates:changed': UpdateState
}

export interface MatchesRequest {
  readonly text: string
  /** The text is read as this kind and as no other. When absent, every kind that it can be counts. */
  readonly kind?: QueryKind
}

/** Between 1 and `maxDetails` companies. */
export interface DetailsRequest {
  readonly companyIds: readonly number[]
}

export type RefreshRequest = CardRef & RefreshOptions

export interface RefreshOptions {
  /** The agent has requested it: SuperOffice is called even if the stored card is current. */
  readonly isForced: boolean
  /** Rows per section. When absent: the setting, or the number of stored rows if that is larger, so that no row vanishes. */
  readonly limit?: number
  /** Only this section is read, with `limit` rows; the rest of a stored card stays as it is. */
  readonly section?: SectionName
}

export interface RefreshedCard {
  readonly card: Card
  readonly source: 'stored' | 'superoffice'
}

/** A row of a company's or a person's card. */
export type RowRequest = Subject & RowRef

export type RowRefreshRequest = RowRequest & {
  /** The agent has requested it: SuperOffice is called even if the stored details are current. */
  readonly isForced: boolean
}

/** A company's people, read from SuperOffice at `fetchedAt` (ISO, UTC). */
export interface PeopleList {
  readonly section: Section<Person>
  readonly fetchedAt: string
}

export const contactUses = [
  'copy-phone',
  'copy-mobile',
  'copy-email',
  'copy-id',
  'copy-web',
  'copy-address',
  'copy-organisation-number',
  'copy-customer-number',
  'call',
  'call-mobile',
  'write',
  'open-web'
] as const

export type ContactUse = (typeof contactUses)[number]

/** A company, one of its people, or a person without a company. At least one of the two ids is there. */
export interface ContactRequest {
  readonly companyId: number | null
  /** `null` for the company itself. */
  readonly personId: number | null
  readonly use: ContactUse
  /** Which of the numbers or addresses of this kind; absent for the first. */
  readonly index?: number
}

export type PinRequest = Subject & { readonly isPinned: boolean }

export interface CardCopyRequest {
  /** At most `maxCopiedLength` characters. */
  readonly text: string
}

export const maxCopiedLength = 20_000

export interface ProfileRequest {
  readonly profileId: string
}

export interface ShortcutRequest {
  readonly setting: ShortcutSetting
  /** In Electron's notation. */
  readonly accelerator: string
  /** The agent needs more time to press it again. */
  readonly hasMoreTime?: boolean
}

export interface RenameRequest extends ProfileRequest {
  readonly name: string
}

export interface LinkTrialRequest {
  readonly number: string
}

export interface LinkCopyRequest {
  readonly phoneSystem: PhoneSystemId
}

export interface DemoChange {
  readonly companyId: number | null
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
  'profile:rename': 'renameProfile',
  'matches:recent': 'recentCompanies',
  'matches:history': 'readHistory',
  'matches:recall': 'recallMatches',
  'matches:search': 'searchMatches',
  'matches:detail': 'readMatchDetails',
  'card:recall': 'recallCard',
  'card:view': 'viewCard',
  'card:refresh': 'refreshCard',
  'card:leave': 'leaveCard',
  'row:recall': 'recallRow',
  'row:refresh': 'refreshRow',
  'people:recall': 'recallPeople',
  'people:refresh': 'refreshPeople',
  'contact:use': 'useContact',
  'card:pin': 'pinCard',
  'card:forget': 'forgetCard',
  'card:copy': 'copyCard',
  'record:open': 'openRecord',
  'superoffice:open': 'openSuperOffice',
  'settings:recall': 'recallSettings',
  'language:recall': 'recallLanguage',
  'settings:change': 'changeSettings',
  'shortcut:try': 'tryShortcut',
  'link:try': 'tryLink',
  'link:copy': 'copyLink',
  'policy:recall': 'recallPolicy',
  'notices:take': 'takeNotices',
  'connection:recall': 'recallConnection',
  'connection:probe': 'probeConnection',
  'latency:recall': 'recallLatency',
  'latency:note': 'noteLatency',
  'latency:copy': 'copyLatency',
  'window:hide': 'hideWindow',
  'startup:recall': 'recallStartup',
  'updates:recall': 'recallUpdates',
  'updates:check': 'checkForUpdates',
  'updates:install': 'installUpdate',
  'demo:recall': 'recallDemo',
  'demo:switch': 'switchDemo',
  'demo:call': 'simulateCall',
  'demo:change': 'simulateChange'
} as const satisfies Readonly<Record<Channel, string>>

/** The window's method for each push. Does not compile when a push has no method, or two. */
export const pushMethods = {
  'session:changed': 'onSessionChanged',
  'profiles:changed': 'onProfilesChanged',
  'connection:changed': 'onConnectionChanged',
  'settings:changed': 'onSettingsChanged',
  'policy:changed': 'onPolicyChanged',
  'notices:arrived': 'onNoticesArrived',
  'wait:changed': 'onWaitChanged',
  'matches:prepared': 'onMatchesPrepared',
  'card:changed': 'onCardChanged',
  'window:summoned': 'onWindowSummoned',
  'window:hidden': 'onWindowHidden',
  'updates:changed': 'onUpdatesChanged'
} as const satisfies Readonly<Record<PushChannel, string>>

export type RequestOf<C extends Channel> = Calls[C]['request']
export type ResponseOf<C extends Channel> = Calls[C]['response']
