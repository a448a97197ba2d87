import { join } from 'node:path'

/** Every file and folder that Glance writes, all in one folder. */
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
