import { card, expect, freshness, open, searchBox, signIn, test } from './glance.ts'

test('locking removes the card from the window, and unlocking shows it again from what is stored', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  // A live card has been stored. Locking before that would abort the lookup and leave nothing to find offline.
  await expect(freshness(page)).toHaveText('Live')
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await expect(page.getByRole('heading', { name: 'Glance is locked' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeFocused()
  expect(await page.content()).not.toContain('Nordlys')
  await tenant.stop()

  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('heading', { level: 1 })).toHaveText(/Nordlys Energi AS/)
  await expect(page.getByRole('region', { name: 'Requests' }).getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()
  await expect(searchBox(page)).toHaveValue('')
  await expect(card(page)).toHaveCount(0)
})

test('a button locks Glance from the search screen and from the settings', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeFocused()
})

test('forgetting a company shows a receipt and removes its card and its match', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Forget this company' }).click()
  await page.getByRole('button', { name: 'Forget', exact: true }).click()
  await expect(page.getByText(/Removed from this computer: \d+ rows and [\d.]+\skB/)).toBeVisible()
  await searchBox(page).fill('')
  await expect(page.getByText(/Removed from this computer/)).toHaveCount(0)
  await expect(page.getByRole('option')).toHaveCount(0)
})
