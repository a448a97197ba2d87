import { access, mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { z } from 'zod'
import { createActionQueue } from '../platform/action-queue.ts'
import { privateFileMode, privateFolderMode } from '../platform/private-files.ts'
import { renameSteadily } from '../platform/steady-files.ts'

/** The content of `settings.json`. Keys that this version does not know are kept unchanged. */
export type SettingsDocument = Readonly<Record<string, unknown>>

export type LoadedDocument =
  | { readonly kind: 'read'; readonly document: SettingsDocument }
  | { readonly kind: 'absent' }
  /**
   * The file could not be read and was renamed to end in `.damaged`, so that nothing is lost. `copy` is the content of
   * the second copy, or `null` when that can't be read either.
   */
  | { readonly kind: 'set-aside'; readonly copy: SettingsDocument | null }

export interface SettingsFile {
  /** Never rejects. */
  readonly load: () => Promise<LoadedDocument>
  /**
   * Writes the second copy first and then the file, so that damage to one leaves the other. Each is written to a
   * temporary name, flushed and renamed, so that it is replaced as a whole. Rejects when the disk refuses.
   */
  readonly save: (document: SettingsDocument) => Promise<void>
  /**
   * Copies the present file to `settings.v1.json` for version 1, and so on. An earlier backup of that version stays.
   * Rejects when the disk refuses.
   */
  readonly backUp: (version: number) => Promise<void>
}

const documentSchema = z.record(z.string(), z.unknown())

export const createSettingsFile = (file: string): SettingsFile => {
  /** Two writers at a time would share the temporary name. */
  const enqueue = createActionQueue()

  const copyFile = `${file}.copy`

  const writeTo = async (target: string, content: string | Buffer): Promise<void> => {
    const temporary = `${file}.new`
    const handle = await open(temporary, 'w', privateFileMode)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameSteadily(temporary, target)
  }

  const write = async (document: SettingsDocument): Promise<void> => {
    await mkdir(dirname(file), { recursive: true, mode: privateFolderMode })
    const text = `${JSON.stringify(document, null, 2)}\n`
    await writeTo(copyFile, text)
    await writeTo(file, text)
  }

  const backUp = async (version: number): Promise<void> => {
    const { dir, name, ext } = parse(file)
    // The file is missing when it was damaged and set aside: the settings then came from the copy.
    const content = await readFile(file).catch((error: unknown) => {
      if (isMissing(error)) return readFile(copyFile)
      throw error
    })
    await writeTo(await firstFreeName(join(dir, `${name}.v${String(version)}${ext}`)), content)
  }

  return {
    load: async () => {
      try {
        return { kind: 'read', document: await read(file) }
      } catch (error) {
        // Whoever deletes the file wants to start over, so the copy is ignored.
        if (isMissing(error)) return { kind: 'absent' }
        await setAside(file)
        return { kind: 'set-aside', copy: await read(copyFile).catch(() => null) }
      }
    },
    save: (document) => enqueue(() => write(document)),
    backUp: (version) => enqueue(() => backUp(version))
  }
}

const read = async (file: string): Promise<SettingsDocument> => {
  const text = await readFile(file, 'utf8')
  // Notepad may start the file with a byte order mark.
  return documentSchema.parse(JSON.parse(text.replace(/^\uFEFF/u, '')))
}

const isMissing = (error: unknown): boolean =>
  z.object({ code: z.literal('ENOENT') }).safeParse(error).success

/** Keeps a file that was set aside before: somebody may still need its content. */
const setAside = async (file: string): Promise<void> => {
  try {
    await renameSteadily(file, await firstFreeName(`${file}.damaged`))
  } catch {
    // A folder that refuses a rename also refuses the next save, which reports it.
  }
}

const firstFreeName = async (name: string): Promise<string> => {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${String(number)}`
    try {
      await access(free)
    } catch {
      return free
    }
  }
}
