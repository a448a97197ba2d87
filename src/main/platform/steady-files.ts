import { renameSync } from 'node:fs'
import { rename } from 'node:fs/promises'

/**
 * How long each further attempt waits, in ms: about a second in all. A virus scanner or the search index holds a file
 * that was just written for some tens of milliseconds.
 */
export const renameWaitsMs = [10, 20, 50, 100, 200, 300, 400] as const

/**
 * What Windows reports while another program holds the file or the folder (github.com/isaacs/node-graceful-fs,
 * `polyfills.js`, retries a rename for the same codes). Elsewhere a rename that is refused stays refused, so there the
 * error is thrown at once.
 */
const momentaryCodes: ReadonlySet<unknown> = new Set(['EPERM', 'EBUSY', 'EACCES'])

const isMomentary = (error: unknown, platform: NodeJS.Platform): boolean =>
  platform === 'win32' && error instanceof Error && 'code' in error && momentaryCodes.has(error.code)

export interface RenameOptions {
  readonly platform?: NodeJS.Platform
  /** Replaces the wait between two attempts in tests. */
  readonly wait?: (ms: number) => Promise<void>
  readonly attempt?: (from: string, to: string) => Promise<void>
}

/** Renames as `fs.rename`, and tries again on Windows while another program holds the file. Rejects with the last error. */
export const renameSteadily = async (
  from: string,
  to: string,
  { platform = process.platform, wait = sleep, attempt = rename }: RenameOptions = {}
): Promise<void> => {
  for (const waitMs of renameWaitsMs) {
    try {
      await attempt(from, to)
      return
    } catch (error) {
      if (!isMomentary(error, platform)) throw error
    }
    await wait(waitMs)
  }
  await attempt(from, to)
}

export interface RenameSyncOptions {
  readonly platform?: NodeJS.Platform
  readonly wait?: (ms: number) => void
  readonly attempt?: (from: string, to: string) => void
}

/** `renameSteadily` for what must not be interrupted: replacing a database, and moving the folder before the start. */
export const renameSteadilySync = (
  from: string,
  to: string,
  { platform = process.platform, wait = sleepSync, attempt = renameSync }: RenameSyncOptions = {}
): void => {
  for (const waitMs of renameWaitsMs) {
    try {
      attempt(from, to)
      return
    } catch (error) {
      if (!isMomentary(error, platform)) throw error
    }
    wait(waitMs)
  }
  attempt(from, to)
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Blocks the process. Node has no other synchronous wait. */
const sleepSync = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
