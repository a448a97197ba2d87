import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Paths } from './paths.ts'

/** Only the user may read and write. Windows has no such modes: there the user's own folder is private. */
export const privateFileMode = 0o600
export const privateFolderMode = 0o700

const stickyBit = 0o1000

/** Writes a file that only the user can read, in place of any that has its name. Never follows a link. */
export const writePrivateFile = async (file: string, content: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: privateFolderMode })
  await rm(file, { force: true })
  const handle = await open(file, 'wx', privateFileMode)
  try {
    await handle.writeFile(content)
  } finally {
    await handle.close()
  }
}

/**
 * Creates the folders that Glance writes to, and takes from everybody else what they could read there: earlier versions,
 * a restored backup or a folder made by hand may have left it open. Returns how many files and folders stayed open.
 *
 * Only names that Glance writes are touched, and never what a link leads to, because any folder can be chosen. A folder
 * like `/tmp`, which several users share, stays as it is.
 */
export const makeFilesPrivate = ({ userData, resultsFolder, logFile }: Paths): number => {
  if (process.platform === 'win32') return 0
  let failures = 0
  const restrict = (path: string): void => {
    try {
      const { mode, isFile, isFolder } = statOf(path)
      if (!isFile && !isFolder) return
      const isShared = path === userData && (mode & stickyBit) !== 0
      if ((mode & 0o077) !== 0 && !isShared) chmodSync(path, mode & privateFolderMode)
    } catch {
      failures += 1
    }
  }
  const restrictAll = (folder: string, isOurs: (name: string) => boolean): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: privateFolderMode })
      if (!statOf(folder).isFolder) return
      restrict(folder)
      for (const name of readdirSync(folder)) if (isOurs(name)) restrict(join(folder, name))
    } catch {
      // The folder can't be created or listed. Whoever writes there reports what the system says.
      failures += 1
    }
  }
  restrictAll(userData, (name) => /^(?:settings|window|open)\b.*\.(?:json|html)\b/u.test(name))
  restrictAll(resultsFolder, () => true)
  restrictAll(dirname(logFile), () => true)
  return failures
}

const statOf = (path: string) => {
  const stat = lstatSync(path)
  return { mode: stat.mode & 0o7777, isFile: stat.isFile(), isFolder: stat.isDirectory() }
}
