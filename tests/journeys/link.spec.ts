import { card, expect, searchBox, signIn, test } from './glance.ts'

// A phone system opens `glance://lookup?…` when a call comes in.

test('a link with a phone number opens the caller’s card by itself', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', 'glance://lookup?phone=%2B47%2055123456')
  await expect(card(page).getByRole('heading', { level: 1, name: 'Nordlys Energi AS' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()
  await expect(searchBox(page)).toHaveValue('+47 55123456')
})

test('a link with a name is searched after the sign-in, and opens no card by itself', async ({
  startGlance,
  tenant
}) => {
  const { page } = await startGlance('glance://lookup?name=Konopelski&verb=delete')
  await expect(page.getByRole('radio', { name: 'Own server' })).toBeVisible()
  await signIn(page, tenant)
  await expect(searchBox(page)).toHaveValue('Konopelski')
  await expect(page.getByRole('option', { name: /^Konopelski, Reinger and Roberts/ })).toBeVisible()
  await expect(card(page)).toHaveCount(0)
})

test('a link whose phone number is a web address looks nothing up, and is said to be unreadable', async ({
  startGlance
}) => {
  const { page, opened } = await startGlance('--demo', 'glance://lookup?phone=https://evil.example/')
  await expect(page.getByRole('alert')).toHaveText('The link from your phone system couldn’t be read.')
  await expect(page.getByText('evil.example')).toHaveCount(0)
  await expect(searchBox(page)).toBeFocused()
  await expect(searchBox(page)).toHaveValue('')
  await expect(card(page)).toHaveCount(0)
  expect(opened()).toEqual([])
})
