import { spawn } from 'node:child_process'
import { planBrowserHost } from './browser-window.mjs'
import { build } from './build.mjs'
import { findChromium, findElectron, hasDisplay, root, toolFile } from './programs.mjs'
import { runProgram, runScriptHere } from './run-program.mjs'
import { report, setUp } from './set-up.mjs'

// `npm run demo`: Glance on the built-in demo tenant, in Electron when it is installed or can be downloaded, otherwise in the
// browser host, in a window of its own if Chromium, Chrome or Edge is installed.

const args = process.argv.slice(2)
/** How long GitHub may take to answer, and then to send Electron. */
const answerLimitMs = 5_000
const downloadLimitMs = 180_000
/** Electron that ends sooner failed to start: there is no sandbox, or a library is missing. */
const minRunMs = 5_000

/** The reason why the demo opens in the browser host, or null when Electron can be tried. */
const findReasonForBrowser = () => {
  if (args.some((arg) => /^--(no-open|port)(=|$)/.test(arg)))
    return '--port and --no-open are for the browser host'
  if (!hasDisplay()) return 'there is no display'
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return "Chromium's sandbox refuses to run as root"
  return null
}

/** Downloads Electron. Resolves with the reason why that failed, or null. */
const downloadElectron = async () => {
  const source =
    process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/'
  try {
    await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(answerLimitMs) })
  } catch {
    return `${new URL(source).host} can't be reached, so Electron can't be downloaded`
  }
  report('downloading Electron, once')
  const installer = toolFile('electron', 'install-electron')
  await runProgram(process.execPath, [installer], { output: 'quiet', limitMs: downloadLimitMs })
  return findElectron() === null ? 'Electron could not be downloaded' : null
}

/** Runs Glance until the agent quits it. Resolves with false when it could not start. */
const runInElectron = async () => {
  const program = findElectron()
  if (program === null) return false
  report('opening Glance in Electron: Ctrl+Shift+G, or its icon in the tray, hides and shows it')
  const startedAt = Date.now()
  const child = spawn(program, [root, '--demo', '--show', ...args], { stdio: 'inherit' })
  let isStopped = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      isStopped = true
      // A terminal sends Ctrl+C to Electron as well.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  const code = await new Promise((resolve) => {
    child.on('error', () => {
      resolve(1)
    })
    child.on('close', resolve)
  })
  return code === 0 || isStopped || Date.now() - startedAt >= minRunMs
}

await setUp()
await build()

const reason = findReasonForBrowser() ?? (findElectron() === null ? await downloadElectron() : null)
if (reason === null && (await runInElectron())) process.exit(0)
const plan = planBrowserHost({
  args,
  reason: reason ?? 'Electron could not start',
  hasDisplay: hasDisplay(),
  browser: findChromium()
})
report(plan.line)
await runScriptHere('out/browser-host/main.js', ['--demo', ...plan.args])
