import { parseArgs } from 'node:util'

/** The command-line options that both hosts understand (docs/architecture.md#command-line). */
export interface CommandLine {
  readonly userDataDir: string | null
  readonly startsWithDemo: boolean
  /** Shows the window at start, without waiting for the shortcut. */
  readonly isShownAtStart: boolean
  /** Glance was started at login (Windows and Linux). */
  readonly isHiddenStart: boolean
  readonly policyFile: string | null
  readonly credentials: 'keychain' | 'memory'
}

/** The `glance://` address that the system passes as an argument when somebody opens one. */
export const findLink = (args: readonly string[]): string | null =>
  args.find((argument) => /^glance:/iu.test(argument)) ?? null

/** Reads the arguments that both hosts share, and ignores all others: Chromium adds many of its own. */
export const decodeCommandLine = (args: readonly string[]): CommandLine => {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      'user-data-dir': { type: 'string' },
      demo: { type: 'boolean' },
      show: { type: 'boolean' },
      hidden: { type: 'boolean' },
      policy: { type: 'string' },
      credentials: { type: 'string' }
    }
  })
  const { 'user-data-dir': userDataDir, policy } = values
  return {
    userDataDir: typeof userDataDir === 'string' ? userDataDir : null,
    startsWithDemo: values.demo === true,
    isShownAtStart: values.show === true,
    isHiddenStart: values.hidden === true,
    policyFile: typeof policy === 'string' ? policy : null,
    credentials: values.credentials === 'memory' ? 'memory' : 'keychain'
  }
}
