import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startTestTenant } from '../tenant/test-tenant.ts'
import { writePolicyFile } from '../support/policy-file.ts'
import { card, expect, freshness, open, searchBox, signIn, test, type RunningGlance } from './glance.ts'

/** Presses a button in the agent's own browser, on the page that Glance opened last. */
const pressInBrowser = async (
  { page, opened }: RunningGlance,
  count: number,
  button: string
): Promise<void> => {
  await expect.poll(() => opened().length).toBe(count)
  const browser = await page.context().newPage()
  await browser.goto(opened().at(-1) ?? '')
  await browser.getByRole('button', { name: button }).click()
  await expect(browser.getByText('Glance').first()).toBeVisible()
  await browser.close()
}

const skipInElectron = (): void => {
  test.skip(test.info().project.name === 'electron', 'the test can’t see which pages Electron opens')
}

/** Checks that the company is the only one recently viewed in this profile. */
const expectOnlyRecent = async (page: Page, name: string): Promise<void> => {
  await expect(recentOptions(page)).toHaveCount(1)
  await expect(recentOptions(page)).toContainText(name)
}

const startOnlineSignIn = (page: Page) =>
  page.getByRole('button', { name: 'Sign in with your browser' }).click()
const profileButton = (page: Page) => page.getByRole('button', { name: 'Switch profile, now' })
const recentOptions = (page: Page) => page.getByRole('listbox', { name: 'Matches' }).getByRole('option')

test('an online sign-in succeeds after one was cancelled and one was refused', async ({
  startGlance,
  online,
  userData
}) => {
  skipInElectron()
  const glance = await startGlance(
    '--policy',
    await writePolicyFile(join(userData, 'policy.json'), [online.environment])
  )
  const { page } = glance
  await expect(page.getByRole('radio', { name: 'SuperOffice Online' })).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'Environment' })).toHaveText('Demo')

  await startOnlineSignIn(page)
  await expect(page.getByText('Finish in your browser')).toBeVisible()
  await expect.poll(() => glance.opened().length).toBe(1)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Sign in with your browser' })).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(0)

  await startOnlineSignIn(page)
  await pressInBrowser(glance, 2, 'Refuse')
  await expect(page.getByRole('alert')).toContainText('The sign-in was refused in the browser')

  // Records the call to `window.focus`: whether the window really comes to the front is the browser's decision.
  await page.evaluate(() => {
    window.focus = () => {
      document.title = 'Focus requested'
    }
  })
  await page.getByRole('textbox', { name: 'Customer id' }).fill('Cust10002')
  await startOnlineSignIn(page)
  await pressInBrowser(glance, 3, 'Sign in as ola@second.example')
  await expect(searchBox(page)).toBeFocused()
  await expect(page).toHaveTitle('Focus requested')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(card(page).getByRole('heading', { level: 1 })).toHaveText(/Nordlys Energi AS/)
})

test('an agent whose sign-in is over reads on, and signs in again with one press', async ({
  startGlance,
  online,
  userData
}) => {
  skipInElectron()
  online.service.faults.hasNoRefreshToken = true
  const glance = await startGlance(
    '--policy',
    await writePolicyFile(join(userData, 'policy.json'), [online.environment])
  )
  const { page } = glance
  await startOnlineSignIn(page)
  await pressInBrowser(glance, 1, 'Sign in as kari@first.example')
  await open(page, 'nordly', /Nordlys Energi AS/)
  await expect(freshness(page)).toHaveText('Live')

  online.service.expireAccessTokens()
  await page.keyboard.press('ControlOrMeta+r')
  await expect(page.getByText('You’ve been signed out.')).toBeVisible()
  await expect(card(page).getByRole('heading', { level: 1 })).toHaveText(/Nordlys Energi AS/)

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByText('Finish in your browser')).toBeVisible()
  await pressInBrowser(glance, 2, 'Sign in as kari@first.example')
  const { searchParams } = new URL(glance.opened().at(-1) ?? '')
  expect(searchParams.get('login_hint')).toBe('kari@first.example')
  expect(searchParams.get('acr_values')).toMatch(/^tenant:Cust/)
  await expect(page.getByText('You’ve been signed out.')).toBeHidden()
  await expect(freshness(page)).toHaveText('Live')
})

