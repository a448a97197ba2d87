import { card, expect, freshness, hasKeychain, open, searchBox, signIn, test } from './glance.ts'

test('a viewed card stays readable offline and after a restart, and is live again once the server is back', async ({
  startGlance,
  tenant
}) => {
  test.skip(!hasKeychain, 'without a writable keychain nothing survives a restart')
  const first = await startGlance()
  await signIn(first.page, tenant)
  await open(first.page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(first.page)).toHaveText('Live')
  const rows = await card(first.page).getByRole('listitem').allInnerTexts()

  await tenant.stop()
  await first.page.getByRole('button', { name: 'Refresh' }).click()
  await expect(freshness(first.page)).toContainText('Saved')
  await expect(freshness(first.page)).toContainText('offline')
  expect(await card(first.page).getByRole('listitem').count()).toBe(rows.length)
  await first.stop()

  const second = await startGlance()
  await expect(searchBox(second.page)).toBeFocused()
  await expect(second.page.getByRole('option', { name: /Nordlys Energi AS/ })).toBeVisible()
  await open(second.page, 'nordly', /Nordlys Energi AS/)
  // The card is less than a minute old, so opening it calls nobody.
  await second.page.getByRole('button', { name: 'Refresh' }).click()
  await expect(freshness(second.page)).toContainText('offline')
  expect(await card(second.page).getByRole('listitem').count()).toBe(rows.length)

  await tenant.start()
  await expect(freshness(second.page)).toHaveText('Live', { timeout: 15_000 })
})

test('a viewed card stays readable after the demo server is switched off', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: /demo server online/i }).click()
  await page.keyboard.press('Escape')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('offline')
  await expect(page.getByRole('region', { name: 'Requests' }).getByRole('listitem').first()).toBeVisible()
})

test('signing out erases the stored cards', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign out' }).last().click()
  await expect(page.getByRole('textbox', { name: 'Server address' })).toBeVisible()
  await signIn(page, tenant)
  await expect(searchBox(page)).toBeFocused()
  await expect(page.getByRole('option')).toHaveCount(0)
})

test('the reason stands beside the sentence in a wide window, and is the tooltip of the button in a narrow one', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await searchBox(page).waitFor()
  await page.setViewportSize({ width: 1100, height: 640 })
  await tenant.stop()
  await searchBox(page).fill('nordly')
  const strip = page.getByRole('status').filter({ hasText: 'Offline since' })
  const reason = strip.getByText('The server isn’t responding')
  await expect(reason).toBeVisible()
  const lines = await Promise.all([strip.locator('.words').boundingBox(), reason.boundingBox()])
  expect(lines[1]?.y).toBe(lines[0]?.y)
  expect(lines[1]?.width).toBeGreaterThan(200)
  expect(lines[1]?.x).toBeGreaterThan((lines[0]?.x ?? 0) + (lines[0]?.width ?? 0))

  await page.setViewportSize({ width: 440, height: 640 })
  expect((await reason.boundingBox())?.width).toBeLessThanOrEqual(1)
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab')
    if (
      await strip
        .getByRole('button', { name: 'Try again' })
        .evaluate((each) => each === document.activeElement)
    )
      break
  }
  await expect(page.locator('[data-tip-layer]')).toContainText('Try again. The server isn’t responding')
})
