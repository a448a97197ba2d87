import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

/** What stands in `settings.json`. Keys that this version does not know are kept as they are. */
export type SettingsDocument = Readonly<Record<string, unknown>>

export type LoadedDocument =
  | { readonly kind: 'read'; readonly document: SettingsDocument }
  | { readonly kind: 'absent' }
  /** It could not be read and now stands aside under a name ending in `.damaged`; nothing of it was lost. */
  | { readonly kind: 'set-aside' }

export interface SettingsFile {
  /** Never rejects. */
  readonly load: () => Promise<LoadedDocument>
  /** Whole or not at all: written to a temporary name, flushed and renamed. Rejects when the disk refuses. */
  readonly save: (document: SettingsDocument) => Promise<void>
}

const documentSchema = z.record(z.string(), z.unknown())

export const createSettingsFile = (file: string): SettingsFile => {
  let lastSave: Promise<void> = Promise.resolve()

  const write = async (document: SettingsDocument): Promise<void> => {
    await mkdir(dirname(file), { recursive: true })
    const temporary = `${file}.new`
    const handle = await open(temporary, 'w', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify(document, null, 2)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  }

  return {
    load: async () => {
      let text: string
      try {
        text = await readFile(file, 'utf8')
      } catch (error) {
        if (isMissing(error)) return { kind: 'absent' }
        return { kind: 'set-aside' }
      }
      try {
        return { kind: 'read', document: documentSchema.parse(JSON.parse(text)) }
      } catch {
        await setAside(file)
        return { kind: 'set-aside' }
      }
    },
    save: (document) => {
      // One after another: two writers would share the temporary name.
      lastSave = lastSave.catch(() => undefined).then(() => write(document))
      return lastSave
    }
  }
}

const isMissing = (error: unknown): boolean =>
  z.object({ code: z.literal('ENOENT') }).safeParse(error).success

const setAside = async (file: string): Promise<void> => {
  try {
    await rm(`${file}.damaged`, { force: true, recursive: true })
    await rename(file, `${file}.damaged`)
  } catch {
    // A folder that allows no renaming allows no new settings either: the next save says so.
  }
}
