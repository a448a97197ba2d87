import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { findChromium } from '../../scripts/programs.mjs'
import { startDesignPage, type DesignPage } from '../support/design-page.ts'
import { toSmallPicture } from '../support/small-picture.ts'
import { expect, test as base } from './glance.ts'

// Compares the page `/design` with the pictures in `design-pictures`, in light, in dark and in forced colours. What a picture shows
// depends on the system and on Chromium, so elsewhere than they were taken these tests are skipped.

const schemes = ['light', 'dark', 'forced'] as const
type Scheme = (typeof schemes)[number]

const groups = ['buttons', 'fields', 'strips', 'list', 'headers', 'card', 'opened', 'timeline'] as const
/** The tokens show the colours of both schemes at once. */
const tokenGroups = ['colours', 'sizes'] as const

/** What is open over the window, and how it opens. */
const layers: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  dialog: (page) => page.getByRole('button', { name: 'Open the dialog' }).click(),
  profiles: (page) => page.getByRole('button', { name: 'Open the profiles' }).click(),
  menu: (page) => page.getByRole('button', { name: 'Open the menu' }).click(),
  select: (page) => page.getByRole('combobox', { name: 'Environment' }).first().click(),
  tooltip: async (page) => {
    await page.getByRole('button', { name: 'A button with a tooltip and a key' }).hover()
    await page.locator('[data-tip-layer]').waitFor()
  }
}

const folder = join(import.meta.dirname, 'design-pictures')
const takenWithFile = join(folder, 'taken-with.json')
const takenWith = existsSync(takenWithFile)
  ? (JSON.parse(readFileSync(takenWithFile, 'utf8')) as {
      readonly system: string
      readonly chromium: string
    })
  : null

/** The pictures are taken anew, with `--update-snapshots`. */
const isTaking = (): boolean => test.info().config.updateSnapshots !== 'none'

const test = base.extend<object, { designPage: DesignPage }>({
  // Chromium's build without a window draws letters a shade differently.
  launchOptions: [
    async ({ launchOptions }, use) => {
      const executablePath = findChromium()
      await use({ ...launchOptions, ...(executablePath !== null && { executablePath }) })
    },
    { scope: 'worker' }
  ],
  designPage: [
    async ({}, use) => {
      const page = await startDesignPage()
      await use(page)
      await page.stop()
    },
    { scope: 'worker' }
  ]
})

const toMajor = (browser: Browser): string => browser.version().split('.')[0] ?? ''

// One page for all, built once.
test.describe.configure({ mode: 'default' })

test.use({ viewport: { width: 480, height: 360 }, locale: 'en-GB', timezoneId: 'Europe/Oslo' })

const show = async (page: Page, { address }: DesignPage, scheme: Scheme): Promise<void> => {
  await page.clock.setFixedTime('2026-11-24T09:12:00.000Z')
  await page.emulateMedia({
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce'
  })
  await page.goto(address)
  await page.locator('#timeline').waitFor()
  await page.evaluate(async () => {
    // What is laid out only when it comes into sight would be drawn a pixel higher or lower from one time to the next.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    await document.fonts.ready
  })
}

test.afterAll(({ browser }) => {
  if (!isTaking()) return
  writeFileSync(takenWithFile, `{ "system": "${process.platform}", "chromium": "${toMajor(browser)}" }\n`)
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.png'))) {
    const file = join(folder, name)
    writeFileSync(file, toSmallPicture(readFileSync(file)))
  }
})

for (const scheme of schemes) {
  test(`the parts look as they did, ${scheme}`, async ({ page, designPage, browser }) => {
    const chromium = toMajor(browser)
    if (!isTaking()) {
      const isSame = takenWith?.system === process.platform && takenWith.chromium === chromium
      const taken = `the pictures were taken on ${String(takenWith?.system)} with Chromium ${String(takenWith?.chromium)}`
      test.skip(!isSame, `${taken}; this is ${process.platform} with Chromium ${chromium}`)
    }

    await show(page, designPage, scheme)
    for (const group of scheme === 'light' ? [...tokenGroups, ...groups] : groups)
      await expect.soft(page.locator(`#${group}`)).toHaveScreenshot(`${group}-${scheme}.png`)
    for (const [layer, open] of Object.entries(layers)) {
      await open(page)
      await expect.soft(page).toHaveScreenshot(`${layer}-${scheme}.png`)
      await page.keyboard.press('Escape')
      await page.mouse.move(0, 0)
    }
  })
}
