import type { Settings } from '../../src/shared/settings.ts'
import type { ProfileSummary, SessionState } from '../../src/shared/session.ts'
import { answered, createFakeBridge, type FakeBridge } from './fake-bridge.ts'

export const someSettings: Settings = {
  theme: 'system',
  language: 'en',
  shortcut: 'CommandOrControl+Shift+G',
  rowsPerSection: 10,
  storeDays: 30,
  storeCompanies: 500
}

export const someProfile: ProfileSummary = {
  id: 'b7a1c3de-0000-4000-8000-000000000001',
  kind: 'own-server',
  name: 'crm.nordlys.example',
  serverAddress: 'https://crm.nordlys.example/SuperOffice',
  userName: 'kari'
}

export const signedIn: SessionState = { kind: 'signed-in', profile: someProfile, isKept: true }

/** A bridge to a main process in which someone is signed in, all is well, and nothing is stored. */
export const createSignedInBridge = (): FakeBridge =>
  createFakeBridge({
    'session:recall': answered(signedIn),
    'session:sign-out': answered<SessionState>({ kind: 'signed-out' }),
    'settings:recall': answered(someSettings),
    'settings:change': (change) => ({ ok: true, value: { ...someSettings, ...change } }),
    'connection:recall': answered({ kind: 'online' as const }),
    'notices:take': answered([]),
    'matches:recent': answered([]),
    'matches:recall': answered([]),
    'matches:search': answered([]),
    'record:open': answered(null),
    'window:hide': answered(null),
    'demo:recall': answered(null)
  })
