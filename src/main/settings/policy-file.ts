import { watch, type Stats } from 'node:fs'
import { constants, lstat, open, type FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import {
  decodePolicy,
  toFileKey,
  type PolicyReading,
  type PolicySource,
  type Refusal
} from './policy-decode.ts'
import { decodePolicyText } from './policy-text.ts'

/** What a file or folder is, from its own entry on the disk: a link is not followed. */
export interface PolicyEntry {
  readonly path: string
  /** The owner's number and the permission bits. Both mean nothing on Windows. */
  readonly uid: number
  readonly gid: number
  readonly mode: number
  /** When its content or its permissions last changed, in milliseconds since 1970. */
  readonly changedMs: number
}

/** True when nobody but an administrator can have written these two, the file and its folder. May reject. */
export type PolicyTrust = (folder: PolicyEntry, file: PolicyEntry) => Promise<boolean>

const maxBytes = 1024 * 1024

/**
 * The policy in this file. The file and its folder are checked before a byte is read, and what was checked is what is read:
 * no link is followed, and a pipe or a device is refused without waiting for it.
 */
export const createPolicyFile = (file: string, isTrusted: PolicyTrust): PolicySource => ({
  name: 'file',

  read: async () => {
    try {
      return await readPolicyFile(file, isTrusted)
    } catch (error) {
      return isMissing(error) ? { kind: 'absent' } : refused({ reason: 'unreadable', path: null })
    }
  },

  watch: (onMaybeChanged) => {
    try {
      // The folder, because an editor replaces the file, and a watched file that was replaced is never reported again.
      const watcher = watch(dirname(file), { persistent: false }, (_event, name) => {
        if (name === null || name === basename(file)) onMaybeChanged()
      })
      // The folder was removed. The store reads again from time to time.
      watcher.on('error', () => {
        watcher.close()
      })
      return () => {
        watcher.close()
      }
    } catch {
      // There is no such folder, or it can't be watched. The store reads again from time to time.
      return () => undefined
    }
  }
})

const readPolicyFile = async (file: string, isTrusted: PolicyTrust): Promise<PolicyReading> => {
  const path = dirname(file)
  const folder = await lstat(path)
  const entry = await lstat(file)
  if (folder.isSymbolicLink() || entry.isSymbolicLink()) return refused({ reason: 'untrusted', path: null })

  // Windows has neither flag. Without blocking: opening a pipe would otherwise wait for somebody who writes to it.
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const opened = await handle.stat()
    if (!opened.isFile() || !folder.isDirectory() || opened.size > maxBytes)
      return refused({ reason: 'unreadable', path: null })
    if (!(await isTrusted(toEntry(path, folder), toEntry(file, opened))))
      return refused({ reason: 'untrusted', path: null })
    return decode(await readAll(handle))
  } finally {
    await handle.close()
  }
}

const toEntry = (path: string, { uid, gid, mode, ctimeMs }: Stats): PolicyEntry => ({
  path,
  uid,
  gid,
  mode,
  changedMs: ctimeMs
})

/** At most one byte more than the largest policy, however the file grows meanwhile. */
const readAll = async (handle: FileHandle): Promise<Buffer> => {
  const buffer = Buffer.alloc(maxBytes + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length)
    length += bytesRead
    if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length)
  }
}

const decode = (content: Buffer): PolicyReading => {
  if (content.length > maxBytes) return refused({ reason: 'unreadable', path: null })
  const text = decodePolicyText(content)
  if (!text.ok) return refused(text.refusal)
  const decoded = decodePolicy(text.raw)
  return decoded.ok
    ? { kind: 'read', document: decoded.document, leftOut: decoded.leftOut, toKey: toFileKey }
    : refused(decoded.refusal)
}

const refused = ({ reason, path }: Refusal): PolicyReading => ({
  kind: 'refused',
  reason,
  key: path === null || path.length === 0 ? null : toFileKey(path)
})

const isMissing = (error: unknown): boolean =>
  z.object({ code: z.enum(['ENOENT', 'ENOTDIR']) }).safeParse(error).success
