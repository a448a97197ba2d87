import { existsSync } from 'node:fs'
import { join } from 'node:path'

const outFolder = join(import.meta.dirname, '..', '..', '..', 'out')

/** The built files that are shipped. */
export const builtMain = join(outFolder, 'main', 'index.js')
export const builtPreload = join(outFolder, 'preload', 'index.cjs')
export const builtPage = join(outFolder, 'renderer', 'index.html')

/** Throws with advice when the build is missing or incomplete. */
export const requireBuild = (): void => {
  const missing = [builtMain, builtPreload, builtPage].filter((file) => !existsSync(file))
  if (missing.length > 0)
    throw new Error(
      `The tests of the shell need a complete build, which lacks ${missing.join(', ')}: run "npm run build"`
    )
}
