/*
 * Chromium obeys its switches in a packaged program too, whatever Electron's fuses say
 * (electron/electron, `shell/app/electron_main_delegate.cc`). Any program that can start Glance could use them to read
 * what the window shows or what SuperOffice answers. So the packaged product takes only the switches of the first table;
 * a start with any other is refused.
 */

/** The switches that the packaged product takes, and who passes each. */
const allowedSwitches: Readonly<Record<string, string>> = {
  demo: 'the agent: signs in to the demo',
  show: 'the agent: shows the window at start',
  hidden: 'Windows and Linux, when Glance is started at login',
  updated: 'the installer after an update (electron-builder, `templates/nsis/common.nsh`)',
  'disable-gpu': 'the agent, when a graphics driver leaves the window black',
  'force-device-scale-factor': 'the agent on Linux, where a desktop reports no scale',
  'ozone-platform': 'the agent on Linux: Wayland or X11',
  'ozone-platform-hint': 'the agent on Linux: Wayland or X11'
}

/** Switches with a changing part: macOS's process number, and what Squirrel's installer passes. */
const allowedPatterns: readonly RegExp[] = [/^psn_\d+_\d+$/u, /^squirrel-[a-z]+$/u]

/**
 * What some of the refused switches would do. They are also asked for with `app.commandLine.hasSwitch`, which sees what
 * Chromium has parsed, also from a source other than the arguments.
 */
export const dangerousSwitches: Readonly<Record<string, string>> = {
  'remote-debugging-port': 'lets any program on this computer read and drive the window',
  'remote-debugging-pipe': 'lets the program that started Glance do the same',
  'remote-allow-origins': 'lets web pages use the debugging port',
  inspect: 'lets any program run code in the main process, which has the tokens',
  'inspect-brk': 'the same',
  'inspect-port': 'the same',
  'js-flags': 'changes V8, and can expose its internals to the page',
  'ignore-certificate-errors': 'accepts a forged SuperOffice',
  'ignore-certificate-errors-spki-list': 'accepts a forged SuperOffice',
  'allow-insecure-localhost': 'accepts a forged certificate of this computer',
  'proxy-server': 'sends every request to another computer',
  'proxy-pac-url': 'sends every request to another computer',
  'proxy-bypass-list': 'goes around the proxy that the company wants to be used',
  'host-rules': 'sends the requests to SuperOffice to another computer',
  'host-resolver-rules': 'sends the requests to SuperOffice to another computer',
  'auth-server-allowlist': 'sends the agent’s Windows login to other servers',
  'auth-negotiate-delegate-allowlist': 'lets other servers act as the agent',
  'user-data-dir': 'reads and writes everything in a folder of somebody’s choice',
  'disk-cache-dir': 'writes what was loaded to a folder of somebody’s choice',
  'disable-web-security': 'lets the page read other sites',
  'allow-file-access-from-files': 'lets a page read files',
  'no-sandbox': 'runs the page with all the rights of the agent',
  'disable-gpu-sandbox': 'runs the graphics process with all the rights of the agent',
  'disable-site-isolation-trials': 'runs several sites in one process',
  'single-process': 'runs the page inside the main process',
  'gpu-launcher': 'starts a program of somebody’s choice',
  'renderer-cmd-prefix': 'starts a program of somebody’s choice',
  'utility-cmd-prefix': 'starts a program of somebody’s choice',
  'browser-subprocess-path': 'starts a program of somebody’s choice',
  'load-extension': 'runs somebody’s code in the page',
  'disable-extensions-except': 'runs somebody’s code in the page',
  'enable-logging': 'writes what happens, with addresses, to a file',
  'log-file': 'writes what happens, with addresses, to a file',
  'log-net-log': 'writes every request with its headers to a file',
  'ssl-key-log-file': 'writes the keys of the encrypted connections to a file',
  'trace-startup': 'writes what the program does to a file',
  'enable-automation': 'lets another program drive the window',
  'enable-blink-features': 'turns on unfinished parts of Chromium'
}

export interface StartedWith {
  /** The arguments without the program's own path. */
  readonly args: readonly string[]
  readonly platform: NodeJS.Platform
  /** `app.commandLine.hasSwitch`. */
  readonly hasSwitch: (name: string) => boolean
  /**
   * The launcher of an AppImage adds `--no-sandbox` where the system forbids unprivileged namespaces (electron-builder,
   * `targets/appimage/appImageUtil.js`), as Ubuntu does since 24.04. Glance would not start there at all.
   */
  readonly isAppImage: boolean
}

/** The name of the first switch that the packaged product doesn't take, or `null`. */
export const findRefusedSwitch = (startedWith: StartedWith): string | null => {
  const { args, platform, hasSwitch } = startedWith
  const isRefused = (name: string): boolean => !isAllowed(name, startedWith)
  return (
    toSwitchNames(args, platform).find(isRefused) ??
    Object.keys(dangerousSwitches).find((name) => hasSwitch(name) && isRefused(name)) ??
    null
  )
}

/** For the log and the dialog: a switch's name can be any text, so only a plain one is repeated. */
export const toPlainName = (name: string): string => (/^[a-z][a-z0-9-]{0,59}$/u.test(name) ? name : 'unknown')

const isAllowed = (name: string, { platform, isAppImage }: StartedWith): boolean =>
  Object.hasOwn(allowedSwitches, name) ||
  allowedPatterns.some((pattern) => pattern.test(name)) ||
  (name === 'no-sandbox' && platform === 'linux' && isAppImage)

/**
 * The names of the switches, read as Chromium does (chromium.org, `base/command_line.cc`): one dash is enough, on
 * Windows a slash too, where capitals and spaces around an argument don't count; after `--` there are no more.
 */
const toSwitchNames = (args: readonly string[], platform: NodeJS.Platform): readonly string[] => {
  const isWindows = platform === 'win32'
  const texts = isWindows ? args.map((arg) => arg.trim().toLowerCase()) : args
  const end = texts.indexOf('--')
  return texts
    .slice(0, end === -1 ? undefined : end)
    .map((text) => (isWindows ? /^(?:--?|\/)([^=]+)/u : /^--?([^=]+)/u).exec(text)?.[1])
    .filter((name) => name !== undefined)
}
