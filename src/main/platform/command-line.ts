import { parseArgs } from 'node:util'

/** The command-line options that both hosts understand (docs/architecture.md#command-line). */
export interface CommandLine {
  readonly userDataDir: string | null
  readonly startsWithDemo: boolean
  /** Show the window without waiting to be asked for it. */
  readonly isShownAtStart: boolean
  readonly policyFile: string | null
  readonly credentials: 'keychain' | 'memory'
}

/** The `glance://` address among the arguments, as the system hands it over when one is opened. */
export const findLink = (args: readonly string[]): string | null =>
  args.find((argument) => /^glance:/iu.test(argument)) ?? null

/** Reads the arguments that both hosts share and leaves all others alone: Chromium brings many of its own. */
export const decodeCommandLine = (args: readonly string[]): CommandLine => {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      'user-data-dir': { type: 'string' },
      demo: { type: 'boolean' },
      show: { type: 'boolean' },
      policy: { type: 'string' },
      credentials: { type: 'string' }
    }
  })
  const { 'user-data-dir': userDataDir, policy } = values
  return {
    userDataDir: typeof userDataDir === 'string' ? userDataDir : null,
    startsWithDemo: values.demo === true,
    isShownAtStart: values.show === true,
    policyFile: typeof policy === 'string' ? policy : null,
    credentials: values.credentials === 'memory' ? 'memory' : 'keychain'
  }
}
