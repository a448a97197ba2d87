import type { Page } from '@playwright/test'
import type { TestTenant } from '../tenant/test-tenant.ts'
import { card, expect, freshness, open, searchBox, signIn, test } from './glance.ts'

// Nothing moves that the agent did not move: measured as Chromium reports it.

interface Move {
  readonly text: string
  /** In CSS pixels: where the element was, and by how much it moved. */
  readonly top: number
  readonly by: readonly [x: number, y: number]
}

interface ShiftedElement {
  readonly node: Node | null
  readonly previousRect: DOMRectReadOnly
  readonly currentRect: DOMRectReadOnly
}

/**
 * Begins to record what moves. Everything counts, also right after a key or a click, except what only became taller, shorter or
 * invisible where it was, or comes from where it was out of sight, such as a hint that has room again.
 */
const watchMoves = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const moves: Move[] = []
    Object.assign(window, { moves })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources = [] } = entry as PerformanceEntry & { readonly sources?: readonly ShiftedElement[] }
        for (const { node, previousRect: from, currentRect: to } of sources)
          if (from.width > 0 || from.height > 0)
            moves.push({
              text: (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 60),
              top: Math.round(from.top),
              by: [Math.round(to.left - from.left), Math.round(to.top - from.top)]
            })
      }
    }).observe({ type: 'layout-shift' })
  })
}

/** What moved since `watchMoves`. Waits for two frames, because Chromium reports after the frame. */
const movesOf = (page: Page): Promise<readonly Move[]> =>
  page.evaluate(
    () =>
      new Promise<readonly Move[]>((resolve) => {
        const read = (): void => {
          resolve((window as unknown as { readonly moves: readonly Move[] }).moves)
        }
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(read, 50)))
      })
  )

const nordlys = 201

/** Opens the card for the second time, because changes are counted since the first. */
const openAgain = async (page: Page): Promise<void> => {
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('Escape')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Saved just now')
}

/** Refreshes the card, whose answer comes only after the card has said that it is loading. */
const refreshSlowly = async (page: Page, tenant: TestTenant): Promise<void> => {
  tenant.faults.add({ kind: 'hold', path: 'Contact/' })
  await page.keyboard.press('ControlOrMeta+r')
  await expect(card(page).getByText(/Loading/)).toBeVisible()
  tenant.faults.clear()
  await expect(card(page).getByText(/Loading/)).toHaveCount(0)
}

const row = (page: Page, text: string | RegExp) => card(page).locator('[data-row]').filter({ hasText: text })
const topOf = async (page: Page, text: string | RegExp): Promise<number> =>
  Math.round((await row(page, text).first().boundingBox())?.y ?? NaN)

test('the live card takes the place of the stored one, and later of an older live one', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  await watchMoves(page)
  await refreshSlowly(page, tenant)
  expect(await movesOf(page)).toEqual([])
})

test('a change that a refresh brings moves nothing above it, and the row that is read stays', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await openAgain(page)
  const heading = card(page).getByRole('heading', { name: /^Requests/ })
  const headingTop = (await heading.boundingBox())?.y ?? NaN

  tenant.simulateChange(nordlys)
  await watchMoves(page)
  await refreshSlowly(page, tenant)
  await expect(card(page).getByText('1 change since')).toBeVisible()
  expect((await movesOf(page)).filter(({ top }) => top <= headingTop)).toEqual([])
  expect((await heading.boundingBox())?.y).toBe(headingTop)

  for (const hold of ['pointer', 'focus'] as const) {
    const held = /Statusmøte/
    if (hold === 'pointer') await row(page, held).hover()
    else await row(page, held).focus()
    const before = await topOf(page, held)
    tenant.simulateChange(nordlys)
    tenant.simulateChange(nordlys)
    await refreshSlowly(page, tenant)
    expect(await topOf(page, held), hold).toBe(before)
  }
})

test('a card that is scrolled keeps its rows when a refresh adds some above', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await openAgain(page)
  await card(page)
    .getByRole('heading', { name: /^Sales/ })
    .scrollIntoViewIfNeeded()
  await page.mouse.move(200, 400)
  await page.mouse.wheel(0, 600)
  await page.mouse.move(1, 1)
  const before = await topOf(page, /Utvidelse/)
  tenant.simulateChange(nordlys)
  await watchMoves(page)
  await refreshSlowly(page, tenant)
  await expect(
    card(page)
      .getByText(/^1 change/)
      .last()
  ).toBeVisible()
  expect(await topOf(page, /Utvidelse/)).toBe(before)
  // What is behind the lines that stay at the top is out of sight.
  const tabs = await card(page).getByRole('navigation').boundingBox()
  const edge = (tabs?.y ?? NaN) + (tabs?.height ?? NaN)
  expect((await movesOf(page)).filter(({ top, by: [, y] }) => top + Math.max(0, y) >= edge)).toEqual([])
})

