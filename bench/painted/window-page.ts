import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { root } from '../../scripts/programs.mjs'
import type { GlanceBridge } from '../../src/shared/bridge.ts'
import { startNode } from '../../tests/support/child.ts'
import { windowSize } from './floor-page.ts'
import type { PaintedHostOptions } from './host-options.ts'
import { installProbe } from './probe.ts'
import type { PaintedTenant } from './tenant.ts'

/** The window of a host with a filled store, open at its search. */
export interface PaintedWindow {
  readonly page: Page
  /** When the tenant's last summary had been sent, in ms of the page's clock. */
  readonly answeredMs: (page: { readonly originMs: number }) => number
  readonly forget: (companyId: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Longer than all measurements on one window. */
const limitMs = 1_800_000

export const openPaintedWindow = async (
  browser: Browser,
  tenant: PaintedTenant,
  contents: Pick<PaintedHostOptions, 'storedCompanies' | 'names' | 'rows'>
): Promise<PaintedWindow> => {
  const folder = mkdtempSync(join(tmpdir(), 'glance-bench-'))
  const options: PaintedHostOptions = {
    folder,
    serverAddress: tenant.url,
    userName: tenant.user.name,
    password: tenant.user.password,
    ...contents
  }
  const host = startNode(
    ['--disable-warning=ExperimentalWarning', join(root, 'bench/painted/host.ts'), JSON.stringify(options)],
    { limitMs, hasChannel: true }
  )
  const address = await host.nextLine()
  const context = await browser.newContext({ viewport: windowSize })
  const page = await context.newPage()
  await page.addInitScript(installProbe)
  await page.goto(address)
  await page.getByRole('combobox', { name: 'Find a company' }).waitFor()
  const offsetMs = await readClockOffsetMs(page)

  return {
    page,
    answeredMs: ({ originMs }) => tenant.answeredMs() + offsetMs - originMs,
    forget: async (companyId) => {
      await page.evaluate(async (id) => {
        const { glance } = window as unknown as { readonly glance: GlanceBridge }
        await glance.forgetCard({ companyId: id })
      }, companyId)
    },
    close: async () => {
      await context.close()
      await host.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    }
  }
}

/** By how much the page's clock is ahead of this process's, from the question that was answered fastest. */
const readClockOffsetMs = async (page: Page): Promise<number> => {
  const now = (): number => performance.timeOrigin + performance.now()
  let best = { tookMs: Infinity, offsetMs: 0 }
  for (let attempt = 0; attempt < 50; attempt++) {
    const startMs = now()
    const pageMs = await page.evaluate(() => performance.timeOrigin + performance.now())
    const endMs = now()
    const tookMs = endMs - startMs
    if (tookMs < best.tookMs) best = { tookMs, offsetMs: pageMs - (startMs + endMs) / 2 }
  }
  return best.offsetMs
}
