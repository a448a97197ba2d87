import type { Page } from '@playwright/test'
import { toAdded, toBenchRow, type BenchRow } from '../measure.ts'
import { timeBridge } from './bridge-time.ts'
import { paintFloor, toShapeInSight, type FloorShape } from './floor-page.ts'
import { pressAndWatch } from './keyed-page.ts'
import type { Painted } from './probe.ts'
import { liveCompany } from './tenant.ts'
import type { PaintedWindow } from './window-page.ts'

const samples = 40
const wholeSamples = 6
const sections = 5
const rowHeightPx = 28
/** How long a key that is pressed meanwhile may wait: an answer within 100 ms feels immediate, and half of that is left for the answer. */
const longestFrameMs = 50
const row = 'main [data-row]'
const timelineRow = '[data-section="timeline"] [data-row]'
const sectionRow = '[data-section]:not([data-section="timeline"]) [data-row]'
const requestRow = '[data-section="requests"] [data-row]'

/** From when a course is measured, in ms of the page's clock: its key, or SuperOffice's answer. */
interface Timed extends Painted {
  readonly fromMs: number
}

type Course = 'live' | 'stored' | 'timeline' | 'sections' | 'more' | 'all rows' | 'in sight' | 'bridge'

/**
 * Measures the cards of a company with this many rows a section: the live card of one that is not stored, from the end of
 * SuperOffice's answer; the same card stored, the timeline, the sections again, from the key; more rows of a section, from the
 * answer again. Then all of it once more until every row is there, with the longest frame on the way.
 */
export const measureCards = async (
  window: PaintedWindow,
  floor: Page,
  rows: number
): Promise<readonly BenchRow[]> => {
  const allRows: FloorShape = { lists: sections, rowsPerList: rows, rowHeightPx }
  const inSight = toShapeInSight(rowHeightPx)
  const painted = createSeries()
  const frames = createSeries()
  for (let sample = -2; sample < samples; sample++) {
    const { courses, bridgeMs } = await runCourses(window, rows, false)
    const floors = [await paintFloor(floor, allRows), await paintFloor(floor, inSight)] as const
    if (sample < 0) continue
    for (const [name, course] of Object.entries(courses) as [Course, Timed][]) {
      painted.add(name, course.paintedMs - course.fromMs)
      frames.add(name, course.frameMs)
    }
    if (bridgeMs !== null) painted.add('bridge', bridgeMs)
    painted.add('all rows', floors[0].paintedMs - floors[0].keyMs)
    painted.add('in sight', floors[1].paintedMs - floors[1].keyMs)
  }
  const longest = createSeries()
  const whole = createSeries()
  for (let sample = -1; sample < wholeSamples; sample++) {
    const { courses } = await runCourses(window, rows, true)
    if (sample < 0) continue
    for (const [name, course] of Object.entries(courses) as [Course, Timed][]) {
      longest.add(name, course.longestFrameMs)
      whole.add(name, course.wholeMs - course.fromMs)
    }
  }
  const title = `${String(rows)} rows a section`
  const one = (
    name: Course,
    what: string,
    { budget, addedBudget }: { readonly budget?: number; readonly addedBudget?: number } = {}
  ): readonly BenchRow[] => [
    toBenchRow(`${what}, ${title}`, painted.of(name), budget === undefined ? {} : { budget }),
    ...(addedBudget === undefined
      ? []
      : [
          toBenchRow(
            '  what Glance adds to as many rows as are in sight',
            toAdded(painted.of(name), painted.of('in sight')),
            { budget: addedBudget }
          )
        ]),
    toBenchRow('  the frame that shows it', frames.of(name), { budget: 16 }),
    toBenchRow('  longest frame until every row is there', longest.of(name), { budget: longestFrameMs }),
    toBenchRow('  until every row is there', whole.of(name))
  ]
  return [
    toBenchRow(`floor: a key to ${String(sections)} × ${String(rows)} static rows`, painted.of('all rows')),
    toBenchRow('floor: a key to as many static rows as are in sight', painted.of('in sight')),
    ...one('stored', 'Enter to stored card', { budget: rows === 10 ? 50 : 75 }),
    toBenchRow('  of it, the browser host’s way to the core and back, with the card', painted.of('bridge')),
    ...one('live', 'answer to live card', { addedBudget: rows === 10 ? 15 : 40 }),
    ...one('timeline', 'key to timeline'),
    ...one('sections', 'key to sections'),
    toBenchRow(`answer to more rows, ${title}`, painted.of('more'))
  ]
}

const createSeries = () => {
  const values = new Map<Course, number[]>()
  return {
    add: (name: Course, value: number): void => {
      values.set(name, [...(values.get(name) ?? []), value])
    },
    of: (name: Course): readonly number[] => values.get(name) ?? []
  }
}

/**
 * Each course once, beginning and ending at the search, with a company that is not stored: until every row is there with `isWhole`,
 * and without it until the first rows are.
 */
const runCourses = async (
  window: PaintedWindow,
  rows: number,
  isWhole: boolean
): Promise<{
  readonly courses: Readonly<Partial<Record<Course, Timed>>>
  /** How long the stored card takes to come into a page that does nothing else; not measured with `isWhole`. */
  readonly bridgeMs: number | null
}> => {
  const { page } = window
  const fromKey = (course: Painted): Timed => ({ ...course, fromMs: course.keyMs })
  const fromAnswer = (course: Painted): Timed => ({ ...course, fromMs: window.answeredMs(course) })
  const wholeCount = isWhole ? sections * rows : null
  const untilWhole = async (): Promise<void> => {
    await page.waitForFunction(({ selector, count }) => document.querySelectorAll(selector).length >= count, {
      selector: row,
      count: sections * rows
    })
  }
  await choose(page)
  const live = fromAnswer(
    await pressAndWatch(page, 'Enter', { selector: row, channel: 'card:refresh', wholeCount })
  )
  await leave(page)
  await choose(page)
  const stored = fromKey(
    await pressAndWatch(page, 'Enter', { selector: row, channel: 'card:recall', wholeCount })
  )
  await untilWhole()
  const bridgeMs = isWhole ? null : await timeBridge(page, liveCompany.id)
  const timeline = fromKey(await pressAndWatch(page, 'Control+b', { selector: timelineRow, wholeCount }))
  await untilWhole()
  const toSections = fromKey(await pressAndWatch(page, 'Control+b', { selector: sectionRow, wholeCount }))
  await untilWhole()
  const courses = { live, stored, timeline, sections: toSections }
  const more = isWhole ? null : fromAnswer(await showMore(page, rows))
  await leave(page)
  await window.forget(liveCompany.id)
  return { courses: more === null ? courses : { ...courses, more }, bridgeMs }
}

const showMore = async (page: Page, rows: number): Promise<Painted> => {
  await page.getByRole('button', { name: 'Show more requests' }).focus()
  return pressAndWatch(page, 'Enter', { selector: requestRow, count: rows + 1, channel: 'card:refresh' })
}

/** Searches for the company and waits until it is the row that Enter opens. */
const choose = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'Find a company' }).fill(liveCompany.name)
  await page.locator('[role="option"][aria-selected="true"]', { hasText: liveCompany.name }).waitFor()
}

/** Goes back to the search, and waits until the page has nothing to do: an agent takes longer to look up the next customer. */
const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Find a company' }).waitFor()
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(
          () => {
            resolve()
          },
          { timeout: 1_000 }
        )
      })
  )
}
