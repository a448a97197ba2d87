import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build, mergeConfig, type Plugin } from 'vite'
import config from '../../electron.vite.config.ts'
import { en } from '../../src/renderer/language/en.ts'
import { toPseudoCatalogue } from './pseudo-language.ts'

const speakPseudo: Plugin = {
  name: 'test:pseudo-language',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/renderer/language/en.ts')
      ? `export const en = ${JSON.stringify(toPseudoCatalogue(en))}`
      : undefined
}

/** The files of the window that depend on its sources. */
export interface PseudoFiles {
  readonly script: string
  /** Of the same build, because the names of its classes come from the sources too. */
  readonly style: string
}

/** Builds the window with the pseudo-language in the place of English. */
export const buildPseudoWindow = async (): Promise<PseudoFiles> => {
  const outDir = await mkdtemp(join(tmpdir(), 'glance-pseudo-'))
  try {
    await build(
      mergeConfig(config.renderer ?? {}, {
        configFile: false,
        logLevel: 'silent',
        plugins: [speakPseudo],
        build: { outDir, minify: false, reportCompressedSize: false }
      })
    )
    const assets = join(outDir, 'assets')
    const names = await readdir(assets)
    const readOnly = async (ending: string): Promise<string> => {
      const [name, ...others] = names.filter((each) => each.endsWith(ending))
      // Otherwise the rest would come from the window in English.
      if (name === undefined || others.length > 0) throw new Error(`The window has not one file ${ending}`)
      return await readFile(join(assets, name), 'utf8')
    }
    return { script: await readOnly('.js'), style: await readOnly('.css') }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** Serves these files in the place of the window's own, at the same addresses, and loads the page again. */
export const speakPseudoIn = async (page: Page, { script, style }: PseudoFiles): Promise<void> => {
  await page.route(/\/assets\/index-[^/]*\.js$/u, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script })
  )
  await page.route(/\/assets\/index-[^/]*\.css$/u, (route) =>
    route.fulfill({ contentType: 'text/css', body: style })
  )
  await page.reload()
}
