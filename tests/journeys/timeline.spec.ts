import type { Locator, Page } from '@playwright/test'
import { expectNoFaults } from './axe.ts'
import { altKeys, card, expect, open, searchBox, signIn, test } from './glance.ts'

const switchKeys = 'ControlOrMeta+b'
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const marked = (page: Page) => card(page).locator('[aria-current=true][data-row]')

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
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
    await expectNoFaults(page, `timeline-${String(width)}`)
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
  await expectNoFaults(page, 'timeline-details')
})

test('a wide window has two columns: who it is, and what has happened', async ({ startGlance, tenant }) => {
  test.slow()
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  const box = async (locator: Locator): Promise<Box> => {
    const { x = NaN, y = NaN, width = NaN, height = NaN } = (await locator.boundingBox()) ?? {}
    return { left: x, top: y, right: x + width, bottom: y + height }
  }
  const heading = card(page).getByRole('heading', { level: 1 })
  for (const width of [800, 1100, 1400]) {
    await page.setViewportSize({ width, height: 720 })
    await expect(timeline(page)).toBeVisible()
    const rows = await box(timeline(page))
    expect(rows.left).toBe(281)
    expect(rows.right - rows.left).toBeLessThanOrEqual(720)
    // The timeline begins at the top, and the name, the actions and the contacts share the column beside it.
    const tabs = await box(card(page).getByRole('navigation', { name: 'Sections' }))
    expect(tabs.top).toBe(0)
    expect(tabs.left).toBe(281)
    for (const left of [
      heading,
      page.getByRole('button', { name: 'Refresh' }),
      page.getByRole('button', { name: 'More actions' }),
      card(page).getByRole('region', { name: 'Brief' }),
      card(page).getByRole('region', { name: 'People' })
    ])
      expect((await box(left)).right).toBeLessThanOrEqual(280)
    expect((await box(page.locator('footer'))).right).toBe(width)
    await expectNoFaults(page, `wide-${String(width)}`)
  }
  // Each column scrolls on its own.
  await page.setViewportSize({ width: 800, height: 480 })
  const brief = card(page).getByRole('region', { name: 'Brief' })
  const before = await box(brief)
  await page.keyboard.press('End')
  await expect(timeline(page).locator('[data-row]').last()).toBeInViewport()
  expect(await box(brief)).toEqual(before)
  // The header is not covered by what scrolls.
  await page.getByRole('button', { name: 'More actions' }).click()
  await expect(page.getByRole('menu', { name: 'More actions' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press(switchKeys)
  await expect(card(page).getByRole('region', { name: 'Requests' })).toBeVisible()
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
    await expectNoFaults(page, `marked-request-${network}`)
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
  await expectNoFaults(page, 'more-actions')
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
