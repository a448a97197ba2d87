import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Channel, RequestOf, ResponseOf } from '../../src/shared/contract.ts'
import { openCore, type OpenCore } from './open-core.ts'
import { createSignInBrowser, type SignInBrowser } from './sign-in-browser.ts'

/** The core with a browser that signs in. Its `call` rejects on failure, for tests in which most calls succeed. */
export interface RunningCore extends Omit<OpenCore, 'call'> {
  readonly browser: SignInBrowser
  /** Calls a channel as the window does. Resolves with the value and rejects with the failure. */
  readonly call: <C extends Channel>(channel: C, request: RequestOf<C>) => Promise<ResponseOf<C>>
  /** The content of every file that Glance wrote, by path. */
  readonly files: () => Promise<ReadonlyMap<string, Buffer>>
  /** Quits, and starts again with the same files and keychain. */
  readonly restart: () => Promise<RunningCore>
}

export const startCore = async (options: Parameters<typeof openCore>[0] = {}): Promise<RunningCore> => {
  const browser = createSignInBrowser()
  const core = await openCore({ ...options, openLink: browser.openLink })
  const { folder, credentials } = core
  return {
    ...core,
    browser,
    call: async (channel, request) => {
      const outcome = await core.call(channel, request)
      if (!outcome.ok) throw Object.assign(new Error(outcome.failure.code), outcome.failure)
      return outcome.value
    },
    files: async () => {
      const names = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      return new Map(
        await Promise.all(files.map(async (file): Promise<[string, Buffer]> => [file, await readFile(file)]))
      )
    },
    restart: async () => {
      await core.glance.dispose()
      return startCore({ ...options, folder, credentials })
    }
  }
}

const untilLimitMs = 30_000

/** Waits for a state. Rejects when it isn't reached, so that no loop goes on after its test has failed. */
export const until = async (isReached: () => boolean | Promise<boolean>): Promise<void> => {
  const startMs = performance.now()
  while (!(await isReached())) {
    if (performance.now() - startMs > untilLimitMs) throw new Error('The state was not reached')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