test('second lines fill in the rows of the list in place', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await searchBox(page).fill('nor')
  await page.getByRole('option').nth(6).waitFor()
  await watchMoves(page)
  await expect(page.getByRole('option').filter({ hasText: '·' }).nth(6)).toBeVisible()
  expect(await movesOf(page)).toEqual([])
})

test('the list keeps its place when the first rows take that of their outlines', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await searchBox(page).waitFor()
  tenant.faults.add({ kind: 'hold' })
  await searchBox(page).fill('nor')
  const outline = page.locator('.placeholders .row')
  await expect(outline).toHaveCount(5)
  await watchMoves(page)
  const outlined = await outline.evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().top))
  tenant.faults.clear()
  await page.getByRole('option').nth(4).waitFor()
  const rows = await page
    .getByRole('option')
    .evaluateAll((options) => options.map((each) => each.getBoundingClientRect().height))
  expect(new Set(rows)).toEqual(new Set([(outlined[1] ?? 0) - (outlined[0] ?? 0)]))
  // The keys that come with the rows push those beside them, in one line that is no taller.
  expect((await movesOf(page)).filter(({ by: [, y] }) => y !== 0)).toEqual([])
})

for (const width of [440, 1100])
  test(`the list is where it was when the agent comes back from a card, ${String(width)} px`, async ({
    startGlance
  }) => {
    const { page } = await startGlance('--demo')
    await page.setViewportSize({ width, height: 640 })
    await searchBox(page).fill('berg')
    const rows = page.getByRole('option')
    await expect.poll(() => rows.count()).toBeGreaterThan(40)
    const selected = page.getByRole('option', { selected: true })
    // Past the lower edge, and back up to the middle.
    for (let count = 0; count < 22; count++) await page.keyboard.press('ArrowDown')
    for (let count = 0; count < 6; count++) await page.keyboard.press('ArrowUp')
    const topOfSelected = async () => (await selected.boundingBox())?.y
    const before = await topOfSelected()
    await page.keyboard.press('Enter')
    await expect(freshness(page)).toContainText('Live')
    await page.keyboard.press('Escape')
    await selected.waitFor()
    expect(await topOfSelected()).toBe(before)

    await page.keyboard.press('ControlOrMeta+,')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await page.keyboard.press('Escape')
    await selected.waitFor()
    expect(await topOfSelected()).toBe(before)

    await searchBox(page).fill('data')
    await expect(page.getByRole('option', { name: /Data/ }).first()).toHaveAttribute('aria-selected', 'true')
    expect(
      await page.getByRole('listbox', { name: 'Matches' }).evaluate((list) => list.scrollTop)
    ).toBeLessThan(5)
  })

test('the card takes the place of its outline, which has its shape', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await searchBox(page).fill('nordly')
  const match = page.getByRole('option', { name: /Nordlys Energi AS/ }).first()
  await match.waitFor()
  tenant.faults.add({ kind: 'hold', path: 'Contact/' })
  await match.click()
  const outline = card(page).locator('.placeholder')
  await expect(outline).toHaveCount(2)
  await watchMoves(page)
  const edges = (selector: string) =>
    card(page)
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { left, height } = element.getBoundingClientRect()
        return [Math.round(left), Math.round(height)]
      })
  const outlined = {
    row: (await edges('.placeholder .row'))[1],
    icon: (await edges('.placeholder .icon'))[0],
    title: (await edges('.placeholder .title'))[0],
    bar: (await edges('.placeholder .bar'))[1]
  }
  tenant.faults.clear()
  await expect(freshness(page)).toContainText('Live')
  await expect(outline).toHaveCount(0)
  expect(outlined).toEqual({
    row: (await edges('[data-row].row'))[1],
    icon: (await edges('[data-row] .mark'))[0],
    title: (await edges('[data-row] .text'))[0],
    bar: (await edges('nav'))[1]
  })
  expect(await movesOf(page)).toEqual([])
})

