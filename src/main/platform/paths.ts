import { join } from 'node:path'

/** Every file that Glance writes, below one folder. */
export interface Paths {
  readonly userData: string
  readonly settingsFile: string
  readonly resultsFolder: string
  readonly logFile: string
}

export const createPaths = (userData: string): Paths => ({
  userData,
  settingsFile: join(userData, 'settings.json'),
  resultsFolder: join(userData, 'results'),
  logFile: join(userData, 'logs', 'glance.log')
})
