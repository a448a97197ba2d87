import type { CommandLine } from 'electron'

export interface StandInCommandLine {
  readonly offered: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'>
  readonly switches: ReadonlySet<string>
  readonly remove: (name: string) => void
  /** The value of a switch on the command line; `null` without one. */
  readonly valueOf: (name: string) => string | null
}

/**
 * The switches as Chromium parses them (`base/command_line.cc`): one dash is enough, on Windows a slash too, where
 * capitals and spaces around don't count; a value follows only after `=`; after `--` there are no more switches.
 */
export const createCommandLine = (args: readonly string[], platform: NodeJS.Platform): StandInCommandLine => {
  const values = new Map<string, string>()
  for (const arg of args) {
    const text = platform === 'win32' ? arg.trim() : arg
    if (text === '--') break
    const [, name, value = ''] =
      (platform === 'win32' ? /^(?:--?|\/)([^=]+)=?(.*)$/s : /^--?([^=]+)=?(.*)$/s).exec(text) ?? []
    if (name !== undefined) values.set(platform === 'win32' ? name.toLowerCase() : name, value)
  }
  return {
    offered: {
      appendSwitch: (name, value = '') => {
        values.set(name, value)
      },
      hasSwitch: (name) => values.has(name)
    },
    get switches() {
      return new Set(values.keys())
    },
    remove: (name) => {
      values.delete(name)
    },
    valueOf: (name) => values.get(name) ?? null
  }
}
