import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium, root, whyNoChromium } from '../../scripts/programs.mjs'
import { startBrowserHost } from '../support/browser-host.ts'

// `npm run pictures`: takes the pictures of docs/pictures, which show each screen of the demo in light and in dark.

const folder = join(root, 'docs/pictures')
mkdirSync(folder, { recursive: true })

const visitScreens = async (page: Page, takePicture: (name: string) => Promise<void>): Promise<void> => {
  const box = page.getByRole('combobox', { name: 'Find a company' })
  const freshness = page.getByRole('status', { name: 'Freshness' })

  await page.getByRole('radio', { name: 'Own server' }).check()
  await takePicture('sign-in')
  await page.getByRole('radio', { name: 'Demo' }).check()
  await page.getByRole('button', { name: 'Try the demo' }).click()

  await box.fill('nordlys')
  await page
    .getByRole('option', { name: /Nordlys Energi AS/ })
    .first()
    .click()
  await freshness.getByText('Live').waitFor()
  await takePicture('card')
  await page.keyboard.press('Escape')
  await box.fill('nor')
  // The second lines of the rows come a moment after the rows.
  await page.getByRole('option').filter({ hasText: '·' }).nth(6).waitFor()
  await takePicture('search')
  await box.fill('')
  await page.getByRole('option').first().waitFor()
  await takePicture('recent')
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await takePicture('locked')
  await page.getByRole('button', { name: 'Unlock' }).click()

  await page.getByRole('button', { name: 'Settings' }).click()
  await takePicture('settings')
  await page.getByRole('switch', { name: /demo server online/i }).click()
  await page.keyboard.press('Escape')
  await box.fill('nordlys')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await freshness.getByText('offline').waitFor()
  await takePicture('card-offline')
}

const executablePath = findChromium()
if (executablePath === null) throw new Error(whyNoChromium() ?? '')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
for (const colorScheme of ['light', 'dark'] as const) {
  const userData = mkdtempSync(join(tmpdir(), 'glance-pictures-'))
  const host = await startBrowserHost('--credentials', 'memory', '--user-data-dir', userData)
  const page = await browser.newPage({
    viewport: { width: 440, height: 640 },
    deviceScaleFactor: 2,
    colorScheme
  })
  await page.goto(host.address)
  await visitScreens(page, async (name) => {
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), caret: 'initial' })
  })
  await page.close()
  await host.stop()
  rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
await browser.close()
