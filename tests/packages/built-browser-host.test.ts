import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '../../scripts/programs.mjs'
import { startBuiltBrowserHost } from '../support/browser-host.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

it('starts from a few built files, and serves the window and its own scripts as from the sources', async () => {
  const host = await startBuiltBrowserHost(
    '--credentials',
    'memory',
    '--user-data-dir',
    createTemporaryFolder()
  )
  onTestFinished(async () => {
    await host.stop()
  })
  const { origin } = new URL(host.address)
  const page = await (await fetch(origin)).text()
  const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/gu)].map(([, source = '']) => source)
  expect(scripts).toHaveLength(2)
  for (const script of scripts) {
    const answer = await fetch(new URL(script, origin))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toContain('text/javascript')
  }
})

// Why: src/main/platform/http-server.ts.
it.for(['main', 'browser-host'])('imports no HTTP server at the start of out/%s', (folder) => {
  const files = readdirSync(join(root, 'out', folder)).filter((name) => name.endsWith('.js'))
  const importing = files.filter((name) =>
    /^import\b[^;]*["'](?:node:)?http["'];?$/mu.test(readFileSync(join(root, 'out', folder, name), 'utf8'))
  )
  expect(importing).toEqual([expect.stringMatching(/^demo-tenant-/u)])
})
