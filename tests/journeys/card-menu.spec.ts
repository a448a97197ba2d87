import { altKeys, expect, freshness, open, test } from './glance.ts'

// The agent opens the menu of a card, and thinks better of it.

test('a press beside the menu of a card closes it, and does nothing else', async ({ startGlance }) => {
  const { page, opened } = await startGlance('--demo')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('ControlOrMeta+1')
  const focused = page.locator('[data-row]:focus')
  await expect(focused).toContainText('Målerdata')
  await page.keyboard.press(`${altKeys}+a`)
  await expect(page.getByRole('menuitem', { name: 'Copy card as text' })).toBeFocused()
  const other = await page.getByRole('link', { name: /Nytt passord/ }).boundingBox()
  const pressOther = () => page.mouse.click((other?.x ?? 0) + 20, (other?.y ?? 0) + 5)
  await pressOther()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(focused).toContainText('Målerdata')
  expect(opened()).toEqual([])
  // Only the browser host records what was opened.
  if (test.info().project.name !== 'browser-host') return
  await pressOther()
  await expect.poll(opened).toHaveLength(1)
})
