import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Clock } from './clock.ts'
import { writePrivateFile } from './private-files.ts'

/** Opens addresses that hold a secret: whoever uses this computer can read the arguments of every program on Linux. */
export interface RedirectFiles {
  /**
   * Opens a file that only the user can read, and that sends the browser on to the address. Does nothing once `dispose` was
   * called.
   */
  readonly open: (address: string) => Promise<void>
  /** Deletes the files that are left, also one that is being written. */
  readonly dispose: () => Promise<void>
}

export interface RedirectFilesOptions {
  readonly folder: string
  readonly clock: Clock
  /** Gets the address of the file. */
  readonly openLink: (url: string) => Promise<void>
}

/** A browser that has to start first may take this long, in ms. */
export const browserStartMs = 60_000

/** Why a file: docs/decisions.md. Each one is deleted after a minute, or when Glance ends. */
export const createRedirectFiles = ({ folder, clock, openLink }: RedirectFilesOptions): RedirectFiles => {
  const files = new Map<string, { readonly written: Promise<void>; readonly cancel: () => void }>()
  let isDisposed = false

  const erase = async (file: string): Promise<void> => {
    const left = files.get(file)
    files.delete(file)
    left?.cancel()
    // A file that is still being written would come back. When that fails, `open` rejects.
    await Promise.allSettled([left?.written])
    await rm(file, { force: true })
  }

  return {
    open: async (address) => {
      if (isDisposed) return
      const file = join(folder, `open-glance-${randomUUID()}.html`)
      const written = writePrivateFile(file, toRedirectPage(address))
      files.set(file, { written, cancel: clock.after(browserStartMs, () => void erase(file)) })
      try {
        await written
        if (files.has(file)) await openLink(pathToFileURL(file).href)
      } catch (error) {
        await erase(file)
        throw error
      }
    },
    dispose: async () => {
      isDisposed = true
      for (const file of [...files.keys()]) await erase(file)
    }
  }
}

/** The address is escaped, although Glance only opens addresses that it built itself. */
const toRedirectPage = (address: string): string => {
  const url = address.replace(/[&"'<>]/gu, (character) => `&#${String(character.charCodeAt(0))};`)
  return (
    '<!doctype html><html><meta charset="utf-8"><title>Glance</title><meta name="referrer" content="no-referrer">' +
    `<meta http-equiv="refresh" content="0; url=${url}"><a href="${url}">Glance</a></html>\n`
  )
}
