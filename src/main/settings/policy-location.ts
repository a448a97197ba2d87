import { join } from 'node:path'

/**
 * The path of the policy file on each system, in a folder that agents can't write to
 * (docs/administration.md#policy-file).
 */
export const policyLocation = (
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env
): string => {
  switch (platform) {
    case 'win32':
      return join(environment['ProgramData'] ?? 'C:\\ProgramData', 'Glance', 'policy.json')
    case 'darwin':
      return '/Library/Application Support/Glance/policy.json'
    default:
      return '/etc/glance/policy.json'
  }
}
