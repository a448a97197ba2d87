import { card, expect, freshness, open, signIn, test } from './glance.ts'

// The agent opens a row in place, and reads what SuperOffice knows about it.

const link = 'glance://lookup?phone=%2B47%2055123456'

test('a call comes in, and two keys show the last message of the newest request', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', link)
  await expect(card(page).getByRole('heading', { level: 1, name: 'Nordlys Energi AS' })).toBeVisible()
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('Space')
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('Last message')
  await expect(details).toContainText('#2010')
  await expect(details.getByText('Owner')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
  await expect(card(page)).toBeVisible()
})

test('a row is read with one call, and again without SuperOffice', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  const detailCalls = () => tenant.requests().filter(({ path }) => path.includes('/Messages'))
  expect(detailCalls()).toHaveLength(0)
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('Space')
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('Last message')
  expect(detailCalls()).toHaveLength(1)
  const before = await details.innerText()

  await tenant.stop()
  await page.keyboard.press('Space')
  await expect(details).toHaveCount(0)
  await page.keyboard.press('Space')
  await expect(details).toContainText('Last message')
  expect((await details.innerText()).startsWith(before.slice(0, 100))).toBe(true)
})

test('opening a row moves nothing above it, and scrolls only as far as needed', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', link)
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('ControlOrMeta+1')
  const row = page.getByRole('link', { expanded: false }).first()
  await expect(row).toBeFocused()
  const top = async () => (await card(page).getByRole('heading', { level: 1 }).boundingBox())?.y
  const before = await top()
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Details' })).toBeInViewport()
  // What comes later pushes the rows below, away from a pointer that rests there.
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Last message')
  expect(await top()).toBe(before)
  await page.getByRole('link', { name: /Faktura 4711/ }).hover()
  await page.getByRole('button', { name: 'Details', exact: true, expanded: false }).click()
  await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(1)
  await page.keyboard.press('End')
  await page.keyboard.press('End')
  const last = page.locator('[data-row]:focus')
  await page.keyboard.press('Space')
  const details = page.getByRole('region', { name: 'Details' }).last()
  await expect(details).toBeInViewport({ ratio: 0.99 })
  await expect(last).toBeInViewport({ ratio: 0.99 })
})

test('a row that is open is masked at once, and its message reaches the page no more', async ({
  startGlance,
  tenant
}) => {
  const { page, received } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('Space')
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details).toContainText('Last message')
  const message = await details.getByRole('article').getByRole('paragraph').last().innerText()
  expect(message.length).toBeGreaterThan(20)

  const before = received().length
  await page.keyboard.press('ControlOrMeta+Shift+m')
  await expect(details.getByText('•••••')).toBeVisible()
  await expect(details.getByText('Owner')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+r')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await expect(details.getByText('•••••')).toBeVisible()
  expect(await page.content()).not.toContain(message)
  const firstLine = message.split('\n')[0] ?? message
  expect(received().slice(before).join('')).not.toContain(firstLine)

  await page.keyboard.press('ControlOrMeta+Shift+m')
  await expect(details).toContainText(firstLine)
})
