import { join } from 'node:path'
import { createBridgeSocket } from '../../src/browser-host/bridge-socket.ts'
import { createPageKeys } from '../../src/browser-host/page-keys.ts'
import { startPageServer } from '../../src/browser-host/page-server.ts'
import { stopOnSignal } from '../../src/browser-host/stop.ts'
import { createGlance, type Glance } from '../../src/main/compose.ts'
import type { Dispatch } from '../../src/main/ipc/dispatch.ts'
import { systemClock } from '../../src/main/platform/clock.ts'
import { silentLog } from '../../src/main/platform/log.ts'
import { createResultStore } from '../../src/main/results/result-store.ts'
import { dataKeyAccount } from '../../src/main/session/accounts.ts'
import { toIndexedCard } from '../../tests/support/indexed-cards.ts'
import { lonePorts } from '../../tests/support/lone-ports.ts'
import { aCompany } from '../companies.ts'
import type { PaintedHostOptions } from './host-options.ts'
import { createNamesSearch } from './names-search.ts'
import { saveCard } from '../../tests/support/save-card.ts'

// A process of its own, so that the bench takes no time from the core: the core and the built window as the browser host
// joins them, with a store that is filled before it is opened. Prints the address of its page.

const { folder, serverAddress, userName, password, storedCompanies, names, rows } = JSON.parse(
  process.argv[2] ?? ''
) as PaintedHostOptions

const page = await startPageServer({
  port: 0,
  builtFolder: join(import.meta.dirname, '..', '..', 'out')
})
const keys = createPageKeys(systemClock)
const bridge = createBridgeSocket({ server: page.server, origin: page.origin, keys, log: silentLog })
const ports = { ...lonePorts(folder), push: bridge.push }

/** The last profile is opened by itself once the settings and the keychain have been read. */
const openGlance = async (): Promise<Glance> => {
  const glance = createGlance(ports)
  await glance.whenReady
  if (glance.session().kind !== 'starting') return glance
  await new Promise<void>((resolve) => {
    const stop = glance.onChanged(() => {
      if (glance.session().kind === 'starting') return
      stop()
      resolve()
    })
  })
  return glance
}

/** Above the ids of the tenant. */
const firstId = 1_000_000

const fill = async (profileId: string): Promise<void> => {
  const store = createResultStore({
    file: join(ports.paths.resultsFolder, `${profileId}.db`),
    dataKey: Buffer.from((await ports.credentials.read(dataKeyAccount(profileId))) ?? '', 'base64'),
    profileId,
    toIndexed: toIndexedCard,
    limits: () => ({ storeDays: 30, storeCompanies: storedCompanies + 1 }),
    clock: systemClock,
    log: silentLog,
    onNotice: (code) => {
      throw new Error(code)
    }
  })
  for (let index = 1; index <= storedCompanies; index++)
    saveCard(store, aCompany(firstId + index), Date.now() - index * 1_000)
  store.close()
}

const signingIn = await openGlance()
await signingIn.dispatch('session:sign-in', { kind: 'basic', serverAddress, userName, password })
await signingIn.dispatch('settings:change', { storeCompanies: 5_000, idleLockMinutes: 240 })
const session = signingIn.session()
if (session.kind !== 'signed-in') throw new Error(`Signing in ended in ${session.kind}`)
await signingIn.dispose()
await fill(session.profile.id)
const glance = await openGlance()

const recallNames = names === 0 ? null : createNamesSearch(names)
/** As many rows as the measurement is about, also where the agent's settings end at fewer. */
const dispatch: Dispatch = async (channel, request) => {
  if (channel === 'matches:recall' && recallNames !== null) return recallNames(request)
  const isWholeCard = channel === 'card:refresh' && !Object.hasOwn(request as object, 'section')
  return glance.dispatch(channel, isWholeCard ? { ...(request as object), limit: rows } : request)
}
bridge.serve(dispatch)
glance.handleWindowShown(true)
stopOnSignal(async () => {
  bridge.close()
  keys.dispose()
  await page.close()
  await glance.dispose()
})
process.stdout.write(`${page.origin}/#${keys.token}\n`)
