import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findChromium, root } from '../../scripts/programs.mjs'
import { startNode } from '../support/child.ts'
import { until } from '../support/running-core.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const browser = findChromium()

/** The real browser without a display, in a profile of its own; it says on which port it can be looked into. */
const createBrowser = async (): Promise<{ program: string; port: () => Promise<number> }> => {
  const folder = createTemporaryFolder()
  const program = join(folder, 'browser')
  await writeFile(
    program,
    `#!/bin/sh\nexec '${browser ?? ''}' --headless=new --no-sandbox --disable-gpu --no-first-run ` +
      `--remote-debugging-port=0 --user-data-dir='${folder}/profile' "$@"\n`
  )
  await chmod(program, 0o700)
  const readPort = () => readFile(join(folder, 'profile', 'DevToolsActivePort'), 'utf8').catch(() => '')
  return {
    program,
    port: async () => {
      await until(async () => (await readPort()).includes('\n'))
      return Number((await readPort()).split('\n')[0])
    }
  }
}

describe.runIf(browser !== null && process.platform === 'linux')('the window of the demo', () => {
  it(
    'has no tabs, the width of Glance and the page, and no key in its address',
    { timeout: 60_000 },
    async () => {
      const { program, port } = await createBrowser()
      const host = startNode(
        [
          join(root, 'src/browser-host/main.ts'),
          '--demo',
          '--credentials',
          'memory',
          '--user-data-dir',
          createTemporaryFolder(),
          `--window-of=${program}`
        ],
        { env: { ...process.env, NODE_NO_WARNINGS: '1' }, hasChannel: true }
      )
      onTestFinished(host.kill)
      const { origin } = new URL((await host.nextLine()).replace('Glance: ', ''))
      const running = await chromium.connectOverCDP(`http://127.0.0.1:${String(await port())}`)
      const [page] = running.contexts().flatMap((context) => context.pages())
      if (page === undefined) throw new Error('The browser has no page')
      await page.getByRole('combobox', { name: 'Find a company' }).waitFor()
      expect(page.url()).toBe(`${origin}/`)
      expect(
        await page.evaluate(() => ({
          isTab: !matchMedia('(display-mode: standalone)').matches,
          width: innerWidth
        }))
      ).toEqual({ isTab: false, width: 440 })
      const session = await running.newBrowserCDPSession()
      await session.send('Browser.close')
      expect(await host.stop()).toEqual([0, null])
    }
  )
})