test('an agent signs in to their own server with a ticket and an app token', async ({ startGlance }) => {
  const tenant = await startTestTenant({
    acceptsBasic: false,
    tickets: new Set(['7T:abc==']),
    appToken: 'app'
  })
  try {
    const { page } = await startGlance()
    await page.getByRole('radio', { name: 'Own server' }).check()
    await page.getByRole('textbox', { name: 'Server address' }).fill(tenant.url)
    await page.getByRole('combobox', { name: 'Sign in with' }).click()
    await page.getByRole('option', { name: 'Ticket' }).click()
    await page.getByRole('textbox', { name: 'Ticket' }).fill('7T:abc==')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toContainText('app token')
    await expect(page.getByRole('textbox', { name: 'Ticket' })).toHaveValue('7T:abc==')
    await page.getByRole('textbox', { name: 'App token' }).fill('app')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await open(page, 'nordly', /Nordlys Energi AS/)
  } finally {
    await tenant.dispose()
  }
})

test('the keyboard switches between two profiles, and neither shows the other’s companies', async ({
  startGlance,
  tenant
}) => {
  const second = await startTestTenant({ seed: 2, user: { name: 'jessica', password: 'open sesame' } })
  try {
    const { page } = await startGlance()
    await signIn(page, tenant)
    await open(page, 'nordly', /Nordlys Energi AS/)
    await expect(freshness(page)).toHaveText('Live')
    await page.keyboard.press('Escape')

    await page.keyboard.press('ControlOrMeta+p')
    await page.getByRole('menuitem', { name: 'Add a profile' }).click()
    await signIn(page, second)
    await expect(searchBox(page)).toBeFocused()
    await expect(recentOptions(page)).toHaveCount(0)
    await searchBox(page).fill('and')
    const other = recentOptions(page).filter({ hasNotText: 'Nordlys' }).first()
    await other.click()
    await expect(freshness(page)).toHaveText('Live')
    const name = await card(page).getByRole('heading', { level: 1 }).innerText()

    await page.keyboard.press('ControlOrMeta+p')
    // The menu numbers the profiles in the order they were added.
    await page.keyboard.press('1')
    await expect(profileButton(page)).toContainText(new URL(tenant.url).host)
    await expect(searchBox(page)).toBeFocused()
    await expectOnlyRecent(page, 'Nordlys Energi AS')

    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.press('2')
    await expect(profileButton(page)).toContainText(new URL(second.url).host)
    await expectOnlyRecent(page, name)
  } finally {
    await second.dispose()
  }
})

test('a profile from the policy file asks for a sign-in, and fixed settings can’t be changed', async ({
  startGlance,
  tenant,
  userData
}) => {
  const policy = join(userData, 'policy.json')
  const main = { id: 'main', name: 'Main office', kind: 'basic', serverUrl: tenant.url }
  await writeFile(
    policy,
    JSON.stringify({ version: 1, profiles: [main], fixed: { theme: 'dark' }, ceilings: { storeDays: 7 } })
  )
  const { page } = await startGlance('--policy', policy)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Main office')
  await expect(page.getByRole('textbox', { name: 'Server address' })).toHaveValue(tenant.url)
  await page.getByRole('textbox', { name: 'User name' }).fill('jessica')
  await page.getByRole('textbox', { name: 'Password' }).fill('open sesame')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(searchBox(page)).toBeFocused()

  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeDisabled()
  await expect(page.getByText('Set by your administrator')).toBeVisible()
  await expect(page.getByText('Your administrator’s limit: 7')).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: 'Main office' })
  await expect(row).toContainText('jessica')
  await expect(row).toContainText('Added by your administrator')
})
