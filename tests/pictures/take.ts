import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium, root, whyNoChromium } from '../../scripts/programs.mjs'
import { startBrowserHost } from '../support/browser-host.ts'

// `npm run pictures`: takes the pictures of docs/pictures again, which README.md shows.

const folder = join(root, 'docs/pictures')
const narrow = { width: 440, height: 640 }
const wide = { width: 1100, height: 640 }

const visitScreens = async (page: Page, takePicture: (name: string) => Promise<void>): Promise<void> => {
  const box = page.getByRole('combobox', { name: 'Find a company' })
  const freshness = page.getByRole('status', { name: 'Freshness' })
  const openNordlys = async (): Promise<void> => {
    await box.fill('nordlys')
    await page
      .getByRole('option', { name: /Nordlys Energi AS/ })
      .first()
      .click()
  }

  await page.getByRole('radio', { name: 'Own server' }).check()
  await takePicture('sign-in')
  await page.getByRole('radio', { name: 'Demo' }).check()
  await page.getByRole('button', { name: 'Try the demo' }).click()

  await openNordlys()
  await freshness.getByText('Live').waitFor()
  // Changes are counted from the end of the view before.
  await page.keyboard.press('Escape')
  await openNordlys()
  await page.getByRole('button', { name: /Simulate a change/ }).click()
  await page
    .getByText(/\d changes? since/)
    .first()
    .waitFor()
  await takePicture('changes')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Space')
  await page.getByRole('region', { name: 'Details' }).locator('dd').nth(2).waitFor()
  await takePicture('closer-look')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await takePicture('palette')
  await page.keyboard.press('Escape')
  await page.setViewportSize(wide)
  await page.getByRole('region', { name: 'Timeline' }).waitFor()
  await takePicture('timeline')
  await page.setViewportSize(narrow)
  await page.getByRole('region', { name: 'Requests' }).waitFor()
  await page.keyboard.press('Escape')

  await box.fill('nor')
  // The second lines of the rows come a moment after the rows.
  await page.getByRole('option').filter({ hasText: '·' }).nth(6).waitFor()
  await takePicture('list')

  await page.getByRole('button', { name: /Simulate a call/ }).click()
  await page.getByRole('region', { name: 'Caller' }).waitFor()
  await page.getByRole('region', { name: 'Requests' }).waitFor()
  await takePicture('caller')
  await page.emulateMedia({ colorScheme: 'dark' })
  await takePicture('dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: /demo server online/i }).click()
  await page.keyboard.press('Escape')
  await openNordlys()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await freshness.getByText('offline').waitFor()
  await takePicture('offline')
}

const executablePath = findChromium()
if (executablePath === null) throw new Error(whyNoChromium() ?? '')
mkdirSync(folder, { recursive: true })
// The curves of `npm run bench -- --plot` stand beside them.
for (const name of readdirSync(folder).filter((each) => each.endsWith('.png'))) rmSync(join(folder, name))
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const userData = mkdtempSync(join(tmpdir(), 'glance-pictures-'))
const host = await startBrowserHost('--credentials', 'memory', '--user-data-dir', userData)
const page = await browser.newPage({ viewport: narrow, deviceScaleFactor: 1.5, colorScheme: 'light' })
await page.goto(host.address)
await visitScreens(page, async (name) => {
  // A tooltip is not part of the screen.
  await page.mouse.move(0, narrow.height - 1)
  const isWide = (page.viewportSize()?.width ?? 0) > narrow.width
  await page.screenshot({
    path: join(folder, `${name}.png`),
    caret: 'initial',
    animations: 'disabled',
    // Fine enough for its width on the page, and half as many bytes.
    scale: isWide ? 'css' : 'device'
  })
})
await browser.close()
await host.stop()
rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