test('the columns of a wide card stay where they are until it has come, and when it comes back', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await searchBox(page).waitFor()
  await page.setViewportSize({ width: 1100, height: 640 })
  await searchBox(page).fill('nordly')
  const match = page.getByRole('option', { name: /Nordlys Energi AS/ }).first()
  await match.waitFor()
  tenant.faults.add({ kind: 'hold', path: 'Contact/' })
  await match.click()
  await expect(card(page).locator('.placeholder')).toHaveCount(2)
  const heightOf = (selector: string) =>
    card(page)
      .locator(selector)
      .evaluate((element) => element.getBoundingClientRect().height)
  const height = await heightOf('header')
  tenant.faults.clear()
  await expect(freshness(page)).toContainText('Live')
  expect(await heightOf('header')).toBe(height)

  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await watchMoves(page)
  await page.keyboard.press('Escape')
  await expect(freshness(page)).toBeVisible()
  const moves = await movesOf(page)
  expect(moves.filter(({ by: [, down] }) => down !== 0)).toEqual([])
})

test('the strip of the caller is there before what their own card says', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  tenant.faults.add({ kind: 'hold', path: 'GetPersonSummary' })
  await searchBox(page).fill('eva dahl')
  await page.getByRole('option', { name: /Eva Dahl.*Nordlys/ }).click()
  const caller = page.getByRole('region', { name: 'Caller' })
  await expect(caller).toBeVisible()
  await expect(freshness(page)).toContainText('Live')
  await watchMoves(page)
  const before = await caller.boundingBox()
  tenant.faults.clear()
  await expect(caller.getByRole('button', { name: 'Only this person' })).toBeVisible()
  expect(await caller.boundingBox()).toEqual(before)
  expect((await movesOf(page)).filter(({ by: [, y] }) => y !== 0)).toEqual([])
})

test('the freshness changes, SuperOffice is lost and found again', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  await watchMoves(page)
  await tenant.stop()
  await page.keyboard.press('ControlOrMeta+r')
  await expect(freshness(page)).toContainText('offline')
  await expect(page.getByText(/^Offline since/)).toBeVisible()
  await tenant.start()
  await expect(freshness(page)).toHaveText('Live', { timeout: 15_000 })
  await expect(page.getByText(/^Offline since/)).toHaveCount(0)
  expect(await movesOf(page)).toEqual([])
})

test('a row opens below itself', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  const opened = row(page, /Faktura 4711/)
  await opened.first().focus()
  const { y: top = NaN } = (await opened.first().boundingBox()) ?? {}
  tenant.faults.add({ kind: 'hold' })
  await watchMoves(page)
  await page.keyboard.press('Space')
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toBeVisible()
  tenant.faults.clear()
  await expect(details).toContainText('Last message')
  expect((await movesOf(page)).filter((move) => move.top <= top)).toEqual([])
  expect((await opened.first().boundingBox())?.y).toBe(top)
})

for (const [name, width, height, root] of [
  ['a narrow window with large text', 360, 640, '162.5%'],
  ['a low window', 440, 420, '81.25%']
] as const)
  test(`three rows of a card are in sight in ${name}`, async ({ startGlance, tenant }) => {
    const { page } = await startGlance()
    await signIn(page, tenant)
    await page.setViewportSize({ width, height })
    await page.evaluate((size) => {
      document.documentElement.style.setProperty('--text-root', size)
    }, root)
    await open(page, 'nordly', /Nordlys Energi AS/)
    await expect(freshness(page)).toContainText('Live')
    await page.screenshot({ path: test.info().outputPath('rows.png') })
    const rows = card(page).locator('[data-row]')
    for (const index of [0, 1, 2]) await expect(rows.nth(index)).toBeInViewport({ ratio: 1 })
    await expect(card(page).getByRole('region', { name: 'Brief' })).toBeInViewport({ ratio: 1 })
    await expect(card(page).getByText('+47 55 12 34 56')).toBeInViewport()
    // Without the hints and the tabs, which give way first.
    await expect(page.locator('footer')).toBeHidden()
    await expect(card(page).getByRole('navigation')).toBeHidden()
    // Going to a section scrolls the rows, never the window.
    await page.keyboard.press('ControlOrMeta+5')
    await page.keyboard.press('ControlOrMeta+b')
    await page.keyboard.press('End')
    expect(await page.evaluate(() => [document.documentElement.scrollTop, document.body.scrollTop])).toEqual([
      0, 0
    ])
    await expect(card(page).getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
  })
