import type { Page } from '@playwright/test'
import type { GlanceBridge } from '../../src/shared/bridge.ts'
import { card, expect, open, test } from './glance.ts'

// A card with more rows than fit into the window: those out of sight are there all the same.

// As beside a screen reader. Otherwise Chromium makes a tree for the protocol alone, without what it does not lay out.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--force-renderer-accessibility']
      await use({ ...launchOptions, args })
    },
    { scope: 'worker' }
  ]
})

const lively = 'Älvbacka Data AB'

/** As many rows as a card can have at once. */
const openWithAllRows = async (page: Page): Promise<number> => {
  await page.getByRole('combobox', { name: 'Find a company' }).waitFor()
  await page.evaluate(async () => {
    const { glance } = window as unknown as { readonly glance: GlanceBridge }
    await glance.changeSettings({ rowsPerSection: 100 })
  })
  await open(page, lively, lively)
  let count = 0
  await expect(async () => {
    const counts = await card(page).locator('[data-section] h2 .count').allTextContents()
    count = counts.reduce((sum, text) => sum + (parseInt(text.trim(), 10) || 0), 0)
    expect(count).toBeGreaterThan(60)
    await expect(card(page).locator('[data-row]')).toHaveCount(count, { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  return count
}

test('find-in-page finds a row out of sight', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await openWithAllRows(page)
  const texts = await card(page).locator('[data-row] .text').allTextContents()
  // Chats of the same visitor have the same text.
  const at = texts.findLastIndex((text) => texts.filter((each) => each.includes(text)).length === 1)
  const last = card(page).locator('[data-row]').nth(at)
  const text = (texts[at] ?? '').trim()
  await expect(last).not.toBeInViewport()
  const found = await page.evaluate((wanted) => {
    const { find } = window as unknown as { readonly find: (text: string) => boolean }
    const row = find(wanted) ? getSelection()?.anchorNode?.parentElement?.closest('[data-row]') : null
    return row?.getAttribute('data-row') ?? null
  }, text)
  expect(found).toBe(await last.getAttribute('data-row'))
})

test('screen readers have every row, also those out of sight', async ({ startGlance }, { project }) => {
  test.skip(project.name === 'electron', 'asks Chromium over its own protocol')
  const { page } = await startGlance('--demo')
  const count = await openWithAllRows(page)
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const links = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'link')
  expect(links.length).toBeGreaterThanOrEqual(count)
  const texts = await card(page).locator('[data-row] .text').allTextContents()
  const names = links.map(({ name }) => String(name?.value ?? ''))
  expect(texts.filter((text) => !names.some((name) => name.includes(text.trim())))).toEqual([])
})

test('screen readers have every match, also those out of sight', async ({ startGlance }, { project }) => {
  test.skip(project.name === 'electron', 'asks Chromium over its own protocol')
  const { page } = await startGlance('--demo')
  const box = page.getByRole('combobox', { name: 'Find a company' })
  await box.fill('data')
  const options = page.getByRole('listbox', { name: 'Matches' }).getByRole('option')
  await expect(async () => {
    const count = Number(await options.first().getAttribute('aria-setsize'))
    expect(count).toBeGreaterThan(15)
    await expect(options).toHaveCount(count, { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await expect(options.last()).not.toBeInViewport()
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const read = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'option')
  expect(read).toHaveLength(await options.count())
})

/** How high each element is, before and after Chromium has laid out what is in it. */
const measure = (page: Page, selector: string): Promise<readonly (readonly [number, number])[]> =>
  page.locator(selector).evaluateAll((elements, wanted) => {
    const heights = (): readonly number[] => elements.map((element) => element.getBoundingClientRect().height)
    const expected = heights()
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`${wanted} { content-visibility: visible !important }`)
    document.adoptedStyleSheets.push(sheet)
    const real = heights()
    document.adoptedStyleSheets.pop()
    return expected.map((height, index) => [height, real[index] ?? NaN] as const)
  }, selector)

const isOff = ([expected, real]: readonly [number, number]): boolean => Math.abs(expected - real) > 0.5

for (const [width, scale] of [
  [360, 1],
  [440, 1],
  [440, 2],
  [1_100, 1]
] as const)
  test(`rows out of sight have their place, ${String(width)} px wide, text × ${String(scale)}`, async ({
    startGlance
  }) => {
    const { page } = await startGlance('--demo')
    const blocks = '[data-section] ul'
    const rows = await openWithAllRows(page)
    await page.setViewportSize({ width, height: 640 })
    await page.evaluate(
      (size) => {
        document.documentElement.style.setProperty('--text-root', size)
      },
      `${String(81.25 * scale)}%`
    )
    expect((await measure(page, blocks)).filter(isOff)).toEqual([])

    await page.keyboard.press('ControlOrMeta+b')
    await expect(card(page).locator('[data-row]')).toHaveCount(rows)
    expect((await measure(page, blocks)).filter(isOff)).toEqual([])

    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Find a company' }).fill('data')
    await expect(page.getByRole('option').nth(16)).toBeAttached()
    expect((await measure(page, '[role="option"]')).filter(isOff)).toEqual([])
  })

test('no row comes into sight before it is laid out', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await openWithAllRows(page)
  const [seen, empty] = await card(page)
    .locator('[data-row]')
    .evaluateAll(async (rows) => {
      const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame)
      const scroller = rows[0]?.closest('.panes')
      if (scroller == null) throw new Error('The rows do not scroll')
      let all = 0
      let skipped = 0
      for (let top = 0; top < scroller.scrollHeight; top += 100) {
        scroller.scrollTop = top
        const { top: start, bottom: end } = scroller.getBoundingClientRect()
        const inSight = rows.filter((row) => {
          const box = row.getBoundingClientRect()
          return box.bottom > start && box.top < end
        })
        all += inSight.length
        skipped += inSight.filter((row) => !row.checkVisibility({ contentVisibilityAuto: true })).length
        await nextFrame()
      }
      return [all, skipped] as const
    })
  expect(seen).toBeGreaterThan(100)
  expect(empty).toBe(0)
})
