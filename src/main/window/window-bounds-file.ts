import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Log } from '../platform/log.ts'
import { privateFileMode, privateFolderMode } from '../platform/private-files.ts'
import { renameSteadily } from '../platform/steady-files.ts'
import type { Bounds } from './placement.ts'

/** The window's last bounds, stored between runs. */
export interface WindowBoundsFile {
  /** `null` when the file is missing or unreadable: the window then appears in its default place. */
  readonly read: () => Promise<Bounds | null>
  /** Replaces the whole file. A failure is logged and otherwise ignored. */
  readonly write: (bounds: Bounds) => void
  /** Resolves when every write has ended. */
  readonly settled: () => Promise<void>
}

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive()
})

export const createWindowBoundsFile = (file: string, log: Log): WindowBoundsFile => {
  let lastWrite: Promise<void> = Promise.resolve()

  const replace = async (bounds: Bounds): Promise<void> => {
    try {
      await mkdir(dirname(file), { recursive: true, mode: privateFolderMode })
      await writeFile(`${file}.new`, JSON.stringify(bounds), { mode: privateFileMode })
      await renameSteadily(`${file}.new`, file)
    } catch (error) {
      log.warn('window-bounds-not-saved', { code: toCode(error) })
    }
  }

  return {
    read: async () => {
      try {
        return boundsSchema.parse(JSON.parse(await readFile(file, 'utf8')))
      } catch (error) {
        if (toCode(error) !== 'ENOENT') log.warn('window-bounds-unreadable', { code: toCode(error) })
        return null
      }
    },
    // One after the other, because all writes use the same temporary file.
    write: (bounds) => {
      lastWrite = lastWrite.then(() => replace(bounds))
    },
    settled: () => lastWrite
  }
}

const toCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
