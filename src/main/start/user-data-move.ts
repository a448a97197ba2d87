import { cpSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { renameSteadilySync } from '../platform/steady-files.ts'

/** Where Glance's files were once, and where they belong. */
export interface UserDataPlaces {
  readonly former: string
  readonly current: string
}

export interface UserDataMove {
  /** The folder to use from now on. */
  readonly folder: string
  /**
   * `not-needed`: there is nothing to move. `moved`: the former folder is now the current one. `failed`: the former folder
   * is complete and used for one more run; `code` is the system's reason.
   */
  readonly outcome: 'not-needed' | 'moved' | 'failed'
  readonly code: string | null
}

/** The disk's part, so that tests can fail in the middle. */
export interface MoveSteps {
  readonly rename: (from: string, to: string) => void
  readonly copy: (from: string, to: string) => void
}

const disk: MoveSteps = {
  rename: renameSteadilySync,
  copy: (from, to) => {
    cpSync(from, to, { recursive: true, preserveTimestamps: true, errorOnExist: true, force: false })
  }
}

/** No copy takes longer than this. */
const maxCopyMs = 60 * 60_000

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const

/** The folder that is in use, without moving anything. */
export const currentUserData = ({ former, current }: UserDataPlaces): string =>
  !isFilled(current) && isFilled(former) ? former : current

/**
 * Moves the former folder to its place, once, before anything in it is opened. A folder that already has files there is
 * newer and is never touched. The former folder stays complete until the current one is, so a crash at any moment loses
 * nothing. Never throws. Two starts at the same time end with the same folder.
 */
export const moveUserData = (places: UserDataPlaces, steps: MoveSteps = disk): UserDataMove => {
  const { former, current } = places
  removeQuietly(toMovedName(former))
  removeUnfinished(current, Date.now())
  if (isFilled(current) || !isFilled(former)) return { folder: current, outcome: 'not-needed', code: null }
  if (isInUse(former)) return { folder: former, outcome: 'failed', code: 'in-use' }
  try {
    move(places, steps)
    return { folder: current, outcome: 'moved', code: null }
  } catch (error) {
    // Another start may have moved it in the meantime.
    if (isFilled(current)) return { folder: current, outcome: 'not-needed', code: null }
    return { folder: former, outcome: 'failed', code: codeOf(error) }
  }
}

const move = ({ former, current }: UserDataPlaces, { rename, copy }: MoveSteps): void => {
  mkdirSync(dirname(current), { recursive: true })
  // An empty folder in the way: Windows renames nothing onto a folder.
  if (existsSync(current)) rmdirSync(current)
  try {
    rename(former, current)
  } catch (error) {
    // The profile of a company's computer can be on a server, and a rename can't leave its volume.
    if (codeOf(error) !== 'EXDEV') throw error
    copyAcross(former, current, { rename, copy })
  }
}

const copyAcross = (former: string, current: string, { rename, copy }: MoveSteps): void => {
  const unfinished = `${toUnfinishedName(current)}${String(process.pid)}`
  try {
    copy(former, unfinished)
    rename(unfinished, current)
  } catch (error) {
    removeQuietly(unfinished)
    throw error
  }
  // From here on the current folder counts. The former one first gets a name that says so, because removing can fail.
  try {
    rename(former, toMovedName(former))
  } catch {
    return
  }
  removeQuietly(toMovedName(former))
}

const toMovedName = (former: string): string => `${former}.moved`
const toUnfinishedName = (current: string): string => `${current}.moving-`

/** A copy that a crash interrupted. A younger one may belong to another start that is running now. */
const removeUnfinished = (current: string, nowMs: number): void => {
  const prefix = basename(toUnfinishedName(current))
  for (const name of list(dirname(current)).filter((each) => each.startsWith(prefix))) {
    const path = join(dirname(current), name)
    const { mtimeMs = nowMs } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs < nowMs - maxCopyMs) removeQuietly(path)
  }
}

/** Chromium keeps this file open, and lets Windows delete it when the process ends, also after a crash. */
const isInUse = (folder: string): boolean => existsSync(join(folder, 'lockfile'))

const isFilled = (folder: string): boolean => list(folder).length > 0

const list = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const removeQuietly = (path: string): void => {
  try {
    rmSync(path, removal)
  } catch {
    // What can't be removed now is removed at the next start.
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
