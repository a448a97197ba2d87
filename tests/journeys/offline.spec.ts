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

test('a hint of a key beside the offline line is whole or not there', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')
  await page.keyboard.press('Escape')
  await tenant.stop()
  await searchBox(page).fill('nordlys')
  const strip = page.getByRole('status').filter({ hasText: 'Offline since' })
  await expect(strip).toBeVisible()

  /** Those in the line of hints, each with what the line leaves of it, in px. */
  const hints = () =>
    page.locator('footer').evaluate((footer) => {
      const line = footer.getBoundingClientRect()
      const end = document.querySelector('.offline')?.getBoundingClientRect().left ?? innerWidth
      return [...footer.querySelectorAll('span:has(> kbd)')].flatMap((hint) => {
        const { left, right, top } = hint.getBoundingClientRect()
        return top < line.bottom && left < end ? [{ text: hint.textContent, isWhole: right <= end }] : []
      })
    })

  for (const width of [440, 480, 520, 560, 1100]) {
    await page.setViewportSize({ width, height: 640 })
    await expect.poll(async () => (await hints()).filter(({ isWhole }) => !isWhole)).toEqual([])
    expect(await hints()).not.toEqual([])
  }
  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('heading', { level: 1 })).toBeVisible()
  for (const width of [440, 480, 520, 560, 1100]) {
    await page.setViewportSize({ width, height: 640 })
    await expect.poll(async () => (await hints()).filter(({ isWhole }) => !isWhole)).toEqual([])
    expect(await hints()).not.toEqual([])
  }
})

test('that Glance is still offline is said in the offline line alone', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await searchBox(page).waitFor()
  await tenant.stop()
  await searchBox(page).fill('nordlys')
  const retry = page.getByRole('button', { name: 'Try again' })
  const box = await retry.boundingBox()
  await retry.click()
  const seen = page.locator('.offline').getByText('Still offline')
  await expect(seen).toBeVisible()
  const isSeen = (text: string) =>
    page
      .getByText(text)
      .evaluateAll((all) => all.map((each) => each.checkVisibility({ opacityProperty: true })))
  expect(await isSeen('Still offline')).toEqual(expect.arrayContaining([true, false]))
  expect((await isSeen('Still offline')).filter(Boolean)).toHaveLength(1)
  expect(await page.locator('.since').evaluate((each) => getComputedStyle(each).opacity)).toBe('0')
  expect(await retry.boundingBox()).toEqual(box)

  await page.keyboard.press('Shift')
  await expect(seen).toHaveCount(0)
  await expect(page.locator('.since')).toHaveCSS('opacity', '1')
})

test('the offline line leaves what is said about a link in sight', async ({ startGlance, tenant }) => {
  const { page } = await startGlance('glance://lookup?foo=1')
  await signIn(page, tenant)
  await searchBox(page).waitFor()
  await tenant.stop()
  await searchBox(page).fill('nordly')
  await expect(page.getByRole('status').filter({ hasText: 'Offline since' })).toBeVisible()
  const problem = page.getByRole('alert').filter({ hasText: 'The link from your phone system' })
  // Playwright presses only what nothing lies over.
  await problem.getByRole('button', { name: 'Dismiss' }).click({ timeout: 5_000 })
  await expect(problem).toHaveCount(0)
})
