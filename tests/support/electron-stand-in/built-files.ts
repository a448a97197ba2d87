import { existsSync } from 'node:fs'
import { join } from 'node:path'

const outFolder = join(import.meta.dirname, '..', '..', '..', 'out')

/** Where the build puts what is shipped. */
export const builtMain = join(outFolder, 'main', 'index.js')
export const builtPreload = join(outFolder, 'preload', 'index.cjs')
export const builtPage = join(outFolder, 'renderer', 'index.html')

/** Throws, saying what to do, unless there is a whole build to run. */
export const requireBuild = (): void => {
  const missing = [builtMain, builtPreload, builtPage].filter((file) => !existsSync(file))
  if (missing.length > 0)
    throw new Error(
      `The shell is tested as it is built, and the build lacks ${missing.join(', ')}: run "npm run build"`
    )
}
