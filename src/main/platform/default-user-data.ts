import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder that Electron's `app.getPath('userData')` returns on each system, for the host without Electron. */
export const defaultUserData = (
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env
): string => {
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Glance')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Glance')
    default:
      return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Glance')
  }
}
