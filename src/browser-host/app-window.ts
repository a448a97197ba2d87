import { spawn } from 'node:child_process'
import { windowSize } from './wire-format.ts'

/** The page corrects the size where a running browser ignores this argument. */
const sizeArgument = `--window-size=${String(windowSize.width)},${String(windowSize.height)}`

/** A browser that can't start, such as Chromium as root, ends within this time; so does one that only passes the address on. */
const startMs = 3_000

/**
 * Opens an address without a secret in a window of its own, without tabs or an address bar, of a browser of Chromium's
 * family. The window belongs to the browser, and stays when this process ends. Rejects when the browser can't be started.
 */
export const openAppWindow = (program: string, url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [`--app=${url}`, sizeArgument], {
      detached: true,
      stdio: 'ignore'
    })
    child.unref()
    const timer = setTimeout(resolve, startMs)
    // A host that is stopped meanwhile has nothing to wait for.
    timer.unref()
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(new Error(`The browser ended with ${String(code)}`))
    })
  })
