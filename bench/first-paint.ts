import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findChromium, whyNoChromium } from '../scripts/programs.mjs'
import { startBrowserHost, startBuiltBrowserHost } from '../tests/support/browser-host.ts'
import { startChild, startNode } from '../tests/support/child.ts'
import { printBenchRows, toBenchRow } from './measure.ts'
import {
  markFirstScreen,
  printTimeline,
  readFirstScreenMs,
  traceStart,
  type TracedStart
} from './start-timeline.ts'
import { printWindowBundle } from './window-bundle.ts'

const samples = 20
/** The trace slows the page down, so it has starts of its own. */
const tracedSamples = 5

/**
 * Measures from the start of the browser host's process to the first contentful paint of its page, with Node's compile cache and
 * without, and prints when the steps of a start are done and what the window's bundle consists of. The floor is a Node process
 * that serves a page of one word. Skipped with a message when there is no browser.
 */
export const benchFirstPaint = async (): Promise<string> => {
  const executablePath = findChromium()
  if (executablePath === null) return `skipped: first paint (${whyNoChromium() ?? ''})`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const floors: Start[] = []
    const starts: Start[] = []
    const uncached: Start[] = []
    const fromSources: Start[] = []
    for (let sample = -1; sample < samples; sample++) {
      const all = [
        await startEmptyPage(browser),
        await startHostPage(browser),
        await withoutCache(() => startHostPage(browser)),
        await startHostPage(browser, startBrowserHost)
      ] as const
      if (sample < 0) continue
      floors.push(all[0])
      starts.push(all[1])
      uncached.push(all[2])
      fromSources.push(all[3])
    }
    const added = starts.map(({ paintMs }, index) => paintMs - (floors[index]?.paintMs ?? 0))
    const traces: TracedStart[] = []
    for (let sample = 0; sample < tracedSamples; sample++)
      traces.push(
        await withUserData((userData) =>
          traceStart(browser, () => startBuiltBrowserHost(...toArguments(userData)))
        )
      )
    const rows = printBenchRows([
      toBenchRow('floor: start of Node to an empty page’s first paint', floors.map(toPaintMs)),
      toBenchRow('start of the browser host to first paint', starts.map(toPaintMs)),
      toBenchRow('  what Glance adds', added, { budget: 250 }),
      toBenchRow('  until its first screen', starts.map(toScreenMs)),
      toBenchRow('  until the host has its address', starts.map(toReadyMs)),
      toBenchRow('  the same without a compile cache', uncached.map(toReadyMs)),
      toBenchRow('  the same from its sources', fromSources.map(toReadyMs)),
      toBenchRow(
        'parsing the window’s script, processor time',
        traces.map(({ parseMs }) => parseMs)
      ),
      toBenchRow(
        'running it, processor time',
        traces.map(({ runMs }) => runMs)
      ),
      toBenchRow(
        'memory of the host’s process',
        starts.map(({ memoryKb }) => memoryKb),
        { unit: 'KB' }
      )
    ])
    return [rows, printTimeline(traces), printWindowBundle()].join('\n\n')
  } finally {
    await browser.close()
  }
}

/**
 * From the start of the process, in ms: to its first line, to the first contentful paint of its page, and to the paint of its
 * first screen.
 */
interface Start {
  readonly readyMs: number
  readonly paintMs: number
  readonly screenMs: number
  readonly memoryKb: number
}

const toPaintMs = ({ paintMs }: Start): number => paintMs
const toScreenMs = ({ screenMs }: Start): number => screenMs
const toReadyMs = ({ readyMs }: Start): number => readyMs
const toArguments = (userData: string): readonly string[] => [
  '--credentials',
  'memory',
  '--user-data-dir',
  userData
]
const now = (): number => performance.timeOrigin + performance.now()

const emptyServer = `require('node:http')
  .createServer((_request, response) => response.end('<!doctype html><title>Empty</title><p>Empty'))
  .listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port) })`

const startEmptyPage = async (browser: Browser): Promise<Start> => {
  const page = await browser.newPage({ viewport: { width: 440, height: 640 } })
  const startMs = now()
  const server = startNode(['-e', emptyServer])
  const address = await server.nextLine()
  const readyMs = now() - startMs
  await page.goto(address)
  const paintMs = (await readFirstPaintMs(page)) - startMs
  await page.close()
  server.kill()
  return { readyMs, paintMs, screenMs: NaN, memoryKb: NaN }
}

const startHostPage = (browser: Browser, startHost = startBuiltBrowserHost): Promise<Start> =>
  withUserData(async (userData) => {
    const page = await browser.newPage({ viewport: { width: 440, height: 640 } })
    await markFirstScreen(page)
    const startMs = now()
    const host = await startHost(...toArguments(userData))
    const readyMs = now() - startMs
    await page.goto(host.address)
    const paintMs = (await readFirstPaintMs(page)) - startMs
    const screenMs = (await readFirstScreenMs(page)) - startMs
    const memoryKb = await readMemoryKb(host.pid)
    await page.close()
    await host.stop()
    return { readyMs, paintMs, screenMs, memoryKb }
  })

/** In ms since 1970. */
const readFirstPaintMs = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint')
          if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      })
  )

const withoutCache = async <T>(work: () => Promise<T>): Promise<T> => {
  process.env['NODE_DISABLE_COMPILE_CACHE'] = '1'
  try {
    return await work()
  } finally {
    delete process.env['NODE_DISABLE_COMPILE_CACHE']
  }
}

const withUserData = async <T>(work: (userData: string) => Promise<T>): Promise<T> => {
  const userData = mkdtempSync(join(tmpdir(), 'glance-bench-'))
  try {
    return await work(userData)
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

const readMemoryKb = async (pid: number): Promise<number> => {
  const ps = startChild('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(await ps.nextLine())
}
