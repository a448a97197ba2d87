import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import electronVite from '../../electron.vite.config.ts'
import { root } from '../../scripts/programs.mjs'

/** The page `/design`, served on loopback. */
export interface DesignPage {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Builds the page with the window's own configuration into a temporary folder, and serves it. */
export const startDesignPage = async (): Promise<DesignPage> => {
  const outDir = await mkdtemp(join(tmpdir(), 'glance-design-'))
  const { renderer } = electronVite as { readonly renderer: { readonly build: object } }
  await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    build: {
      ...renderer.build,
      outDir,
      license: false,
      rolldownOptions: { input: { design: join(root, 'src/renderer/design.html') } }
    }
  })
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 }
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The page has no address')
  return {
    address: new URL('design.html', address).href,
    stop: async () => {
      await server.close()
      await rm(outDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    }
  }
}
