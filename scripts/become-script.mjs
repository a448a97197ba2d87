import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './programs.mjs'

/**
 * Runs a TypeScript file of this project in this very process, as if it had been started with these arguments: no process
 * stands between it and the signals that stop it.
 * @param {string} file
 * @param {readonly string[]} args
 */
export const becomeScript = async (file, args) => {
  const path = join(root, file)
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
  // npm passes a signal on that the terminal has sent already: the second must not cut short the stop that the first began.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    if (process.listenerCount(signal) > 0) process.on(signal, () => undefined)
  }
}
