import type { PolicyEntry, PolicyTrust } from './policy-file.ts'

const writableByGroup = 0o020
const writableByOthers = 0o002

/**
 * On macOS and Linux: file and folder belong to the superuser, and nobody else may write to them but root's own group
 * (docs/administration.md#who-may-write-the-file). `superuser` is another account in tests only.
 */
export const createPosixTrust =
  (superuser: { readonly uid: number; readonly gid: number } = { uid: 0, gid: 0 }): PolicyTrust =>
  (folder, file) =>
    Promise.resolve([folder, file].every((entry) => isProtected(entry, superuser)))

const isProtected = (
  { uid, gid, mode }: PolicyEntry,
  superuser: { readonly uid: number; readonly gid: number }
): boolean =>
  uid === superuser.uid &&
  (mode & writableByOthers) === 0 &&
  ((mode & writableByGroup) === 0 || gid === superuser.gid)

/** For a file that somebody names on the command line of a Glance that is not packaged: in development and in tests. */
export const trustAnyFile: PolicyTrust = () => Promise.resolve(true)
