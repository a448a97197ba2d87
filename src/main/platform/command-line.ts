import { parseArgs } from 'node:util'

/** What both hosts understand on their command line (design.md §3). */
export interface CommandLine {
  readonly userDataDir: string | null
  readonly startsWithDemo: boolean
  readonly credentials: 'keychain' | 'memory'
}

/** Reads the arguments that both hosts share and leaves all others alone: Chromium brings many of its own. */
export const decodeCommandLine = (args: readonly string[]): CommandLine => {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      'user-data-dir': { type: 'string' },
      demo: { type: 'boolean' },
      credentials: { type: 'string' }
    }
  })
  const userDataDir = values['user-data-dir']
  return {
    userDataDir: typeof userDataDir === 'string' ? userDataDir : null,
    startsWithDemo: values.demo === true,
    credentials: values.credentials === 'memory' ? 'memory' : 'keychain'
  }
}
