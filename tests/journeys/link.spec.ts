import { card, expect, searchBox, signIn, test } from './glance.ts'

// A phone system opens `glance://lookup?…` when a call comes in.

test('a link with a phone number opens the caller’s card by itself', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', 'glance://lookup?phone=%2B47%2055123456')
  await expect(card(page).getByRole('heading', { level: 1, name: 'Nordlys Energi AS' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toBeFocused()
  await expect(searchBox(page)).toHaveValue('+47 55123456')
})

test('Try it opens the very link of a phone system, and the number is looked up', async ({ startGlance }, {
  project
}) => {
  test.skip(project.name === 'electron', 'Only the packaged product is registered for its links')
  const { page, opened } = await startGlance('--demo')
  await searchBox(page).waitFor()
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByRole('button', { name: 'Set up: Phone systems' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Phone systems' })).toBeFocused()
  const number = page.getByRole('textbox', { name: 'Phone number' })
  await expect(number).toHaveValue('+47 55 12 34 56')

  await number.fill('Nordlys')
  await number.press('Enter')
  await expect(page.getByRole('alert')).toContainText('This isn’t a phone number.')
  expect(opened()).toEqual([])

  await number.fill('+47 55 12 34 56')
  await number.press('Enter')
  await expect(card(page).getByRole('heading', { level: 1, name: 'Nordlys Energi AS' })).toBeVisible()
  expect(opened()).toEqual(['glance://lookup?phone=%2B47%2055%2012%2034%2056'])
})

test('the text to paste is copied with the placeholder of the phone system', async ({ startGlance }) => {
  const { page, clipboard } = await startGlance('--demo')
  await searchBox(page).waitFor()
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByRole('button', { name: 'Set up: Phone systems' }).click()
  await page.getByRole('combobox', { name: 'Phone system' }).click()
  await page.getByRole('option', { name: 'estos ProCall' }).click()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('status').getByText('Copied')).toBeVisible()
  expect(await clipboard()).toBe('glance://lookup?phone=<Call.NumberSC>')
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
