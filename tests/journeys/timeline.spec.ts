import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { altKeys, card, expect, open, searchBox, signIn, test } from './glance.ts'

const switchKeys = 'ControlOrMeta+b'
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const marked = (page: Page) => card(page).locator('[aria-current=true][data-row]')

const check = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: test.info().outputPath(`${name}-${colorScheme}.png`) })
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(test.info().project.name === 'electron')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
}

test('one key shows everything in one list, and the choice is remembered', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(page.getByRole('button', { name: 'Timeline' })).toBeVisible()
  await expect(timeline(page)).toHaveCount(0)
  const rows = card(page).locator('[data-row]')
  await expect(card(page).getByRole('region', { name: 'Chats' })).toBeVisible()
  const count = await rows.count()
  await page.keyboard.press(switchKeys)
  await expect(timeline(page).getByRole('list')).toBeVisible()
  await expect(timeline(page).getByRole('listitem')).toHaveCount(count)
  await expect(card(page).getByRole('region', { name: 'Requests' })).toHaveCount(0)
  for (const width of [360, 440]) {
    await page.setViewportSize({ width, height: 640 })
    await check(page, `timeline-${String(width)}`)
  }
  await page.keyboard.press('Escape')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(timeline(page)).toBeVisible()
})

test('a row of the timeline opens in place', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(page.getByRole('button', { name: 'Timeline' })).toBeVisible()
  await page.keyboard.press(switchKeys)
  await expect(timeline(page)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(timeline(page).getByRole('region', { name: 'Details' })).toBeVisible()
  await check(page, 'timeline-details')
})

test('a wide window shows sections and timeline beside each other', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await page.setViewportSize({ width: 1100, height: 720 })
  await expect(timeline(page)).toBeVisible()
  await expect(card(page).getByRole('region', { name: 'Requests' })).toBeVisible()
  const sections = await card(page).getByRole('region', { name: 'Requests' }).boundingBox()
  const list = await timeline(page).boundingBox()
  expect((sections?.x ?? 0) + (sections?.width ?? 0)).toBeLessThanOrEqual(list?.x ?? 0)
  expect(list?.width).toBeLessThanOrEqual(720)
  await check(page, 'beside-1100')
  await page.keyboard.press(switchKeys)
  await expect(timeline(page).locator(':focus')).toBeVisible()
})

test('a request’s number opens its company with that request marked, offline too', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  const row = card(page).getByRole('region', { name: 'Requests' }).locator('[data-row]').last()
  const id = /requests-(\d+)-/.exec((await row.getAttribute('data-row')) ?? '')?.[1] ?? ''
  const title = await row.locator('.text').textContent()
  for (const network of ['online', 'offline']) {
    if (network === 'offline') await tenant.stop()
    await page.keyboard.press('Escape')
    await searchBox(page).fill(`request ${id}`)
    await page
      .getByRole('option', { name: /Nordlys Energi AS/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await expect(marked(page)).toContainText(title ?? '')
    await expect(marked(page)).toBeFocused()
    await expect(marked(page)).toBeInViewport()
    await check(page, `marked-request-${network}`)
  }
})

test('the card is handed over: as text, and to a new request of the web client', async ({
  startGlance,
  tenant
}) => {
  const { page, clipboard, opened } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(page.getByRole('button', { name: 'More actions' })).toBeVisible()
  await page.keyboard.press(`${altKeys}+a`)
  const menu = page.getByRole('menu', { name: 'More actions' })
  await expect(menu.getByRole('menuitem')).toHaveCount(4)
  await check(page, 'more-actions')
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(card(page).getByRole('heading', { level: 1 })).toBeFocused()

  await page.getByRole('button', { name: 'More actions' }).click()
  await menu.getByRole('menuitem', { name: 'Copy card as text' }).click()
  await expect(menu.getByText('✓ Copied')).toBeVisible()
  await expect.poll(clipboard).toContain('Nordlys Energi AS')
  expect(await clipboard()).toContain('Open requests:')
  await expect(menu).toHaveCount(0)

  await page.keyboard.press(`${altKeys}+u`)
  await expect.poll(() => opened().at(-1) ?? '').toContain('appointment.main[new=true]')
})
