import { expect, open, searchBox, signIn, test, card, freshness } from './glance.ts'

test('a new user tries the demo, finds a company by part of its name and reads its summary', async ({
  startGlance
}) => {
  const { page } = await startGlance()
  await page.getByRole('radio', { name: 'Demo' }).check()
  await page.getByRole('button', { name: 'Try the demo' }).click()
  await expect(searchBox(page)).toBeFocused()

  await page.keyboard.type('nordly')
  const first = page.getByRole('listbox', { name: 'Matches' }).getByRole('option').first()
  await expect(first).toContainText('Nordlys Energi AS')
  await page.keyboard.press('Enter')

  await expect(card(page).getByRole('heading', { level: 1 })).toHaveText(/Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')
  for (const name of ['Requests', 'Follow-ups', 'Documents', 'Sales', 'Chats']) {
    const section = page.getByRole('region', { name, exact: true })
    await expect(section.getByRole('heading', { level: 2 })).toContainText(name)
    await expect(section.getByRole('listitem').first()).toBeAttached()
  }
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()
})

test('a wrong password shows an error and keeps what was typed', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant, 'wrong')
  await expect(page.getByRole('alert')).toContainText('password')
  await expect(page.getByRole('textbox', { name: 'User name' })).toHaveValue('jessica')
  await page.getByRole('textbox', { name: 'Password' }).fill('open sesame')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(searchBox(page)).toBeFocused()
})

test('a second browser without the token gets no window', async ({ startGlance, browser }) => {
  const { page } = await startGlance('--demo')
  await expect(searchBox(page)).toBeVisible()
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  await other.goto(`${new URL(page.url()).origin}/#guessed`)
  await expect(other.getByRole('combobox')).toHaveCount(0)
  await expect(searchBox(page)).toBeVisible()
  await stranger.close()
})

test('the button on the card opens the company in SuperOffice by its id', async ({ startGlance, tenant }) => {
  const { page, opened } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await page.getByRole('button', { name: 'Open in SuperOffice' }).click()
  await expect
    .poll(opened)
    .toEqual([expect.stringMatching(/\/SuperOffice\/default\.aspx\?contact\.main\?contact_id=\d+$/)])
})
