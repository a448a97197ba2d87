import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Which programs this machine has, and why something can't run here.

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The full path of a program on `PATH`, or null.
 * @param {string} name
 * @returns {string | null}
 */
export const findOnPath = (name) => {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, name + ending)
      if (folder !== '' && isProgram(file)) return file
    }
  }
  return null
}

/** @param {string} file */
const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A browser of Chromium's family: the one named in `GLANCE_CHROMIUM` or an installed one, or null.
 * @returns {string | null}
 */
export const findChromium = () => {
  const named = process.env['GLANCE_CHROMIUM']
  if (named !== undefined && named !== '') return named
  if (process.platform === 'darwin') {
    return (
      ['Google Chrome', 'Chromium', 'Microsoft Edge']
        .flatMap((name) =>
          ['', process.env['HOME'] ?? ''].map(
            (home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`
          )
        )
        .find(existsSync) ?? null
    )
  }
  if (process.platform === 'win32') {
    const homes = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
      (name) => process.env[name] ?? []
    )
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return programs.flatMap((program) => homes.map((home) => join(home, program))).find(existsSync) ?? null
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable'
  ]
  return names.map(findOnPath).find((program) => program !== null) ?? null
}

/**
 * The browser for tests without a window: on Linux Chromium's build for that, which takes about a quarter less time for each
 * journey, where it is installed; elsewhere the one of `findChromium`.
 * @returns {string | null}
 */
export const findHeadlessChromium = () => {
  const isNamed = (process.env['GLANCE_CHROMIUM'] ?? '') !== ''
  return (isNamed ? null : findOnPath(headlessShell)) ?? findChromium()
}

/** The name of Debian's package and of its command. */
export const headlessShell = 'chromium-headless-shell'

/**
 * Electron's program, from `ELECTRON_OVERRIDE_DIST_PATH` or the installed package, or null. Never downloads it.
 * @returns {string | null}
 */
export const findElectron = () => {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules', 'electron', 'dist')
  const names = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe'
  }
  const program = join(
    folder,
    process.platform in names ? names[/** @type {keyof typeof names} */ (process.platform)] : 'electron'
  )
  return existsSync(program) ? program : null
}

/**
 * The reason why Electron can't show a window here, or null when it can.
 * @returns {string | null}
 */
export const whyNoElectron = () => {
  if (!hasDisplay()) return 'there is no display'
  return findElectron() === null ? 'Electron is not installed' : null
}

/**
 * The reason why no browser can be driven here, or null when one can.
 * @returns {string | null}
 */
export const whyNoChromium = () =>
  findChromium() === null ? 'no Chromium, Chrome or Edge is installed (GLANCE_CHROMIUM can name one)' : null

export const hasDisplay = () =>
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? '') !== '' ||
  (process.env['WAYLAND_DISPLAY'] ?? '') !== ''

/** Whether Debian packages can be installed without asking anyone. */
export const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/**
 * The file behind a command of an installed package. Running it with Node works on every system, with spaces in paths too.
 * @param {string} packageName
 * @param {string} [command]
 */
export const toolFile = (packageName, command = packageName) => {
  const folder = join(root, 'node_modules', packageName)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, file)
}
