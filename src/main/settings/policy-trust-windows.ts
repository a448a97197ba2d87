import { ownValue } from '../../shared/own-value.ts'
import type { RunProgram } from '../platform/run-program.ts'
import type { PolicyTrust } from './policy-file.ts'
import type { WindowsFolders } from './windows-folders.ts'

/**
 * On Windows: file and folder belong to the administrators or the system, and nobody else may change them. Users may add
 * files to a folder below `ProgramData` unless its maker forbids it, which harms nothing: such a file is theirs, and refused
 * for that (docs/administration.md#who-may-write-the-file).
 *
 * PowerShell prints owner and permissions as SDDL, which is the same in every language of Windows
 * (learn.microsoft.com/windows/win32/secauthz/security-descriptor-string-format). Rejects when it can't be run.
 */
export const createWindowsTrust = (folders: WindowsFolders, runProgram: RunProgram): PolicyTrust => {
  /** What was trusted last. Starting PowerShell takes longer than everything else that reads a policy. */
  let trusted: string | null = null

  return async (folder, file) => {
    const state = JSON.stringify([folder, file])
    if (state === trusted) return true
    const { code, stdout } = await runProgram({
      file: folders.powershell,
      args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', toCommand([folder.path, file.path])],
      // Modules of Windows PowerShell itself: the agent's own environment could name others.
      environment: { SystemRoot: folders.windows, PSModulePath: folders.powershellModules },
      limitMs: 10_000
    })
    const [folderSddl, fileSddl, ...more] = stdout.toString('utf8').trim().split(/\s+/u)
    if (code !== 0 || folderSddl === undefined || fileSddl === undefined || more.length > 0)
      throw new Error('PowerShell did not print two security descriptors')
    const isTrusted = isProtectedBy(folderSddl, replaceRights) && isProtectedBy(fileSddl, changeRights)
    trusted = isTrusted ? state : null
    return isTrusted
  }
}

const toCommand = (paths: readonly string[]): string =>
  paths.map((path) => `(Get-Acl -LiteralPath '${path.replaceAll("'", "''")}').Sddl`).join('; ')

/** SYSTEM, Administrators, the local Administrator, domain and enterprise administrators, TrustedInstaller. */
const administrators = new Set([
  'SY',
  'BA',
  'LA',
  'DA',
  'EA',
  'S-1-5-18',
  'S-1-5-32-544',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'
])

/** The bits of file rights and of the two-letter rights that SDDL writes in their place. */
const deleteChild = 0x40
const writeData = 0x2 | 0x4 | 0x10 | 0x100
const takeOver = 0x10000 | 0x40000 | 0x80000
const genericAll = 0x10000000
const genericWrite = 0x40000000
/** What lets somebody replace the policy file in its folder. */
export const replaceRights = deleteChild | takeOver | genericAll
/** What lets somebody change the file. */
export const changeRights = replaceRights | writeData | genericWrite

const namedRights: Readonly<Record<string, number>> = {
  GA: genericAll,
  GR: 0,
  GW: genericWrite,
  GX: 0,
  RC: 0,
  SD: 0x10000,
  WD: 0x40000,
  WO: 0x80000,
  FA: 0x1f01ff,
  FR: 0,
  FW: writeData,
  FX: 0,
  CC: 0x1,
  DC: 0x2,
  LC: 0x4,
  SW: 0x8,
  RP: 0x10,
  WP: 0x20,
  DT: deleteChild,
  LO: 0x80,
  CR: 0x100
}

/** True when an administrator owns it and nobody else has one of these rights to it. False for what can't be understood. */
export const isProtectedBy = (sddl: string, rights: number): boolean => {
  const parts =
    /^O:(?<owner>[A-Z]{2}|S-[\d-]+?)(?:G:(?:[A-Z]{2}|S-[\d-]+?))?D:(?<flags>[A-Z]*)(?<entries>(?:\([^()]*\))*)(?:S:.*)?$/u.exec(
      sddl
    )?.groups
  if (parts === undefined || !administrators.has(parts['owner'] ?? '')) return false
  // Without a list of permissions, everybody has all of them.
  if (parts['flags']?.includes('NO_ACCESS_CONTROL') === true || parts['entries'] === '') return false
  return [...(parts['entries'] ?? '').matchAll(/\(([^()]*)\)/gu)].every(([, entry = '']) =>
    isHarmless(entry.split(';'), rights)
  )
}

const isHarmless = (
  [type, flags = '', granted = '', , , account = '']: readonly string[],
  rights: number
): boolean => {
  if (type === 'D') return true
  if (type !== 'A') return false
  const isInheritOnly = /^(?:..)*IO/u.test(flags)
  if (isInheritOnly || administrators.has(account)) return true
  const bits = toBits(granted)
  return bits !== null && (bits & rights) === 0
}

const toBits = (granted: string): number | null => {
  if (/^0x[\da-f]{1,8}$/iu.test(granted)) return Number.parseInt(granted, 16)
  const names = granted.match(/../gu) ?? []
  if (names.join('') !== granted) return null
  return names.reduce<number | null>((bits, name) => {
    const more = ownValue(namedRights, name)
    return bits === null || more === undefined ? null : bits | more
  }, 0)
}
