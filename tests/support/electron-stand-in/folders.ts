import { join } from 'node:path'

/** The folders of one agent on this computer, as the system names them. */
export interface AgentFolders {
  readonly home: string
  /** `app.getPath('appData')`: on Windows the folder that roams. */
  readonly appData: string
  /** `%LOCALAPPDATA%`; `null` where there is none. */
  readonly localAppData: string | null
}

export const toAgentFolders = (home: string, platform: NodeJS.Platform): AgentFolders =>
  platform === 'win32'
    ? { home, appData: join(home, 'AppData', 'Roaming'), localAppData: join(home, 'AppData', 'Local') }
    : { home, appData: home, localAppData: null }
