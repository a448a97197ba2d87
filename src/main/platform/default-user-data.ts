import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder with everything that Glance stores. On macOS and Linux it is what Electron's `app.getPath('userData')`
 * returns. On Windows that would be below `%APPDATA%`, which a company's computer copies to a server at log-off
 * (learn.microsoft.com, "Deploying roaming user profiles"); `%LOCALAPPDATA%` stays on the computer.
 */
export const defaultUserData = (
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env
): string => {
  switch (platform) {
    case 'win32':
      return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Glance')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Glance')
    default:
      return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Glance')
  }
}
