import type { Page } from '@playwright/test'
import { expectNoFaults } from './axe.ts'
import { altKeys, card, expect, freshness, open, searchBox, signIn, test } from './glance.ts'

// Checks each screen with axe, in light and in dark, and keeps a picture of it beside the results.

const check = async (page: Page, name: string): Promise<void> => {
  const main = await page.getByRole('main').boundingBox()
  expect(main?.height, 'the screen fills the window').toBeGreaterThan(480)
  await expectNoFaults(page, name)
}

test('the sign-in screen has no accessibility faults, empty and refused', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await expect(page.getByRole('radio', { name: 'Own server' })).toBeVisible()
  await check(page, 'sign-in')
  await signIn(page, tenant, 'wrong')
  await expect(page.getByRole('alert')).toBeVisible()
  await check(page, 'sign-in-refused')
})

test('the search screen has no accessibility faults, with and without matches', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await searchBox(page).waitFor()
  await check(page, 'empty-box')
  await searchBox(page).fill('nor')
  await page.getByRole('option').nth(5).waitFor()
  await check(page, 'matches')
  await searchBox(page).fill('nobody is called this')
  await expect(page.getByText(/No company/)).toBeVisible()
  await check(page, 'no-match')
})

test('the groups of the list have no accessibility faults', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  for (const name of ['Nordlys Energi AS', 'Nordheim Regnskap ASA']) {
    await open(page, name, name)
    await expect(freshness(page)).toContainText('Live')
    if (name === 'Nordlys Energi AS') await page.getByRole('button', { name: 'Pin' }).click()
    await page.keyboard.press('Escape')
    await searchBox(page).fill('')
  }
  await expect(page.getByRole('group', { name: 'Recent' })).toBeVisible()
  await check(page, 'recent')
  await searchBox(page).fill('nor')
  await expect(page.getByRole('group', { name: 'In SuperOffice' })).toBeVisible()
  await page.setViewportSize({ width: 440, height: 1200 })
  await check(page, 'groups')
})

test('three rows of the list are in sight in a narrow window with large text', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.setViewportSize({ width: 360, height: 640 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await searchBox(page).fill('nor')
  const rows = page.getByRole('option')
  // A row is at its tallest with its second line, which comes later.
  await expect(rows.filter({ hasText: '·' }).nth(2)).toBeVisible()
  for (const index of [0, 1, 2]) await expect(rows.nth(index)).toBeInViewport({ ratio: 1 })
  const cut = await page.locator('[role=option] .facts').evaluateAll(
    (lines) =>
      lines.filter((line) => {
        const { right } = line.getBoundingClientRect()
        return [...line.querySelectorAll('.fact')].some(
          (fact) => fact.getBoundingClientRect().right > right + 1
        )
      }).length
  )
  expect(cut).toBe(0)
})

test('the search box keeps room for a word when text is twice as large', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.setViewportSize({ width: 360, height: 640 })
  await searchBox(page).fill('nordly')
  await expect(page.getByText('name', { exact: true })).toBeVisible()
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await expect
    .poll(() => searchBox(page).evaluate((box) => box.scrollWidth - box.clientWidth))
    .toBeLessThanOrEqual(0)
})

test('no row of a narrow card moves under the pointer', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.setViewportSize({ width: 360, height: 640 })
  await open(page, 'nordly', /Nordlys Energi AS/)
  const footer = page.locator('footer')
  const before = await footer.boundingBox()
  await page.getByRole('link', { name: /Ønsker rapport/ }).hover()
  await expect(footer.getByText(/\d{4}, \d\d:\d\d/)).toBeVisible()
  expect(await footer.boundingBox()).toEqual(before)
  await expect(footer.getByText('details')).toBeInViewport()
})

test('the card has no accessibility faults, live and offline', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await check(page, 'card')
  await tenant.stop()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Offline since/ })).toBeVisible()
  await check(page, 'card-offline')
})

test('a row that is open in place has no accessibility faults, also in a narrow window', async ({
  startGlance,
  tenant
}) => {
  test.slow()
  const { page } = await startGlance()
  await signIn(page, tenant)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toContainText('Live')
  for (const section of [1, 2, 3, 4, 5]) {
    await page.keyboard.press(`ControlOrMeta+${String(section)}`)
    await page.keyboard.press('Space')
    await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(1)
    for (const width of [440, 360]) {
      // So high that no row is half covered, which axe takes for a target that is too small.
      await page.setViewportSize({ width, height: 1000 })
      await check(page, `details-${String(section)}-${String(width)}`)
    }
    await page.keyboard.press('Space')
  }
})

test('the card of a caller has no accessibility faults, with its menu and as a timeline', async ({
  startGlance
}) => {
  test.slow()
  const { page } = await startGlance('--demo', 'glance://lookup?phone=%2B47%2055123457')
  await expect(freshness(page)).toContainText('Live')
  const caller = page.getByRole('region', { name: 'Caller' })
  await expect(caller.getByRole('button', { name: 'Only this person' })).toBeVisible()
  await check(page, 'caller')
  await page.keyboard.press(`${altKeys}+a`)
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: 'Copy card as text', exact: true })).toBeFocused()
  // What is behind the menu must not be readable through it.
  await expect(menu).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await check(page, 'menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+b')
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
  // So high that no row is half covered, which axe takes for a target that is too small.
  await page.setViewportSize({ width: 440, height: 1000 })
  await check(page, 'timeline')
})

test('the caller’s numbers and addresses are not broken in a narrow window', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', 'glance://lookup?phone=%2B47%2055123457')
  await page.setViewportSize({ width: 360, height: 640 })
  const caller = page.getByRole('region', { name: 'Caller' })
  await caller.getByRole('button', { name: '1 more number or address', exact: true }).click()
  for (const text of ['+47 55 12 34 57', 'eva.dahl@nordlys.example']) {
    const value = caller.getByText(text, { exact: true })
    await expect(value).toBeVisible()
    // Every part of an address has a rectangle of its own.
    const tops = await value.evaluate((element) =>
      [...element.getClientRects()].map(({ top }) => Math.round(top))
    )
    expect(new Set(tops).size, text).toBe(1)
  }
})

test('the screen for a deleted company has no accessibility faults', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  // The paths of the summary and of the company itself.
  tenant.faults.add({ kind: 'status', status: 404, path: 'Contact/' })
  await searchBox(page).fill('nordly')
  await page
    .getByRole('option', { name: /Nordlys Energi AS/ })
    .first()
    .click()
  await expect(page.getByText('No such company')).toBeVisible()
  await expect(card(page).getByRole('listitem')).toHaveCount(0)
  await check(page, 'no-such-company')
})

test('the lock screen has no accessibility faults', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeFocused()
  await check(page, 'locked')
})

test('the receipt for a forgotten company has no accessibility faults', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Forget this company' }).click()
  await page.getByRole('button', { name: 'Forget', exact: true }).click()
  await expect(page.getByText(/Removed from this computer/)).toBeVisible()
  await check(page, 'receipt')
})

test('the settings have no accessibility faults', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await check(page, 'settings')
  await page.getByRole('button', { name: 'Set up: Phone systems' }).click()
  await page.getByRole('combobox', { name: 'Phone system' }).click()
  await page.getByRole('option', { name: 'estos ProCall' }).click()
  await check(page, 'phone-systems')
})

test('the card fits the width of the window when text is enlarged', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await page.evaluate(() => {
    document.documentElement.style.setProperty('--text-root', '162.5%')
  })
  await page.screenshot({ path: test.info().outputPath('card-large-text.png') })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await expect(card(page).getByRole('heading', { level: 1 })).toBeVisible()
})
