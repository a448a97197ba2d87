import { access, mkdir, open, readFile, rename } from 'node:fs/promises'
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
      try {
        const text = await readFile(file, 'utf8')
        // Windows' own editor may put a byte order mark before it.
        return { kind: 'read', document: documentSchema.parse(JSON.parse(text.replace(/^\uFEFF/u, ''))) }
      } catch (error) {
        if (isMissing(error)) return { kind: 'absent' }
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

/** What was set aside before stays: it may hold what someone is still looking for. */
const setAside = async (file: string): Promise<void> => {
  try {
    await rename(file, await firstFreeName(`${file}.damaged`))
  } catch {
    // A folder that allows no renaming allows no new settings either: the next save says so.
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
