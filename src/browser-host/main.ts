import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import openInBrowser from 'open'
import { createGlance } from '../main/compose.ts'
import { createInMemoryCredentials } from '../main/credentials/in-memory.ts'
import { createKeychain } from '../main/credentials/keychain.ts'
import { systemClock } from '../main/platform/clock.ts'
import { decodeCommandLine, findLink } from '../main/platform/command-line.ts'
import { createFileLog } from '../main/platform/file-log.ts'
import { createPaths } from '../main/platform/paths.ts'
import { defaultUserData } from '../main/platform/default-user-data.ts'
import { policyLocation } from '../main/settings/policy-location.ts'
import type { PushChannel, Pushes } from '../shared/contract.ts'
import { openBridgeSocket } from './bridge-socket.ts'
import { createPagePresence } from './page-presence.ts'
import { startPageServer } from './page-server.ts'

// The core and the built window without Electron: one page on 127.0.0.1, reached by a token in its address.

const args = process.argv.slice(2)
const commandLine = decodeCommandLine(args)
const { values } = parseArgs({
  args,
  strict: false,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } }
})
const opensNothing = values['no-open'] === true
const link = findLink(args)

const paths = createPaths(resolve(commandLine.userDataDir ?? defaultUserData()))
const log = createFileLog(paths.logFile)
const token = randomBytes(32).toString('base64url')
const windowFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')
const page = await startPageServer({ port: Number(values.port ?? 0), windowFolder })

const printLink = (url: string): void => {
  process.stdout.write(`Open: ${url}\n`)
}

const openLink = async (url: string): Promise<void> => {
  if (opensNothing) printLink(url)
  // Without a display or a browser the address stands there, and nothing waits for one.
  else
    await openInBrowser(url).catch(() => {
      printLink(url)
    })
}

const push = <P extends PushChannel>(channel: P, payload: Pushes[P]): void => {
  bridge?.push(channel, payload)
}

let bridge: ReturnType<typeof openBridgeSocket> | null = null

/** What is to be looked up as soon as there is a page. */
let keptText: string | null = null
const summon = (text: string): void => {
  keptText = bridge?.isConnected() === true ? null : text
  if (keptText === null) push('window:summoned', { text, screen: 'search', askedMs: Date.now() })
}

const presence = createPagePresence(systemClock.now)

const glance = createGlance({
  paths,
  fetch: globalThis.fetch,
  clock: systemClock,
  log,
  credentials:
    commandLine.credentials === 'memory'
      ? createInMemoryCredentials()
      : createKeychain({ clock: systemClock, log }),
  push,
  openLink,
  writeClipboard: (text) => bridge?.writeClipboard(text),
  // A page can't hide itself: it counts as shown for as long as it is connected.
  presence,
  // A page can't have any: what is chosen is kept for the product.
  shortcuts: { hold: () => true, tryOut: () => Promise.resolve('unsupported') },
  window: {
    hide: () => undefined,
    isShown: () => bridge?.isConnected() === true,
    summon,
    comeBack: () => bridge?.focus(),
    // Its page is shown for as long as it is there, and paints over what it showed.
    blank: () => undefined
  },
  policyFile: commandLine.policyFile === null ? policyLocation() : resolve(commandLine.policyFile),
  startDemoTenant: async () => {
    const { startDemoTenant } = await import('../demo-tenant/demo-tenant.ts')
    return startDemoTenant()
  },
  startsWithDemo: commandLine.startsWithDemo
})

bridge = openBridgeSocket({
  server: page.server,
  origin: page.origin,
  token,
  dispatch: glance.dispatch,
  onTouched: presence.touched,
  onConnected: () => {
    presence.touched()
    glance.windowShown()
    if (keptText !== null) summon(keptText)
  }
})
if (link !== null) glance.lookUpLink(link)

const stop = async (): Promise<void> => {
  bridge.close()
  await page.close()
  await glance.dispose()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())

const address = `${page.origin}/#${token}`
process.stdout.write(`Glance: ${address}\n`)
if (!opensNothing) {
  // Without a display or a browser the address stands there, and nothing waits for one.
  openInBrowser(address).catch(() => undefined)
}
