import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Log } from '../platform/log.ts'
import type { Bounds } from './placement.ts'

/** Where the window was last left, kept between two runs. */
export interface WindowBoundsFile {
  /** `null` when there is no such file or it can't be read as bounds: the window then appears in its default place. */
  readonly read: () => Promise<Bounds | null>
  /** Replaces the file as a whole. A disk that refuses is logged and costs nothing but the memory. */
  readonly write: (bounds: Bounds) => void
  /** Every write that was begun has ended. */
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
      await mkdir(dirname(file), { recursive: true })
      await writeFile(`${file}.new`, JSON.stringify(bounds))
      await rename(`${file}.new`, file)
    } catch (error) {
      log.warn('window-bounds-not-kept', { code: toCode(error) })
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
    // One after the other: two writes to one temporary name would mix.
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
