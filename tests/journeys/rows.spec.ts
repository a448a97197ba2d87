import type { Page } from '@playwright/test'
import { card, expect, freshness, open, searchBox, test } from './glance.ts'

// The rows of a card, as they are laid out.

interface Cell {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly isCut: boolean
}

interface LaidOutRow {
  readonly height: number
  readonly cells: readonly Cell[]
}

/** In CSS pixels, from left to right. */
const layOut = (page: Page): Promise<readonly LaidOutRow[]> =>
  card(page)
    .locator('[data-row].row')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        height: row.getBoundingClientRect().height,
        cells: [...row.querySelectorAll<HTMLElement>(':scope > :is(.mark, .text, .state, .when)')].map(
          (cell) => {
            const { left, right } = cell.getBoundingClientRect()
            const [name = ''] = cell.classList
            return { name, left, right, isCut: cell.scrollWidth > cell.clientWidth + 1 }
          }
        )
      }))
    )

const oneLine = 28
const twoLines = 44

test('a row has one line or two, and nothing of it is cut but its title', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(card(page).getByRole('region', { name: 'Chats' })).toBeVisible()
  for (const width of [360, 440, 720]) {
    await page.setViewportSize({ width, height: 640 })
    for (const { height, cells } of await layOut(page)) {
      expect([oneLine, twoLines]).toContain(Math.round(height))
      expect(cells.filter(({ name, isCut }) => name === 'state' && isCut)).toEqual([])
      if (Math.round(height) === twoLines) continue
      cells.slice(1).forEach((cell, index) => {
        expect(cell.left).toBeGreaterThanOrEqual(cells[index]?.right ?? 0)
      })
    }
  }
})

test('nothing moves when the agent goes from row to row', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(card(page).getByRole('region', { name: 'Chats' })).toBeVisible()
  const before = await layOut(page)
  expect(before.length).toBeGreaterThan(8)
  for (const _row of before) {
    await page.keyboard.press('ArrowDown')
    expect(await layOut(page)).toEqual(before)
  }
})

test('the exact time is that of the row with the focus, whatever is scrolled below a resting pointer', async ({
  startGlance
}) => {
  const { page } = await startGlance('--demo')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')
  const told = card(page)
    .locator('[data-row]')
    .filter({ has: page.locator('time .unseen') })
  const rows = card(page).locator('[data-row]')
  await rows.nth(5).hover()
  await expect(told).toHaveCount(1)
  const topOfFirst = await rows.first().evaluate((row) => row.getBoundingClientRect().top)
  // Chromium tells the page of another row below the pointer a moment after it was scrolled there.
  await card(page).evaluate((element) => {
    element.addEventListener('pointerover', () => {
      element.setAttribute('data-test-pointed', '')
    })
  })
  const pointed = page.locator('[data-test-pointed]')
  for (let scrolled = 0; scrolled < 3; scrolled++) {
    await card(page).evaluate((element) => {
      element.removeAttribute('data-test-pointed')
    })
    await expect(async () => {
      await page.keyboard.press('ArrowDown')
      await expect(pointed).toHaveCount(1, { timeout: 100 })
    }).toPass({ intervals: [0] })
    await expect(told).toBeFocused()
  }
  expect(await rows.first().evaluate((row) => row.getBoundingClientRect().top)).toBeLessThan(topOfFirst)
  await page.mouse.move(200, 300)
  await expect(told).not.toBeFocused()
})

test('the second line of a match ends with what it shows, with room for a phone number or without', async ({
  startGlance
}) => {
  const { page } = await startGlance('--demo')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('Escape')
  await searchBox(page).fill('eva dahl')
  const facts = page.getByRole('option', { name: /Chat visitor/ }).locator('.facts')
  await expect(facts).toHaveText(/55 12 34 56/)
  await expect(facts).toHaveText('Chat visitor · Eva Dahl · Bergen', { useInnerText: true })
  await page.setViewportSize({ width: 900, height: 640 })
  await expect(facts).toHaveText('Chat visitor · Eva Dahl · Bergen · +47 55 12 34 56', { useInnerText: true })
})
