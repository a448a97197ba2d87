import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findChromium, whyNoChromium } from '../scripts/programs.mjs'
import { startBrowserHost } from '../tests/support/browser-host.ts'
import { startChild, startNode } from '../tests/support/child.ts'
import { toBenchRow, type BenchRow } from './measure.ts'

const samples = 30

/**
 * Measures the time from the start of the browser host to its first line, the first contentful paint of its page, and the memory
 * of its process. The floor is the start of Node with an empty script. Skipped with a message when there is no browser.
 */
export const benchFirstPaint = async (): Promise<readonly BenchRow[]> => {
  const executablePath = findChromium()
  if (executablePath === null) {
    process.stdout.write(`skipped: first paint (${whyNoChromium() ?? ''})\n`)
    return []
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const starts: number[] = []
    const paints: number[] = []
    const memory: number[] = []
    const floors: number[] = []
    for (let sample = 0; sample < samples; sample++) {
      floors.push(await measureNodeStart())
      const { startMs, paintMs, memoryKb } = await startOnce(browser)
      starts.push(startMs)
      paints.push(paintMs)
      memory.push(memoryKb)
    }
    return [
      toBenchRow('floor: start of Node', floors),
      toBenchRow('start of the browser host', starts),
      toBenchRow('first paint of its page', paints),
      toBenchRow('memory of the host’s process', memory, { unit: 'KB' })
    ]
  } finally {
    await browser.close()
  }
}

const measureNodeStart = async (): Promise<number> => {
  const startMs = performance.now()
  await startNode(['-e', '0']).ended
  return performance.now() - startMs
}

const startOnce = async (
  browser: Browser
): Promise<{ startMs: number; paintMs: number; memoryKb: number }> => {
  const userData = mkdtempSync(join(tmpdir(), 'glance-bench-'))
  const launchMs = performance.now()
  const host = await startBrowserHost('--credentials', 'memory', '--user-data-dir', userData)
  const startMs = performance.now() - launchMs
  const page = await browser.newPage({ viewport: { width: 440, height: 640 } })
  await page.goto(host.address)
  await page.getByRole('radio', { name: 'Demo' }).waitFor()
  const paintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
  )
  const memoryKb = await readMemoryKb(host.pid)
  await page.close()
  await host.stop()
  rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  return { startMs, paintMs, memoryKb }
}

const readMemoryKb = async (pid: number): Promise<number> => {
  const ps = startChild('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(await ps.nextLine())
}
