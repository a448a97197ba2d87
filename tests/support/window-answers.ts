import { defaultSettings } from '../../src/main/settings/settings-schema.ts'
import type { PolicySummary } from '../../src/shared/policy.ts'
import type { Settings } from '../../src/shared/settings.ts'
import type { OwnServerProfile, SessionState } from '../../src/shared/session.ts'
import { answered, createFakeBridge, type FakeBridge } from './fake-bridge.ts'
import { matchesOf } from './matches.ts'

/** The settings of a Glance whose agent has changed none. */
export const someSettings: Settings = defaultSettings

export const someProfile: OwnServerProfile = {
  id: 'b7a1c3de-0000-4000-8000-000000000001',
  kind: 'own-server',
  access: 'basic',
  name: 'crm.nordlys.example',
  serverAddress: 'https://crm.nordlys.example/SuperOffice',
  user: { kind: 'named', name: 'kari' }
}

/** No policy file, and Glance not registered in any environment of SuperOffice Online. */
export const somePolicy: PolicySummary = {
  environments: [
    { id: 'production', name: null, isRegistered: false },
    { id: 'stage', name: null, isRegistered: false },
    { id: 'development', name: null, isRegistered: false }
  ],
  fixed: [],
  ceilings: {},
  problem: null
}

export const signedIn: SessionState = { kind: 'signed-in', profile: someProfile, isInKeychain: true }

/** A bridge to a main process where an agent is signed in and nothing is stored. Every call succeeds. */
export const createSignedInBridge = (): FakeBridge =>
  createFakeBridge({
    'session:recall': answered(signedIn),
    'session:sign-out': answered<SessionState>({ kind: 'signed-out' }),
    'session:lock': answered<SessionState>({ kind: 'locked', profile: someProfile }),
    'session:unlock': answered<SessionState>(signedIn),
    'session:renew-key': answered(null),
    'settings:recall': answered(someSettings),
    'language:recall': answered('en'),
    'shortcut:try': ({ setting, accelerator }) => ({
      ok: true,
      value: { ...someSettings, [setting]: accelerator }
    }),
    'settings:change': (change) => ({ ok: true, value: { ...someSettings, ...change } }),
    'profile:rename': answered(null),
    'link:try': answered(null),
    'link:copy': answered(null),
    'connection:recall': answered({ kind: 'online' as const }),
    'connection:probe': answered({ kind: 'online' as const }),
    'policy:recall': answered(somePolicy),
    'profiles:recall': answered([{ profile: someProfile, isActive: true, isManaged: false }]),
    'notices:take': answered([]),
    'matches:recent': answered([]),
    'matches:recall': answered(matchesOf([])),
    'matches:search': answered(matchesOf([])),
    'matches:detail': answered([]),
    'card:view': answered(null),
    'card:leave': answered(null),
    'row:recall': answered(null),
    'people:recall': answered(null),
    'contact:use': answered(null),
    'latency:recall': answered([]),
    'latency:note': answered(null),
    'latency:copy': answered(null),
    'startup:recall': answered('off'),
    'record:open': answered(null),
    'superoffice:open': answered(null),
    'window:hide': answered(null),
    'updates:recall': answered({ kind: 'off' as const }),
    'demo:recall': answered(null)
  })
