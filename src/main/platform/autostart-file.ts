import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LoginItem } from './login-item.ts'

/**
 * The login item of Linux desktops: a file in the agent's `autostart` folder (specifications.freedesktop.org,
 * "Desktop Application Autostart"). `program` is the file to start.
 */
export const createAutostartFile = (configFolder: string, program: string): LoginItem => {
  const file = join(configFolder, 'autostart', 'glance.desktop')
  return {
    state: () => {
      const content = read(file)
      if (content === null) return 'off'
      // What desktops write when the agent turns an entry off in their own list.
      return /^(?:Hidden=true|X-GNOME-Autostart-enabled=false)$/mu.test(content) ? 'turned-off' : 'on'
    },
    set: (isOn) => {
      if (!isOn) {
        rmSync(file, { force: true })
        return
      }
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, toContent(program))
    }
  }
}

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const toContent = (program: string): string =>
  `[Desktop Entry]\nType=Application\nName=Glance\nExec=${toExec(program)} --hidden\nTerminal=false\n`

/** Quoted as "The Exec key" of the Desktop Entry Specification says: first the argument, then the text of the value. */
const toExec = (program: string): string =>
  `"${program.replaceAll(/["`$\\]/gu, '\\$&')}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%')
