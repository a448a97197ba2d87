import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writePolicyFile } from '../support/policy-file.ts'
import { findFaults } from './axe.ts'
import { altKeys, card, expect, freshness, open, searchBox, signIn, test } from './glance.ts'

// Goes through the states of the window and has axe check each: all rules in light, and those about colours in dark and in
// forced colours too.

/** Fails the test at its end, so that one run names the findings of all states. */
const check = async (page: Page, state: string, part = 'html'): Promise<void> => {
  for (const look of ['light', 'dark', 'forced'] as const) {
    await page.emulateMedia({
      colorScheme: look === 'dark' ? 'dark' : 'light',
      forcedColors: look === 'forced' ? 'active' : 'none',
      reducedMotion: 'reduce'
    })
    expect
      .soft(await findFaults(page, { onlyColours: look !== 'light', part }), `${state}, ${look}`)
      .toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
}

/** So high that no row is half covered, which axe takes for a target that is too small. */
const size = { width: 440, height: 1600 }

test('axe has no findings while an agent signs in', async ({ startGlance, tenant, online, userData }) => {
  const policy = await writePolicyFile(join(userData, 'policy.json'), [online.environment])
  const { page } = await startGlance('--policy', policy)
  await page.setViewportSize(size)
  await expect(page.getByRole('radio', { name: 'SuperOffice Online' })).toBeChecked()
  await check(page, 'online')
  await page.getByRole('combobox', { name: 'Environment' }).click()
  await page.getByRole('option').first().waitFor()
  // While it is open, the rest of the page is hidden from screen readers, and can't have the focus.
  await check(page, 'list of environments', '[role=listbox]')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Customer id' }).fill('not an id')
  await page.getByRole('button', { name: 'Sign in with your browser' }).click()
  await check(page, 'customer id mistyped')
  await page.getByRole('textbox', { name: 'Customer id' }).fill('')
  await page.getByRole('button', { name: 'Sign in with your browser' }).click()
  await page.getByText('Finish in your browser').waitFor()
  await check(page, 'waiting for the browser')
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('radio', { name: 'Own server' }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await check(page, 'server address missing')
  await signIn(page, tenant, 'wrong')
  await page.getByRole('alert').first().waitFor()
  await check(page, 'password refused')
  tenant.faults.add({ kind: 'hang' })
  await signIn(page, tenant)
  await check(page, 'signing in')
  tenant.faults.clear()
  await page.getByRole('radio', { name: 'Demo' }).check()
  await check(page, 'demo')

  await page.routeWebSocket(/./, () => undefined)
  await page.reload()
  await page.locator('[aria-busy=true]').waitFor()
  await check(page, 'starting')
})

test('axe has no findings in the search, the palette and the settings', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.setViewportSize(size)
  await searchBox(page).waitFor()
  await check(page, 'newcomer')
  await searchBox(page).fill('nor')
  await page.getByRole('option').nth(5).waitFor()
  await check(page, 'matches')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog', { name: 'Actions' }).getByRole('option').first().waitFor()
  await check(page, 'palette')
  await page.keyboard.type('zzz')
  await check(page, 'palette without a match')
  await page.keyboard.press('Escape')
  await searchBox(page).fill('zzzqqq')
  await page.getByText(/No company/).waitFor()
  await check(page, 'nothing found')
  await searchBox(page).fill('')
  await page.keyboard.press('ControlOrMeta+h')
  await page.getByRole('option').first().waitFor()
  await check(page, 'history')

  await page.keyboard.press('ControlOrMeta+,')
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  await check(page, 'settings')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('alertdialog').waitFor()
  await check(page, 'whether to sign out')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Set up: Phone systems' }).click()
  await page.getByRole('combobox', { name: 'Phone system' }).waitFor()
  await check(page, 'phone systems')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await check(page, 'locked')
})

test('axe has no findings on a card', async ({ startGlance }) => {
  const { page } = await startGlance('--demo')
  await page.setViewportSize(size)
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')
  await check(page, 'live')
  await page.keyboard.press(`${altKeys}+x`)
  await card(page)
    .getByText(/1 change/)
    .first()
    .waitFor()
  await check(page, 'changed')
  await page.keyboard.press('ControlOrMeta+1')
  await page.keyboard.press('Space')
  await page.getByRole('region', { name: 'Details' }).waitFor()
  await check(page, 'row open in place')
  await page.keyboard.press('Space')
  await page.keyboard.press('ControlOrMeta+6')
  await page.getByRole('region', { name: 'People' }).getByRole('listitem').first().waitFor()
  await check(page, 'people')
  await page.keyboard.press(`${altKeys}+a`)
  await page.getByRole('menu').waitFor()
  await check(page, 'menu')
  await page.getByRole('menuitem', { name: 'Forget this company' }).click()
  await page.getByRole('alertdialog').waitFor()
  await check(page, 'whether to forget')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+b')
  await page.getByRole('region', { name: 'Timeline' }).waitFor()
  await check(page, 'timeline')
  await page.setViewportSize({ width: 1100, height: 1600 })
  await check(page, 'both views in a wide window')
  await page.setViewportSize(size)
  await page.keyboard.press('ControlOrMeta+Shift+m')
  await page
    .getByRole('status')
    .filter({ hasText: /messages are hidden/ })
    .waitFor()
  await check(page, 'masked')
})

test('axe has no findings on the card of a caller', async ({ startGlance }) => {
  const { page } = await startGlance('--demo', 'glance://lookup?phone=%2B47%2055123457')
  await page.setViewportSize(size)
  await page
    .getByRole('region', { name: 'Caller' })
    .getByRole('button', { name: 'Only this person' })
    .waitFor()
  await check(page, 'caller')
  await page.keyboard.press('ControlOrMeta+e')
  await check(page, 'only the rows of the caller')
})

test('axe has no findings while SuperOffice is slow, fails or is away', async ({ startGlance, tenant }) => {
  const { page } = await startGlance()
  await signIn(page, tenant)
  await page.setViewportSize(size)
  await searchBox(page).fill('nordlis')
  await page.getByText(/No company/).waitFor()
  await check(page, 'typing mistake')

  tenant.faults.add({ kind: 'hang', path: 'GetContactSummary' })
  await open(page, 'nordly', /Nordlys Energi AS/)
  await card(page).locator('.placeholder').first().waitFor()
  await check(page, 'card loading')
  await page.keyboard.press('Escape')
  tenant.faults.clear()
  // The paths of the summary and of the company itself.
  tenant.faults.add({ kind: 'status', status: 404, path: 'Contact/' })
  await open(page, 'nordly', /Nordlys Energi AS/)
  await page.getByText('No such company').waitFor()
  await check(page, 'no such company')
  await page.keyboard.press('Escape')
  tenant.faults.clear()

  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')
  await tenant.stop()
  await page.keyboard.press('ControlOrMeta+r')
  await expect(freshness(page)).toContainText('offline')
  await check(page, 'stored card, offline')
  await page.keyboard.press('Escape')
  await searchBox(page).fill('')
  await check(page, 'recent companies, offline')
  await searchBox(page).fill('nor')
  await check(page, 'matches, offline')
})
