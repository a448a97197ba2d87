import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './programs.mjs'
import { runNpm } from './run-program.mjs'
import { report } from './set-up.mjs'

const sources = [
  'src',
  'electron.vite.config.ts',
  'browser-host.vite.config.ts',
  'tsconfig.json',
  'package-lock.json'
]
/** The file that a build writes last. */
const lastOutput = join('out', 'licenses.txt')
const limitMs = 180_000

/**
 * Builds main, preload, window and browser host into `out/`, unless the last build is newer than all of its sources. Reports on stderr only;
 * ends this process when the build fails.
 */
export const build = async () => {
  if (findChangeTime(lastOutput) > Math.max(...sources.map(findChangeTime))) return
  report('building the window (npm run build)')
  if ((await runNpm(['run', '--silent', 'build'], { output: 'quiet', limitMs })) !== 0) process.exit(1)
}

/**
 * When the file, or anything in the folder, last changed; 0 when it doesn't exist. A folder's own time changes when a file is
 * removed from it.
 * @param {string} path
 * @returns {number}
 */
const findChangeTime = (path) => {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(
    stats.mtimeMs,
    ...readdirSync(join(root, path)).map((name) => findChangeTime(join(path, name)))
  )
}
