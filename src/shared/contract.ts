import type { CompanyCard, CompanyRef, RecordRef } from './company.ts'
import type { Match } from './match.ts'
import type { Connection, NoticeCode, OwnServerSignIn, SessionState } from './session.ts'
import type { Settings, SettingsChange } from './settings.ts'

/**
 * Everything the window may ask of the main process. `…:recall` is answered from what is stored, at once and without
 * the network; `…:search` and `…:refresh` ask SuperOffice. Every answer is an `Outcome`.
 */
export interface Calls {
  'session:recall': { request: null; response: SessionState }
  'session:sign-in': { request: OwnServerSignIn; response: SessionState }
  'session:try-demo': { request: null; response: SessionState }
  /** Erases what is stored for the profile, its key and its password. */
  'session:sign-out': { request: null; response: SessionState }

  /** Pinned companies, then the ones viewed last: what the empty box shows. */
  'matches:recent': { request: null; response: readonly Match[] }
  'matches:recall': { request: MatchesRequest; response: readonly Match[] }
  /** Cancels the search before it, which then fails as `cancelled`. */
  'matches:search': { request: MatchesRequest; response: readonly Match[] }

  'company:recall': { request: CompanyRef; response: CompanyCard | null }
  /** Cancels the refresh before it. Answers with the stored card, unasked, when that is current and `isForced` is false. */
  'company:refresh': { request: RefreshRequest; response: RefreshedCard }
  'company:pin': { request: PinRequest; response: null }
  'company:forget': { request: CompanyRef; response: null }
  /** Opens a record in SuperOffice's web client, in the system's browser. */
  'record:open': { request: RecordRef; response: null }

  'settings:recall': { request: null; response: Settings }
  'settings:change': { request: SettingsChange; response: Settings }

  /** What the agent must be told and was not yet. Each notice is handed out once. */
  'notices:take': { request: null; response: readonly NoticeCode[] }
  'connection:recall': { request: null; response: Connection }
  'window:hide': { request: null; response: null }

  /** Whether the built-in demo tenant answers; `null` when another profile is signed in. */
  'demo:recall': { request: null; response: DemoState | null }
  'demo:switch': { request: DemoState; response: DemoState }
}

/** Everything the main process tells the window unasked. */
export interface Pushes {
  'session:changed': SessionState
  'connection:changed': Connection
  'settings:changed': Settings
  'notices:arrived': null
  /** SuperOffice asked to be left alone: when it is asked again (ISO, UTC), or `null` when the wait is over. */
  'wait:changed': { readonly until: string } | null
  /** The stored card of this company now reads differently, for instance because its statuses got their names. */
  'company:changed': { readonly companyId: number }
  /** The window was summoned: the caret belongs in the search box, with this text if there is one. */
  'window:summoned': { readonly text: string | null; readonly screen: 'search' | 'settings' }
}

export interface MatchesRequest {
  readonly text: string
}

export interface RefreshRequest extends CompanyRef {
  /** By the agent's own hand: asked even if the stored card is current. */
  readonly isForced: boolean
  /** Rows per section; the setting applies when absent. */
  readonly limit?: number
}

export interface RefreshedCard {
  readonly card: CompanyCard
  readonly source: 'stored' | 'superoffice'
}

export interface PinRequest {
  readonly companyId: number
  readonly isPinned: boolean
}

export interface DemoState {
  readonly isAnswering: boolean
}

export type Channel = keyof Calls
export type PushChannel = keyof Pushes
export type RequestOf<C extends Channel> = Calls[C]['request']
export type ResponseOf<C extends Channel> = Calls[C]['response']
