import { card, expect, freshness, open, searchBox, signIn, test } from './glance.ts'

test('locked, the window shows nothing of before, and unlocked it begins anew', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  // Live is stored: a lookup that the Lock cuts short leaves nothing to find without a network.
  await expect(freshness(page)).toHaveText('Live')
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await expect(page.getByRole('heading', { name: 'Glance is locked' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeFocused()
  expect(await page.content()).not.toContain('Nordlys')
  await tenant.stop()

  await page.keyboard.press('Enter')
  await expect(searchBox(page)).toBeFocused()
  await expect(searchBox(page)).toHaveValue('')
  await expect(card(page)).toHaveCount(0)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(page.getByRole('region', { name: 'Requests' }).getByRole('listitem').first()).toBeVisible()
})

test('the Lock stands beside the settings and in them', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeFocused()
})

test('a company that is forgotten leaves a receipt and nothing else', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')
  await page.getByRole('button', { name: 'Forget this company' }).click()
  await page.getByRole('button', { name: 'Forget', exact: true }).click()
  await expect(page.getByText(/Removed from this computer: \d+ rows, [\d.]+ kB/)).toBeVisible()
  await searchBox(page).fill('')
  await expect(page.getByText(/Removed from this computer/)).toHaveCount(0)
  await expect(page.getByRole('option')).toHaveCount(0)
})
