import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './programs.mjs'
import { replaceWithProgram, runNpm } from './run-program.mjs'
import { installSystemPackages } from './system-packages.mjs'

// Plain JavaScript on Node's own modules: this runs first, on whichever Node is installed and without node_modules.

/**
 * The oldest Node that everything runs on: `>=22.20` in package.json is `[22, 20]`.
 * @type {readonly number[]}
 */
const oldestNode = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  .engines.node.replace('>=', '')
  .split('.')
  .map(Number)
/** Installed from npm when Node is older, so that only the registry has to be reachable. */
const newerNode = 'node@24.21.0'

const toolsFolder = join(root, '.tools')
const parentCheckMs = 200
const installLimitMs = 600_000

/** @param {string} line one thing that is installed or missing */
export const report = (line) => process.stderr.write(`set-up: ${line}\n`)

/**
 * Makes this machine ready: a Node that is new enough (installs one and restarts the calling script with it), the packages of
 * the lock file and, on request, system packages. Reports each installation and each missing system package in one line. Ends
 * this process when Node or the packages can't be installed.
 * @param {{ systemPackages?: boolean }} [options]
 */
export const setUp = async ({ systemPackages = false } = {}) => {
  stopWithParent()
  if (!isNewEnough(process.versions.node)) {
    if (!existsSync(newerNodeFile)) await whileOthersWait(installNode)
    const node = newerNodeFile
    await replaceWithProgram(node, process.argv.slice(1), {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`
    })
  }
  // Beside each other, because one mostly downloads while the other unpacks. A system package is never left half installed.
  const installed = await Promise.allSettled([
    arePackagesCurrent() || whileOthersWait(installPackages),
    systemPackages && installSystemPackages(report)
  ])
  for (const result of installed) if (result.status === 'rejected') fail(String(result.reason))
}

/**
 * Stops this process as SIGTERM does when the one that started it has ended. npm forwards a signal to the shell that runs a
 * script, and the shell ends without forwarding it.
 */
const stopWithParent = () => {
  if (process.platform === 'win32' || process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, parentCheckMs)
  timer.unref()
}

/** @param {string} version */
const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

const newerNodeFile = join(
  toolsFolder,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node'
)

const installNode = async () => {
  if (existsSync(newerNodeFile)) return
  report(`Node ${process.versions.node} is too old; installing ${newerNode} into .tools`)
  mkdirSync(toolsFolder, { recursive: true })
  const args = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--prefix',
    '.tools',
    newerNode
  ]
  const exitCode = await runNpm(args, { output: 'quiet', limitMs: installLimitMs })
  if (exitCode !== 0 || !existsSync(newerNodeFile)) {
    fail(`${newerNode} could not be installed; please install Node ${oldestNode.join('.')} or newer`)
  }
}

const arePackagesCurrent = () => {
  const installed = join(root, 'node_modules', '.package-lock.json')
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  )
}

const installPackages = async () => {
  if (arePackagesCurrent()) return
  report('installing the packages of the lock file (npm ci)')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error']
  if ((await runNpm(args, { output: 'quiet', limitMs: installLimitMs })) !== 0)
    throw new Error('npm ci failed; its output is above')
}

/** @param {string} line @returns {never} */
const fail = (line) => {
  report(line)
  process.exit(1)
}

/**
 * Runs `work` while no other command installs: two commands started at once in a fresh clone would overwrite each other.
 * @param {() => Promise<void>} work
 */
const whileOthersWait = async (work) => {
  const lock = join(toolsFolder, 'installing')
  mkdirSync(toolsFolder, { recursive: true })
  while (!takeLock(lock)) await new Promise((resolve) => setTimeout(resolve, 250))
  const release = () => {
    rmSync(lock, { force: true })
  }
  process.once('exit', release)
  try {
    await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/**
 * Takes the lock. Returns false while a running process has it.
 * @param {string} lock
 */
const takeLock = (lock) => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (!isOwnerRunning(lock)) rmSync(lock, { force: true })
    return false
  }
}

/** @param {string} lock */
const isOwnerRunning = (lock) => {
  try {
    // Signal 0 only checks that the process exists.
    return process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch {
    return false
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUp({ systemPackages: true })
  report(`ready, on Node ${process.versions.node}`)
}
