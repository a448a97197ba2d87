import { someErasure } from './some-erasure.ts'
import type { Handlers } from '../../src/main/ipc/dispatch.ts'
import { defaultSettings } from '../../src/main/settings/settings-schema.ts'

const unasked = (): never => {
  throw new Error('This handler was not to be asked')
}

/** A handler for every channel: those that answer with nothing do, the others complain when they are asked. */
export const fakeHandlers: Handlers = {
  'session:recall': () => ({ kind: 'signed-out' }),
  'session:sign-in': unasked,
  'session:cancel-sign-in': () => null,
  'session:try-demo': unasked,
  'session:sign-out': unasked,
  'session:lock': () => ({ kind: 'signed-out' }),
  'session:unlock': () => ({ kind: 'signed-out' }),
  'session:renew-key': () => null,
  'profiles:recall': () => [],
  'profile:switch': unasked,
  'profile:remove': unasked,
  'matches:recent': () => [],
  'matches:recall': () => ({ kind: null, rows: [] }),
  'matches:search': unasked,
  'company:recall': () => null,
  'company:view': () => null,
  'company:refresh': unasked,
  'company:leave': () => null,
  'people:recall': () => null,
  'people:refresh': unasked,
  'contact:use': unasked,
  'company:pin': () => null,
  'company:forget': () => someErasure,
  'record:open': () => null,
  'settings:recall': () => defaultSettings,
  'settings:change': unasked,
  'shortcut:try': unasked,
  'policy:recall': () => ({ environments: [], fixed: [], ceilings: {} }),
  'latency:recall': () => [],
  'latency:note': () => null,
  'latency:copy': () => null,
  'notices:take': () => [],
  'connection:recall': () => ({ kind: 'unknown' }),
  'window:hide': () => null,
  'demo:recall': () => null,
  'demo:switch': (state) => state
}
