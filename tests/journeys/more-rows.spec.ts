import type { Page } from '@playwright/test'
import { expect, freshness, open, test } from './glance.ts'

// Show more: the first new row has the focus in the place of the button that was pressed.

const lively = 'Älvbacka Data AB'

/** How many px of the focused row are above and below what the card shows of its rows, and how far the card is scrolled. */
const focusedRow = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]') ?? null
    const scroller = row?.closest<HTMLElement>('.lists, .panes')
    const panes = document.querySelector<HTMLElement>('.panes')
    const root = scroller?.matches('.wide .lists') === true ? scroller : panes
    if (row === null || root === null) return null
    const [box, bounds] = [row.getBoundingClientRect(), root.getBoundingClientRect()]
    const tabs = root.querySelector('nav')?.getBoundingClientRect().bottom ?? bounds.top
    return {
      above: Math.max(0, Math.round(tabs - box.top)),
      below: Math.max(0, Math.round(box.bottom - bounds.bottom)),
      top: Math.round(box.top)
    }
  })

for (const [width, height] of [
  [360, 640],
  [440, 640],
  [1100, 640]
] as const)
  for (const section of ['sales', 'chats'])
    test(`all of the first new row is in sight: ${section}, ${String(width)} px`, async ({ startGlance }) => {
      const { page } = await startGlance('--demo')
      await page.setViewportSize({ width, height })
      await open(page, lively, lively)
      await expect(freshness(page)).toContainText('Live')
      if ((await page.getByRole('region', { name: 'Timeline' }).count()) > 0)
        await page.keyboard.press('ControlOrMeta+b')
      const more = page.getByRole('button', { name: `Show more ${section}` })
      await more.waitFor()
      // In sight as a whole, but lower than a row has room for. Chromium lays out what comes into sight, which may move it.
      await expect
        .poll(() =>
          more.evaluate((button) => {
            const wide = button.closest<HTMLElement>('.wide .lists')
            const root = wide ?? document.querySelector<HTMLElement>('.panes')
            if (root === null) return NaN
            const away = button.getBoundingClientRect().bottom - root.getBoundingClientRect().bottom
            root.scrollTop += away
            return Math.abs(Math.round(away))
          })
        )
        .toBe(0)
      const before = await more.boundingBox()
      await more.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => focusedRow(page)).toMatchObject({ above: 0, below: 0 })
      // No further than it takes.
      expect((await focusedRow(page))?.top).toBeGreaterThan((before?.y ?? NaN) - 24)
    })
