import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, toolFile } from './programs.mjs'
import { runProgram } from './run-program.mjs'
import { say } from './set-up.mjs'

const sources = ['src', 'electron.vite.config.ts', 'tsconfig.json', 'package-lock.json']
/** Written last. */
const built = join('out', 'renderer', 'index.html')

/**
 * Builds main, preload and window into `out/`, unless what stands there is newer than everything it is built from. All that
 * it says goes to stderr; when it fails, this process ends.
 */
export const build = async () => {
  if (newest(built) > Math.max(...sources.map(newest))) return
  say('building the window (electron-vite build)')
  if ((await runProgram(process.execPath, [toolFile('electron-vite'), 'build'], { output: 'quiet' })) !== 0)
    process.exit(1)
}

/**
 * When the file, or anything in the folder, last changed; 0 when it is not there. A folder's own time tells of what was
 * removed.
 * @param {string} path
 * @returns {number}
 */
const newest = (path) => {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(join(root, path)).map((name) => newest(join(path, name))))
}
