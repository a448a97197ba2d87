import { chromium, type Browser, type Page } from '@playwright/test'
import { findChromium, whyNoChromium } from '../scripts/programs.mjs'
import type { GlanceBridge } from '../src/shared/bridge.ts'
import { toAdded, toBenchRow, type BenchRow } from './measure.ts'
import {
  openFloorPage,
  paintFloor,
  toShapeInSight,
  windowSize,
  type FloorShape
} from './painted/floor-page.ts'
import { timeBridge } from './painted/bridge-time.ts'
import { measureCards } from './painted/cards.ts'
import { pressAndWatch } from './painted/keyed-page.ts'
import { startPaintedTenant, type PaintedTenant } from './painted/tenant.ts'
import { openPaintedWindow, type PaintedWindow } from './painted/window-page.ts'

/**
 * Frames follow each other as fast as they can be made, so that what is measured is the work and not the wait for a display.
 * Without it, every value would have one or two frames of 16.7 ms in it. The feature makes some answers wait for the frame after
 * the key: those on a socket, but not those of Electron's IPC (docs/performance.md). The switch replaces Playwright's own list, which
 * is about the network and the browser's own window.
 */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-features=DeferRendererTasksAfterInput'
]

const rounds = 3
/** Typed key by key. Each is the beginning of many names. */
const typedTexts = ['nordlys energi', 'solveig transport', 'vestland handel', 'zuid-hollandse consulting']
const matchHeightPx = 44
const matchesFloor: FloorShape = { lists: 1, rowsPerList: 50, rowHeightPx: matchHeightPx }
/** What Chromium itself takes for a key and two frames. */
const emptyFloor: FloorShape = { ...matchesFloor, rowsPerList: 0 }

/**
 * Measures in Chromium, from the trusted key event to the frame that shows the answer: local matches, stored and live cards,
 * more rows, the timeline. Each floor is the same key on an empty page that shows as many rows which stand ready. Skipped with a
 * message when there is no browser.
 */
export const benchPainted = async (): Promise<readonly BenchRow[]> => {
  const executablePath = findChromium()
  if (executablePath === null) {
    process.stdout.write(`skipped: painted (${whyNoChromium() ?? ''})\n`)
    return []
  }
  const tenant = await startPaintedTenant()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  const floor = await browser.newPage({ viewport: windowSize })
  try {
    await openFloorPage(floor)
    return [
      ...(await benchContents(browser, tenant, floor, { storedCompanies: 500, names: 0, rows: 10 })),
      ...(await benchContents(browser, tenant, floor, { storedCompanies: 5_000, names: 0, rows: 385 })),
      ...(await benchContents(browser, tenant, floor, { storedCompanies: 0, names: 100_000, rows: 10 }))
    ]
  } finally {
    await browser.close()
    await tenant.close()
  }
}

interface Contents {
  readonly storedCompanies: number
  readonly names: number
  readonly rows: number
}

const benchContents = async (
  browser: Browser,
  tenant: PaintedTenant,
  floor: Page,
  contents: Contents
): Promise<readonly BenchRow[]> => {
  const window = await openPaintedWindow(browser, tenant, contents)
  const { storedCompanies, names, rows } = contents
  try {
    const count =
      names === 0
        ? `${storedCompanies.toLocaleString('en')} companies`
        : `${names.toLocaleString('en')} names`
    const keys = await measureKeys(window, floor, count, names === 0 ? 16 : 50)
    return names === 0 ? [...keys, ...(await measureCards(window, floor, rows))] : keys
  } finally {
    await window.close()
  }
}

const measureKeys = async (
  { page }: PaintedWindow,
  floor: Page,
  count: string,
  budget: number
): Promise<readonly BenchRow[]> => {
  const box = page.getByRole('combobox', { name: 'Find a company' })
  await untilPrepared(page)
  const painted: number[] = []
  const answered: number[] = []
  const bridged: number[] = []
  const floors: number[] = []
  const inSightFloors: number[] = []
  const emptyFloors: number[] = []
  for (let round = -1; round < rounds; round++) {
    for (const text of typedTexts) {
      await box.fill('')
      for (const [index, key] of [...text].entries()) {
        // A space alone asks for nothing.
        if (key === ' ') {
          await page.keyboard.press('Space')
          continue
        }
        const course = await pressAndWatch(page, key, {
          selector: '[role="option"]',
          channel: 'matches:recall'
        })
        if (round < 0) continue
        painted.push(course.paintedMs - course.keyMs)
        answered.push(course.answeredMs - course.keyMs)
        // Less often, because each has to be prepared anew.
        if (index % 3 !== 0) continue
        for (const [shape, series] of [
          [matchesFloor, floors],
          [toShapeInSight(matchHeightPx), inSightFloors],
          [emptyFloor, emptyFloors]
        ] as const) {
          const still = await paintFloor(floor, shape)
          series.push(still.paintedMs - still.keyMs)
        }
        bridged.push(await timeBridge(page, null))
      }
    }
  }
  return [
    toBenchRow(`key to painted matches, ${count}`, painted),
    toBenchRow('  until its answer is in the window', answered),
    toBenchRow('  of it, the browser host’s way to the core and back', bridged),
    toBenchRow('  what Glance adds to as many rows as are in sight', toAdded(painted, inSightFloors), {
      budget
    }),
    toBenchRow('  floor: 50 static rows', floors),
    toBenchRow('  floor: as many static rows as are in sight', inSightFloors),
    toBenchRow('  floor: no rows', emptyFloors)
  ]
}

/** Resolves when everything stored has been prepared for the search. */
const untilPrepared = async (page: Page): Promise<void> => {
  await page.waitForFunction(async (text) => {
    const { glance } = window as unknown as { readonly glance: GlanceBridge }
    const outcome = await glance.recallMatches({ text })
    return outcome.ok && outcome.value.rows.length > 0 && outcome.value.isIncomplete !== true
  }, typedTexts[0] ?? '')
}
