import type { Log } from '../platform/log.ts'
import type { ProgramResult, RunProgram } from '../platform/run-program.ts'
import type { PolicyReading, PolicySource } from './policy-decode.ts'
import { policyRegistryKey, readPolicyValues, toRegistryPath } from './policy-registry.ts'
import { listSubkeys, parseRegistryListing, type RegistryValue } from './registry-listing.ts'
import type { WindowsFolders } from './windows-folders.ts'

const limitMs = 3_000
const parentKey = policyRegistryKey.slice(0, policyRegistryKey.lastIndexOf('\\'))
const subkey = policyRegistryKey.slice(parentKey.length + 1)

/**
 * The policy in the registry, read with Windows' own `reg.exe`, in the 64-bit view, where Group Policy and Intune write.
 * Its messages are in Windows' language and its exit code is 1 for every trouble. So the key above is listed first: when that
 * can't be done, nothing is known of a policy; when the policy is in the list, it must be readable.
 */
export const createRegistryPolicy = (
  folders: WindowsFolders,
  runProgram: RunProgram,
  log: Log
): PolicySource => {
  const environment = { SystemRoot: folders.windows }
  let isReported = false

  const query = (args: readonly string[]): Promise<ProgramResult> =>
    runProgram({ file: folders.reg, args: ['query', ...args, '/reg:64'], environment, limitMs })

  /**
   * `reg.exe` prints in the console's code page, which lacks letters. A console that is set to UTF-8 has all of them, but an
   * administrator may have forbidden it; then `reg.exe` alone does it, for a policy in plain ASCII.
   */
  const queryAll = async (): Promise<Listing | null> => {
    const command = `"${folders.reg}" query "${policyRegistryKey}" /s /reg:64`
    const inUtf8 = await runProgram({
      file: folders.cmd,
      args: ['/d', '/s', '/c', `""${folders.chcp}" 65001 >nul && ${command}"`],
      environment,
      limitMs,
      isVerbatim: true
    }).then(decodeUtf8, () => null)
    if (inUtf8 !== null) return { text: inUtf8, hasEveryLetter: true }
    const plain = await query([policyRegistryKey, '/s'])
    return plain.code === 0 ? { text: plain.stdout.toString('latin1'), hasEveryLetter: false } : null
  }

  const read = async (): Promise<PolicyReading> => {
    const parent = await query([parentKey])
    if (parent.code !== 0) throw new Error('reg.exe refused')
    const names = listSubkeys(parent.stdout.toString('latin1'), parentKey)
    if (!names.some((name) => name.toLowerCase() === subkey.toLowerCase())) return { kind: 'absent' }
    const listing = await queryAll()
    const values = listing === null ? null : parseRegistryListing(listing.text, policyRegistryKey)
    if (listing === null || values === null) return unreadable(null)
    const unclear = listing.hasEveryLetter ? undefined : values.find(hasUnclearLetter)
    return unclear === undefined ? readPolicyValues(values) : unreadable(toRegistryPath(unclear))
  }

  return {
    name: 'registry',
    read: async () => {
      try {
        return await read()
      } catch {
        if (!isReported) log.warn('registry-not-read')
        isReported = true
        return { kind: 'unavailable' }
      }
    },
    // Windows reports changes of the registry to programs that call it, and none that can be started does so.
    watch: () => () => undefined
  }
}

interface Listing {
  readonly text: string
  readonly hasEveryLetter: boolean
}

const unreadable = (key: string | null): PolicyReading => ({ kind: 'refused', reason: 'unreadable', key })

/** A letter that the code page lacks is printed as a question mark. */
const hasUnclearLetter = ({ name, data }: RegistryValue): boolean => /[^\u0020-\u007e]|\?/u.test(name + data)

const decodeUtf8 = ({ code, stdout }: ProgramResult): string | null => {
  if (code !== 0) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(stdout)
  } catch {
    return null
  }
}
