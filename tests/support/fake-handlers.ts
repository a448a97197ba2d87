import { someErasure } from './some-erasure.ts'
import type { Handlers } from '../../src/main/ipc/dispatch.ts'
import { defaultSettings } from '../../src/main/settings/settings-schema.ts'

const failTest = (): never => {
  throw new Error('The test did not expect a call of this handler')
}

/** A handler for every channel. Those without a simple default response throw when they are called. */
export const fakeHandlers: Handlers = {
  'session:recall': () => ({ kind: 'signed-out' }),
  'session:sign-in': failTest,
  'session:cancel-sign-in': () => null,
  'session:try-demo': failTest,
  'session:sign-out': failTest,
  'session:lock': () => ({ kind: 'signed-out' }),
  'session:unlock': () => ({ kind: 'signed-out' }),
  'session:renew-key': () => null,
  'profiles:recall': () => [],
  'profile:switch': failTest,
  'profile:remove': failTest,
  'profile:rename': () => null,
  'matches:recent': () => [],
  'matches:history': () => [],
  'matches:recall': () => ({ kind: null, rows: [] }),
  'matches:search': failTest,
  'matches:detail': () => [],
  'card:recall': () => null,
  'card:view': () => null,
  'card:refresh': failTest,
  'card:leave': () => null,
  'row:recall': () => null,
  'row:refresh': failTest,
  'people:recall': () => null,
  'people:refresh': failTest,
  'contact:use': failTest,
  'card:pin': () => null,
  'card:forget': () => someErasure,
  'card:copy': () => null,
  'record:open': () => null,
  'superoffice:open': () => null,
  'settings:recall': () => defaultSettings,
  'language:recall': () => 'en',
  'settings:change': failTest,
  'shortcut:try': failTest,
  'link:try': () => null,
  'link:copy': () => null,
  'policy:recall': () => ({ environments: [], fixed: [], ceilings: {}, problem: null }),
  'latency:recall': () => [],
  'latency:note': () => null,
  'latency:copy': () => null,
  'startup:recall': () => 'off',
  'notices:take': () => [],
  'connection:recall': () => ({ kind: 'unknown' }),
  'connection:probe': () => ({ kind: 'unknown' }),
  'window:hide': () => null,
  'updates:recall': () => ({ kind: 'off' }),
  'updates:check': () => ({ kind: 'off' }),
  'updates:install': () => ({ kind: 'off' }),
  'demo:recall': () => null,
  'demo:switch': (state) => state,
  'demo:call': () => null,
  'demo:change': failTest
}
