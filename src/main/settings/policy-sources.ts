import { posix, win32 } from 'node:path'
import type { Log } from '../platform/log.ts'
import type { RunProgram } from '../platform/run-program.ts'
import type { PolicySource } from './policy-decode.ts'
import { createPolicyFile } from './policy-file.ts'
import { createPosixTrust, trustAnyFile } from './policy-trust.ts'
import { createWindowsTrust } from './policy-trust-windows.ts'
import { findWindowsFolders } from './windows-folders.ts'
import { createRegistryPolicy } from './windows-registry.ts'

export interface PolicySourcesOptions {
  /** A file that is used in place of all sources, whoever wrote it: for development and tests. `null` for the system's. */
  readonly namedFile: string | null
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  readonly exists: (path: string) => boolean
  readonly runProgram: RunProgram
  readonly log: Log
}

/**
 * Where this system's administrator can put a policy, the first source before the second. No path depends on what an agent
 * can set (docs/administration.md#policy).
 */
export const createPolicySources = (options: PolicySourcesOptions): readonly PolicySource[] => {
  const { namedFile, platform, environment, exists, runProgram, log } = options
  if (namedFile !== null) return [createPolicyFile(namedFile, trustAnyFile)]
  switch (platform) {
    case 'win32': {
      const folders = findWindowsFolders(exists, environment)
      return [
        createRegistryPolicy(folders, runProgram, log),
        createPolicyFile(
          win32.join(folders.programData, 'Glance', 'policy.json'),
          createWindowsTrust(folders, runProgram)
        )
      ]
    }
    case 'darwin':
      return [
        createPolicyFile(posix.join('/Library/Application Support/Glance', 'policy.json'), createPosixTrust())
      ]
    default:
      return [createPolicyFile('/etc/glance/policy.json', createPosixTrust())]
  }
}
