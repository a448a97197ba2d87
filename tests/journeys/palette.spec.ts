import type { Page } from '@playwright/test'
import { expectNoFaults } from './axe.ts'
import { card, expect, freshness, searchBox, test } from './glance.ts'

// A whole lookup with the keyboard and the palette alone: no other key of Glance is known.

const palette = (page: Page) => page.getByRole('dialog', { name: 'Actions' })

const run = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette(page).getByRole('combobox', { name: 'Find an action' })).toBeFocused()
  await page.keyboard.type(text)
  await expect(palette(page).getByRole('option').first()).toHaveAttribute('data-highlighted', '')
  await page.keyboard.press('Enter')
}

test('an agent looks a company up, acts and goes back by the palette alone', async ({ startGlance }) => {
  const { page, clipboard } = await startGlance('--demo')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type('nordly')
  await expect(page.getByRole('option', { name: /Nordlys Energi AS/ }).first()).toBeVisible()
  await run(page, 'open')
  await expect(card(page).getByRole('heading', { level: 1 })).toHaveText(/Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')

  await run(page, 'foll')
  await expect(page.locator('[data-section=followUps] [data-row]').first()).toBeFocused()

  await run(page, 'pin')
  await expect(page.getByRole('button', { name: 'Pin' })).toHaveAttribute('aria-pressed', 'true')
  // The focus is back where the agent was.
  await expect(page.locator('[data-section=followUps] [data-row]').first()).toBeFocused()

  await run(page, 'cpn')
  await expect(palette(page)).toContainText('✓ Copied')
  expect(await clipboard()).toBe('+4755123456')
  await expect(palette(page)).toHaveCount(0)

  await run(page, 'find')
  await expect(searchBox(page)).toBeFocused()
})

test('the palette has no accessibility faults, full, filtered and empty', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type('nordly')
  await expect(page.getByRole('option', { name: /Nordlys Energi AS/ }).first()).toBeVisible()
  await run(page, 'open')
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette(page).getByRole('option').first()).toBeVisible()
  await expectNoFaults(page, 'palette')
  await page.keyboard.type('copy')
  await expectNoFaults(page, 'palette-filtered')
  await page.keyboard.type('zzq')
  await expect(palette(page)).toContainText('No action matches')
  await expectNoFaults(page, 'palette-empty')
})

for (const width of [360, 440, 1100]) {
  test(`the demo’s strip is one line that cuts nothing at ${String(width)} px`, async ({ startGlance }) => {
    const { page } = await startGlance('--demo')
    await page.setViewportSize({ width, height: 640 })
    const strip = page.getByRole('region', { name: 'Demo' })
    await expect(strip).toBeVisible()
    expect((await strip.boundingBox())?.height).toBeLessThan(40)
    for (const name of ['Simulate a call', 'Simulate a change']) {
      const button = strip.getByRole('button', { name })
      await expect(button.locator('kbd')).toBeInViewport({ ratio: 1 })
      const label = button.locator('.label')
      expect(await label.evaluate((text) => text.scrollWidth - text.clientWidth)).toBeLessThanOrEqual(0)
    }
  })
}
