import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { createComputer, type Computer } from '../support/electron-stand-in/computer.ts'
import { startGlance, type RunningGlance, type StartOptions } from '../support/electron-stand-in/glance.ts'

export const shortcut = 'CommandOrControl+Shift+G'

/** A computer and a fresh user data folder, where the built shell can be started any number of times. */
export interface Desk {
  readonly computer: Computer
  readonly folder: string
  /** Starts the shell, and answers as soon as Electron is ready. */
  readonly start: (options?: Partial<StartOptions>) => Promise<RunningGlance>
  /** Starts the shell, and answers once its page and its shortcut are there. */
  readonly startUp: (options?: Partial<StartOptions>) => Promise<RunningGlance>
  /** The events logged so far. */
  readonly logged: () => readonly { readonly event: string; readonly level: string }[]
}

/** At the end of the test every run has quit, the folder has gone, and no trouble stands in the log that was not foretold. */
export const createDesk = (
  options: Parameters<typeof createComputer>[0] & { readonly expectedErrors?: readonly string[] } = {}
): Desk => {
  const computer = createComputer(options)
  const folder = mkdtempSync(join(tmpdir(), 'glance-shell-'))
  const runs: RunningGlance[] = []

  const start: Desk['start'] = async (given = {}) => {
    const run = await startGlance(computer, {
      userDataFolder: folder,
      args: ['--credentials', 'memory'],
      ...given
    })
    runs.push(run)
    return run
  }

  const logged: Desk['logged'] = () =>
    readLog(join(folder, 'logs', 'glance.log'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { event: string; level: string })

  onTestFinished(async () => {
    await Promise.all(runs.map((run) => run.quit()))
    const errors = logged().filter(({ level }) => level === 'error')
    // A setting that was just changed may still be on its way to the disk.
    rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 20 })
    expect(errors.map(({ event }) => event)).toEqual(options.expectedErrors ?? [])
  })

  return {
    computer,
    folder,
    start,
    startUp: async (given) => {
      const run = await start(given)
      await until(() => run.windows.size > 0 && run.window().contents.hasPage())
      await until(() => computer.isHeld(shortcut))
      return run
    },
    logged
  }
}

/** Waits for a state, for as long as a slow machine may need. */
export const until = async (isReached: () => boolean | Promise<boolean>): Promise<void> => {
  await vi.waitFor(
    async () => {
      if (!(await isReached())) throw new Error('The state was not reached')
    },
    { interval: 2, timeout: 15_000 }
  )
}

const readLog = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Nothing was logged.
    return ''
  }
}
