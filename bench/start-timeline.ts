import type { Browser, Page } from '@playwright/test'
import type { BrowserHost } from '../tests/support/browser-host.ts'
import { percentile, printTable } from './measure.ts'

/** What happens between the start of the browser host and its first screen, in the usual order. */
const steps = [
  'the host prints its address',
  'the browser begins to load it',
  'the page has the window’s script',
  'the page shows its name (first contentful paint)',
  'the script has run',
  'the core is loaded and takes the page’s connection',
  'the core answers',
  'the first screen is painted'
] as const

/** When each step was done, in ms from the start of the process, and the processor time of the window's script. */
export interface TracedStart {
  readonly doneMs: Readonly<Record<(typeof steps)[number], number>>
  readonly parseMs: number
  readonly runMs: number
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  /** In microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Processor time of its thread, in microseconds. */
  readonly tdur?: number
  readonly args: { readonly data?: { readonly requestId?: string; readonly url?: string } }
}

const now = (): number => performance.timeOrigin + performance.now()

/** Starts a host and opens its page, which is traced: slower than untraced, so compare the steps only with each other. */
export const traceStart = async (
  browser: Browser,
  startHost: () => Promise<BrowserHost>
): Promise<TracedStart> => {
  const page = await browser.newPage({ viewport: { width: 440, height: 640 } })
  await markFirstScreen(page)
  const startMs = now()
  const host = await startHost()
  const readyMs = now() - startMs
  await browser.startTracing(page, {
    categories: ['v8', 'blink.user_timing', 'loading', 'devtools.timeline', 'disabled-by-default-v8.compile']
  })
  await page.goto(host.address)
  const originMs = (await page.evaluate(() => performance.timeOrigin)) - startMs
  const screenMs = (await readFirstScreenMs(page)) - startMs
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[]
  }
  await page.close()
  await host.stop()

  const longestOf = (name: string): TraceEvent =>
    traceEvents
      .filter((event) => event.name === name)
      .reduce((longest, event) => ((event.tdur ?? 0) > (longest.tdur ?? 0) ? event : longest))
  // The window's script is by far the largest of the page.
  const run = longestOf('v8.evaluateModule')
  const parse = longestOf('v8.parseOnBackground')
  const events = traceEvents.filter(({ pid }) => pid === run.pid).toSorted((a, b) => a.ts - b.ts)
  const origin = events.findLast(({ name }) => name === 'navigationStart')
  const script = events.find(
    ({ args }) => args.data?.url?.includes('/assets/index-') && args.data.url.endsWith('.js')
  )
  const toMs = (event: TraceEvent | undefined): number =>
    event === undefined || origin === undefined
      ? NaN
      : originMs + (event.ts + (event.dur ?? 0) - origin.ts) / 1000
  const firstOf = (name: string): number => toMs(events.find((event) => event.name === name))

  return {
    doneMs: {
      'the host prints its address': readyMs,
      'the browser begins to load it': originMs,
      'the page has the window’s script': toMs(
        events.find(
          ({ name, args }) =>
            name === 'ResourceFinish' && args.data?.requestId === script?.args.data?.requestId
        )
      ),
      'the page shows its name (first contentful paint)': firstOf('firstContentfulPaint'),
      'the script has run': toMs(run),
      'the core is loaded and takes the page’s connection': firstOf('WebSocketReceiveHandshakeResponse'),
      'the core answers': firstOf('WebSocketReceive'),
      'the first screen is painted': screenMs
    },
    parseMs: (parse.tdur ?? 0) / 1000,
    runMs: (run.tdur ?? 0) / 1000
  }
}

/** The medians of several starts. */
export const printTimeline = (starts: readonly TracedStart[]): string =>
  printTable([
    ['done after (traced)', 'median'],
    ...steps.map((step) => [
      step,
      `${percentile(
        starts.map(({ doneMs }) => doneMs[step]),
        0.5
      ).toFixed(0)} ms`
    ])
  ])

/** Call it before the page is loaded. */
export const markFirstScreen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('input[type=radio], [role=radio]') === null) return
      observer.disconnect()
      // Only then has a frame shown it.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-screen')))
    }).observe(document, { childList: true, subtree: true })
  })

/** When a frame showed the first screen, which offers the ways to sign in: in ms since 1970. */
export const readFirstScreenMs = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-screen')
          if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime)
        }).observe({ type: 'mark', buffered: true })
      })
  )
