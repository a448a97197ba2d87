import { spawn } from 'node:child_process'
import { becomeScript } from './become-script.mjs'
import { build } from './build.mjs'
import { findElectron, hasDisplay, root, toolFile } from './programs.mjs'
import { runProgram } from './run-program.mjs'
import { say, setUp } from './set-up.mjs'

// Glance on the built-in demo tenant: in Electron where its program is here or can be fetched, else in the browser host.

const args = process.argv.slice(2)
/** How long GitHub may take to answer at all, and then to send Electron. */
const answerLimitMs = 5_000
const downloadLimitMs = 180_000
/** A window that is gone sooner was never there: no sandbox, a library missing. */
const shortestRunMs = 5_000

/** Why the demo opens in the browser host, or null when Electron may be tried. */
const whyBrowserHost = () => {
  if (args.some((arg) => /^--(no-open|port)(=|$)/.test(arg)))
    return '--port and --no-open are for the browser host'
  if (!hasDisplay()) return 'there is no display'
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return "Chromium's sandbox refuses to run as root"
  return null
}

const fetchElectron = async () => {
  const source =
    process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/'
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(answerLimitMs) })
  } catch {
    return `${new URL(source).host} can't be reached, so that Electron can't be fetched`
  }
  say('fetching Electron, once')
  const installer = toolFile('electron', 'install-electron')
  await runProgram(process.execPath, [installer], { output: 'quiet', longestMs: downloadLimitMs })
  return findElectron() === null ? 'Electron could not be fetched' : null
}

/** Runs Glance until the agent quits it; false when it could not start. */
const runInElectron = async () => {
  const program = findElectron()
  if (program === null) return false
  say('opening Glance in Electron: Ctrl+Shift+G, or its icon in the tray, hides and shows it')
  const startedAt = Date.now()
  const child = spawn(program, [root, '--demo', '--show', ...args], { stdio: 'inherit' })
  let isStopped = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      isStopped = true
      // A terminal's Ctrl+C has reached Electron already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  const code = await new Promise((resolve) => {
    child.on('error', () => {
      resolve(1)
    })
    child.on('close', resolve)
  })
  return code === 0 || isStopped || Date.now() - startedAt >= shortestRunMs
}

await setUp()
await build()

const reason = whyBrowserHost() ?? (findElectron() === null ? await fetchElectron() : null)
if (reason === null && (await runInElectron())) process.exit(0)
say(`opening Glance in the browser host: ${reason ?? 'Electron could not start'}`)
await becomeScript('src/browser-host/main.ts', ['--demo', ...args])
