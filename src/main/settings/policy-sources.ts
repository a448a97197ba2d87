import { existsSync } from 'node:fs'
import { posix, resolve, win32 } from 'node:path'
import type { Log } from '../platform/log.ts'
import { runProgram, type RunProgram } from '../platform/run-program.ts'
import type { PolicySource } from './policy-decode.ts'
import { createPolicyFile } from './policy-file.ts'
import { createPosixTrust, trustAnyFile } from './policy-trust.ts'
import { createWindowsTrust } from './policy-trust-windows.ts'
import { findWindowsFolders } from './windows-folders.ts'
import { createRegistryPolicy } from './windows-registry.ts'

/** What the sources need of the computer. */
export interface PolicySurroundings {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  readonly exists: (path: string) => boolean
  readonly runProgram: RunProgram
  readonly log: Log
}

/** This computer, for both hosts. */
export const readSurroundings = (log: Log): PolicySurroundings => ({
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
  runProgram,
  log
})

/**
 * Where this system's administrator can put a policy, the first source before the second. No path depends on what an agent
 * can set (docs/administration.md#policy). A named file is used in place of all of them, whoever wrote it: for development
 * and tests.
 */
export const createPolicySources = (
  surroundings: PolicySurroundings,
  namedFile: string | null
): readonly PolicySource[] => {
  const { platform, environment, exists, log } = surroundings
  if (namedFile !== null) return [createPolicyFile(resolve(namedFile), trustAnyFile)]
  switch (platform) {
    case 'win32': {
      const folders = findWindowsFolders(exists, environment)
      return [
        createRegistryPolicy(folders, surroundings.runProgram, log),
        createPolicyFile(
          win32.join(folders.programData, 'Glance', 'policy.json'),
          createWindowsTrust(folders, surroundings.runProgram)
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
