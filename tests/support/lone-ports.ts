import type { GlancePorts } from '../../src/main/ports.ts'
import { createInMemoryCredentials } from '../../src/main/credentials/in-memory.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { createPaths } from '../../src/main/platform/paths.ts'
import { createAbsentLoginItem } from '../../src/main/platform/login-item.ts'
import { createAbsentUpdater } from '../../src/main/updates/updater-port.ts'
import { createFakePresence } from './fake-presence.ts'

/** Ports for a core on real files and the real network, with a keychain in memory and no window. */
export const lonePorts = (folder: string): GlancePorts => {
  const keychain = createInMemoryCredentials()
  return {
    paths: createPaths(folder),
    fetch: globalThis.fetch,
    clock: systemClock,
    log: silentLog,
    credentials: { ...keychain, storage: () => 'keychain' },
    push: () => undefined,
    openLink: () => Promise.resolve(),
    openOwnLink: () => Promise.resolve(),
    writeClipboard: () => undefined,
    window: {
      hide: () => undefined,
      isShown: () => true,
      summon: () => undefined,
      bringToFront: () => undefined,
      blank: () => undefined
    },
    shortcuts: { register: () => true, tryOut: () => Promise.resolve('pressed') },
    presence: createFakePresence(),
    policySources: [],
    updater: createAbsentUpdater('unpackaged'),
    isPaused: () => false,
    loginItem: createAbsentLoginItem(),
    systemLanguages: ['en-GB'],
    startDemoTenant: () => Promise.reject(new Error('These ports have no demo tenant')),
    startsWithDemo: false
  }
}
