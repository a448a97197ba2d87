import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { settingsVersion } from '../../src/main/settings/settings-migrations.ts'
import { createComputer, type Computer } from '../support/electron-stand-in/computer.ts'
import { toAgentFolders, type AgentFolders } from '../support/electron-stand-in/folders.ts'
import { startGlance, type RunningGlance, type StartOptions } from '../support/electron-stand-in/glance.ts'

export const shortcut = 'CommandOrControl+Shift+G'

/** A computer and a user data folder without settings of its own, on which the built shell can be started any number of times. */
export interface Desk {
  readonly computer: Computer
  readonly folders: AgentFolders
  /** Where Glance keeps its files. */
  readonly folder: string
  /** Starts the shell, and resolves as soon as Electron is ready. */
  readonly start: (options?: Partial<StartOptions>) => Promise<RunningGlance>
  /** Starts the shell, and resolves when its page is loaded and its shortcut registered. */
  readonly startUp: (options?: Partial<StartOptions>) => Promise<RunningGlance>
  /** Lets time pass for Glance, without waiting. */
  readonly pass: (ms: number) => void
  /** The events logged so far. */
  readonly logged: () => readonly { readonly event: string; readonly level: string }[]
}

/** At the end of the test, quits every run, deletes the folder, and expects no errors in the log but `expectedErrors`. */
export const createDesk = (
  options: Parameters<typeof createComputer>[0] & {
    readonly expectedErrors?: readonly string[]
    /** Glance was never used here. Otherwise it was, with the defaults. */
    readonly isFirstStart?: boolean
  } = {}
): Desk => {
  const computer = createComputer(options)
  const home = mkdtempSync(join(tmpdir(), 'glance-shell-'))
  const folders = toAgentFolders(home, computer.platform)
  const folder = join(folders.localAppData ?? folders.appData, 'Glance')
  mkdirSync(folder, { recursive: true })
  if (options.isFirstStart !== true)
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ version: settingsVersion }))
  const runs: RunningGlance[] = []
  const { now } = Date
  let passedMs = 0

  const start: Desk['start'] = async (given = {}) => {
    const run = await startGlance(computer, {
      home,
      args: given.isPackaged === true ? [] : ['--credentials', 'memory'],
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
    // A changed setting may still be being written.
    rmSync(home, { recursive: true, maxRetries: 5, retryDelay: 20 })
    expect(errors.map(({ event }) => event)).toEqual(options.expectedErrors ?? [])
  })

  return {
    computer,
    folders,
    folder,
    start,
    startUp: async (given) => {
      const run = await start(given)
      await until(() => run.windows.size > 0 && run.window().contents.hasPage())
      await until(() => computer.hasShortcut(shortcut))
      return run
    },
    pass: (ms) => {
      passedMs += ms
      vi.spyOn(Date, 'now').mockImplementation(() => now() + passedMs)
    },
    logged
  }
}

/** Waits for a state, with enough time for a slow machine. */
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
    // There is no file while nothing has been logged.
    return ''
  }
}
