import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './programs.mjs'
import { becomeProgram, runNpm } from './run-program.mjs'
import { stopWithParent } from './stop-with-parent.mjs'
import { bringSystemPackages } from './system-packages.mjs'

// Plain JavaScript on Node's own modules, because it is what runs before there is anything else: on the Node that
// happens to be installed, without node_modules.

/**
 * The oldest Node that everything runs on: `>=22.20` in package.json is `[22, 20]`.
 * @type {readonly number[]}
 */
const oldestNode = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  .engines.node.replace('>=', '')
  .split('.')
  .map(Number)
/** What is brought where Node is older: by npm, so that nothing but the registry has to be reachable. */
const broughtNode = 'node@24.21.0'

const toolsFolder = join(root, '.tools')

/** @param {string} line one thing that was installed, or done without */
export const say = (line) => process.stderr.write(`set-up: ${line}\n`)

/**
 * Makes this machine ready: a Node that is new enough (bringing one and starting the calling script again with it), the
 * packages of the lock file, and the system packages that are asked for. Says in one line each what it installs or what it
 * has to do without; only the first two can fail.
 * @param {{ systemPackages?: boolean }} [options]
 */
export const setUp = async ({ systemPackages = false } = {}) => {
  stopWithParent()
  if (!isNewEnough(process.versions.node)) {
    if (!existsSync(toBroughtNode())) await whileOthersWait(bringNode)
    const node = toBroughtNode()
    await becomeProgram(node, process.argv.slice(1), {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`
    })
  }
  if (!arePackagesCurrent()) await whileOthersWait(bringPackages)
  if (systemPackages) await bringSystemPackages(say)
}

/** @param {string} version */
const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

const toBroughtNode = () =>
  join(toolsFolder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const bringNode = async () => {
  if (existsSync(toBroughtNode())) return
  say(`Node ${process.versions.node} is too old; bringing ${broughtNode} into .tools`)
  mkdirSync(toolsFolder, { recursive: true })
  const args = [
    'install',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--prefix',
    '.tools',
    broughtNode
  ]
  if ((await runNpm(args, { output: 'quiet' })) !== 0 || !existsSync(toBroughtNode())) {
    fail(`${broughtNode} could not be brought; please install Node ${oldestNode.join('.')} or newer`)
  }
}

const arePackagesCurrent = () => {
  const installed = join(root, 'node_modules', '.package-lock.json')
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  )
}

const bringPackages = async () => {
  if (arePackagesCurrent()) return
  say(`installing the packages of the lock file (npm ci)`)
  if ((await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], { output: 'quiet' })) !== 0) {
    fail('npm ci failed; what it said stands above')
  }
}

/** @param {string} line @returns {never} */
const fail = (line) => {
  say(line)
  process.exit(1)
}

/**
 * Two commands started at once in a fresh clone would install over one another: the second waits for the first.
 * @param {() => Promise<void>} work
 */
const whileOthersWait = async (work) => {
  const lock = join(toolsFolder, 'installing')
  mkdirSync(toolsFolder, { recursive: true })
  while (!isTaken(lock)) await new Promise((resolve) => setTimeout(resolve, 250))
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
 * Takes the lock; false while a process that still runs has it.
 * @param {string} lock
 */
const isTaken = (lock) => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (!isRunning(lock)) rmSync(lock, { force: true })
    return false
  }
}

/** @param {string} lock */
const isRunning = (lock) => {
  try {
    // Signal 0 asks whether the process is there.
    return process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch {
    return false
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUp({ systemPackages: true })
  say(`ready, on Node ${process.versions.node}`)
}
