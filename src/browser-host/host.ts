import { join, resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { IncomingMessage } from 'node:http'
import { systemClock } from '../main/platform/clock.ts'
import { decodeCommandLine } from '../main/platform/command-line.ts'
import { defaultUserData } from '../main/platform/default-user-data.ts'
import { createPaths } from '../main/platform/paths.ts'
import { makeFilesPrivate } from '../main/platform/private-files.ts'
import type { HostCore } from './host-core.ts'
import { createPageKeys } from './page-keys.ts'
import { startPageServer, type PageServer } from './page-server.ts'
import { decodePort, toPortRefusal } from './port-option.ts'
import { loadUnlessStopped, stopOnSignal } from './stop.ts'

// The core and the built window without Electron: one page on 127.0.0.1, which only who was given a key can open. The page is
// served first, by few and small modules. The core, which takes longer to load than all that, follows while the browser reads it.

const builtFolder = join(import.meta.dirname, '..', '..', 'out')

/** The core waits this long for whoever opens the printed address, and is loaded then in any case. */
const firstPageMs = 1_000

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

/** Runs the host with these arguments until it is stopped. Prints the address of its page first, and resolves when its core runs. */
export const startHost = async (args: readonly string[]): Promise<void> => {
  const commandLine = decodeCommandLine(args)
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      'window-of': { type: 'string' }
    }
  })
  const port = decodePort(values.port)
  if (port === null) {
    fail('--port takes a number from 0 to 65535.')
    return
  }

  const page = await startPageServer({ port, builtFolder }).catch((error: unknown) => {
    const refusal = toPortRefusal(error, port)
    if (refusal === null) throw error
    fail(refusal)
    return null
  })
  if (page === null) return

  const keys = createPageKeys(systemClock)
  const paths = createPaths(resolve(commandLine.userDataDir ?? defaultUserData()))
  const openFiles = makeFilesPrivate(paths)
  const connections = holdConnections(page)
  process.stdout.write(`Glance: ${page.origin}/#${keys.token}\n`)

  const opensBrowser = values['no-open'] !== true
  const stopped = new AbortController()
  const loadCore = async (): Promise<HostCore | null> => {
    // Loading takes Node's only thread, so a page that is asked for meanwhile would wait. A browser that the host itself opens
    // asks later than that.
    if (!opensBrowser)
      await Promise.race([
        page.whenServed,
        connections.whenHeld,
        after(firstPageMs, null, { signal: stopped.signal }).catch(() => null)
      ])
    const loaded = await loadUnlessStopped(
      () => import('./host-core.ts'),
      () => stopped.signal.aborted
    )
    if (loaded === null) return null
    return loaded.startHostCore({
      args,
      commandLine,
      opensBrowser,
      windowProgram: typeof values['window-of'] === 'string' ? values['window-of'] : null,
      page,
      keys,
      paths,
      openFiles
    })
  }
  const core = loadCore()
  stopOnSignal(async () => {
    stopped.abort()
    await (await core)?.dispose()
    keys.dispose()
    await page.close()
  })
  await core
  connections.release()
}

/** Pages that connect before anybody serves them. */
interface HeldConnections {
  readonly whenHeld: Promise<unknown>
  /** Holds no more pages, and passes those that wait on to whoever serves pages by now. */
  readonly release: () => void
}

const holdConnections = ({ server }: Pick<PageServer, 'server'>): HeldConnections => {
  const held: (readonly [IncomingMessage, Duplex, Buffer])[] = []
  const { promise: whenHeld, resolve: setHeld } = Promise.withResolvers<null>()
  const hold = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    // Whoever asked may go before the answer.
    stream.on('error', () => stream.destroy())
    held.push([request, stream, head])
    setHeld(null)
  }
  server.on('upgrade', hold)
  return {
    whenHeld,
    release: () => {
      server.off('upgrade', hold)
      for (const [request, stream, head] of held) server.emit('upgrade', request, stream, head)
    }
  }
}
